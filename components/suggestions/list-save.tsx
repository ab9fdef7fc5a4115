'use client'

import { useActionState } from 'react'
import { removeOwnView, saveOwnView } from '@/app/(desk)/suggestions/actions'
import { bindOnce } from '@/components/ui/bind-once'
import { TextInput } from '@/components/ui/field'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

/** Keeps the present filter under a name. */
export function SaveView({ query }: { query: string }) {
  const [state, action] = useActionState(bindOnce(saveOwnView, { query }), untouched)
  return (
    <form action={action} className="max-w-md">
      <TextInput name="name" label="给这个视图起个名字" hint="只有您自己看得到，最多 12 个字。" maxLength={12} state={state} error={state.fields?.['name'] ?? (state.done ? undefined : state.message)} join={<SubmitButton tone="plain" busy="正在保存…">保存</SubmitButton>} />
      {state.done ? <p role="status">{state.message}</p> : null}
    </form>
  )
}

export function RemoveView({ id }: { id: string }) {
  const [, action] = useActionState(bindOnce(removeOwnView, { id }), untouched)
  return (
    <form action={action}>
      <SubmitButton tone="plain" size="small" busy="正在去掉…">去掉这个常用视图</SubmitButton>
    </form>
  )
}
