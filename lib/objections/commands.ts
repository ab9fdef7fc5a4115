import type { z } from 'zod'
import { callingIt } from '@/lib/congresses/office'
import { holdPart } from '@/lib/assignments/commands'
import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import { objectionLife, objectionProblem, toObjection } from '@/lib/objections/decide'
import type { ObjectionAction, raiseNeeds } from '@/lib/objections/lifecycle'
import { Refused } from '@/lib/platform/refused'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, type Actor } from '@/lib/policy'
import { under, type Circumstances } from '@/lib/rulebook/circumstances'
import { reckonFor } from '@/lib/rulebook/order'
import { holdMatter } from '@/lib/suggestions/matter'
import { meet, partStep } from '@/lib/suggestions/meetings'

type Raised = z.infer<typeof raiseNeeds>

/** The deputy who leads says that a unit is not the right one (上海 art. 14: 代表对交办有异议的，应当答复代表). The unit goes on meanwhile. */
export const raiseObjection = (actor: Actor, suggestionId: string, { assignmentId, reason, suggestedUnit }: Raised, given: Circumstances): Promise<Outcome<{ id: string }>> =>
  transact(async (tx) => {
    const { assignments, row } = await holdMatter(tx, actor, suggestionId, given)
    const part = assignments.find(({ id }) => id === assignmentId)
    if (!part) throw new Refused({ why: 'missing' })
    if (!can(actor, 'objection.raise', part.parties)) throw new Refused({ why: 'forbidden' })
    const earlier = await tx.objection.findMany({ where: { suggestionId }, select: { assignmentId: true, state: true } })
    const problem = objectionProblem(part, earlier)
    if (problem) throw new Refused({ why: 'notYet', condition: problem })
    const circumstances = under(given, part)
    const { now } = circumstances
    const reckoning = reckonFor('answerObjection', part, circumstances)
    const { id } = await tx.objection.create({
      data: { suggestionId, congressId: row.congressId, assignmentId, reason, suggestedUnit, dueOn: reckoning.dueOn, reckoning, raisedAt: now },
    })
    await appendEvent(tx, { kind: 'objection', recordId: id, suggestionId, action: 'raise', to: 'raised', capacity: 'author', detail: { reason, suggestedUnit } }, actor, now)
    await tell(tx, { happened: 'objection.raise', suggestionId, parties: part.parties, now }, actor)
    return { id }
  })

type Target = { id: string; version: number; action: ObjectionAction }

/** The office answers, or the deputy takes it back. What is upheld is done in the same breath: the unit is relieved, and the office assigns anew. */
export const takeStep = (actor: Actor, target: Target, { reason = '' }: { reason?: string }, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const known = await tx.objection.findUnique({ where: { id: target.id }, select: { assignmentId: true } })
    if (!known) throw new Refused({ why: 'missing' })
    const { part } = await holdPart(tx, actor, known.assignmentId, circumstances)
    const row = await tx.objection.findUniqueOrThrow({ where: { id: target.id } }) // as it stands now that nobody else can answer it
    if (row.version !== target.version) throw new Refused({ why: 'movedOn' })
    const record = toObjection(row, part)
    const decision = objectionLife.decide(actor, target.action, record, { reason }, circumstances)
    const answered = target.action === 'withdraw' ? {} : { answer: reason, answeredBy: actor.name }
    await writeStep(tx, actor, { noun: 'objection', record, suggestionId: row.suggestionId, decision, data: { ...answered, endedAt: circumstances.now }, now: circumstances.now })
    if (target.action !== 'uphold') return
    await partStep(tx, actor, part, 'relieve', { reason: `${callingIt(actor.office, '代表对承办单位有异议，代工委同意调整')}：${reason}` }, circumstances)
    await meet(tx, actor, row.suggestionId, circumstances)
  })
