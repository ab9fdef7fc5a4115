import type { z } from 'zod'
import { holdPart } from '@/lib/assignments/commands'
import { BEFORE_DISPATCH, ENDED } from '@/lib/assignments/assignment'
import { communicationLife } from '@/lib/communications/decide'
import { recordNeeds, type Communication, type CommunicationAction, type CommunicationState } from '@/lib/communications/lifecycle'
import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import { Refused } from '@/lib/platform/refused'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'

/** A unit writes down one talk with the deputy, who then confirms or objects (代表法 art. 51: 联系沟通). */
export const recordCommunication = (actor: Actor, { assignmentId }: { assignmentId: string }, input: z.infer<typeof recordNeeds>, circumstances: Circumstances): Promise<Outcome<{ id: string }>> =>
  transact(async (tx) => {
    const { part } = await holdPart(tx, actor, assignmentId, circumstances)
    if (!can(actor, 'assignment.communicate', part.parties)) throw new Refused({ why: 'forbidden' })
    if (['assigned', 'informed', ...BEFORE_DISPATCH, ...ENDED].includes(part.state)) throw new Refused({ why: 'wrongState' })
    if (input.heldOn > circumstances.today) throw new Refused({ why: 'notYet', condition: '沟通的日期不能晚于今天。' })
    const { id } = await tx.communication.create({ data: { ...input, suggestionId: part.suggestionId, assignmentId, recordedAt: circumstances.now } })
    const { stage, method } = input
    await appendEvent(tx, { kind: 'communication', recordId: id, suggestionId: part.suggestionId, action: 'record', to: 'recorded', capacity: 'unit', detail: { stage, method } }, actor, circumstances.now)
    await tell(tx, { happened: 'communication.record', suggestionId: part.suggestionId, parties: part.parties, now: circumstances.now }, actor)
    return { id }
  })

type Target = { id: string; version: number; action: CommunicationAction }

/** The deputy confirms or objects; the unit corrects what was objected to. */
export const takeStep = (actor: Actor, target: Target, input: { objection?: string; content?: string; deputyOpinion?: string }, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const row = await tx.communication.findUnique({ where: { id: target.id } })
    if (!row) throw new Refused({ why: 'missing' })
    const { part } = await holdPart(tx, actor, row.assignmentId, circumstances)
    const { id, version, suggestionId, assignmentId } = row
    const record: Communication = { id, version, suggestionId, assignmentId, state: row.state as CommunicationState, dueOn: null, parties: part.parties }
    if (version !== target.version) throw new Refused({ why: 'movedOn' })
    const decision = communicationLife.decide(actor, target.action, record, {}, circumstances)
    await writeStep(tx, actor, { noun: 'communication', record, suggestionId, decision, data: input, now: circumstances.now })
  })
