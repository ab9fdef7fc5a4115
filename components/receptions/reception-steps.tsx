import { FormOf, type FieldOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import type { ReceptionAction } from '@/lib/receptions/lifecycle'
import { receptionActionWords } from '@/lib/receptions/words'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = { steps: readonly ReceptionAction[]; take: (action: ReceptionAction) => Act; on: string; /** taken down so far */ visits: number | null }

const MAIN: readonly ReceptionAction[] = ['announce', 'hold', 'record']

/** What can be done with a reception now: the next step open, the others folded. */
export function ReceptionSteps({ steps, take, on, visits }: Props) {
  return steps.map((action) => {
    const { label, busy, hint } = receptionActionWords[action]
    const main = MAIN.includes(action)
    const form = <><p className="mid mb-4">{hint}</p><FormOf action={take(action)} fields={fieldsOf(action, on, visits)} submit={label} busy={busy} tone={main ? 'main' : 'usual'} within={action} /></>
    return <div key={action} className="mt-4">{main ? form : <Disclosure summary={label}>{form}</Disclosure>}</div>
  })
}

function fieldsOf(action: ReceptionAction, on: string, visits: number | null): FieldOf[] {
  switch (action) {
    case 'announce': case 'hold': return []
    case 'move': case 'postpone': return [{ name: 'on', label: '改到哪天', kind: 'day', value: on }, { name: 'reason', label: '原因', max: 200 }]
    case 'cancel': return [{ name: 'reason', label: '原因', max: 200 }]
    case 'record': return [{ name: 'visitors', label: '来了几位群众', kind: 'number', value: visits ? String(visits) : '', hint: visits ? '接待台上登记的件数，一起来的几位请改成人数' : undefined }, { name: 'summary', label: '接待情况', kind: 'long', max: 2_000, hint: '反映了什么，当场答复了什么。不写群众的姓名和电话。' }]
  }
}
