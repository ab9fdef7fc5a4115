'use client'

import { useActionState, type ReactNode } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { settle: (state: FormState, form: FormData) => Promise<FormState>; writes: number; children: ReactNode }

/** Everything that can be chosen about a ledger, and the two things to do with it: look again, or import. */
export function RunForm({ settle, writes, children }: Props) {
  const [state, act] = useActionState(settle, untouched)
  return (
    <form action={act}>
      <ErrorSummary state={state} />
      {children}
      <ActionBar note="要改的行留在这里七天，改好再传，已导入的不会重复。">
        <SubmitButton tone="usual" name="intent" value="check" busy="正在核对…">重新核对</SubmitButton>
        {writes > 0
          ? <SubmitButton name="intent" value="import" busy="正在开始…">导入 {writes} 行</SubmitButton>
          : <Button tone="main" whyNot="没有要新增或者更新的行。">导入</Button>}
      </ActionBar>
    </form>
  )
}
