'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisitFields, type Option } from './visit-fields'
import { LineNotice, VisitLists } from './visit-lists'
import { MOST_PHOTOS, smallPhotos } from './visit-photos'
import { unready, useSending } from './visit-sending'
import { newKey } from './visit-key'
import { dropVisit, keepDraft, keepVisit, shelfOf, useShelf, type Kept } from './visit-store'

type Props = {
  take: (state: FormState, form: FormData) => Promise<FormState>
  formKey: string
  shelf: { personId: string; receptionId: string }
  sendTo: string
  hosts: readonly Option[]
  categories: readonly Option[]
  ways: readonly Option[]
  personalDataHref: string
}
const TOO_SHORT: FormState = { message: '还有 1 处要改。', fields: { text: '请写是什么事，至少 5 个字。' } }
const EMPTY: FormState = { values: { text: '', place: '', category: '', deputyId: '', name: '', phone: '', tellBy: '', consent: '', nameForDeputy: '' } }

/** Visitors one after another. With script each is kept on the device first and sent from there, so that a lost line loses nothing; without, it is a plain form. */
export function VisitDesk({ take, formKey, shelf: { personId, receptionId }, sendTo, ...options }: Props) {
  const shelf = shelfOf(personId, receptionId)
  const [answer, submit] = useActionState(take, untouched)
  const [local, setLocal] = useState<FormState & { round: number }>({ round: 0 })
  const [mending, setMending] = useState<Kept | null>(null)
  const [photoRound, setPhotoRound] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const refresh = useCallback(() => router.refresh(), [router])
  const { kept, draft, keeping, loose } = useShelf(shelf)
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
    const files = [...new FormData(event.currentTarget).getAll('photos')].filter((file): file is File => typeof file !== 'string' && file.size > 0)
    const one: Kept = { key: newKey(), at: clock(), said, photos: mending?.photos ?? [] }
    if (files.length > 0) unready.add(one.key)
    if (!keepVisit(shelf, one)) return // the device keeps nothing: the form itself is sent
    event.preventDefault()
    if (mending) dropVisit(shelf, mending.key) // only now: until it is put right, it stays where it lies
    startAnew()
    void (files.length > 0 ? addPhotos(one, files) : sendAll())
    form.current?.querySelector('textarea')?.focus()
  }
  function startAnew() {
    keepDraft(shelf, null)
    setMending(null)
    setPhotoRound((round) => round + 1)
    show(EMPTY)
  }
  async function addPhotos(one: Kept, files: File[]) {
    const [had, { photos, unreadable }] = [one.photos ?? [], await smallPhotos(files)]
    keepVisit(shelf, { ...one, photos: [...had, ...photos].slice(0, MOST_PHOTOS) })
    unready.delete(one.key)
    const chosen = had.length + files.length
    if (unreadable > 0 || chosen > MOST_PHOTOS) show({ values: form.current ? saidIn(form.current) : {}, message: photoTrouble(unreadable, chosen) }) // the next visitor may have begun
    await sendAll()
  }
  const drop = ({ key }: Kept) => {
    dropVisit(shelf, key)
    if (mending?.key === key) startAnew()
  }
  const mend = (one: Kept) => {
    setMending(one)
    show({ message: one.refused, values: one.said })
    form.current?.scrollIntoView()
  }
  const state = local.round > 0 ? local : answer

  return (
    <>
      <LineNotice {...{ line, waiting, keeping }} loose={loose.length} sendNow={() => void sendAll()} />
      <ErrorSummary state={state} />
      <form action={submit} onSubmit={keep} onInput={(event) => keepDraft(shelf, saidIn(event.currentTarget))} ref={form} noValidate>
        <input type="hidden" name="key" value={(answer.done ? '' : answer.values?.key) || formKey} />
        <VisitFields state={state} round={local.round} photoRound={photoRound} kept={mending?.photos?.length ?? 0} leavePhotos={() => setMending(mending && { ...mending, photos: [] })} {...options} />
        <ActionBar><SubmitButton size="big" busy="正在登记…">记下，请下一位</SubmitButton></ActionBar>
      </form>
      <VisitLists kept={kept} sent={sent} mending={mending?.key} mend={mend} drop={drop} />
    </>
  )
}

const saidIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && name in EMPTY.values! ? [[name, value]] : [])))

/** As the device's own clock has it: told to whoever wrote it, and to nobody else. */
const clock = () => new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format()

const photoTrouble = (unreadable: number, chosen: number): string =>
  unreadable > 0 ? `有 ${unreadable} 张照片这台设备打不开，没有记下；文字记下了。可以拍成 JPG 再添。` : `选了 ${chosen} 张照片，只记下前 ${MOST_PHOTOS} 张；文字记下了。`
