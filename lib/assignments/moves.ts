import type { z } from 'zod'
import { takeStep } from '@/lib/assignments/commands'
import { ASSIGNMENT_ACTIONS, assignmentLifecycle, type AssignmentAction, type InputOf } from '@/lib/assignments/lifecycle'
import { takeStep as takeCommitment } from '@/lib/commitments/commands'
import { COMMITMENT_MOVES, commitmentLifecycle } from '@/lib/commitments/lifecycle'
import { recordCommunication, takeStep as takeTalk } from '@/lib/communications/commands'
import { COMMUNICATION_ACTIONS, communicationLifecycle, recordNeeds } from '@/lib/communications/lifecycle'
import { raiseObjection, takeStep as takeObjection } from '@/lib/objections/commands'
import { OBJECTION_ANSWERS, objectionLifecycle, raiseNeeds } from '@/lib/objections/lifecycle'
import { answerInvitation } from '@/lib/cosignatures/commands'
import { agreeWithdrawal, askWithdrawal, callOffWithdrawal, refuseWithdrawal } from '@/lib/cosignatures/withdrawing'
import { nothing, reason } from '@/lib/needs'
import { addNote } from '@/lib/notes/commands'
import { noteNeeds } from '@/lib/notes/needs'
import type { Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { answerRegistration } from '@/lib/registrations/answer-commands'
import { REGISTRATION_ACTIONS, registrationLifecycle } from '@/lib/registrations/lifecycle'
import { askExtension, askReturn, decideRequest } from '@/lib/requests/commands'
import { askExtension as extensionNeeds, askReturn as returnNeeds, REQUEST_ANSWERS, requestLifecycle } from '@/lib/requests/lifecycle'
import type { Circumstances } from '@/lib/rulebook/circumstances'

type Held = { id: string; version: number }
type Move<N extends z.ZodType = z.ZodType> = { needs: N; run: (actor: Actor, held: Held, input: z.infer<N>, circumstances: Circumstances) => Promise<Outcome> }
// A table of moves forgets which schema belongs to which; each was put together with its own here.
const aMove = <N extends z.ZodType>(needs: N, run: Move<N>['run']): Move<never> => ({ needs: needs as never, run: run as never })
const each = <A extends string>(actions: readonly A[], move: (action: A) => Move<never>) => Object.fromEntries(actions.map((action) => [action, move(action)]))

/** What people do about a unit's part and what hangs on it: what must be given, and the one command that does it. */
export const partMoves: Record<'assignment' | 'request' | 'wish' | 'withdrawal' | 'communication' | 'commitment' | 'objection' | 'note' | 'registration' | 'cosignature', Record<string, Move<never>>> = {
  assignment: each(ASSIGNMENT_ACTIONS, (action: AssignmentAction) =>
    aMove(assignmentLifecycle[action].needs as z.ZodType<InputOf<AssignmentAction>>, (actor, held, input, circumstances) => takeStep(actor, { ...held, action }, input, circumstances)),
  ),
  request: each(REQUEST_ANSWERS, (action) =>
    aMove(requestLifecycle[action].needs, (actor, held, input, circumstances) => decideRequest(actor, { ...held, action }, input, circumstances)),
  ),
  wish: {
    return: aMove(returnNeeds, (actor, { id, version }, input, circumstances) => askReturn(actor, { assignmentId: id, version }, input, circumstances)),
    extension: aMove(extensionNeeds, (actor, { id, version }, input, circumstances) => askExtension(actor, { assignmentId: id, version }, input, circumstances)),
  },
  communication: {
    record: aMove(recordNeeds, (actor, { id }, input, circumstances) => recordCommunication(actor, { assignmentId: id }, input, circumstances)),
    ...each(COMMUNICATION_ACTIONS, (action) =>
      aMove(communicationLifecycle[action].needs as z.ZodType<object>, (actor, held, input, circumstances) => takeTalk(actor, { ...held, action }, input, circumstances)),
    ),
  },
  commitment: each(COMMITMENT_MOVES, (action) =>
    aMove(commitmentLifecycle[action].needs as z.ZodType<object>, (actor, held, input, circumstances) => takeCommitment(actor, { ...held, action }, input, circumstances)),
  ),
  objection: {
    raise: aMove(raiseNeeds, (actor, { id }, input, circumstances) => raiseObjection(actor, id, input, circumstances)),
    ...each(OBJECTION_ANSWERS, (action) =>
      aMove(objectionLifecycle[action].needs as z.ZodType<{ reason?: string }>, (actor, held, input, circumstances) => takeObjection(actor, { ...held, action }, input, circumstances)),
    ),
  },
  registration: each(REGISTRATION_ACTIONS.filter((action) => action !== 'settle'), (action) =>
    aMove(registrationLifecycle[action].needs as z.ZodType<object>, (actor, held, input, circumstances) => answerRegistration(actor, { ...held, action }, input, circumstances)),
  ),
  cosignature: { disown: aMove(nothing, (actor, { id }, _, circumstances) => answerInvitation(actor, { id, action: 'disown' }, circumstances)) },
  withdrawal: {
    ask: aMove(reason, askWithdrawal),
    agree: aMove(nothing, agreeWithdrawal),
    refuse: aMove(reason, refuseWithdrawal),
    callOff: aMove(nothing, callOffWithdrawal),
  },
  note: { add: aMove(noteNeeds, (actor, { id }, input, circumstances) => addNote(actor, id, input, circumstances)) },
}
