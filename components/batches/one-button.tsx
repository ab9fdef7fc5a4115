'use client'

import { useActionState, type ReactNode } from 'react'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { act: (state: FormState, form: FormData) => Promise<FormState>; label: ReactNode; busy: string; tone: 'main' | 'usual'; size?: 'small'; /** said after the label, for readers only */ about?: string }

/** A form of one button, and what came of it. */
export function OneButton({ act, label, busy, tone, size, about }: Props) {
  const [{ message, done }, submit] = useActionState(act, untouched)
  return (
    <form action={submit}>
      <SubmitButton tone={tone} size={size} busy={busy}>{label}{about ? <span className="vh">：{about}</span> : null}</SubmitButton>
      {message ? <p role="status" className={done ? 'mt-2' : 'late mt-2'}>{message}</p> : null}
    </form>
  )
}
