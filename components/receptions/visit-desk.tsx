'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisitFields, type Option } from './visit-fields'
import { LineNotice, VisitLists } from './visit-lists'
import { useSending } from './visit-sending'
import { newKey } from './visit-key'
import { dropVisit, keepDraft, keepVisit, shelfOf, useShelf, type Kept } from './visit-store'

type Props = {
  take: (state: FormState, form: FormData) => Promise<FormState>
  formKey: string
  shelf: { personId: string; receptionId: string }
  sendTo: string
  hosts: readonly Option[]
  categories: readonly Option[]
  personalDataHref: string
}
const TOO_SHORT: FormState = { message: '还有 1 处要改。', fields: { text: '请写是什么事，至少 5 个字。' } }
const EMPTY: FormState = { values: { text: '', place: '', category: '', deputyId: '', name: '', phone: '', consent: '', nameForDeputy: '' } }

/** Visitors one after another. With script each is kept on the device first and sent from there, so that a lost line loses nothing; without, it is a plain form. */
export function VisitDesk({ take, formKey, shelf: { personId, receptionId }, sendTo, ...options }: Props) {
  const shelf = shelfOf(personId, receptionId)
  const [answer, submit] = useActionState(take, untouched)
  const [local, setLocal] = useState<FormState & { round: number }>({ round: 0 })
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const refresh = useCallback(() => router.refresh(), [router])
  const { kept, draft, keeping } = useShelf(shelf)
  const { sent, line, sendAll } = useSending(shelf, keeping, sendTo, refresh)
  const waiting = kept.filter(({ refused }) => refused === undefined).length
  const show = (state: FormState) => setLocal(({ round }) => ({ ...state, round: round + 1 }))

  useEffect(() => {
    if (draft) show({ values: draft })
  }, [draft])
  useEffect(() => {
    if (waiting === 0 || line === 'ok') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [waiting, line])

  function keep(event: FormEvent<HTMLFormElement>) {
    const said = saidIn(event.currentTarget)
    if ((said.text ?? '').trim().length < 5) {
      event.preventDefault()
      return show({ ...TOO_SHORT, values: said })
    }
    if (!keepVisit(shelf, { key: newKey(), at: clock(), said })) return // the device keeps nothing: the form itself is sent
    event.preventDefault()
    keepDraft(shelf, null)
    show(EMPTY)
    void sendAll()
    form.current?.querySelector('textarea')?.focus()
  }
  const drop = ({ key }: Kept) => dropVisit(shelf, key)
  const mend = (one: Kept) => {
    drop(one)
    show({ message: one.refused, values: one.said })
  }
  const state = local.round > 0 ? local : answer

  return (
    <>
      <LineNotice line={line} waiting={waiting} keeping={keeping} sendNow={() => void sendAll()} />
      <ErrorSummary state={state} />
      <form action={submit} onSubmit={keep} onInput={(event) => keepDraft(shelf, saidIn(event.currentTarget))} ref={form} noValidate>
        <input type="hidden" name="key" value={(answer.done ? '' : answer.values?.key) || formKey} />
        <div key={local.round}><VisitFields state={state} {...options} /></div>
        <ActionBar><SubmitButton size="big" busy="正在登记…">记下，请下一位</SubmitButton></ActionBar>
      </form>
      <VisitLists kept={kept} sent={sent} mend={mend} drop={drop} />
    </>
  )
}

const saidIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && name in EMPTY.values! ? [[name, value]] : [])))

/** As the device's own clock has it: told to whoever wrote it, and to nobody else. */
const clock = () => new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format()
