'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { upload: (state: FormState, form: FormData) => Promise<FormState>; hint: string }

export function RosterUpload({ upload, hint }: Props) {
  const [state, act] = useActionState(upload, untouched)
  return (
    <form action={act}>
      <ErrorSummary state={state} />
      <TextInput name="file" type="file" label="表格文件" hint={hint} accept=".xlsx,.csv,.txt" required state={state} />
      <SubmitButton busy="正在读文件…">上传并核对</SubmitButton>
    </form>
  )
}
