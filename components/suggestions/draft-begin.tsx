'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { begin: (state: FormState, form: FormData) => Promise<FormState>; draftKey: string }

/** One press begins one draft, however often it is pressed. */
export function DraftBegin({ begin, draftKey }: Props) {
  const [state, send] = useActionState(begin, untouched)
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="draftKey" value={draftKey} />
      <SubmitButton size="big" busy="正在打开…">开始写</SubmitButton>
    </form>
  )
}
