import { z } from 'zod'
import type { Condition, Lifecycle } from '@/lib/lifecycle'
import type { Assignment } from '@/lib/assignments/assignment'
import { nothing, reason, text } from '@/lib/needs'

type When = Condition<Assignment>
const answers: When = { name: 'answers', holds: (a) => a.role !== 'co' }
const assists: When = { name: 'assists', holds: (a) => a.role === 'co' }
const draftReady: When = { name: 'draftReady', holds: (a) => a.role !== 'co' && a.draftIsComplete && a.hasCommunicated }
const opinionsIn: When = { name: 'opinionsIn', holds: (a) => a.opinionsAwaited === 0 && a.opinionsOverdue === 0 }
const opinionsOverdue: When = { name: 'opinionsOverdue', holds: (a) => a.opinionsAwaited === 0 && a.opinionsOverdue > 0 }

const inCharge = z.object({
  leaderInCharge: text(1, 50, '分管负责人'),
  handler: text(1, 50, '承办人'),
  handlerPhone: z.string().trim().regex(/^[\d\- ]{5,20}$/, '电话请写数字，例如 0855-000 0142。'),
})
const letter = { letterNumber: text(1, 50, '文号'), signedBy: text(1, 50, '签发人') }

// prettier-ignore
export const assignmentLifecycle = {
  signFor:       { from: ['assigned'],                          to: 'handling',  by: ['unit'],     limit: 'reply',         needs: inCharge, when: answers },
  signForCo:     { from: ['assigned'],                          to: 'handling',  by: ['unit'],     limit: 'coOpinion',     needs: inCharge, when: assists },
  giveOpinion:   { from: ['handling'],                          to: 'opined',    by: ['unit'],     limit: 'stop',          needs: z.object({ opinion: text(10, 5000, '会办意见') }), when: assists },
  askAgain:      { from: ['opined'],                            to: 'handling',  by: ['leadUnit', 'office'], limit: 'coOpinionRedo', needs: z.object({ missing: text(5, 500, '要补充的内容') }), when: assists },
  waive:         { from: ['assigned', 'handling'],              to: 'waived',    by: ['office'],   limit: 'stop',          needs: reason,   when: assists },
  submitDraft:   { from: ['handling'],                          to: 'reviewing', by: ['unit'],     limit: 'keep',          needs: nothing,  when: draftReady },
  sendBackDraft: { from: ['reviewing'],                         to: 'handling',  by: ['unitHead'], limit: 'keep',          needs: reason },
  sign:          { from: ['reviewing'],                         to: 'issued',    by: ['unitHead'], limit: 'stop',          needs: z.object(letter), when: opinionsIn },
  signWithout:   { from: ['reviewing'],                         to: 'issued',    by: ['unitHead'], limit: 'stop',          needs: z.object({ ...letter, waiver: text(5, 500, '没有会办意见也签发的原因') }), when: opinionsOverdue },
  return:        { from: ['assigned', 'handling', 'reviewing'], to: 'returned',  by: ['system'],   limit: 'stop',          needs: nothing },
  extend:        { from: ['handling'],                          to: 'handling',  by: ['system'],   limit: 'keep',          needs: nothing },
  extendInReview:{ from: ['reviewing'],                         to: 'reviewing', by: ['system'],   limit: 'keep',          needs: nothing },
  relieve:       { from: ['assigned', 'handling', 'reviewing'], to: 'relieved',  by: ['office', 'system'], limit: 'stop',          needs: reason },
  retime:        { from: ['handling'],                          to: 'handling',  by: ['system'],   limit: 'keep',          needs: nothing },
  retimeInReview:{ from: ['reviewing'],                         to: 'reviewing', by: ['system'],   limit: 'keep',          needs: nothing },
  ride:          { from: ['assigned', 'handling', 'reviewing'], to: 'riding',    by: ['system'],   limit: 'stop',          needs: nothing },
  issueAlong:    { from: ['riding'],                            to: 'issued',    by: ['system'],   limit: 'stop',          needs: nothing,  when: answers },
  standAlone:    { from: ['riding'],                            to: 'assigned',  by: ['system'],   limit: 'signFor',       needs: nothing },
  letGo:         { from: ['riding'],                            to: 'relieved',  by: ['system'],   limit: 'stop',          needs: nothing },
  restart:       { from: ['issued', 'opined', 'done'],          to: 'handling',  by: ['system'],   limit: 'rehandle',      needs: nothing },
  finish:        { from: ['issued', 'opined', 'waived', 'riding'], to: 'done',      by: ['system'],   limit: 'stop',          needs: nothing },
} as const satisfies Lifecycle<Assignment>

export type AssignmentAction = keyof typeof assignmentLifecycle
export type InputOf<A extends AssignmentAction> = z.infer<(typeof assignmentLifecycle)[A]['needs']>
export const ASSIGNMENT_ACTIONS = Object.keys(assignmentLifecycle) as [AssignmentAction, ...AssignmentAction[]]
