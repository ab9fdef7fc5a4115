import type { Assignment } from '@/lib/assignments/assignment'
import { OPEN, type Commitment, type CommitmentState } from '@/lib/commitments/commitment'
import { commitmentConsequences, commitmentLife } from '@/lib/commitments/decide'
import type { CommitmentAction, InputOf } from '@/lib/commitments/lifecycle'
import type { Tx } from '@/lib/platform/db'
import { writeStep } from '@/lib/platform/step'
import { systemOf, type Actor, type Parties } from '@/lib/policy'
import { under, type Circumstances } from '@/lib/rulebook/circumstances'
import { isOverdue } from '@/lib/rulebook/due'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import type { Commitment as Row } from '@/prisma/generated/client'

type Of = { parties: Parties; rulebook?: Rulebook; today: string }
type Stored = Pick<Row, 'id' | 'state' | 'version' | 'dueOn' | 'suggestionId' | 'unitId' | 'judgeOn' | 'timesPostponed' | 'promisedOn'>

/** One promise as the rules see it: the unit that gave it is the only one that acts on it. */
export const toCommitment = ({ id, state, version, dueOn, suggestionId, unitId, judgeOn, timesPostponed, promisedOn }: Stored, { parties, rulebook, today }: Of): Commitment => ({
  id, version, dueOn, suggestionId, unitId, judgeOn, timesPostponed, rulebook,
  state: state as CommitmentState, // written by writeStep only, from the table
  parties: { ...parties, unitIds: (parties.unitIds ?? []).filter((held) => held === unitId), leadUnitIds: [] },
  isJudgementOverdue: isOverdue(judgeOn, today),
  isFromEarlierYear: promisedOn !== null && promisedOn.slice(0, 4) < today.slice(0, 4),
})

/** One step of one promise inside a transaction that is under way. */
export async function commitmentStep<A extends CommitmentAction>(tx: Tx, actor: Actor, record: Commitment, action: A, input: InputOf<A>, given: Circumstances): Promise<void> {
  const circumstances = under(given, record)
  const decision = commitmentLife.decide(actor, action, record, input, circumstances)
  const data = decision.ok ? commitmentConsequences[action]?.(input, record, circumstances) : {}
  await writeStep(tx, actor, { noun: 'commitment', record, suggestionId: record.suggestionId, decision, data, now: circumstances.now })
}

/** What a reply promises counts from the day it is issued, where its class is one that is tracked here; earlier promises of the part do not count any more. */
export async function promiseAll(tx: Tx, part: Assignment, reply: { id: string; resultClass: string | null }, given: Circumstances): Promise<void> {
  const circumstances = under(given, part)
  await replaceOpen(tx, part, reply.id, circumstances)
  if (!circumstances.rulebook.commitments.classes.includes(reply.resultClass ?? '')) return
  const drafted = await tx.commitment.findMany({ where: { replyId: reply.id, state: 'drafted' }, orderBy: { position: 'asc' } })
  await stepEach(tx, part, drafted, 'promise', circumstances)
}

/** What was promised in earlier rounds is not asked for any more: a new reply stands in its place, or the unit has gone. */
export async function replaceOpen(tx: Tx, part: Assignment, exceptReplyId: string | null, circumstances: Circumstances): Promise<void> {
  const earlier = await tx.commitment.findMany({ where: { reply: { assignmentId: part.id }, state: { in: [...OPEN] } }, orderBy: { id: 'asc' } })
  await stepEach(tx, part, earlier.filter((row) => row.replyId !== exceptReplyId), 'replace', circumstances)
}

async function stepEach(tx: Tx, part: Assignment, rows: readonly Row[], action: 'promise' | 'replace', circumstances: Circumstances): Promise<void> {
  const system = systemOf(part.parties.congressId)
  for (const row of rows) await commitmentStep(tx, system, toCommitment(row, { ...part, today: circumstances.today }), action, {}, circumstances)
}
