'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'

export type Offered = { loginName: string; name: string; post: string; note: string; /** whose people they are */ place: string }

type Props = { people: readonly Offered[]; enterDemo: (state: FormState, form: FormData) => Promise<FormState> }

export function DemoPeople({ people, enterDemo }: Props) {
  const [state, submit] = useActionState(enterDemo, untouched)
  const places = [...new Set(people.map(({ place }) => place))]
  return (
    <section aria-label="演示环境">
      <div className="mb-4">
        <Notice tone="run" title="演示环境：点一个人就进去">下面的人和事都是虚构的。</Notice>
      </div>
      <ErrorSummary state={state} within="demo" />
      <form action={submit}>
        {places.map((place, index) => (
          <Section key={place} first={index === 0} title={places.length > 1 ? place : undefined}>
            {index > 0 ? <p className="soft mb-2">另一个县，另一套规则：正在开会，建议先由代表团复核，答复先审核再发，联名的要大家同意才能撤回。</p> : null}
            <ul className="who">
              {people.filter((one) => one.place === place).map(({ loginName, name, post, note }) => (
                <li key={loginName}>
                  <b>{name}</b>
                  <span>
                    <span className="mid">{post}</span>
                    <span className="soft block">{note}</span>
                  </span>
                  <SubmitButton tone="usual" name="loginName" value={loginName} busy="正在进入…">
                    进入<span className="vh">，以{name}的身份</span>
                  </SubmitButton>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </form>
    </section>
  )
}
