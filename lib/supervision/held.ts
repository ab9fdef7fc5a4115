import type { Tx } from '@/lib/platform/db'
import { can, type Actor, type Parties } from '@/lib/policy'
import { missing } from '@/lib/settings/allowed'
import { OPEN_TO_COMMITTEE, type Pushed, type PushState, type Required, type RequirementState, type Topic, type TopicState } from '@/lib/supervision/lifecycle'
import type { KeyTopic, Push, Requirement } from '@/prisma/generated/client'

/** Who stands to a key topic: the office, and from the decision on its committee. */
export const topicParties = ({ congressId, committeeId, state }: Pick<KeyTopic, 'congressId' | 'committeeId' | 'state'>): Parties =>
  ({ congressId, committeeIds: committeeId && OPEN_TO_COMMITTEE.includes(state as TopicState) ? [committeeId] : [] }) // states from the table only

/** Holds a key topic that this person sees for this transaction; any other does not exist. */
export async function holdTopic(tx: Tx, actor: Actor, id: string): Promise<{ row: KeyTopic; topic: Topic }> {
  await tx.$queryRaw`SELECT id FROM key_topic WHERE id = ${id} FOR UPDATE`
  const found = await tx.keyTopic.findFirst({
    where: { id, congressId: actor.congressId },
    include: { _count: { select: { items: true, acts: true, requirements: { where: { state: { in: ['asked', 'answered'] } } } } } },
  })
  if (!found || !can(actor, 'keyTopic.list', topicParties(found))) return missing()
  const { _count, ...row } = found
  return { row, topic: toTopic(row, { items: _count.items, acts: _count.acts, openRequirements: _count.requirements }) }
}

export const toTopic = ({ id, state, version, congressId, committeeId }: KeyTopic, counts: Pick<Topic, 'items' | 'acts' | 'openRequirements'>): Topic =>
  ({ id, state: state as TopicState, version, dueOn: null, parties: topicParties({ congressId, committeeId, state }), ...counts }) // states from the table only

/** A requirement with the topic for which it was made. */
type OfTopic = Requirement & { topic: Pick<KeyTopic, 'committeeId' | 'state'> }
export const toRequired = ({ id, state, version, dueOn, congressId, unitId, suggestionId, topic }: OfTopic): Required =>
  ({ id, state: state as RequirementState, version, dueOn, suggestionId, unitId, parties: { ...topicParties({ congressId, ...topic }), unitIds: [unitId] } }) // states from the table only

export const toPushed = ({ id, state, version, dueOn, congressId, unitId, suggestionId }: Push): Pushed =>
  ({ id, state: state as PushState, version, dueOn, suggestionId, unitId, parties: { congressId, unitIds: [unitId] } }) // states from the table only
