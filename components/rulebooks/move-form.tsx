'use client'

import { useActionState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; to: string; backHref: string }

/** Why it goes on under other rules: everyone whom it concerns reads it. */
export function MoveForm({ action, to, backHref }: Props) {
  const [state, dispatch] = useActionState(action, untouched)
  return (
    <form action={dispatch} noValidate className="max-w-[40em]">
      <ErrorSummary state={state} within="move" />
      <TextArea name="reason" label="为什么改" hint="代表和承办单位都会看到。" max={500} rows={3} state={state} within="move" />
      <div className="actbar">
        <ButtonLink href={backHref}>不改，回到建议</ButtonLink>
        <SubmitButton busy="正在改…">改按「{to}」办</SubmitButton>
      </div>
    </form>
  )
}
