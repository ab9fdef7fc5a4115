'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

export function LookUpForm({ find }: { find: (state: FormState, form: FormData) => Promise<FormState> }) {
  const [state, submit] = useActionState(find, untouched)
  return (
    <form action={submit} noValidate>
      <ErrorSummary state={state} />
      <TextInput name="code" label="查询码" hint="四组，每组四个，例如 7K2M-A9QF-3XWT-81PD。大小写、横线都不要紧。" state={state} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={60} />
      <SubmitButton size="big" wide busy="正在查…">查进度</SubmitButton>
    </form>
  )
}
