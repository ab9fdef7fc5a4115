'use client'

import { useActionState } from 'react'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { name: string; label?: string; revoke: (state: FormState, form: FormData) => Promise<FormState> }

export function RevokeForm({ name, revoke, label = '停用' }: Props) {
  const [state, act] = useActionState(revoke, untouched)
  return (
    <form action={act}>
      <SubmitButton tone="usual" size="small" busy={`正在${label}…`}>{label}<span className="vh">{name}</span></SubmitButton>
      {state.message ? <p role="status" className="mid">{state.message}</p> : null}
    </form>
  )
}
