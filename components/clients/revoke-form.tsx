'use client'

import { useActionState } from 'react'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { name: string; revoke: (state: FormState, form: FormData) => Promise<FormState> }

export function RevokeForm({ name, revoke }: Props) {
  const [state, act] = useActionState(revoke, untouched)
  return (
    <form action={act}>
      <SubmitButton tone="usual" size="small" busy="正在停用…">停用<span className="vh">{name}</span></SubmitButton>
      {state.message ? <p role="status" className="mid">{state.message}</p> : null}
    </form>
  )
}
