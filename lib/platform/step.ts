import { appendEvent } from '@/lib/events/commands'
import type { Decision, Living } from '@/lib/lifecycle'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { Actor } from '@/lib/policy'
import { Prisma } from '@/prisma/generated/client'

// prettier-ignore
export const NOUNS = [
  'suggestion', 'assignment', 'request', 'cosignature', 'communication', 'commitment',
  'objection',
  'publication',
  'registration',
  'rulebook',
  'station',
  'opinion',
  'reception',
  'batch',
  'keyTopic', 'requirement', 'push',
] as const
export type Noun = (typeof NOUNS)[number]

type Written = { noun: Noun; record: Living; /** null for what belongs to no suggestion */ suggestionId: string | null; decision: Decision<string>; data?: Record<string, unknown>; now: Date }

/**
 * Writes one decided step: the record, its event and the notices, in the caller's transaction.
 * The only place where a state is written. Throws Refused where the step was refused or the record has moved on.
 */
export async function writeStep(tx: Tx, actor: Actor, { noun, record, suggestionId, decision, data = {}, now }: Written): Promise<void> {
  if (!decision.ok) throw new Refused(decision.refusal)
  const { change, event } = decision
  const { reckoning, ...rest } = change
  const row = {
    ...rest,
    ...(reckoning === undefined ? {} : { reckoning: reckoning ?? Prisma.DbNull }),
    ...data,
    version: { increment: 1 },
  }
  const { count } = await update(tx, noun, { id: record.id, version: record.version }, row)
  if (count === 0) throw new Refused({ why: 'movedOn' })
  await appendEvent(tx, { kind: noun, recordId: record.id, suggestionId, ...event }, actor, now)
  if (suggestionId) await tell(tx, { happened: `${noun}.${event.action}`, suggestionId, parties: record.parties, detail: event.detail, rulebook: record.rulebook, now }, actor)
}

type Held = { id: string; version: number }
// Prisma's delegates share no type for updateMany, so the row, whose shape the tables guarantee, is widened here once.
function update(tx: Tx, noun: Noun, where: Held, data: object): Promise<{ count: number }> {
  switch (noun) {
    case 'suggestion': return tx.suggestion.updateMany({ where, data })
    case 'assignment': return tx.assignment.updateMany({ where, data: withoutReckoningOf(noun, data) })
    case 'request': return tx.request.updateMany({ where, data })
    case 'cosignature': return tx.cosignature.updateMany({ where, data: withoutReckoningOf(noun, data) })
    case 'communication': return tx.communication.updateMany({ where, data: withoutReckoningOf(noun, data) })
    case 'reception': return tx.reception.updateMany({ where, data: withoutReckoningOf(noun, data) })
    case 'opinion': return tx.opinion.updateMany({ where, data })
    case 'station': return tx.station.updateMany({ where, data: withoutReckoningOf(noun, data) })
    case 'publication': return tx.publication.updateMany({ where, data: withoutReckoningOf(noun, data) })
    case 'objection': return tx.objection.updateMany({ where, data })
    case 'batch': return tx.batch.updateMany({ where, data: withoutReckoningOf(noun, data) })
    case 'registration': return tx.suggestion.updateMany({ where, data: asRegistration(withoutReckoningOf(noun, data)) })
    case 'keyTopic': return tx.keyTopic.updateMany({ where, data: withoutReckoningOf(noun, data) })
    case 'requirement': return tx.requirement.updateMany({ where, data })
    case 'push': return tx.push.updateMany({ where, data })
    case 'rulebook': return tx.rulebookVersion.updateMany({ where, data: withoutReckoningOf(noun, data) })
    case 'commitment': return tx.commitment.updateMany({ where, data }) // every step keeps its day, so none brings a reckoning
  }
}

/** Cosignatures, communications, rulebooks and stations run no limit and have no columns for one. */
function withoutReckoningOf(noun: Noun, data: object): object {
  if (noun === 'assignment') return data
  const { reckoning: _reckoning, dueOn: _dueOn, ...rest } = data as { reckoning?: unknown; dueOn?: unknown }
  return rest
}

/** A registration stands in a column of its suggestion, beside the suggestion's own state. */
function asRegistration(data: object): object {
  const { state, ...rest } = data as { state?: unknown }
  return { ...rest, registration: state }
}
