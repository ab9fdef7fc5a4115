'use client'

import { useActionState } from 'react'
import { Choices } from '@/components/ui/choices'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = { grade: Act | null; withdraw: Act | null; erase: Act | null; leave: Act }

/** What the person who spoke can do: judge the answer, take it back, have their name forgotten. */
export function ProgressForms({ grade, withdraw, erase, leave }: Props) {
  return (
    <>
      {grade ? <Section id="grade" title="您满意吗"><Grade act={grade} /></Section> : null}
      <Section id="own" title="还可以">
        {withdraw ? <Disclosure summary="不用办了，撤回"><Plain act={withdraw} words="撤回这件事" busy="正在撤回…" note="撤回以后不再办理。" /></Disclosure> : null}
        {erase ? <Disclosure summary="删除我留的称呼和联系方式" className="mt-2"><Plain act={erase} words="删除" busy="正在删除…" note="马上删除，不能恢复。事情照样办。" /></Disclosure> : null}
        <div className="mt-4"><Plain act={leave} words="看完了，关上" busy="正在关上…" note="用的是别人的手机或者公用电脑，请按一下。" /></div>
      </Section>
    </>
  )
}

function Grade({ act }: { act: Act }) {
  const [state, submit] = useActionState(act, untouched)
  return (
    <form action={submit} noValidate>
      <ErrorSummary state={state} within="grade" />
      <Choices name="grade" within="grade" legend="这份答复" row state={state} options={[{ value: 'satisfied', label: '满意' }, { value: 'basically', label: '基本满意' }, { value: 'unsatisfied', label: '不满意' }]} />
      <TextArea name="words" within="grade" label="想说的话" optional="不满意的请写哪里不满意" rows={3} max={500} state={state} />
      <SubmitButton size="big" busy="正在提交…">提交评价</SubmitButton>
    </form>
  )
}

function Plain({ act, words, busy, note }: { act: Act; words: string; busy: string; note: string }) {
  const [state, submit] = useActionState(act, untouched)
  return (
    <form action={submit}>
      {state.message ? <p role="status" className="mb-2">{state.message}</p> : null}
      <p className="mid my-2">{note}</p>
      <SubmitButton tone="usual" busy={busy}>{words}</SubmitButton>
    </form>
  )
}
