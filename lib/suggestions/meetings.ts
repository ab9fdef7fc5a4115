import { assignmentConsequences, assignmentLife } from '@/lib/assignments/decide'
import { isAnswering, type Assignment } from '@/lib/assignments/assignment'
import type { AssignmentAction, InputOf as PartInput } from '@/lib/assignments/lifecycle'
import { beginPart } from '@/lib/assignments/begin'
import { settleWhatHangs } from '@/lib/assignments/settling'
import { replaceOpen } from '@/lib/commitments/settling'
import { follow } from '@/lib/merges/follow'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { writeStep } from '@/lib/platform/step'
import { capacitiesOf, systemOf, type Actor, type Capacity, type Parties } from '@/lib/policy'
import { under, type Circumstances } from '@/lib/rulebook/circumstances'
import { reckonFor } from '@/lib/rulebook/order'
import { stepWithin } from '@/lib/suggestions/commands'
import { suggestionLife } from '@/lib/suggestions/decide'
import type { InputOf } from '@/lib/suggestions/lifecycle'
import { holdMatter, type Matter } from '@/lib/suggestions/matter'
import { planProblem, type Planned } from '@/lib/suggestions/plan'

// Where the lives of a suggestion and of its units' parts meet, each inside the transaction of the step that causes it.

/** 1 · The dispatch of a suggestion creates its parts, each to be signed for. */
export async function dispatchParts(tx: Tx, actor: Actor, { row, suggestion }: Matter, { plan, instruction }: InputOf<'dispatch'>, given: Circumstances): Promise<void> {
  await checkPlan(tx, actor, { row, suggestion }, plan)
  const circumstances = under(given, suggestion)
  const { now, today } = circumstances
  const reckoning = reckonFor('signFor', suggestion, circumstances)
  for (const { unitId, role } of plan) {
    const reads = role === 'reference'
    const state = reads ? 'informed' : 'assigned'
    const limit = reads ? {} : { dueOn: reckoning.dueOn, reckoning }
    await beginPart(tx, row, { unitId, role, state, instruction, dispatchedOn: today, ...limit }, { action: 'dispatch', capacity: planner(actor, suggestion.parties), actor, now })
  }
  const told = (reads: boolean) => plan.filter(({ role }) => (role === 'reference') === reads).map(({ unitId }) => unitId)
  for (const [happened, unitIds] of [['assignment.dispatch', told(false)], ['assignment.inform', told(true)]] as const) {
    if (unitIds.length > 0) await tell(tx, { happened, suggestionId: row.id, parties: { ...suggestion.parties, unitIds }, now }, actor)
  }
}

/** As what someone shares it out: the office, or the second dispatcher among its own. */
export const planner = (actor: Actor, parties: Parties): Capacity => capacitiesOf(actor, parties).find((held) => held === 'office' || held === 'dispatcher') ?? 'office'

/** Throws Refused where these units cannot handle it together, or one of them is not to be had by whoever plans. */
export async function checkPlan(tx: Tx, actor: Actor, { row, suggestion }: Pick<Matter, 'row' | 'suggestion'>, plan: readonly Planned[]): Promise<void> {
  const problem = planProblem(plan, suggestion.parts)
  if (problem) throw new Refused({ why: 'notYet', condition: problem })
  const unitIds = plan.map(({ unitId }) => unitId)
  const only = planner(actor, suggestion.parties) === 'dispatcher' ? row.dispatcher?.system : undefined
  const known = await tx.unit.count({ where: { id: { in: unitIds }, congressId: row.congressId, retiredAt: null, system: only } })
  if (known !== unitIds.length) throw new Refused({ why: 'notYet', condition: only ? 'otherSystem' : 'unitUnknown' })
}

/** 2 · What a unit's step means for the whole: the last reply completes it; the last part that goes away sends it back to the office; the last promise that is settled closes it; what is merged into it follows. */
export async function meet(tx: Tx, actor: Actor, suggestionId: string, circumstances: Circumstances): Promise<void> {
  const system = systemOf(actor.congressId)
  const matter = await holdMatter(tx, system, suggestionId, circumstances)
  for (const action of ['completeReply', 'allReturned', 'fulfil'] as const) {
    if (suggestionLife.refusal(system, action, matter.suggestion) !== null) continue
    await stepWithin(tx, system, matter, action, {}, circumstances)
    break
  }
  await follow(tx, matter.row, circumstances)
}

