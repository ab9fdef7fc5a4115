import { Refused } from '@/lib/platform/refused'
import { can, capacitiesOf, grants, type Actor, type Capacity, type Parties } from '@/lib/policy'

type Granted = keyof typeof grants

/** In what capacity this person may do this in a congress, their own unless another is named. Throws Refused if in none. */
export function allowedAs(actor: Actor, permission: Granted, parties: Parties = { congressId: actor.congressId }): Capacity {
  if (!can(actor, permission, parties)) throw new Refused({ why: 'forbidden' })
  const allowing: readonly Capacity[] = grants[permission]
  return capacitiesOf(actor, parties).find((capacity) => allowing.includes(capacity))!
}

/** Throws what stands in the way as a sentence of its own. */
export function refuse(condition: string): never {
  throw new Refused({ why: 'notYet', condition })
}
export const missing = (): never => {
  throw new Refused({ why: 'missing' })
}
export const movedOn = (): never => {
  throw new Refused({ why: 'movedOn' })
}
