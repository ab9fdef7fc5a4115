import { IN_HAND, type AssignmentState } from '@/lib/assignments/assignment'
import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, missing, movedOn, refuse } from '@/lib/settings/allowed'
import { holdMatter } from '@/lib/suggestions/matter'
import { pushLife } from '@/lib/supervision/decide'
import { toPushed } from '@/lib/supervision/held'
import type { PushAction } from '@/lib/supervision/lifecycle'
import type { PushInput } from '@/lib/supervision/needs'
import type { Target } from '@/lib/supervision/topic-commands'
import { supervisionRefusals } from '@/lib/supervision/words'

/** What was said and heard on the spot is logged and waits for nothing. */
const SPOKEN: readonly string[] = ['phone', 'visit']

/** Urges a unit that handles a suggestion. A card only where the rulebook's days have passed. */
export const sendPush = (actor: Actor, suggestionId: string, { assignmentId, kind, channel, number, text, spokeWith, dueOn }: PushInput, circumstances: Circumstances): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const { now, today } = circumstances
    const capacity = allowedAs(actor, 'push.send')
    const matter = await holdMatter(tx, actor, suggestionId, circumstances)
    const part = matter.row.assignments.find(({ id }) => id === assignmentId)
    if (!part || !IN_HAND.includes(part.state as AssignmentState)) refuse(supervisionRefusals.assignment)
    if (dueOn && dueOn < today) refuse(supervisionRefusals.past)
    const { cards } = matter.circumstances.rulebook
    const days = kind === 'yellow' ? cards.yellowAfter : kind === 'red' ? cards.redAfter : null
    if (days !== null && (part.dueOn === null || addDays(part.dueOn, days) > today)) refuse(supervisionRefusals.notLate(days))
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: part.unitId }, select: { name: true } })
    const isLogged = kind === 'reminder' && SPOKEN.includes(channel)
    const state = isLogged ? 'logged' : 'sent'
    const { id } = await tx.push.create({
      data: { congressId: actor.congressId, suggestionId, assignmentId, unitId: part.unitId, kind, channel, number, text, spokeWith, dueOn, state, sentAt: now, sentOn: today, sentByName: actor.name },
    })
    await appendEvent(tx, { kind: 'push', recordId: id, suggestionId, action: kind, to: state, capacity, detail: { text, channel, unit: unit.name, ...(dueOn && { dueOn }), ...(number && { number }) } }, actor, now)
    await tell(tx, { happened: `push.${kind}`, suggestionId, parties: { congressId: actor.congressId, unitIds: [part.unitId] }, now, ...(dueOn && { dueOn }) }, actor)
    return id
  })

/** The unit signs for it and answers; the office may take it back. */
export const takePushStep = (actor: Actor, { action, ...target }: Target & { action: PushAction }, input: Record<string, unknown>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const row = (await tx.push.findUnique({ where: { id: target.id } })) ?? missing()
    await holdMatter(tx, actor, row.suggestionId, circumstances)
    if (row.version !== target.version) movedOn()
    const record = toPushed(row)
    const decision = pushLife.decide(actor, action, record, input, circumstances)
    const { today } = circumstances
    const data = action === 'answer' ? { ...input, answeredOn: today, receivedOn: row.receivedOn ?? today } : action === 'receive' ? { receivedOn: today } : {}
    await writeStep(tx, actor, { noun: 'push', record, suggestionId: row.suggestionId, decision, data, now: circumstances.now })
  })
