import { isAnswering, type Assignment } from '@/lib/assignments/assignment'
import { assignmentLifecycle, type AssignmentAction, type InputOf } from '@/lib/assignments/lifecycle'
import { lifeOf } from '@/lib/lifecycle'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { latestExtension } from '@/lib/rulebook/order'
import type { Prisma } from '@/prisma/generated/client'

export const assignmentLife = lifeOf<Assignment, typeof assignmentLifecycle>('assignment', assignmentLifecycle)

type Writing = Prisma.AssignmentUncheckedUpdateManyInput
type Consequence<I> = (input: I, assignment: Assignment, circumstances: Circumstances) => Writing

const signedFor: Consequence<InputOf<'signFor'>> = ({ leaderInCharge, handler, handlerPhone }, _, { today }) => ({ leaderInCharge, handler, handlerPhone, signedOn: today })
const settled = (_: object, __: Assignment, { today }: Circumstances): Writing => ({ settledOn: today })
/** The unit has done its part the day its head signed; what the check takes is not the unit's time. */
const sentForCheck: Consequence<object> = (_, { checkerId, replyBy }, { today }) => ({ settledOn: today, checkerId, heldDueOn: replyBy.dueOn, heldReckoning: replyBy.reckoning ?? undefined })

/** What else a step writes on the assignment. */
export const assignmentConsequences: { [A in AssignmentAction]?: Consequence<InputOf<A>> } = {
  signFor: signedFor,
  signForCo: signedFor,
  giveOpinion: settled,
  signForCheck: sentForCheck,
  signWithoutForCheck: sentForCheck,
  // Its own limit goes on where it stood.
  fail: (_, { replyBy: { dueOn, reckoning } }) => ({ dueOn, reckoning: reckoning ?? undefined, settledOn: null }),
  sign: settled,
  signWithout: settled,
  issueAlong: settled,
  recordReply: ({ issuedOn }) => ({ settledOn: issuedOn }),
  standAlone: () => ({ leaderInCharge: '', handler: '', handlerPhone: '', signedOn: null }),
  uphold: () => ({ mustKeep: true }), // the coordination has decided whose it is: no return any more (指定承办)
  insist: () => ({ mustKeep: true }),
  askAgain: () => ({ settledOn: null }),
  restart: (_, { round }) => ({ round: round + 1, settledOn: null }),
}

/** Why this unit may not ask for its assignment to be returned now, by name of words.ts, or null. */
export function returnProblem({ state, hasOpenRequest, mustKeep, mayStillReturn }: Assignment): string | null {
  if (!['assigned', 'handling'].includes(state)) return 'notInHand'
  if (hasOpenRequest) return 'requestOpen'
  if (mustKeep) return 'mustKeep'
  return mayStillReturn ? null : 'returnWindowPassed'
}

/** Why this unit may not ask for more time now, or until the day it names; null if it may (代表法 art. 51: six months in all). */
export function extensionProblem(assignment: Assignment, until: string | null, dispatchedOn: string, circumstances: Circumstances): string | null {
  const { state, role, hasOpenRequest, isOverdue, dueOn, extensionsGranted, channel } = assignment
  if (state !== 'handling' || !isAnswering(role) || dueOn === null) return 'notInHand'
  if (hasOpenRequest) return 'requestOpen'
  if (isOverdue) return 'tooLateToExtend'
  if (extensionsGranted >= circumstances.rulebook.extension.times) return 'noExtensionLeft'
  if (until === null) return null
  if (until <= dueOn) return 'notLater'
  return until <= latestExtension({ dispatchedOn, dueOn, channel }, circumstances).dueOn ? null : 'beyondSixMonths'
}
