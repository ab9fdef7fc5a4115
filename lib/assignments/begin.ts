import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import type { Actor, Capacity } from '@/lib/policy'
import type { Prisma } from '@/prisma/generated/client'

type Begun = Omit<Prisma.AssignmentUncheckedCreateInput, 'suggestionId' | 'congressId' | 'round'> & { state: string }
type Whole = { id: string; congressId: string; round: number }

/** A unit's part of a suggestion begins, with its event. Gives the part's id. */
export async function beginPart(tx: Tx, whole: Whole, part: Begun, { action, capacity, actor, now }: { action: 'dispatch' | 'propose'; capacity: Capacity; actor: Actor; now: Date }): Promise<string> {
  const { id } = await tx.assignment.create({ data: { suggestionId: whole.id, congressId: whole.congressId, round: whole.round, ...part }, select: { id: true } })
  const { unitId, role, state } = part
  await appendEvent(tx, { kind: 'assignment', recordId: id, suggestionId: whole.id, action, to: state, capacity, detail: { unitId, role } }, actor, now)
  return id
}
