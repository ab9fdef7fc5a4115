import { appendEvent, withEvent, type NewEvent } from '@/lib/events/commands'
import type { Decision, Living } from '@/lib/lifecycle'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { Actor } from '@/lib/policy'
import { changing } from '@/lib/platform/rows'
import { askIn } from '@/lib/platform/transaction'
import type { Prisma } from '@/prisma/generated/client'

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
  const moving = updating(noun, record, { ...change, ...data })
  const happened: NewEvent = { kind: noun, recordId: record.id, suggestionId, ...event }
  // None of it waits for the answer to another: where the record has moved on, nothing of the transaction stays.
  const [moved] = await Promise.all([
    suggestionId ? askIn(tx, withEvent(moving, happened, actor, now)) : askIn(tx, moving),
    suggestionId ? tell(tx, { happened: `${noun}.${event.action}`, suggestionId, parties: record.parties, detail: event.detail, rulebook: record.rulebook, now }, actor) : appendEvent(tx, happened, actor, now),
  ])
  if (moved.length === 0) throw new Refused({ why: 'movedOn' })
}

/** The tables whose name is not the noun's own. A registration stands in a column of its suggestion. */
const TABLES: Partial<Record<Noun, string>> = { registration: 'suggestion', rulebook: 'rulebook_version', keyTopic: 'key_topic' }
/** These run no limit and have no columns for one. */
const WITHOUT_RECKONING: readonly Noun[] = ['cosignature', 'communication', 'reception', 'station', 'publication', 'batch', 'registration', 'keyTopic', 'rulebook']

/** As which row of which table a step is written. */
function updating(noun: Noun, record: Living, data: object): Prisma.Sql {
  const { state, reckoning, dueOn, ...rest } = data as { state: string; reckoning?: unknown; dueOn?: unknown }
  const stands = noun === 'registration' ? { registration: state } : { state }
  return changing(TABLES[noun] ?? noun, record, { ...stands, ...(WITHOUT_RECKONING.includes(noun) ? {} : { reckoning, dueOn }), ...rest })
}
