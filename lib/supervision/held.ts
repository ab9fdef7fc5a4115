import type { Tx } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { missing } from '@/lib/settings/allowed'
import type { Pushed, PushState, Required, RequirementState, Topic, TopicState } from '@/lib/supervision/lifecycle'
import type { KeyTopic, Push, Requirement } from '@/prisma/generated/client'

/** Holds a key topic of one's own congress for this transaction; any other does not exist. */
export async function holdTopic(tx: Tx, actor: Actor, id: string): Promise<{ row: KeyTopic; topic: Topic }> {
  await tx.$queryRaw`SELECT id FROM key_topic WHERE id = ${id} FOR UPDATE`
  const found = await tx.keyTopic.findFirst({
    where: { id, congressId: actor.congressId },
    include: { _count: { select: { items: true, acts: true, requirements: { where: { state: { in: ['asked', 'answered'] } } } } } },
  })
  if (!found) return missing()
  const { _count, ...row } = found
  return { row, topic: toTopic(row, { items: _count.items, acts: _count.acts, openRequirements: _count.requirements }) }
}

export const toTopic = ({ id, state, version, congressId }: KeyTopic, counts: Pick<Topic, 'items' | 'acts' | 'openRequirements'>): Topic =>
  ({ id, state: state as TopicState, version, dueOn: null, parties: { congressId }, ...counts }) // states from the table only

export const toRequired = ({ id, state, version, dueOn, congressId, unitId, suggestionId }: Requirement): Required =>
  ({ id, state: state as RequirementState, version, dueOn, suggestionId, unitId, parties: { congressId, unitIds: [unitId] } }) // states from the table only

export const toPushed = ({ id, state, version, dueOn, congressId, unitId, suggestionId }: Push): Pushed =>
  ({ id, state: state as PushState, version, dueOn, suggestionId, unitId, parties: { congressId, unitIds: [unitId] } }) // states from the table only
