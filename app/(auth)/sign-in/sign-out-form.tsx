'use client'

import { useActionState } from 'react'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { signOut } from './actions'

export function SignOutForm({ words = '退出登录' }: { words?: string }) {
  const [state, submit] = useActionState(signOut.bind(null, {}), untouched)
  return (
    <form action={submit}>
      {state.message ? <p role="alert">{state.message}</p> : null}
      <SubmitButton tone="usual" busy="正在退出…">{words}</SubmitButton>
    </form>
  )
}
