'use client'

import { useActionState, type ReactNode } from 'react'
import { settle } from '@/app/(desk)/settings/messages/actions'
import { bindOnce } from '@/components/ui/bind-once'
import { untouched } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'

/** One form around all that could not be delivered: what came of it stands above the list, for the row it was about is gone by then. */
export function DeadList({ many, children }: { many: boolean; children: ReactNode }) {
  const [{ message, done }, dispatch] = useActionState(bindOnce(settle, {}), untouched)
  return (
    <form action={dispatch}>
      {message ? <Notice tone={done ? 'done' : 'late'} status className="mb-3">{message}</Notice> : null}
      {children}
      {many ? <div className="mt-3"><DeadSteps id="all" whose="所有没有送到的" /></div> : null}
    </form>
  )
}

/** What is done with one message that could not be delivered, or with all of them. */
export function DeadSteps({ id, whose }: { id: string; whose: string }) {
  const size = id === 'all' ? undefined : 'small'
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton name="retry" value={id} tone="usual" size={size} busy="正在放回…">{id === 'all' ? '都再发一次' : '再发'}<span className="vh">：{whose}</span></SubmitButton>
      <SubmitButton name="drop" value={id} tone="plain" size={size} busy="正在去掉…">{id === 'all' ? '都不发了' : '不发了'}<span className="vh">：{whose}</span></SubmitButton>
    </div>
  )
}
