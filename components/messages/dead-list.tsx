'use client'

import { useActionState } from 'react'
import { drop, retry } from '@/app/(desk)/settings/messages/actions'
import { bindOnce } from '@/components/ui/bind-once'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

/** What is done with one message that could not be delivered, or with all of them. */
export function DeadSteps({ id, whose }: { id: string; whose: string }) {
  const [again, tryAgain] = useActionState(bindOnce(retry, { id }), untouched)
  const [dropped, letBe] = useActionState(bindOnce(drop, { id }), untouched)
  const said = again.message ?? dropped.message
  const small = id === 'all' ? undefined : 'small'
  return (
    <div className="flex flex-wrap gap-2">
      <form action={tryAgain}><SubmitButton tone="usual" size={small} busy="正在放回…">{id === 'all' ? '都再发一次' : '再发'}<span className="vh">：{whose}</span></SubmitButton></form>
      <form action={letBe}><SubmitButton tone="plain" size={small} busy="正在去掉…">{id === 'all' ? '都不发了' : '不发了'}<span className="vh">：{whose}</span></SubmitButton></form>
      {said ? <p role="status" className="mid">{said}</p> : null}
    </div>
  )
}
