'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

/** The action comes bound from the page: bound here, it would be another one at each render, and without JavaScript the server never came to an end. */
export function SignInForm({ signIn }: { signIn: (state: FormState, form: FormData) => Promise<FormState> }) {
  const [state, submit] = useActionState(signIn, untouched)
  return (
    <form action={submit}>
      <ErrorSummary state={state} />
      <TextInput name="loginName" label="登录名" state={state} autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      <TextInput name="password" label="密码" state={state} type="password" autoComplete="current-password" required />
      <SubmitButton size="big" wide busy="正在登录…">登录</SubmitButton>
    </form>
  )
}
