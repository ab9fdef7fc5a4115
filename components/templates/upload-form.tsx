'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

const HINT = '不超过 2 MB，不带宏。要填内容的地方写占位符，例如 {{建议编号}}。传上来先核对，不对的不会启用。'

export function UploadForm({ upload }: { upload: (state: FormState, form: FormData) => Promise<FormState> }) {
  const [state, act] = useActionState(upload, untouched)
  return (
    <form action={act} noValidate>
      <ErrorSummary state={state} />
      <TextInput name="file" type="file" label="Word 模板（docx）" hint={HINT} accept=".docx" state={state} />
      <SubmitButton busy="正在核对…">核对并启用</SubmitButton>
    </form>
  )
}
