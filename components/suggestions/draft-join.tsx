'use client'

import { useActionState } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { cosignatureActionWords } from '@/lib/cosignatures/words'

/** Two answers, both as easy to give. */
export function DraftJoin({ answer }: { answer: (state: FormState, form: FormData) => Promise<FormState> }) {
  const [state, send] = useActionState(answer, untouched)
  const { confirm, decline } = cosignatureActionWords
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      <ActionBar>
        <SubmitButton tone="usual" size="big" name="answer" value="decline" busy={decline.busy}>{decline.label}</SubmitButton>
        <SubmitButton size="big" name="answer" value="confirm" busy={confirm.busy}>{confirm.label}</SubmitButton>
      </ActionBar>
    </form>
  )
}
