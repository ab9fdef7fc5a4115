'use client'

import { useActionState } from 'react'
import { openNotice, readAll } from '@/app/(desk)/notices/actions'
import { bindOnce } from '@/components/ui/bind-once'
import { Instant } from '@/components/ui/day'
import { untouched } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'

export type NoticeEntry = { id: string; words: string; subject: string; at: Date; read: boolean }

/** Newest first; what is unread says so in a word, not in colour alone. */
export function NoticeList({ notices, today }: { notices: readonly NoticeEntry[]; today: string }) {
  return (
    <ul className="entry">
      {notices.map((notice) => <li key={notice.id}><Entry notice={notice} today={today} /></li>)}
    </ul>
  )
}

function Entry({ notice: { id, words, subject, at, read }, today }: { notice: NoticeEntry; today: string }) {
  const [state, action] = useActionState(bindOnce(openNotice, { id }), untouched)
  return (
    <form action={action} className="grid items-start justify-items-start gap-2 md:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <p className={read ? 'mid' : undefined}>{read ? null : <b className="late">未读　</b>}{words}</p>
        <p className={read ? 'mid' : 't'}>{subject || '（还没有标题）'}</p>
        <p className="soft"><Instant at={at} today={today} /></p>
        {state.message ? <p className="late" role="status">{state.message}</p> : null}
      </div>
      <SubmitButton tone="usual" size="small" busy="正在打开…">打开<span className="vh">：{subject}</span></SubmitButton>
    </form>
  )
}

export function ReadAll() {
  const [, action] = useActionState(bindOnce(readAll, {}), untouched)
  return <form action={action}><SubmitButton tone="usual" busy="正在标记…">全部标为已读</SubmitButton></form>
}
