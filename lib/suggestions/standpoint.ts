import { capacitiesOf, ownParties, type Actor } from '@/lib/policy'

/** From where someone looks at suggestions as a whole: which list and which desk they have. */
export type Standpoint = 'office' | 'unit' | 'deputy' | 'leader' | 'keeper'

/** A keeper (administrators, auditor) sees no suggestion at all. */
export function standpointOf(actor: Actor): Standpoint {
  const held = capacitiesOf(actor, ownParties(actor))
  if (held.includes('office')) return 'office'
  if (held.includes('unit')) return 'unit'
  if (held.includes('peer')) return 'deputy'
  // What a committee reads it reads as the leader does: fewer records, the same lists.
  return held.includes('leader') || held.includes('committee') ? 'leader' : 'keeper'
}

/** Whether this person signs for their unit. */
export const signsForUnit = (actor: Actor) => capacitiesOf(actor, ownParties(actor)).includes('unitHead')
