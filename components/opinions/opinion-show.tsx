'use client'

import { useActionState } from 'react'
import { Check } from '@/components/ui/choices'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = { words: { text: string; answer: string }; isShown: boolean; show: Act; hide: Act }

/** What everyone may read of it: nobody's own words stand there before somebody looked them over. */
export function OpinionShow({ words, isShown, show, hide }: Props) {
  const [state, submit] = useActionState(show, untouched)
  const [hidden, submitHide] = useActionState(hide, untouched)
  return (
    <Section id="show" title="对外公开">
      <p className="mid mb-2">{isShown ? '已经公开，大家看到的是下面这段话。' : '没有公开。公开前请看一遍，去掉能认出人的话。'}</p>
      <Disclosure summary={isShown ? '改公开的话' : '准备公开'} open={Boolean(state.fields || state.message)}>
        <form action={submit} noValidate className="mt-2">
          <ErrorSummary state={state} within="show" />
          <TextArea name="text" within="show" label="说了什么" hint="不写姓名、电话、门牌。" rows={4} max={500} defaultValue={words.text} state={state} />
          <TextArea name="answer" within="show" label="办得怎样" optional rows={4} max={1000} defaultValue={words.answer} state={state} />
          {state.fields?.sure ? <Check name="sure" within="show" label="看过了，这些不是私人信息" state={{ ...state, fields: undefined }} /> : null}
          <SubmitButton tone="usual" busy="正在公开…">{isShown ? '改好' : '公开'}</SubmitButton>
        </form>
      </Disclosure>
      {isShown ? <form action={submitHide} className="mt-2">{hidden.message ? <p role="status">{hidden.message}</p> : null}<SubmitButton tone="usual" busy="正在收回…">不再公开</SubmitButton></form> : null}
    </Section>
  )
}
