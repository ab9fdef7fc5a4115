'use client'

import { useActionState, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { bulk } from '@/app/(desk)/suggestions/actions'
import { bindOnce } from '@/components/ui/bind-once'
import { Select } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { unpack, type Packed } from '@/components/ui/packed'
import { SubmitButton } from '@/components/ui/submit-button'
import { paths } from '@/lib/platform/paths'
import type { Choices } from '@/lib/suggestions/list-words'

type Unit = { value: string; label: string }

/** Around the ledger: the rows are ticked, the bar says what can be done with them, and a second press confirms it. */
export function ListBulk({ choices, batches, children }: { choices: Packed<Choices>; batches: readonly Unit[]; children: ReactNode }) {
  const [state, action] = useActionState(bindOnce(bulk, {}), untouched)
  const [count, setCount] = useState(0)
  // At `input`, not at React's own `change`, which does not hear the ticks of still rows.
  const recount = ({ currentTarget }: FormEvent<HTMLFormElement>) => setCount(new FormData(currentTarget).getAll('chosen[]').length)
  const asking = askedIn(state)
  const form = useRef<HTMLFormElement>(null)

  // Whoever wants to look again, or was refused everything, finds their ticks where they were.
  useEffect(() => {
    const chosen = state.values?.['chosen']?.split(',') ?? []
    const boxes = [...(form.current?.querySelectorAll<HTMLInputElement>('input[name="chosen[]"]') ?? [])]
    for (const box of boxes) box.checked = chosen.includes(box.value)
    setCount(boxes.filter(({ checked }) => checked).length)
  }, [state])

  if (asking) return <form action={action}><Confirm asking={asking} state={state} units={unpack(choices).unit} batches={batches} /></form>
  return (
    <form action={action} ref={form} onInput={recount} onReset={() => setCount(0)}>
      <Answer state={state} />
      {count > 0 ? <Bar count={count} gathers={batches.length > 0} /> : null}
      <noscript><Bar count={null} gathers={batches.length > 0} /></noscript>
      {children}
    </form>
  )
}

type Asking = 'dispatch' | 'close' | 'gather'

/** Which step is being asked about: after the first press, and again where the second one lacked something. */
function askedIn({ values, fields }: FormState): Asking | null {
  if (!values?.['chosen']) return null
  if (values['step'] === 'askDispatch' || (values['step'] === 'dispatch' && fields)) return 'dispatch'
  if (values['step'] === 'askGather' || (values['step'] === 'gather' && fields)) return 'gather'
  return values['step'] === 'askClose' ? 'close' : null
}

function Answer({ state: { done, message, fields } }: { state: FormState }) {
  const words = [message, ...Object.values(fields ?? {})].filter(Boolean)
  if (words.length === 0) return null
  return (
    <Notice tone={done ? 'done' : 'late'} status className="mb-4">
      {words.flatMap((said) => said!.split('\n')).map((line) => <p key={line}>{line}</p>)}
    </Notice>
  )
}

function Bar({ count, gathers }: { count: number | null; gathers: boolean }) {
  return (
    <div className="bulk" role="region" aria-label="已选的建议">
      <b>{count === null ? '勾选之后' : <>已选 {count}&nbsp;件</>}</b>
      <SubmitButton tone="usual" name="step" value="askDispatch" busy="请稍候…">交办（单办）</SubmitButton>
      {gathers ? <SubmitButton tone="usual" name="step" value="askGather" busy="请稍候…">编入批次</SubmitButton> : null}
      <SubmitButton tone="usual" name="step" value="askClose" busy="请稍候…">核定办结</SubmitButton>
      <button className="btn" type="submit" formAction={paths.exportDocuments()} formMethod="post" formEncType="multipart/form-data">下载公文</button>
      {count === null ? null : <button className="btn plain" type="reset">取消选择</button>}
    </div>
  )
}

const askedWords: Record<Asking, { label: string; busy: string }> = {
  dispatch: { label: '交办', busy: '正在交办…' }, close: { label: '核定办结', busy: '正在办结…' }, gather: { label: '编入', busy: '正在编入…' },
}

/** What others will feel is asked once more; the buttons repeat the verb. */
function Confirm({ asking, state, units, batches }: { asking: Asking; state: FormState; units: readonly Unit[]; batches: readonly Unit[] }) {
  const chosen = state.values?.['chosen']?.split(',') ?? []
  return (
    <Notice tone="wait" status className="mb-6">
      {state.fields ? null : <p>{state.message}</p>}
      {chosen.map((one) => <input key={one} type="hidden" name="chosen[]" value={one} />)}
      {asking === 'dispatch' ? <Select className="mt-4 max-w-md" name="unitId" label="交办给哪个单位（单办）" state={state} options={[{ value: '', label: '请选' }, ...units]} /> : null}
      {asking === 'gather' ? <Select className="mt-4 max-w-md" name="batchId" label="编入哪个批次" state={state} options={[{ value: '', label: '请选' }, ...batches]} /> : null}
      <div className="actbar">
        <SubmitButton name="step" value="lookAgain" tone="usual" busy="请稍候…">再看看</SubmitButton>
        <SubmitButton name="step" value={asking} busy={askedWords[asking].busy}>{askedWords[asking].label} {chosen.length}&nbsp;件</SubmitButton>
      </div>
    </Notice>
  )
}
