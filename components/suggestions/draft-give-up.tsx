'use client'

import { useActionState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

/** Out of the way, and asked about once: what is given up does not come back. */
export function GiveUp({ giveUp }: { giveUp: (state: FormState, form: FormData) => Promise<FormState> }) {
  const [state, send] = useActionState(giveUp, untouched)
  return (
    <Disclosure summary="放弃这份草稿" className="mt-10">
      <form action={send} className="mt-3">
        <ErrorSummary state={state} within="give-up" />
        <p className="mid mb-3">放弃后不能再改，也不会提交。请过联名的代表会收到通知。</p>
        <SubmitButton tone="plain" busy="正在放弃…">放弃草稿</SubmitButton>
      </form>
    </Disclosure>
  )
}
