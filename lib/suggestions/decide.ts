import { lifeOf } from '@/lib/lifecycle'
import { extensionBasis, reckonFor } from '@/lib/rulebook/order'
import { extended, hastened, type Reckoning } from '@/lib/rulebook/reckoning'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { judgedAs } from '@/lib/rulebook/satisfaction'
import type { Matter } from '@/lib/suggestions/matter'
import { suggestionLifecycle, type InputOf, type SuggestionAction } from '@/lib/suggestions/lifecycle'
import type { Suggestion } from '@/lib/suggestions/suggestion'
import type { Prisma } from '@/prisma/generated/client'

export const suggestionLife = lifeOf<Suggestion, typeof suggestionLifecycle>('suggestion', suggestionLifecycle)

type Grades = InputOf<'evaluate'>
type Writing = Prisma.SuggestionUncheckedUpdateManyInput
type Consequence<I> = (input: I, matter: Matter, circumstances: Circumstances) => Writing

/** The statutory clock starts at the first dispatch and is not started again (代表法 art. 51; domain A5 e). */
const startClock: Consequence<object> = (_, { row, suggestion }, circumstances) => {
  if (row.replyDueOn) return { dueOn: row.replyDueOn, reckoning: row.replyReckoning ?? undefined }
  const reckoning = reckonFor('reply', suggestion, circumstances, 'dispatched')
  return { dispatchedOn: circumstances.today, replyDueOn: reckoning.dueOn, replyReckoning: reckoning }
}
const evaluated: Consequence<Grades> = ({ grades }, { row }, { today, rulebook }) => {
  const judged = judgedAs(grades.map(({ marks }) => marks), rulebook)
  return { ...judged, evaluatedOn: today, ...(row.round === 1 ? { firstVerdict: judged.verdict } : {}) }
}
const onPaper: Consequence<InputOf<'recordEvaluation'>> = (input, matter, circumstances) => evaluated(input, matter, { ...circumstances, today: input.evaluatedOn })
/** Of letters on paper it is the day that they bear, not the day on which somebody recorded them. */
const lastReplyOn = ({ row }: Matter) =>
  row.assignments.flatMap(({ state, round, replies }) => (state === 'issued' ? replies.filter((reply) => reply.kind === 'reply' && reply.round === round).flatMap(({ issuedOn }) => issuedOn ?? []) : [])).sort().at(-1)
const ended = (_: object, __: Matter, { today }: Circumstances): Writing => ({ closedOn: today })
const nextRound = (_: object, { row }: Matter): Writing => ({ round: row.round + 1, grade: null, verdict: null, evaluatedOn: null, repliedOn: null, closedOn: null })

/** The result class of the replies of this round that count; of several, the one that promises least, which the rulebook names last. */
function leastClass({ row }: Matter, { resultClasses }: Rulebook): Pick<Writing, 'resultClass' | 'solved'> {
  const given = row.assignments.flatMap(({ round, replies }) =>
    replies.filter((reply) => reply.kind === 'reply' && reply.round === round && reply.issuedAt !== null).map(({ resultClass }) => resultClass),
  )
  const least = resultClasses.findLast(({ code }) => given.includes(code))
  return { resultClass: least?.code ?? given.at(-1) ?? null, solved: least?.solved ?? false }
}

/** What else a step writes on the suggestion, besides where it goes and when it is due. */
export const consequences: { [A in SuggestionAction]?: Consequence<InputOf<A>> } = {
  // Returned and handed in again, it stays under the rules with which it began.
  submit: (_, { row }, { today, versions }) => ({ submittedOn: today, screenerId: null, recheck: null, ...(row.submittedOn === null ? { rulebookVersionId: versions?.current ?? null } : {}) }),
  askRecheck: () => ({ recheck: 'waiting' }),
  passOn: () => ({ recheck: 'passed' }),
  skipRecheck: () => ({ recheck: 'passed' }),
  refuse: ({ code, consequence }, _, { today }) => ({ refusalCode: code, refusalConsequence: consequence, closedOn: today }),
  accept: ({ category }, _, { today }) => ({ category, acceptedOn: today }),
  prepare: ({ plan, instruction }) => ({ plan: { plan, instruction } }),
  dispatch: startClock,
  dispatchAlong: startClock,
  dispatchClaimed: startClock,
  extend: ({ until, why }, { row, suggestion }, circumstances) => {
    const reckoning = row.replyReckoning === null ? undefined : extended(row.replyReckoning as Reckoning, until, why, extensionBasis(suggestion, circumstances)) // written by startClock only
    return { dueOn: until, reckoning, replyDueOn: until, replyReckoning: reckoning }
  },
  retime: ({ until, why }, { row }) => {
    const own = row.replyReckoning as Reckoning | null // written by startClock and extend only
    return { dueOn: until, reckoning: own ? (until < own.dueOn ? hastened(own, until, why) : own) : undefined }
  },
  completeReply: (_, matter, { today, rulebook }) => {
    const repliedOn = lastReplyOn(matter) ?? today
    return { repliedOn, ...(matter.row.round === 1 ? { firstRepliedOn: repliedOn } : {}), ...leastClass(matter, rulebook) }
  },
  evaluate: evaluated,
  recordEvaluation: onPaper,
  recordObjection: onPaper,
  object: evaluated,
  lateEvaluate: evaluated,
  lateObject: evaluated,
  rehandle: nextRound,
  reopen: nextRound,
  close: ended,
  fulfil: ended,
  giveUp: ended,
  withdraw: ended,
  withdrawAgreed: ended,
}
