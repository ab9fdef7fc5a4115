'use client'

import { useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Choices } from '@/components/ui/choices'
import { TextInput } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import { PlusIcon } from '@/components/ui/icons'
import { Revealed, type Reveals } from '@/components/ui/revealed'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-area'
import { publicityOfReply } from '@/lib/assignments/letter'
import type { ReplyDraftInput } from '@/lib/assignments/reply-drafts'
import type { ResultClass } from '@/lib/rulebook/rulebook'

const REVEALS: Record<ResultClass['demands'][number], Reveals> = { commitments: 'plan', reason: 'reason', reportedTo: 'other' }
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const demanded: Record<ResultClass['demands'][number], string> = { commitments: '写明承诺和时限', reason: '写明原因', reportedTo: '写明已向哪里反映' }

type Props = { draft: ReplyDraftInput; classes: readonly ResultClass[]; state: FormState; onShape: () => void }

/** Which class the reply is, and what that class asks for. */
export function ClassFields({ draft, classes, state, onShape }: Props) {
  const demands = new Set(classes.flatMap(({ demands }) => demands))
  const options = classes.map(({ code, mark, label, demands }) => ({ value: code, label: `${mark ?? code} ${label}`, note: demands.map((demand) => demanded[demand]).join('，') || undefined, reveals: demands.map((demand) => REVEALS[demand]) }))
  return (
    <>
      <Section first title="办理结果类别">
        <Choices name="resultClass" legend={<span className="vh">办理结果类别</span>} row={options.length === 3} options={options} defaultValue={draft.resultClass} state={state} />
        {demands.has('reason') ? <Revealed by="reason"><TextArea name="reason" label="原因" hint="逐条说明为什么现在不能办，以后怎样办。" max={2000} defaultValue={draft.reason} state={state} /></Revealed> : null}
        {demands.has('reportedTo') ? <Revealed by="other"><TextInput name="reportedTo" label="已向哪里反映" defaultValue={draft.reportedTo} state={state} /></Revealed> : null}
      </Section>
      {demands.has('commitments') ? <Revealed by="plan"><Commitments draft={draft} state={state} onShape={onShape} /></Revealed> : null}
    </>
  )
}

function Commitments({ draft, state, onShape }: Pick<Props, 'draft' | 'state' | 'onShape'>) {
  const [rows, setRows] = useState(() => Array.from({ length: Math.max(1, draft.commitments.length) }, (_, key) => key))
  const [next, setNext] = useState(rows.length)
  const change = (to: number[]) => {
    setRows(to)
    onShape()
  }
  return (
    <Section title="承诺事项" aside={<span className="soft">至少一项，每项有时限和责任人</span>}>
      <div id="commitments" tabIndex={-1}>{state.fields?.commitments ? <p className="err">{state.fields.commitments}</p> : null}</div>
      {rows.map((key, index) => {
        const known = draft.commitments[key]
        const at = `commitments.${index}`
        return (
          <fieldset className="promise" key={key}>
            <legend>承诺{ORDINALS[index] ?? index + 1}</legend>
            <TextArea name={`${at}.text`} label="做到什么" rows={2} defaultValue={known?.text} state={state} />
            <div className="grid3">
              <TextInput name={`${at}.dueOn`} label="完成时限" type="date" defaultValue={known?.dueOn} state={state} />
              <TextInput name={`${at}.responsible`} label="责任人" defaultValue={known?.responsible} state={state} />
            </div>
            {rows.length > 1 ? <button type="button" className={buttonClass({ tone: 'plain' })} onClick={() => change(rows.filter((row) => row !== key))}>去掉承诺{ORDINALS[index] ?? index + 1}</button> : null}
          </fieldset>
        )
      })}
      <button type="button" className={buttonClass({})} onClick={() => { change([...rows, next]); setNext(next + 1) }}><PlusIcon />再加一项承诺</button>
    </Section>
  )
}

export function TextFields({ draft, state, saved }: Pick<Props, 'draft' | 'state'> & { saved: string }) {
  return (
    <>
      <Section title="正文">
        <TextArea name="text" label="逐条答复" hint="称呼、开头和致谢由公文自动带上，从第一条写起。" rows={12} max={20000} saved={saved} defaultValue={draft.text} state={state} />
        <div className="grid2">
          <TextInput name="contactName" label="联系人" defaultValue={draft.contactName} state={state} />
          <TextInput name="contactPhone" label="联系电话" type="tel" defaultValue={draft.contactPhone} state={state} />
        </div>
      </Section>
      <Section title="公开">
        <Choices name="publicity" legend={<span className="vh">答复怎样公开</span>} row options={Object.entries(publicityOfReply).map(([value, label]) => ({ value, label, reveals: value === 'open' ? undefined : 'why' as const }))} defaultValue={draft.publicity} state={state} />
        <Revealed by="why"><TextInput name="publicityReason" label="不主动公开的原因" optional defaultValue={draft.publicityReason} state={state} /></Revealed>
      </Section>
    </>
  )
}
