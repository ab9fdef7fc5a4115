import { cosignatureLife } from '@/lib/cosignatures/decide'
import type { Cosignature } from '@/lib/cosignatures/lifecycle'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { writeStep } from '@/lib/platform/step'
import { follow, partsAlong } from '@/lib/merges/follow'
import { bringReply, releaseAdopted } from '@/lib/opinions/adoption'
import { systemOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { judgedAs, objects, type Marks } from '@/lib/rulebook/satisfaction'
import type { InputOf, SuggestionAction } from '@/lib/suggestions/lifecycle'
import { stepWithin } from '@/lib/suggestions/commands'
import { changeParts } from '@/lib/suggestions/changing'
import { settleRegistration } from '@/lib/registrations/settle'
import { entrustTo, takeFrom } from '@/lib/suggestions/entrusting'
import { suggestionLife } from '@/lib/suggestions/decide'
import { gradeProblems, isObjection } from '@/lib/suggestions/judging'
import { holdMatter, type Matter } from '@/lib/suggestions/matter'
import { checkPlan, dispatchParts, finishParts, relieveParts, restartParts } from '@/lib/suggestions/meetings'
import { forgetPlan, handOverClaimed, proposeParts, retractParts } from '@/lib/suggestions/proposing'
import { giveNumber } from '@/lib/suggestions/number'

type Effect<I> = (tx: Tx, actor: Actor, matter: Matter, input: I, circumstances: Circumstances) => Promise<void>

/** Invitations that nobody answered lapse when the suggestion is handed in (domain A6, COSIGNING). */
const lapseInvitations: Effect<object> = async (tx, _, { row, suggestion }, __, circumstances) => {
  const system = systemOf(row.congressId)
  for (const { id, version, deputyId } of row.cosignatures.filter(({ state }) => state === 'invited')) {
    const record: Cosignature = { id, state: 'invited', version, dueOn: null, suggestionId: row.id, deputyId, fromPaper: false, parties: suggestion.parties }
    const decision = cosignatureLife.decide(system, 'lapse', record, {}, circumstances)
    await writeStep(tx, system, { noun: 'cosignature', record, suggestionId: row.id, decision, data: { answeredAt: circumstances.now }, now: circumstances.now })
  }
}

/** `objecting`: what the step says that the grades are; other grades are another step. */
const keepGrades = (objecting: boolean): Effect<InputOf<'evaluate'> & { evaluatedOn?: string }> => async (tx, actor, { row }, input, { now, today: recordedOn, rulebook }) => {
  const today = input.evaluatedOn ?? recordedOn
  const onPaper = input.evaluatedOn ? { recordedBy: actor.name, recordedOn } : {}
  if (today > recordedOn) throw new Refused({ why: 'notYet', condition: '评价的日期不能晚于今天。' })
  if (row.repliedOn && today < row.repliedOn) throw new Refused({ why: 'notYet', condition: '评价的日期早于答复的日期。' })
  const { grades, reason } = input
  if (isObjection(input, rulebook) !== objecting) throw new Refused({ why: 'notYet', condition: 'gradesFitStep' })
  const toJudge = row.assignments.flatMap(({ round, replies }) => replies.filter((reply) => reply.kind === 'reply' && reply.issuedAt !== null && reply.round === round))
  const given = new Map(grades.map((grade) => [grade.replyId, grade.marks]))
  const problems = Object.keys(gradeProblems(input, rulebook))
  if (toJudge.some(({ id }) => !given.has(id)) || given.size !== toJudge.length || problems.some((field) => field !== 'reason')) throw new Refused({ why: 'notYet', condition: 'everyReplyGraded' })
  if (problems.length > 0) throw new Refused({ why: 'notYet', condition: 'objectionExplained' })
  const marksOf = (marks: Marks) => Object.fromEntries(rulebook.satisfaction.axes.map(({ code }) => [code, marks[code]!]))
  await tx.evaluation.createMany({
    data: toJudge.map(({ id }) => ({
      suggestionId: row.id, replyId: id, round: row.round, marks: marksOf(given.get(id)!), objects: objects([given.get(id)!], rulebook), verdict: judgedAs([given.get(id)!], rulebook).verdict,
      reason, isLate: row.dueOn !== null && row.dueOn < today, evaluatedAt: input.evaluatedOn ? new Date(`${input.evaluatedOn}T12:00:00+08:00`) : now, ...onPaper,
    })),
    skipDuplicates: true, // a reply that satisfied in an earlier round keeps its first grades of this one
  })
}

/** Where the rulebook lets nobody study the reason, or has it done again at once, the next round begins with the deputy's own words. */
const objected: Effect<InputOf<'object'> & { evaluatedOn?: string }> = async (tx, actor, matter, input, circumstances) => {
  await keepGrades(true)(tx, actor, matter, input, circumstances)
  const { rounds, stages } = circumstances.rulebook
  if (rounds.restart !== 'automatic' && stages.study !== 'none') return
  const system = systemOf(matter.row.congressId)
  const again = await holdMatter(tx, system, matter.row.id, circumstances)
  if (suggestionLife.refusal(system, 'rehandle', again.suggestion) !== null) return // after the last round it is for the office
  await stepWithin(tx, system, again, 'rehandle', { instruction: input.reason }, circumstances)
}

/** What is merged into it follows wherever its units' work begins or ends. */
const thenFollow = <I>(effect: Effect<I>): Effect<I> => async (tx, actor, matter, input, circumstances) => {
  await effect(tx, actor, matter, input, circumstances)
  await follow(tx, matter.row, circumstances)
}

/** From here on the units' own parts say what the office had in mind. */
const forgetting = <I>(effect: Effect<I>): Effect<I> => async (tx, actor, matter, input, circumstances) => {
  await effect(tx, actor, matter, input, circumstances)
  await forgetPlan(tx, matter.row)
}

const withdrawn = thenFollow<InputOf<'withdraw'>>(async (tx, _, matter, { reason }, circumstances) => {
  await relieveParts(tx, matter, circumstances)
  await releaseAdopted(tx, matter, reason, circumstances)
})

/** 复核 by the head of the author's delegation; what the head proposes, or a deputy without one, is for the secretariat. */
async function toDelegation(tx: Tx, actor: Actor, { row, suggestion }: Matter, { now }: Circumstances): Promise<void> {
  const author = row.authorId ? await tx.deputy.findUnique({ where: { id: row.authorId }, select: { delegation: { select: { headId: true } } } }) : null
  const headId = author?.delegation?.headId
  if (!headId || headId === row.authorId) return
  await tx.suggestion.updateMany({ where: { id: row.id }, data: { screenerId: headId } })
  await tell(tx, { happened: 'suggestion.recheck', suggestionId: row.id, parties: { ...suggestion.parties, screener: headId }, now }, actor)
}

/** Under the rules of the day on which it is handed in; until it is answered another clock than the office's runs. */
async function askRecheck(tx: Tx, { row }: Matter, circumstances: Circumstances): Promise<void> {
  const system = systemOf(row.congressId)
  await stepWithin(tx, system, await holdMatter(tx, system, row.id, circumstances), 'askRecheck', {}, circumstances)
}

/** What a step does beyond the suggestion's own row; the meetings of the lives stand in meetings.ts. */
export const effects: { [A in SuggestionAction]?: Effect<InputOf<A>> } = {
  submit: async (tx, actor, matter, input, circumstances) => {
    await lapseInvitations(tx, actor, matter, input, circumstances)
    if (matter.row.registration) await settleRegistration(tx, matter, circumstances)
    if (matter.suggestion.asksRecheck) await askRecheck(tx, matter, circumstances)
  },
  askRecheck: async (tx, actor, matter, _, circumstances) => {
    if (circumstances.rulebook.stages.recheck === 'delegation') await toDelegation(tx, actor, matter, circumstances)
  },
  accept: (tx, _, matter, { number }, circumstances) => giveNumber(tx, matter.row, number, circumstances),
  prepare: (tx, actor, matter, { plan }) => checkPlan(tx, actor, matter, plan),
  entrust: entrustTo,
  handBack: takeFrom,
  propose: forgetting(proposeParts),
  proposeMore: proposeParts,
  replan: (tx, _, matter, __, circumstances) => retractParts(tx, matter, circumstances),
  dispatchClaimed: thenFollow(handOverClaimed),
  dispatch: thenFollow(forgetting(dispatchParts)),
  addUnits: thenFollow(dispatchParts),
  changeUnits: changeParts,
  dispatchAlong: (tx, _, matter, input, circumstances) => partsAlong(tx, matter, input, circumstances),
  addAlong: (tx, _, matter, input, circumstances) => partsAlong(tx, matter, input, circumstances),
  evaluate: keepGrades(false),
  recordEvaluation: keepGrades(false),
  recordObjection: objected,
  object: objected,
  lateEvaluate: keepGrades(false),
  lateObject: objected,
  rehandle: (tx, _, matter, { instruction }, circumstances) => restartParts(tx, matter, 'objected', instruction, circumstances),
  reopen: (tx, _, matter, { reason }, circumstances) => restartParts(tx, matter, 'all', reason, circumstances),
  close: (tx, _, matter, __, circumstances) => finishParts(tx, matter, circumstances),
  completeReply: (tx, _, matter, __, circumstances) => bringReply(tx, matter, circumstances),
  refuse: (tx, _, matter, { words }, circumstances) => releaseAdopted(tx, matter, words, circumstances),
  giveUp: (tx, _, matter, __, circumstances) => releaseAdopted(tx, matter, '代表放弃了这份草稿', circumstances),
  withdraw: withdrawn,
  withdrawAgreed: withdrawn,
  fulfil: (tx, _, matter, __, circumstances) => finishParts(tx, matter, circumstances),
}
