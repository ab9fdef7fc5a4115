import { lifeOf } from '@/lib/lifecycle'
import { extensionBasis, reckonFor } from '@/lib/rulebook/order'
import { extended, hastened, type Reckoning } from '@/lib/rulebook/reckoning'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { Matter } from '@/lib/suggestions/matter'
import { suggestionLifecycle, type InputOf, type SuggestionAction } from '@/lib/suggestions/lifecycle'
import { isObjection } from '@/lib/suggestions/needs'
import type { Suggestion } from '@/lib/suggestions/suggestion'
import type { Prisma } from '@/prisma/generated/client'

export const suggestionLife = lifeOf<Suggestion, typeof suggestionLifecycle>('suggestion', suggestionLifecycle)

type Grades = InputOf<'evaluate'>
type Writing = Prisma.SuggestionUncheckedUpdateManyInput
type Consequence<I> = (input: I, matter: Matter, circumstances: Circumstances) => Writing

const WORST_FIRST = ['unsatisfied', 'basically', 'satisfied'] as const
/** The worst grade given on any axis of any reply: an item is 不满意 if any axis is (domain A9). */
const worst = ({ grades }: Grades) =>
  WORST_FIRST.find((grade) => grades.some(({ attitude, result }) => attitude === grade || result === grade)) ?? null

/** The statutory clock starts at the first dispatch and is not started again (代表法 art. 51; domain A5 e). */
const startClock: Consequence<object> = (_, { row, suggestion }, circumstances) => {
  if (row.replyDueOn) return { dueOn: row.replyDueOn, reckoning: row.replyReckoning ?? undefined }
  const reckoning = reckonFor('reply', suggestion, circumstances, 'dispatched')
  return { dispatchedOn: circumstances.today, replyDueOn: reckoning.dueOn, replyReckoning: reckoning }
}
const evaluated: Consequence<Grades> = (input, _, { today }) => ({ grade: worst(input), evaluatedOn: today })
const ended = (_: object, __: Matter, { today }: Circumstances): Writing => ({ closedOn: today })
const nextRound = (_: object, { row }: Matter): Writing => ({ round: row.round + 1, grade: null, evaluatedOn: null, repliedOn: null, closedOn: null })

/** The result class of the replies of this round that count; of several, the one that promises least. */
const leastClass = ({ row }: Matter) =>
  row.assignments
    .flatMap(({ round, replies }) => replies.filter((reply) => reply.kind === 'reply' && reply.round === round && reply.issuedAt !== null))
    .map(({ resultClass }) => resultClass ?? '')
    .sort()
    .at(-1) ?? null

/** What else a step writes on the suggestion, besides where it goes and when it is due. */
export const consequences: { [A in SuggestionAction]?: Consequence<InputOf<A>> } = {
  // Returned and handed in again, it stays under the rules with which it began.
  submit: (_, { row }, { today, versions }) => ({ submittedOn: today, ...(row.submittedOn === null ? { rulebookVersionId: versions?.current ?? null } : {}) }),
  refuse: ({ code, consequence }, _, { today }) => ({ refusalCode: code, refusalConsequence: consequence, closedOn: today }),
  accept: ({ category }, _, { today }) => ({ category, acceptedOn: today }),
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
  completeReply: (_, matter, { today }) => ({ repliedOn: today, resultClass: leastClass(matter) }),
  evaluate: evaluated,
  object: evaluated,
  lateEvaluate: evaluated,
  lateObject: evaluated,
  rehandle: nextRound,
  reopen: nextRound,
  close: ended,
  fulfil: ended,
  giveUp: ended,
  withdraw: ended,
}

/** Which step a deputy's grades are: one form, two outcomes, decided by what was given. */
export function evaluationStep(grades: InputOf<'evaluate'>['grades'], isLate: boolean): SuggestionAction {
  if (isObjection(grades)) return isLate ? 'lateObject' : 'object'
  return isLate ? 'lateEvaluate' : 'evaluate'
}
