'use client'

import { useActionState } from 'react'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { signOut } from './actions'

// Once, not at each render: a fresh one each time keeps the server rendering for ever where there is no JavaScript.
const bound = signOut.bind(null, {})

export function SignOutForm({ words = '退出登录' }: { words?: string }) {
  const [state, submit] = useActionState(bound, untouched)
  return (
    <form action={submit}>
      {state.message ? <p role="alert">{state.message}</p> : null}
      <SubmitButton tone="usual" busy="正在退出…">{words}</SubmitButton>
    </form>
  )
}
