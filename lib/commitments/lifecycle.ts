import { z } from 'zod'
import type { Commitment } from '@/lib/commitments/commitment'
import { defaultCommitments } from '@/lib/rulebook/default-procedure'
import type { Condition, Lifecycle } from '@/lib/lifecycle'
import { day, nothing, reason, text } from '@/lib/needs'

type When = Condition<Commitment>
const rules = ({ rulebook }: Commitment) => rulebook?.commitments ?? defaultCommitments
const judgementOverdue: When = { name: 'judgementOverdue', holds: (commitment) => commitment.isJudgementOverdue }
// What is done about a promise differs by place (domain A12): each rule of the rulebook opens one row and shuts another.
const judgedAgain: When = { name: 'judgedAgain', holds: (commitment) => rules(commitment).secondEvaluation }
const notJudged: When = { name: 'notJudged', holds: (commitment) => !rules(commitment).secondEvaluation }
const headSigns: When = { name: 'headSigns', holds: (commitment) => rules(commitment).signedExplanation }
const nobodySigns: When = { name: 'nobodySigns', holds: (commitment) => !rules(commitment).signedExplanation }
const notCarriedOver: When = { name: 'notCarriedOver', holds: (commitment) => commitment.isFromEarlierYear && !rules(commitment).carryOver }

const letterNumber = { letterNumber: z.string().trim().max(50, '文号最多 50 个字。').default('') }
const signed = { signedBy: text(1, 50, '签发人'), ...letterNumber }
const progress = z.object({ text: text(5, 2000, '进展'), happenedOn: day })
/** Whether it must be signed is a rule of the place: decide.ts, inputProblem. */
const secondReply = z.object({ text: text(10, 5000, '二次答复'), happenedOn: day, signedBy: z.string().trim().max(50, '签发人最多 50 个字。').default(''), ...letterNumber })
const explanation = z.object({ explanation: text(20, 5000, '书面说明') })
const OWED = ['promised', 'underway', 'postponed'] as const

// prettier-ignore
export const commitmentLifecycle = {
  promise:  { from: ['drafted'],               to: 'promised',   by: ['system'],   limit: 'keep', needs: nothing },
  begin:    { from: ['promised', 'postponed'], to: 'underway',   by: ['unit'],     limit: 'keep', needs: progress },
  report:   { from: ['underway'],              to: 'underway',   by: ['unit'],     limit: 'keep', needs: progress },
  postpone: { from: OWED,                      to: 'postponed',  by: ['unitHead'], limit: 'keep', needs: z.object({ until: day, reason: text(5, 1000, '改期的原因'), signedBy: signed.signedBy }) },
  keep:     { from: OWED,                      to: 'kept',       by: ['unit'],     limit: 'keep', needs: secondReply, when: judgedAgain },
  finish:   { from: OWED,                      to: 'confirmed',  by: ['unit'],     limit: 'keep', needs: secondReply, when: notJudged },
  confirm:  { from: ['kept', 'lapsed'],        to: 'confirmed',  by: ['author'],   limit: 'keep', needs: z.object({ grade: z.string().min(1, '请选一个等次。没有办好，请用“还没有办好”。').max(40), remark: z.string().trim().max(500, '意见最多 500 个字。').default('') }) },
  dispute:  { from: ['kept'],                  to: 'underway',   by: ['author'],   limit: 'keep', needs: reason },
  lapse:    { from: ['kept'],                  to: 'lapsed',     by: ['office', 'system'], limit: 'keep', needs: nothing, when: judgementOverdue },
  cannot:   { from: OWED,                      to: 'impossible', by: ['unit'],     limit: 'keep', needs: explanation, when: headSigns },
  forgo:    { from: OWED,                      to: 'explained',  by: ['unit'],     limit: 'keep', needs: explanation, when: nobodySigns },
  resume:   { from: ['impossible'],            to: 'underway',   by: ['unit'],     limit: 'keep', needs: reason },
  explain:  { from: ['impossible'],            to: 'explained',  by: ['unitHead'], limit: 'keep', needs: z.object(signed) },
  drop:     { from: [...OWED, 'impossible'],   to: 'dropped',    by: ['office'],   limit: 'keep', needs: reason, when: notCarriedOver },
  replace:  { from: [...OWED, 'kept', 'impossible'], to: 'replaced', by: ['system'], limit: 'keep', needs: nothing },
} as const satisfies Lifecycle<Commitment>

export type CommitmentAction = keyof typeof commitmentLifecycle
export type InputOf<A extends CommitmentAction> = z.infer<(typeof commitmentLifecycle)[A]['needs']>
export const COMMITMENT_ACTIONS = Object.keys(commitmentLifecycle) as [CommitmentAction, ...CommitmentAction[]]
/** What people do about it; that it is promised and replaced is the consequence of other steps. */
export const COMMITMENT_MOVES = COMMITMENT_ACTIONS.filter((action) => !(commitmentLifecycle[action].by as readonly string[]).every((capacity) => capacity === 'system'))
