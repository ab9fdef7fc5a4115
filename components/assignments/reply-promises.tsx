'use client'

import { useState, type ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import { PlusIcon } from '@/components/ui/icons'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-area'
import type { ReplyDraftInput } from '@/lib/assignments/reply-drafts'

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** Rows to spare where no script can add one; what is left empty is no promise. */
const SPARE = [0, 1, 2]

type Props = { draft: ReplyDraftInput; state: FormState; onShape: () => void }

/** As many rows as are written, or as were sent and refused. */
function rowsAtFirst(draft: ReplyDraftInput, state: FormState): number {
  const sent = Object.entries(state.values ?? {}).flatMap(([name, value]) => (value && /^commitments\.\d+\./.test(name) ? [Number(name.split('.')[1]) + 1] : []))
  return Math.max(1, draft.commitments.length, ...sent)
}

/** What the reply promises, row by row: added to by a button, or by the rows to spare. */
export function ReplyPromises({ draft, state, onShape }: Props) {
  const [rows, setRows] = useState(() => Array.from({ length: rowsAtFirst(draft, state) }, (_, key) => key))
  const [next, setNext] = useState(rows.length)
  const change = (to: number[]) => {
    setRows(to)
    onShape()
  }
  return (
    <Section title="承诺事项" aside={<span className="soft">至少一项，每项有时限和责任人</span>}>
      <div id="commitments" tabIndex={-1}>{state.fields?.commitments ? <p className="err">{state.fields.commitments}</p> : null}</div>
      {rows.map((key, index) => (
        <PromiseRow key={key} index={index} known={draft.commitments[key]} state={state}>
          {rows.length > 1 ? <button type="button" className={buttonClass({ tone: 'plain' })} onClick={() => change(rows.filter((row) => row !== key))}>去掉承诺{ordinal(index)}</button> : null}
        </PromiseRow>
      ))}
      <noscript>
        <p className="mid mb-3">用不到的几行空着就行；还要多写，先按“存草稿”，下面又会有三行。</p>
        {SPARE.map((key) => <PromiseRow key={key} index={rows.length + key} state={state} />)}
      </noscript>
      <button type="button" className={`${buttonClass({})} [@media(scripting:none)]:hidden`} onClick={() => { change([...rows, next]); setNext(next + 1) }}><PlusIcon />再加一项承诺</button>
    </Section>
  )
}

const ordinal = (index: number) => ORDINALS[index] ?? index + 1

function PromiseRow({ index, known, state, children }: { index: number; known?: ReplyDraftInput['commitments'][number]; state: FormState; children?: ReactNode }) {
  const at = `commitments.${index}`
  return (
    <fieldset className="promise">
      <legend>承诺{ordinal(index)}</legend>
      <TextArea name={`${at}.text`} label="做到什么" rows={2} defaultValue={known?.text} state={state} />
      <div className="grid3">
        <TextInput name={`${at}.dueOn`} label="完成时限" type="date" defaultValue={known?.dueOn} state={state} />
        <TextInput name={`${at}.responsible`} label="责任人" defaultValue={known?.responsible} state={state} />
      </div>
      {children}
    </fieldset>
  )
}
