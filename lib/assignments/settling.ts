import { IN_HAND, type Assignment, type AssignmentState } from '@/lib/assignments/assignment'
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
  if (IN_HAND.includes(part.state) && !IN_HAND.includes(to as AssignmentState)) await lapseWaiting(tx, part, to as AssignmentState, circumstances) // `to` comes from the table
}

async function decideDispute(tx: Tx, actor: Actor, { id }: Assignment, decision: string, input: object, { now }: Circumstances): Promise<void> {
  const { reason = '', basis = '' } = input as { reason?: string; basis?: string } // needs of uphold and release; retract brings none
  await tx.dispute.updateMany({ where: { assignmentId: id, decidedAt: null }, data: { decision, decisionReason: reason, basis, decidedBy: actor.name, decidedAt: now } })
}

async function lapseWaiting(tx: Tx, part: Assignment, to: AssignmentState, circumstances: Circumstances): Promise<void> {
  await lapseRequests(tx, part, circumstances)
  await lapseObjections(tx, { ...part, state: to }, circumstances)
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
