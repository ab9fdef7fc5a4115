import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { InputOf } from '@/lib/suggestions/lifecycle'
import type { Matter } from '@/lib/suggestions/matter'

// 两级交办: the office hands to a second dispatcher, who shares it out among the units of its own system.

/** To the dispatcher that was chosen. For the law it is handed over from this day on. */
export async function entrustTo(tx: Tx, actor: Actor, { row, suggestion }: Matter, { unitId }: InputOf<'entrust'>, { now, today }: Circumstances): Promise<void> {
  const dispatcher = await tx.unit.findFirst({ where: { id: unitId, congressId: row.congressId, dispatches: true, retiredAt: null }, select: { id: true } })
  if (!dispatcher) throw new Refused({ why: 'notYet', condition: 'notDispatching' })
  await tx.suggestion.updateMany({ where: { id: row.id }, data: { dispatcherId: unitId, entrustedOn: row.entrustedOn ?? today } })
  await tell(tx, { happened: 'suggestion.entrust', suggestionId: row.id, parties: { ...suggestion.parties, dispatcherId: unitId }, now }, actor)
}

/** Back to the office, which shares it out itself or hands it to another. */
export async function takeFrom(tx: Tx, _: Actor, { row }: Matter): Promise<void> {
  await tx.suggestion.updateMany({ where: { id: row.id }, data: { dispatcherId: null } })
}
