'use client'

import { useActionState, useEffect, type ReactNode } from 'react'
import { sentAgain } from '@/lib/platform/again'
import { ActionBar } from '../ui/action-bar'
import { ErrorSummary } from '../ui/error-summary'
import type { FormState } from '../ui/form-state'
import { SubmitButton } from '../ui/submit-button'

export type SentForm = { again: (state: FormState, form: FormData) => Promise<FormState>; fields: readonly [name: string, value: string][] }
type Props = { sent: SentForm; /** where the person is */ at: string; children: ReactNode; beside?: ReactNode }

/** The form that was sent, word for word, to be sent once more: it lies in this page, and nowhere on the server. */
export function SendAgain({ sent, at, children, beside }: Props) {
  const [state, submit] = useActionState(sent.again, sentAgain)
  const { done } = state
  useEffect(() => {
    if (done) window.location.assign(at)
  }, [done, at])
  return (
    <form action={submit} className="mt-6">
      <ErrorSummary state={state} />
      {sent.fields.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
      <ActionBar stick={false}>{beside}<SubmitButton>{children}</SubmitButton></ActionBar>
    </form>
  )
}
