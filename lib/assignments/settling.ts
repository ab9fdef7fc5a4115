import { IN_HAND, type Assignment, type AssignmentState } from '@/lib/assignments/assignment'
import type { Tx } from '@/lib/platform/db'
import { writeStep } from '@/lib/platform/step'
import { systemOf } from '@/lib/policy'
import { requestLife } from '@/lib/requests/decide'
import type { Request, RequestKind } from '@/lib/requests/lifecycle'
import type { Circumstances } from '@/lib/rulebook/circumstances'

/** A unit that asked to return or for more time and then signed its reply, or was relieved, waits for no answer any more. */
export async function lapseRequests(tx: Tx, part: Assignment, to: string, circumstances: Circumstances): Promise<void> {
  if (!IN_HAND.includes(part.state) || IN_HAND.includes(to as AssignmentState)) return // `to` comes from the table
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
