import { IN_HAND, UNANSWERED, type Assignment, type AssignmentState } from '@/lib/assignments/assignment'
import type { Tx } from '@/lib/platform/db'
import { objectionLife, toObjection } from '@/lib/objections/decide'
import { writeStep } from '@/lib/platform/step'
import { systemOf, type Actor } from '@/lib/policy'
import { requestLife } from '@/lib/requests/decide'
import type { Request, RequestKind } from '@/lib/requests/lifecycle'
import type { Circumstances } from '@/lib/rulebook/circumstances'

type Stepped = { part: Assignment; action: string; to: string; input: object }

/** What hangs on a part and must not stay open once the part has gone on: its dispute is decided, its requests have nothing left to ask for. */
export async function settleWhatHangs(tx: Tx, actor: Actor, { part, action, to, input }: Stepped, circumstances: Circumstances): Promise<void> {
  if (part.state === 'disputed') await decideDispute(tx, actor, part, action, input, circumstances)
  const leaves = (states: readonly AssignmentState[]) => states.includes(part.state) && !states.includes(to as AssignmentState) // `to` comes from the table
  if (leaves(IN_HAND)) await lapseRequests(tx, part, circumstances)
  if (leaves(UNANSWERED)) await lapseObjections(tx, { ...part, state: to as AssignmentState }, circumstances)
}

/** Decided without a table, it is decided all the same. */
const AT_ONCE: Record<string, string> = { insist: 'uphold', excuse: 'release' }

async function decideDispute(tx: Tx, actor: Actor, { id }: Assignment, decision: string, input: object, { now }: Circumstances): Promise<void> {
  const { reason = '', basis = '' } = input as { reason?: string; basis?: string } // needs of uphold and release; retract brings none
  await tx.dispute.updateMany({ where: { assignmentId: id, decidedAt: null }, data: { decision: AT_ONCE[decision] ?? decision, decisionReason: reason, basis, decidedBy: actor.name, decidedAt: now } })
}

/** What a deputy said against a unit that has now answered, or has it no more. */
async function lapseObjections(tx: Tx, part: Assignment, circumstances: Circumstances): Promise<void> {
  const system = systemOf(part.parties.congressId)
  for (const row of await tx.objection.findMany({ where: { assignmentId: part.id, state: 'raised' } })) {
    const record = toObjection(row, part)
    const decision = objectionLife.decide(system, 'lapse', record, {}, circumstances)
    await writeStep(tx, system, { noun: 'objection', record, suggestionId: part.suggestionId, decision, data: { endedAt: circumstances.now }, now: circumstances.now })
  }
}

/** A unit that asked to return and then signed its reply, or was relieved, waits for no answer any more. */
async function lapseRequests(tx: Tx, part: Assignment, circumstances: Circumstances): Promise<void> {
  const system = systemOf(part.parties.congressId)
  for (const { id, version, dueOn, proposedDueOn, kind } of await tx.request.findMany({ where: { assignmentId: part.id, state: 'asked' } })) {
    const record: Request = {
      id, version, dueOn, proposedDueOn, state: 'asked', kind: kind as RequestKind, // written by `ask` only
      suggestionId: part.suggestionId, assignmentId: part.id, parties: part.parties, assignmentIsOpen: false,
    }
    const decision = requestLife.decide(system, 'lapse', record, {}, circumstances)
    await writeStep(tx, system, { noun: 'request', record, suggestionId: part.suggestionId, decision, data: { decidedAt: circumstances.now }, now: circumstances.now })
  }
}
