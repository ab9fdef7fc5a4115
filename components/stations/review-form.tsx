'use client'

import { useActionState } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { Choices } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { FINDINGS, findingWords } from '@/lib/stations/standard'
import type { ReviewView } from '@/lib/stations/review-queries'

type Props = { answers: ReviewView['answers']; check: (state: FormState, form: FormData) => Promise<FormState> }
const options = FINDINGS.map((value) => ({ value, label: findingWords[value] }))

/** Each thing that is asked, with what was found; what is not known yet may stay open. */
export function ReviewForm({ answers, check }: Props) {
  const [state, submit] = useActionState(check, untouched)
  return (
    <form action={submit} noValidate>
      <ErrorSummary state={state} />
      {answers.map(({ group, name, asks, found, note }, at) => (
        <div key={name} className={at > 0 ? 'mt-6' : undefined}>
          {group !== answers[at - 1]?.group ? <h3 className="mb-3">{group}</h3> : null}
          <input type="hidden" name={`found.${at}`} value="" />
          <Choices name={`found.${at}`} legend={name} hint={asks} row state={state} options={options} defaultValue={found ?? ''} />
          <TextInput name={`note.${at}`} label={`${name}的依据`} quiet placeholder="依据，例如：照片、台账、现场看到的" optional state={state} defaultValue={note} maxLength={200} autoComplete="off" />
        </div>
      ))}
      <ActionBar note="没有看到的先空着，评定等次以前都可以改。"><SubmitButton busy="正在保存…">保存检查情况</SubmitButton></ActionBar>
    </form>
  )
}
