import { batchOf, toAssignment } from '@/lib/assignments/record'
import type { Assignment } from '@/lib/assignments/assignment'
import { isOpen, promisesIn } from '@/lib/commitments/commitment'
import { COSIGNATURE_STATES } from '@/lib/cosignatures/lifecycle'
import type { db, Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { askIn } from '@/lib/platform/transaction'
import { can, type Actor, type Parties } from '@/lib/policy'
import { rulebookOf, under, type Circumstances } from '@/lib/rulebook/circumstances'
import type { RegistrationState } from '@/lib/registrations/lifecycle'
import { isOverdue } from '@/lib/rulebook/due'
import { countsFromClose } from '@/lib/rulebook/order'
import { readMatter, type Read } from '@/lib/suggestions/matter-row'
import { stageOf, type Channel, type State, type Suggestion } from '@/lib/suggestions/suggestion'
import { OPEN_TO_COMMITTEE } from '@/lib/supervision/lifecycle'
import { Prisma } from '@/prisma/generated/client'
import { ENDED, type AssignmentRole, type AssignmentState } from '@/lib/assignments/assignment'

/** With the day on which its sitting closed, where its rulebook asks for that; with the committees that see to it, where one of them asks. */
export type MatterRow = Read & { sittingClosedOn?: string | null; committeeIds?: readonly string[] }
export type AssignmentRow = MatterRow['assignments'][number]

/** A suggestion with its units' parts, as the rules see them, the row they were read from, and the circumstances under its own rulebook. */
export type Matter = { row: MatterRow; suggestion: Suggestion; assignments: Assignment[]; circumstances: Circumstances }

export function toMatter(row: MatterRow, today: Circumstances): Matter {
  const circumstances = under(today, { rulebook: rulebookOf(row, today) })
  // Who may look is a matter of today's rules, how it is handled of those it began under.
  const suggestion = toSuggestion(row, circumstances, today.rulebook.visibleToDeputies !== 'accepted')
  return { row, suggestion, circumstances, assignments: row.assignments.map((part) => toAssignment(part, row, suggestion.parties, circumstances)) }
}

/** Reads a matter, or null if there is none or this person may not read it: what one may not read does not exist. */
export async function findMatter(client: Tx | typeof db, actor: Actor, id: string, circumstances: Circumstances): Promise<Matter | null> {
  const row = await readMatter(client, id)
  return row && readableMatter(client, actor, row, circumstances)
}

/** The same of a row that was read already. */
export async function readableMatter(client: Tx | typeof db, actor: Actor, row: Read, circumstances: Circumstances): Promise<Matter | null> {
  const matter = toMatter({ ...row, sittingClosedOn: await closeOfSitting(client, row, circumstances), committeeIds: await committeesOf(client, actor, row.id) }, circumstances)
  return can(actor, 'suggestion.read', matter.suggestion.parties) ? matter : null
}

/** Asked only where a limit counts from it (会议闭幕): most rulebooks have none. */
async function closeOfSitting(client: Tx | typeof db, row: Read, circumstances: Circumstances): Promise<string | null> {
  const { channel, termNumber, sittingNumber, congressId } = row
  if (channel !== 'inSession' || termNumber === null || sittingNumber === null || !countsFromClose(rulebookOf(row, circumstances))) return null
  const sitting = await client.sitting.findFirst({ where: { number: sittingNumber, term: { congressId, number: termNumber } }, select: { endsOn: true } })
  return sitting?.endsOn ?? null
}

/** Asked only for those who work for one: a committee reads what belongs to its key topics. */
async function committeesOf(client: Tx | typeof db, { committeeId }: Actor, suggestionId: string): Promise<readonly string[]> {
  if (!committeeId) return []
  return (await client.keyTopicItem.count({ where: { suggestionId, topic: { committeeId, state: { in: [...OPEN_TO_COMMITTEE] } } } })) > 0 ? [committeeId] : []
}

/** What a transaction holds it holds to its end: read again after a step of its own, it need not be asked for again. */
const held = new WeakMap<Tx, Set<string>>()
const heldIn = (tx: Tx): Set<string> => held.get(tx) ?? held.set(tx, new Set()).get(tx)!

/** Reads a matter for a step: others wait until this transaction ends, so that two last replies see each other. */
export async function holdMatter(tx: Tx, actor: Actor, id: string, circumstances: Circumstances): Promise<Matter> {
  if (heldIn(tx).has(id)) return readHeld(tx, actor, id, circumstances)
  // They leave together and are answered one after the other: what is read is read once it is held.
  const [, matter] = await Promise.all([askIn(tx, Prisma.sql`SELECT 1 FROM suggestion WHERE id = ${id} FOR UPDATE`), readHeld(tx, actor, id, circumstances)])
  return matter
}

/** The same by one of its parts. */
export async function holdMatterOfPart(tx: Tx, actor: Actor, partId: string, circumstances: Circumstances): Promise<Matter> {
  const [found] = await askIn<{ id: string }>(tx, Prisma.sql`SELECT s.id FROM assignment a JOIN suggestion s ON s.id = a."suggestionId" WHERE a.id = ${partId} FOR UPDATE OF s`)
  if (!found) throw new Refused({ why: 'missing' })
  return readHeld(tx, actor, found.id, circumstances)
}

async function readHeld(tx: Tx, actor: Actor, id: string, circumstances: Circumstances): Promise<Matter> {
  heldIn(tx).add(id)
  const matter = await findMatter(tx, actor, id, circumstances)
  if (!matter) throw new Refused({ why: 'missing' })
  return matter
}

function toSuggestion(row: MatterRow, { today, rulebook }: Circumstances, hiddenFromPeers: boolean): Suggestion {
  return {
    id: row.id,
    state: row.state as State, // written by writeStep only, from the table
    version: row.version,
    dueOn: row.dueOn,
    parties: partiesOf(row, hiddenFromPeers),
    rulebook,
    channel: row.channel as Channel, // written from CHANNELS only
    starts: {
      // Entered for a deputy, it was handed in on the day the paper came.
      review: { submitted: row.state === 'draft' ? row.submittedOn : null },
      dispatch: { submitted: row.submittedOn, sittingClosed: row.sittingClosedOn },
      reply: { sittingClosed: row.sittingClosedOn, dispatched: row.entrustedOn }, // for the law it is handed over when the government has it
      rehandle: { objected: row.state === 'dissatisfied' ? row.evaluatedOn : null },
    },
    batch: batchOf({ dispatchedOn: today }, row, { rulebook }),
    round: row.round,
    roundsAllowed: rulebook.rounds.max,
    isComplete: row.title.trim().length >= 4 && row.situation.trim().length >= 10 && row.proposal.trim().length >= 5,
    isOverdue: isOverdue(row.dueOn, today),
    isImported: row.imported,
    replyDueOn: row.replyDueOn,
    grade: row.grade,
    registration: row.registration as RegistrationState | null, // written by writeStep and at the registration only
    rides: row.mergedIntoId !== null && row.round === 1,
    proposes: rulebook.stages.propose,
    hasDispatcher: rulebook.stages.dispatcher,
    asksRecheck: rulebook.stages.recheck !== 'none' && row.channel === 'inSession',
    entrusted: row.dispatcherId !== null,
    withdrawalUntil: rulebook.withdrawal.until,
    awaitsRecheck: awaitsRecheck(row),
    needsConsent: rulebook.withdrawal.joint === 'all' && withState(row, 'confirmed').length > 0,
    consentsAwaited: row.cosignatures.filter(({ state, agreedAt }) => state === 'confirmed' && agreedAt === null).length,
    asksConsent: row.withdrawalReason !== '',
    openInvitations: row.cosignatures.filter(({ state }) => state === 'invited').length,
    openCommitments: promisesIn(row).filter(isOpen).length,
    parts: row.assignments.map(({ id, unitId, role, state, round }) => ({ id, unitId, role: role as AssignmentRole, state: state as AssignmentState, round })),
  }
}

const awaitsRecheck = ({ state, recheck }: Pick<MatterRow, 'state' | 'recheck'>) => state === 'submitted' && recheck === 'waiting'

const withState = (row: MatterRow, wanted: (typeof COSIGNATURE_STATES)[number]) =>
  row.cosignatures.filter(({ state }) => state === wanted).map(({ deputyId }) => deputyId)

function partiesOf(row: MatterRow, hiddenFromPeers: boolean): Parties {
  const ended = (state: string) => (ENDED as readonly string[]).includes(state)
  const open = row.assignments.filter(({ state }) => !ended(state))
  const unitIds = open.map(({ unitId }) => unitId)
  return {
    congressId: row.congressId,
    authorId: row.authorId,
    cosignerIds: withState(row, 'confirmed'),
    invitedIds: withState(row, 'invited'),
    unitIds,
    leadUnitIds: open.filter(({ role }) => role === 'lead').map(({ unitId }) => unitId),
    formerUnitIds: row.assignments.map(({ unitId }) => unitId).filter((unitId) => !unitIds.includes(unitId)),
    dispatcherId: row.dispatcherId,
    screener: awaitsRecheck(row) ? (row.screenerId ?? 'secretariat') : null,
    hiddenFromPeers,
    committeeIds: row.committeeIds ?? [],
    stage: stageOf(row.state as State, row.acceptedOn, row.submittedOn),
  }
}
