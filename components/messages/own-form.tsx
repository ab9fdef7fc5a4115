'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { ReadOnly, Select, TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

type Row = { kind: string; label: string; note: string; ways: readonly { channel: string; when: string; label: string }[] }
type Props = {
  save: (state: FormState, form: FormData) => Promise<FormState>
  email: string
  /** Where short messages and the messenger at work go, in words. */
  phone: string
  rows: readonly Row[]
  whens: readonly { value: string; label: string }[]
}

/** Of each kind, by each way: never, once a day, or at once. */
export function OwnForm({ save, email, phone, rows, whens }: Props) {
  const [state, submit] = useActionState(save, untouched)
  return (
    <form action={submit} noValidate>
      <ErrorSummary state={state} />
      <TextInput name="email" label="邮箱" type="email" inputMode="email" autoComplete="email" optional="不填就不发邮件" state={state} defaultValue={email} />
      <ReadOnly label="手机">{phone}</ReadOnly>
      {rows.map(({ kind, label, note, ways }) => (
        <fieldset key={kind} className="mb-6 border-0 p-0">
          <legend><b>{label}</b><span className="soft">　{note}</span></legend>
          <div className="mt-2 grid gap-4 md:grid-cols-2">
            {ways.map((way) => <Select key={way.channel} name={`choices.${kind}.${way.channel}`} label={way.label} options={[...whens]} state={state} defaultValue={way.when} />)}
          </div>
        </fieldset>
      ))}
      <SubmitButton>保存</SubmitButton>
    </form>
  )
}
