'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { signIn } from './actions'

export function SignInForm({ callbackUrl }: { callbackUrl: string }) {
  const [state, submit] = useActionState(signIn.bind(null, { callbackUrl }), untouched)
  return (
    <form action={submit}>
      <ErrorSummary state={state} />
      <TextInput name="loginName" label="登录名" state={state} autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      <TextInput name="password" label="密码" state={state} type="password" autoComplete="current-password" required />
      <SubmitButton size="big" wide busy="正在登录…">登录</SubmitButton>
    </form>
  )
}
