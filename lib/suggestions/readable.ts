import { capacitiesOf, readableFrom, unitLine, type Actor, type Capacity, type Stage } from '@/lib/policy'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { OPEN_TO_COMMITTEE } from '@/lib/supervision/lifecycle'
import { Prisma } from '@/prisma/generated/client'

/** From when on other deputies of the congress read (a switch of the rulebook). Nothing is published yet, so "published" opens nothing. */
export type VisibleToDeputies = Rulebook['visibleToDeputies']

const NOTHING = Prisma.sql`FALSE`

/** `stageOf` told to the database. */
const reached: Record<Stage, Prisma.Sql> = {
  draft: Prisma.sql`TRUE`,
  submitted: Prisma.sql`(s.state <> 'draft' AND (s.state <> 'withdrawn' OR s."acceptedOn" IS NOT NULL OR s."submittedOn" IS NOT NULL))`,
  accepted: Prisma.sql`(s.state NOT IN ('draft', 'submitted', 'returned', 'refused') AND (s.state <> 'withdrawn' OR s."acceptedOn" IS NOT NULL))`,
}
const reachedFor = (capacity: Capacity) => {
  const from = readableFrom[capacity]
  return from ? reached[from] : NOTHING
}

/**
 * The rule of `can(actor, 'suggestion.read', …)` as a condition on the suggestion `s`.
 * A test walks everyone over every combination to prove that the two agree.
 */
export function readableBy(actor: Actor, visibleToDeputies: VisibleToDeputies = 'accepted'): Prisma.Sql {
  // What someone is in their congress whatever the record: a deputy is there a peer, a unit one of those that act.
  const held = capacitiesOf(actor, { congressId: actor.congressId, unitIds: actor.unitId ? [actor.unitId] : [], committeeIds: actor.committeeId ? [actor.committeeId] : [] })
  const anyOf: Prisma.Sql[] = []
  for (const capacity of ['system', 'office', 'leader'] as const) {
    if (held.includes(capacity)) anyOf.push(Prisma.sql`(s."congressId" = ${actor.congressId} AND ${reachedFor(capacity)})`)
  }
  if (held.includes('committee')) anyOf.push(Prisma.sql`(${isSeenToBy(actor.committeeId!)} AND ${reachedFor('committee')})`)
  if (held.includes('unit')) anyOf.push(Prisma.sql`(${hasPart(unitLine(actor))} AND ${reachedFor('unit')})`)
  if (held.includes('unit')) anyOf.push(Prisma.sql`(s."dispatcherId" = ANY(${[...unitLine(actor)]}::text[]) AND ${reachedFor('dispatcher')})`)
  if (held.includes('peer')) anyOf.push(...byDeputy(actor, visibleToDeputies))
  return anyOf.length > 0 ? Prisma.sql`(${Prisma.join(anyOf, ' OR ')})` : NOTHING
}

function byDeputy({ deputyId, congressId }: Actor, visibleToDeputies: VisibleToDeputies): Prisma.Sql[] {
  const own = [Prisma.sql`s."authorId" = ${deputyId}`, Prisma.sql`(s."screenerId" = ${deputyId} AND s.recheck = 'waiting' AND s.state = 'submitted')`, Prisma.sql`${hasSigned(deputyId!, ['invited', 'confirmed'])}`]
  if (visibleToDeputies !== 'accepted') return own
  return [...own, Prisma.sql`(s."congressId" = ${congressId} AND ${reachedFor('peer')})`]
}

/** It belongs to a key topic of this committee that was decided upon. */
const isSeenToBy = (committeeId: string) =>
  Prisma.sql`EXISTS (SELECT 1 FROM key_topic_item i JOIN key_topic t ON t.id = i."topicId" WHERE i."suggestionId" = s.id AND t."committeeId" = ${committeeId} AND t.state IN (${Prisma.join([...OPEN_TO_COMMITTEE])}))`

/** The unit acts or once acted on it. */
const hasPart = (unitIds: readonly string[]) => Prisma.sql`EXISTS (SELECT 1 FROM assignment p WHERE p."suggestionId" = s.id AND ${isOneOf('p', unitIds)})`

/** Of these units; of one, said so that its index is walked in order. */
export function isOneOf(part: 'a' | 'm' | 'p', unitIds: readonly string[]): Prisma.Sql {
  const column = Prisma.raw(`${part}."unitId"`)
  return unitIds.length === 1 ? Prisma.sql`${column} = ${unitIds[0]}` : Prisma.sql`${column} = ANY(${[...unitIds]}::text[])`
}

export const hasSigned = (deputyId: string, states: readonly ('invited' | 'confirmed')[]) =>
  Prisma.sql`EXISTS (SELECT 1 FROM cosignature c WHERE c."suggestionId" = s.id AND c."deputyId" = ${deputyId} AND c.state IN (${Prisma.join([...states])}))`
