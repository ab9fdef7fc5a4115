import { FormOf, type FieldOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import { ENDING_GROUNDS, SUSPENSION_GROUNDS, type DeputyAction } from '@/lib/people/deputy-lifecycle'
import { deputyActionWords, groundWords } from '@/lib/people/deputy-words'

type Props = { open: readonly DeputyAction[]; today: string; take: (action: DeputyAction) => (state: FormState, form: FormData) => Promise<FormState> }

const grounds = { suspend: SUSPENSION_GROUNDS, end: ENDING_GROUNDS, resume: [] } as const

/** The steps open for a seat, each with what the deputy will feel and the article it rests on. */
export function DeputySteps({ open, today, take }: Props) {
  return open.map((action) => {
    const { label, busy, felt, article } = deputyActionWords[action]
    return (
      <Disclosure key={action} summary={label}>
        <p className="mid my-2">{felt}依据{article}。</p>
        <FormOf action={take(action)} fields={fieldsOf(action, today)} submit={label} busy={busy} tone="usual" within={action} />
      </Disclosure>
    )
  })
}

function fieldsOf(action: DeputyAction, today: string): FieldOf[] {
  const options = grounds[action].map((value) => ({ value, label: groundWords[value] }))
  return [
    ...(options.length > 0 ? [{ name: 'ground', label: '情形', kind: 'choice' as const, options }] : []),
    { name: 'on', label: '哪一天', kind: 'day', value: today },
    { name: 'note', label: '说明', kind: 'long', optional: true, max: 500 },
  ]
}
