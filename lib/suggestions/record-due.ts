import type { Circumstances } from '@/lib/rulebook/circumstances'
import { met, standing, type DueTone } from '@/lib/rulebook/due'
import { explain } from '@/lib/rulebook/explain'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import type { DueView, PartView } from '@/lib/suggestions/record'
import type { Given } from '@/lib/suggestions/record-view'
import { WHILE_JUDGED } from '@/lib/suggestions/view'

const shown: Partial<Record<DueTone, 'late' | 'soon' | 'met'>> = { late: 'late', today: 'soon', soon: 'soon', met: 'met' }

/** A date that is still to come, or has passed: how far off, and how it was reckoned. */
export function openDue(dueOn: string | null, reckoning: Reckoning | null, { today, calendar }: Circumstances): DueView | null {
  if (dueOn === null) return null
  const { tone, words } = standing(dueOn, today, { startOn: reckoning?.startOn ?? null, unit: reckoning?.unit ?? 'day', calendar })
  return { on: dueOn, tone: shown[tone], words, explained: reckoning && explain(reckoning) }
}

/** A date that was met, or was not. */
export function metDue(dueOn: string, doneOn: string, reckoning: Reckoning | null, { calendar }: Circumstances): DueView {
  const { tone, words } = met(dueOn, doneOn, { unit: reckoning?.unit ?? 'day', calendar })
  return { on: dueOn, tone: shown[tone], words, explained: reckoning && explain(reckoning) }
}

/**
 * The date that this reader waits for: a unit's own while its part is open, else the suggestion's.
 * While it is judged it is told to those only who may read grades at once.
 */
export function dueOf({ matter: { row }, look, circumstances }: Given, parts: readonly PartView[]): DueView | null {
  const own = parts.find((part) => part.isOwn && ['proposed', 'disputed', 'assigned', 'handling', 'reviewing', 'checking'].includes(part.state))
  if (own) return own.due
  if (WHILE_JUDGED.includes(row.state) && !look.sees.has('gradesAtOnce')) return null
  return openDue(row.dueOn, row.reckoning as Reckoning | null, circumstances) // written by decide() only
}
