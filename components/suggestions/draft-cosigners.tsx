'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { State } from '@/components/ui/state'
import type { CosignerView, DeputyFound } from '@/lib/cosignatures/queries'
import { cosignatureStateWords } from '@/lib/cosignatures/words'

export type Invite = (state: FormState, form: FormData) => Promise<FormState>
type Props = { cosigners: readonly CosignerView[]; found: readonly DeputyFound[]; who: string; invite: Invite }

/**
 * Who was asked and what they said. It stands among the fields of the draft, so its buttons belong to the two forms
 * of CosignerForms beside it; with script nothing reloads, and what is being typed stays.
 */
export function DraftCosigners({ cosigners, found, who, invite }: Props) {
  const [answer, setAnswer] = useState<FormState>(untouched)
  const [asking, startAsking] = useTransition()
  const router = useRouter()
  const ask = (deputyId: string) =>
    startAsking(async () => {
      const form = new FormData()
      form.set('deputyId', deputyId)
      const said = await invite({}, form).catch(() => ({ message: '网络断了，邀请没有发出。连上后再点一次。' }))
      startAsking(() => {
        setAnswer(said)
        if ('done' in said && said.done) router.replace('?', { scroll: false })
      })
    })
  const asks = (deputyId: string, name: string, label: string) => (
    <Button type="submit" form="invite" name="deputyId" value={deputyId} aria-disabled={asking || undefined} aria-label={`${label}：${name}`} onClick={(event) => { event.preventDefault(); if (!asking) ask(deputyId) }}>
      {label}
    </Button>
  )
  return (
    <div className="field" id="cosigners">
      <span className="label">联名代表</span>
      <p className="hint">请到的代表要自己点“同意”才算联名，到提交时没有回答的不计入。</p>
      {cosigners.length === 0 ? <p className="soft">还没有请代表联名。</p> : (
        <ul className="entry">
          {cosigners.map(({ deputyId, name, delegation, state }) => (
            <li key={deputyId} className="hrow">
              <span><b>{name}</b> <span className="soft">{delegation}</span></span>
              <State tone={cosignatureStateWords[state].tone}>{cosignatureStateWords[state].label}</State>
              {state === 'declined' || state === 'lapsed' ? asks(deputyId, name, '再请一次') : null}
            </li>
          ))}
        </ul>
      )}
      {answer.message ? <Notice tone={answer.done ? 'done' : 'late'} status className="mt-3">{answer.message}</Notice> : null}
      <label htmlFor="who" className="mt-4">按姓名找代表</label>
      <div className="join">
        <input className="input" id="who" name="who" form="find-deputy" defaultValue={who} key={who} autoComplete="off" maxLength={20} />
        <Button type="submit" form="find-deputy">查找</Button>
      </div>
      {who !== '' && found.length === 0 ? <p className="mt-3">没有找到“{who}”，或者已经请过了。只能请本届执行职务的代表。</p> : null}
      {found.length > 0 ? (
        <ul className="entry mt-2">
          {found.map(({ deputyId, name, delegation, group }) => (
            <li key={deputyId} className="hrow">
              <span><b>{name}</b> <span className="soft">{[delegation, group].filter(Boolean).join('，')}</span></span>
              {asks(deputyId, name, '请他联名')}
            </li>
          ))}
        </ul>
      ) : null}
      {found.length === 20 ? <p className="soft mt-2">只列出 20 位，请把姓名写全。</p> : null}
    </div>
  )
}

/** The forms of the part above, outside the form of the draft. */
export function CosignerForms({ invite }: { invite: Invite }) {
  const router = useRouter()
  const [state, send] = useActionState(invite, untouched)
  return (
    <>
      <form
        id="find-deputy"
        method="get"
        onSubmit={(event) => {
          event.preventDefault()
          const who = String(new FormData(event.currentTarget).get('who') ?? '').trim()
          router.replace(who === '' ? '?' : `?who=${encodeURIComponent(who)}`, { scroll: false })
        }}
      />
      <form id="invite" action={send}><ErrorSummary state={state} within="invite" /></form>
    </>
  )
}
