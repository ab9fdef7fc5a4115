import { Office } from '@/components/layout/office'
import { FormOf, type FieldOf } from '@/components/settings/form-of'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import type { PublicationAction } from '@/lib/publications/lifecycle'
import { publicationActionWords } from '@/lib/publications/words'

type Take = (state: FormState, form: FormData) => Promise<FormState>

const fieldsOf: Record<PublicationAction, readonly FieldOf[]> = {
  clear: [{ name: 'conclusion', label: '审查结论', kind: 'long', max: 300, hint: '写明看过哪些内容，有没有国家秘密、商业秘密和个人隐私。' }],
  sendBack: [{ name: 'reason', label: '退回的理由', kind: 'long', max: 500 }],
  plan: [{ name: 'publishOn', label: '公开的日子', kind: 'day' }],
  publish: [],
  withdraw: [{ name: 'reason', label: '撤下的理由', kind: 'long', max: 500 }],
  again: [],
}

/** Every step that is open now, each with what it brings about. */
export function PublicationSteps({ steps }: { steps: readonly { action: PublicationAction; take: Take }[] }) {
  if (steps.length === 0) return <Section first title="下一步"><p className="mid">现在轮到<Office />负责人做保密审查。</p></Section>
  return steps.map(({ action, take }, index) => {
    const { label, busy, means } = publicationActionWords[action]
    return (
      <Section key={action} first={index === 0} title={label}>
        <p className="mid mb-4">{means}</p>
        <FormOf action={take} fields={fieldsOf[action]} submit={label} busy={busy} within={action} tone={index === 0 ? 'main' : 'usual'} />
      </Section>
    )
  })
}
