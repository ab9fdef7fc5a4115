'use client'

import { useActionState } from 'react'
import { Check, Choices } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

type Option = { value: string; label: string; note?: string }
export type FieldOf = {
  name: string
  label: string
  kind?: 'text' | 'day' | 'tel' | 'number' | 'secret' | 'long' | 'select' | 'choice' | 'check'
  hint?: string
  optional?: boolean | string
  value?: string | null
  options?: readonly Option[]
  max?: number
}

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  fields: readonly FieldOf[]
  submit: string
  busy?: string
  /** Set apart two forms on one page. */
  within?: string
  tone?: 'main' | 'usual'
}

/** A plain form: its fields as data, one action, one place for what came of it. */
export function FormOf({ action, fields, submit, busy = '正在保存…', within, tone = 'main' }: Props) {
  const [state, dispatch] = useActionState(action, untouched)
  return (
    <form action={dispatch} noValidate>
      <ErrorSummary state={state} within={within} />
      {fields.map((field) => <OneField key={field.name} field={field} state={state} within={within} />)}
      <SubmitButton tone={tone} busy={busy}>{submit}</SubmitButton>
    </form>
  )
}

const TYPES = { text: 'text', day: 'date', tel: 'tel', number: 'text', secret: 'password' } as const

function OneField({ field, state, within }: { field: FieldOf; state: FormState; within?: string }) {
  const { kind = 'text', name, label, hint, optional, value, options = [], max } = field
  const shared = { name, label, hint, optional, state, within, defaultValue: value ?? undefined }
  if (kind === 'check') return <Check name={name} label={label} note={hint} state={state} within={within} defaultChecked={value === 'on'} />
  if (kind === 'choice') return <Choices {...shared} legend={label} options={options} defaultValue={value ?? undefined} />
  if (kind === 'select') return <Select {...shared} options={options} />
  if (kind === 'long') return <TextArea {...shared} rows={4} max={max} />
  return <TextInput {...shared} type={TYPES[kind]} inputMode={kind === 'number' ? 'numeric' : undefined} maxLength={max} autoComplete={kind === 'secret' ? 'new-password' : 'off'} />
}