/** 3 · A new round, a reopening, a closing and a withdrawal restart or end the parts. */
export async function restartParts(tx: Tx, matter: Matter, which: 'objected' | 'all', instruction: string, circumstances: Circumstances): Promise<void> {
  const objected = new Set(await objectedReplies(tx, matter))
  const toRestart = matter.assignments.filter(({ id, role }) => isAnswering(role) && (which === 'all' || objected.has(id)))
  await stepEach(tx, matter, toRestart, 'restart', circumstances, { instruction })
}
export async function finishParts(tx: Tx, matter: Matter, circumstances: Circumstances): Promise<void> {
  const system = systemOf(matter.row.congressId)
  const canFinish = (part: Assignment) => assignmentLife.refusal(system, 'finish', part) === null
  await stepEach(tx, matter, matter.assignments, 'finish', circumstances)
  // A co-unit without whose opinion the reply went out owes nothing any more.
  await stepEach(tx, matter, matter.assignments.filter((part) => !canFinish(part)), 'relieve', circumstances)
}
/** All of its parts end, whether they were given or only asked about. */
export async function relieveParts(tx: Tx, matter: Matter, circumstances: Circumstances): Promise<void> {
  for (const action of ['relieve', 'stopReading', 'retract'] as const) await stepEach(tx, matter, matter.assignments, action, circumstances)
  // Who has given its co-opinion, or was let off, has done its part.
  await stepEach(tx, matter, matter.assignments.filter(({ state }) => state === 'opined' || state === 'waived'), 'finish', circumstances)
}

async function objectedReplies(tx: Tx, { row }: Matter): Promise<string[]> {
  const objections = await tx.evaluation.findMany({
    where: { suggestionId: row.id, round: row.round, objects: true },
    select: { reply: { select: { assignmentId: true } } },
  })
  return objections.map(({ reply }) => reply.assignmentId)
}

/** Takes the same consequence on every part that the table lets take it. */
export async function stepEach(tx: Tx, matter: Matter, parts: readonly Assignment[], action: 'restart' | 'finish' | 'relieve' | 'stopReading' | 'retract', circumstances: Circumstances, extra: object = {}): Promise<void> {
  const system = systemOf(matter.row.congressId)
  const taking = parts.filter((part) => assignmentLife.refusal(system, action, part) === null)
  await Promise.all(taking.map((part) => writePart(tx, system, { part, action, input: {} as never, extra }, circumstances)))
  for (const part of taking) await afterPart(tx, system, { part, action, input: {} as never }, circumstances)
}

/** One step of one part inside a transaction that is under way. */
export async function partStep<A extends AssignmentAction>(
  tx: Tx, actor: Actor, part: Assignment, action: A, input: PartInput<A>, given: Circumstances, extra: object = {},
): Promise<void> {
  await writePart(tx, actor, { part, action, input, extra }, given)
  await afterPart(tx, actor, { part, action, input }, given)
}

type PartStep<A extends AssignmentAction> = { part: Assignment; action: A; input: PartInput<A>; extra?: object }

function writePart<A extends AssignmentAction>(tx: Tx, actor: Actor, { part, action, input, extra }: PartStep<A>, given: Circumstances): Promise<void> {
  const circumstances = under(given, part)
  const decision = assignmentLife.decide(actor, action, part, input, circumstances)
  const data = decision.ok ? { ...assignmentConsequences[action]?.(input, part, circumstances), ...extra } : {}
  return writeStep(tx, actor, { noun: 'assignment', record: part, suggestionId: part.suggestionId, decision, data, now: circumstances.now })
}

/** What a step of a part means for what hangs on it. */
async function afterPart<A extends AssignmentAction>(tx: Tx, actor: Actor, { part, action, input }: PartStep<A>, given: Circumstances): Promise<void> {
  const circumstances = under(given, part)
  if (AWAY.includes(action)) await replaceOpen(tx, part, null, circumstances)
  await settleWhatHangs(tx, actor, { part, action, to: assignmentLife.table[action].to, input }, circumstances)
}
/** A unit that goes away owes nothing of what it promised in an earlier round. */
const AWAY: readonly AssignmentAction[] = ['return', 'relieve']
