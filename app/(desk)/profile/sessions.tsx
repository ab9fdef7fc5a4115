'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { endOthers } from './actions'

// Once, not at each render: a fresh one each time keeps the server rendering for ever where there is no JavaScript.
const bound = endOthers.bind(null, {})

export function EndOthers({ count }: { count: number }) {
  const [state, submit] = useActionState(bound, untouched)
  return (
    <form action={submit}>
      <ErrorSummary state={state} within="sessions" />
      {count > 0 ? <SubmitButton tone="usual" busy="正在结束…">结束另外 {count} 处登录</SubmitButton> : null}
    </form>
  )
}
