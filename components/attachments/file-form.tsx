'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { send: (state: FormState, form: FormData) => Promise<FormState>; label: string; hint: string; accept: string }

/** One file to what it belongs to; without a script too. */
export function FileForm({ send, label, hint, accept }: Props) {
  const [state, act] = useActionState(send, untouched)
  return (
    <form action={act} noValidate>
      <ErrorSummary state={state} />
      <TextInput name="file" type="file" label={label} hint={hint} accept={accept} state={state} />
      <SubmitButton busy="正在上传…">附上</SubmitButton>
    </form>
  )
}
