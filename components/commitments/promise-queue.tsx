import { ButtonLink } from '@/components/ui/button'
import { Due } from '@/components/ui/due'
import { Queue } from '@/components/ui/queue'
import type { PromiseRow } from '@/lib/commitments/desk'
import { originWords } from '@/lib/commitments/words'
import { daysBetween } from '@/lib/rulebook/days'
import { measured } from '@/lib/rulebook/words'
import { keyOf } from '@/lib/suggestions/step-key'
import { paths } from '@/lib/platform/paths'

type Props = { rows: readonly PromiseRow[]; today: string; title?: string }

/** Promises that wait: for the unit to keep or to sign, for the deputy to judge. */
export function PromiseQueue({ rows, today, title }: Props) {
  const late = rows.filter(({ dueOn }) => dueOn < today)
  const bands = title ? [{ title, of: rows }] : [{ title: '已逾期', late: true, of: late }, { title: '将到期', of: rows.filter((row) => !late.includes(row)) }]
  return <Queue bands={bands.map(({ of, ...band }) => ({ ...band, count: measured(of.length, '项'), rows: of.map((row) => entryOf(row, today)) }))} />
}

function entryOf(row: PromiseRow, today: string) {
  const { id, number, text, title, unit, dueOn, state } = row
  const origin = originWords(row, today)
  const days = daysBetween(dueOn < today ? dueOn : today, dueOn < today ? today : dueOn)
  const words = dueOn < today ? `超 ${measured(days, '天')}` : days === 0 ? '今天到期' : `还有 ${measured(days, '天')}`
  const action = ACTIONS[state]
  return {
    key: id, number, title: text, href: paths.commitment(id),
    due: <Due dueOn={dueOn} words={words} tone={dueOn < today ? 'late' : days <= 10 ? 'soon' : undefined} today={today} />,
    why: `${unit}在《${title}》的答复中承诺。${origin ? `${origin}。` : ''}${state === 'impossible' ? '不能兑现的说明等负责人签发。' : ''}`,
    action: action ? <ButtonLink tone="usual" size="small" href={paths.commitment(id, keyOf({ kind: 'commitment', id, action: action.step }))}>{action.label}</ButtonLink> : undefined,
  }
}
const ACTIONS: Partial<Record<PromiseRow['state'], { step: string; label: string }>> = {
  promised: { step: 'begin', label: '报进展' }, postponed: { step: 'begin', label: '报进展' }, underway: { step: 'report', label: '报进展' }, kept: { step: 'confirm', label: '复评' },
}
