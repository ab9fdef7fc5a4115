import type { Actor } from '@/lib/policy'
import { OPEN_TO_COMMITTEE } from '@/lib/supervision/lifecycle'
import { Prisma } from '@/prisma/generated/client'

// `can(actor, 'keyTopic.list', …)` told to the database: a committee sees its own topics, from the decision on.

/** The topic `t` is one that this person sees. */
export const topicsSeenBy = ({ congressId, committeeId }: Actor): Prisma.Sql =>
  Prisma.sql`t."congressId" = ${congressId} ${committeeId ? Prisma.sql`AND t."committeeId" = ${committeeId} AND t.state IN (${Prisma.join([...OPEN_TO_COMMITTEE])})` : Prisma.empty}`

const ofCommittee = ({ committeeId }: Actor) => (committeeId ? { committeeId, state: { in: [...OPEN_TO_COMMITTEE] } } : null)

/** The same for Prisma. */
export const seenTopics = (actor: Actor) => ({ congressId: actor.congressId, ...ofCommittee(actor) })

/** A unit's own requirements, a committee's those of its topics, or all of the congress. */
export function seenRequirements(actor: Actor): Prisma.RequirementWhereInput {
  if (actor.unitId) return { unitId: actor.unitId }
  const topic = ofCommittee(actor)
  return { congressId: actor.congressId, ...(topic && { topic }) }
}

/** The same of what was urged. */
export function seenPushes(actor: Actor): Prisma.PushWhereInput {
  if (actor.unitId) return { unitId: actor.unitId }
  const topic = ofCommittee(actor)
  return { congressId: actor.congressId, ...(topic && { suggestion: { keyTopics: { some: { topic } } } }) }
}

/** The urging `p` is one that this person sees. */
export function pushesSeenBy(actor: Actor): Prisma.Sql {
  if (actor.unitId) return Prisma.sql`p."unitId" = ${actor.unitId}`
  const held = Prisma.sql`AND EXISTS (SELECT 1 FROM key_topic_item i JOIN key_topic t ON t.id = i."topicId" WHERE i."suggestionId" = p."suggestionId" AND ${topicsSeenBy(actor)})`
  return Prisma.sql`p."congressId" = ${actor.congressId} ${actor.committeeId ? held : Prisma.empty}`
}
