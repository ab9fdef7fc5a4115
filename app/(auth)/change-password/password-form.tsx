'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { passwordHint } from '@/lib/sign-in/words'
import { changePassword } from './actions'

// Once, not at each render: a fresh one each time keeps the server rendering for ever where there is no JavaScript.
const bound = changePassword.bind(null, {})

export function PasswordForm({ oldLabel = '现在的密码', loginName }: { oldLabel?: string; /** so that a password keeper files it under the right name */ loginName: string }) {
  const [state, submit] = useActionState(bound, untouched)
  return (
    <form action={submit}>
      <ErrorSummary state={state} />
      <input type="text" name="username" autoComplete="username" defaultValue={loginName} readOnly hidden />
      <TextInput name="oldPassword" label={oldLabel} state={state} type="password" autoComplete="current-password" required />
      <TextInput name="newPassword" label="新密码" hint={passwordHint} state={state} type="password" autoComplete="new-password" required />
      <TextInput name="passwordAgain" label="新密码再填一遍" state={state} type="password" autoComplete="new-password" required />
      <SubmitButton busy="正在换…">换密码</SubmitButton>
    </form>
  )
}
