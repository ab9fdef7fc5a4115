'use client'

import { useActionState } from 'react'
import { Check } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; today: string; changes: number }

/** The decision: from which day, and that what changes has been read. */
export function DecideForm({ action, today, changes }: Props) {
  const [state, dispatch] = useActionState(action, untouched)
  return (
    <form action={dispatch} noValidate>
      <ErrorSummary state={state} within="decide" />
      <TextInput name="inForceFrom" type="date" label="从哪一天起执行" hint="不能早于今天。这一天起提交的建议按新规则办，已经在办的按原来的规则办完。" defaultValue={today} state={state} within="decide" />
      <Check name="seen" label={`我已看过与现行规则的 ${changes} 处区别`} note="批准以后不能再改，只能再起草一版。" state={state} within="decide" />
      <SubmitButton busy="正在批准…">批准执行</SubmitButton>
    </form>
  )
}
