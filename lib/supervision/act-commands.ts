import { ENDED } from '@/lib/assignments/assignment'
import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor, Capacity } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, missing, movedOn, refuse } from '@/lib/settings/allowed'
import { holdMatter } from '@/lib/suggestions/matter'
import { requirementLife } from '@/lib/supervision/decide'
import { holdTopic, topicParties, toRequired } from '@/lib/supervision/held'
import type { RequirementAction } from '@/lib/supervision/lifecycle'
import type { ActInput, RequireInput } from '@/lib/supervision/needs'
import type { Target } from '@/lib/supervision/topic-commands'
import { supervisionRefusals } from '@/lib/supervision/words'

/** Records an act of supervision and, if one was made, the requirement to a unit, which hears of it. */
export const recordAct = (actor: Actor, topicId: string, { unitId, required, dueOn, ...act }: ActInput, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { now, today } = circumstances
    const { row } = await holdTopic(tx, actor, topicId)
    const capacity = allowedAs(actor, 'keyTopic.record', topicParties(row))
    if (['closed', 'dropped'].includes(row.state)) refuse(supervisionRefusals.closed)
    if (act.heldOn > today) refuse(supervisionRefusals.future)
    if (dueOn && dueOn < today) refuse(supervisionRefusals.past)
    const { id: actId } = await tx.supervisionAct.create({ data: { ...act, topicId, recordedAt: now, recordedByName: actor.name } })
    await appendEvent(tx, { kind: 'keyTopic', recordId: topicId, action: 'record', capacity, detail: { ...act } }, actor, now)
    if (unitId && required && dueOn) await ask(tx, actor, { topicId, actId, capacity, unitId, required, dueOn }, circumstances)
  })

/** Asks something more of a unit on the ground of an act that was recorded before. */
export const requireMore = (actor: Actor, actId: string, input: RequireInput, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { topicId } = (await tx.supervisionAct.findUnique({ where: { id: actId }, select: { topicId: true } })) ?? missing()
    const { row } = await holdTopic(tx, actor, topicId)
    const capacity = allowedAs(actor, 'keyTopic.record', topicParties(row))
    if (['closed', 'dropped'].includes(row.state)) refuse(supervisionRefusals.closed)
    if (input.dueOn < circumstances.today) refuse(supervisionRefusals.past)
    await ask(tx, actor, { topicId, actId, capacity, ...input }, circumstances)
  })

type Asking = RequireInput & { topicId: string; actId: string; capacity: Capacity }

/** A requirement rests on one of the topic's suggestions that the unit handles; the unit hears of it. */
async function ask(tx: Tx, actor: Actor, { topicId, actId, capacity, unitId, required, dueOn }: Asking, circumstances: Circumstances): Promise<void> {
  const { now } = circumstances
  const part = await tx.assignment.findFirst({
    where: { unitId, state: { notIn: [...ENDED] }, suggestion: { keyTopics: { some: { topicId } } } }, orderBy: { suggestionId: 'asc' }, select: { suggestionId: true, unit: { select: { name: true } } },
  })
  if (!part) refuse(supervisionRefusals.unit)
  const { suggestionId } = part
  await holdMatter(tx, actor, suggestionId, circumstances)
  const { id } = await tx.requirement.create({ data: { congressId: actor.congressId, topicId, actId, suggestionId, unitId, text: required, dueOn, askedAt: now } })
  await appendEvent(tx, { kind: 'requirement', recordId: id, suggestionId, action: 'ask', to: 'asked', capacity, detail: { text: required, dueOn, unit: part.unit.name } }, actor, now)
  await tell(tx, { happened: 'requirement.ask', suggestionId, parties: { congressId: actor.congressId, unitIds: [unitId] }, now, dueOn }, actor)
}

/** Takes one step in the life of a requirement. */
export const takeRequirementStep = (actor: Actor, { action, ...target }: Target & { action: RequirementAction }, input: Record<string, unknown>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const row = (await tx.requirement.findUnique({ where: { id: target.id }, include: { topic: { select: { committeeId: true, state: true } } } })) ?? missing()
    await holdMatter(tx, actor, row.suggestionId, circumstances)
    if (row.version !== target.version) movedOn()
    const { until } = input as { until?: string }
    if (until && until < circumstances.today) refuse(supervisionRefusals.past)
    const record = toRequired(row)
    const decision = requirementLife.decide(actor, action, record, input, circumstances)
    const data = action === 'answer' ? { ...input, answeredOn: circumstances.today } : until ? { dueOn: until } : {}
    await writeStep(tx, actor, { noun: 'requirement', record, suggestionId: row.suggestionId, decision, data, now: circumstances.now })
  })
