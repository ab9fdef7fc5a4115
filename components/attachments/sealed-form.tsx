'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

/** One scan of the letter as it went out. */
export function SealedForm({ seal }: { seal: (state: FormState, form: FormData) => Promise<FormState> }) {
  const [state, act] = useActionState(seal, untouched)
  return (
    <form action={act} noValidate>
      <ErrorSummary state={state} />
      <TextInput name="file" type="file" label="盖章的答复" hint="PDF 或者照片（JPG、PNG），不超过 20 MB。" accept=".pdf,image/jpeg,image/png" state={state} />
      <SubmitButton busy="正在上传…">附上</SubmitButton>
    </form>
  )
}
