'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'

export type Offered = { loginName: string; name: string; post: string; note: string }

type Props = { people: readonly Offered[]; enterDemo: (state: FormState, form: FormData) => Promise<FormState> }

export function DemoPeople({ people, enterDemo }: Props) {
  const [state, submit] = useActionState(enterDemo, untouched)
  return (
    <section aria-label="演示环境">
      <div className="mb-4">
        <Notice tone="run" title="演示环境：点一个人就进去">下面的人和事都是虚构的。</Notice>
      </div>
      <ErrorSummary state={state} within="demo" />
      <form action={submit}>
        <ul className="who">
          {people.map(({ loginName, name, post, note }) => (
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
      </form>
    </section>
  )
}
