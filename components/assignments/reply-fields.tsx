'use client'

import { ReplyPromises } from '@/components/assignments/reply-promises'
import { Choices } from '@/components/ui/choices'
import { TextInput } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import { Revealed, type Reveals } from '@/components/ui/revealed'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-area'
import { publicityOfReply } from '@/lib/assignments/letter'
import type { ReplyDraftInput } from '@/lib/assignments/reply-drafts'
import type { ResultClass } from '@/lib/rulebook/rulebook'

const REVEALS: Record<ResultClass['demands'][number], Reveals> = { commitments: 'plan', reason: 'reason', reportedTo: 'other' }
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
      {demands.has('commitments') ? <Revealed by="plan"><ReplyPromises draft={draft} state={state} onShape={onShape} /></Revealed> : null}
    </>
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
