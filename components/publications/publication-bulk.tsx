'use client'

import { useActionState, type ReactNode } from 'react'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { take: (state: FormState, form: FormData) => Promise<FormState>; tab: 'cleared' | 'published'; earliest: string; children: ReactNode }

/** Around the ledger: what is ticked goes out together, at once or on a day, or is taken back with one reason. */
export function PublicationBulk({ take, tab, earliest, children }: Props) {
  const [state, act] = useActionState(take, untouched)
  const said = [state.message, state.fields?.['chosen']].filter(Boolean).flatMap((words) => words!.split('\n'))
  return (
    <form action={act}>
      {said.length > 0 ? <Notice tone={state.done ? 'done' : 'late'} status className="mb-4">{said.map((line) => <p key={line}>{line}</p>)}</Notice> : null}
      {children}
      <fieldset className="mt-6 max-w-xl">
        <legend className="vh">勾选之后</legend>
        {tab === 'cleared' ? (
          <>
            <TextInput name="publishOn" type="date" label="一起公开的日子" hint="勾选上面的建议，到这一天自动公开。今天就公开的不用填。" optional min={earliest} state={state} />
            <div className="flex flex-wrap gap-3">
              <SubmitButton name="step" value="plan" busy="正在记录…">定日子一起公开</SubmitButton>
              <SubmitButton tone="usual" name="step" value="publish" busy="正在公开…">马上公开勾选的</SubmitButton>
            </div>
          </>
        ) : (
          <>
            <TextInput name="reason" label="撤下的原因" hint="勾选上面的建议。原因记入每一件的经过。" state={state} />
            <SubmitButton tone="usual" name="step" value="withdraw" busy="正在撤下…">撤下勾选的</SubmitButton>
          </>
        )}
      </fieldset>
    </form>
  )
}
