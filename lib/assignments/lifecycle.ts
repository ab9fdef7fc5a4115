import { z } from 'zod'
import type { Condition, Lifecycle } from '@/lib/lifecycle'
import { isAnswering, type Assignment } from '@/lib/assignments/assignment'
import { paperReply } from '@/lib/assignments/paper-reply'
import { nothing, reason, text } from '@/lib/needs'

type When = Condition<Assignment>
const answers: When = { name: 'answers', holds: (a) => isAnswering(a.role) }
const assists: When = { name: 'assists', holds: (a) => a.role === 'co' }
const draftReady: When = { name: 'draftReady', holds: (a) => isAnswering(a.role) && a.draftIsComplete && a.hasCommunicated }
/** A unit that writes its reply here signs it here too. */
const unwritten: When = { name: 'unwritten', holds: (a) => isAnswering(a.role) && !a.hasDraft }
const areIn = (a: Assignment) => a.opinionsAwaited === 0 && a.opinionsOverdue === 0
const areOverdue = (a: Assignment) => a.opinionsAwaited === 0 && a.opinionsOverdue > 0
const opinionsIn: When = { name: 'opinionsIn', holds: (a) => areIn(a) && !a.isChecked }
const opinionsOverdue: When = { name: 'opinionsOverdue', holds: (a) => areOverdue(a) && !a.isChecked }
const opinionsInToCheck: When = { name: 'opinionsIn', holds: (a) => areIn(a) && a.isChecked }
const opinionsOverdueToCheck: When = { name: 'opinionsOverdue', holds: (a) => areOverdue(a) && a.isChecked }

const claimOverdue: When = { name: 'claimOverdue', holds: (a) => a.isOverdue }
const acts: When = { name: 'acts', holds: (a) => a.role !== 'reference' }
const onlyReads: When = { name: 'onlyReads', holds: (a) => a.role === 'reference' }

/** Why a unit says that it is not hers; and what the coordination decided, on what ground. */
const doubt = z.object({ reason: text(5, 500, '异议的理由'), suggestedUnit: text(1, 100, '建议由哪个单位办理') })
const talkedOver: When = { name: 'talkedOver', holds: (a) => a.isCoordinated }
const decidedAtOnce: When = { name: 'decidedAtOnce', holds: (a) => !a.isCoordinated }
const ruling = z.object({ reason: text(5, 500, '协调的意见'), basis: text(2, 300, '依据') })

const inCharge = z.object({
  leaderInCharge: text(1, 50, '分管负责人'),
  handler: text(1, 50, '承办人'),
  handlerPhone: z.string().trim().regex(/^[\d\- ]{5,20}$/, '电话请写数字，例如 0855-000 0142。'),
})
/** What the check found wanting: its form, its result class, or what it says. */
export const FAULTS = ['form', 'class', 'content'] as const
const finding = z.object({ fault: z.enum(FAULTS, '请选哪里不合要求。'), reason: text(5, 500, '退回的理由') })
const letter = { letterNumber: text(1, 50, '文号'), signedBy: text(1, 50, '签发人') }
const withoutOpinions = z.object({ ...letter, waiver: text(5, 500, '没有会办意见也签发的原因') })

// prettier-ignore
export const assignmentLifecycle = {
  claim:         { from: ['proposed'],                          to: 'claimed',   by: ['unit'],     limit: 'stop',          needs: nothing },
  silent:        { from: ['proposed'],                          to: 'claimed',   by: ['office', 'system'], limit: 'stop',  needs: nothing,  when: claimOverdue },
  dispute:       { from: ['proposed'],                          to: 'disputed',  by: ['unit'],     limit: 'settle',        needs: doubt },
  uphold:        { from: ['disputed'],                          to: 'claimed',   by: ['office', 'dispatcher'],               limit: 'stop', needs: ruling, when: talkedOver },
  release:       { from: ['disputed'],                          to: 'released',  by: ['office', 'dispatcher'],               limit: 'stop', needs: ruling, when: talkedOver },
  insist:        { from: ['disputed'],                          to: 'claimed',   by: ['office', 'dispatcher'],               limit: 'stop', needs: reason, when: decidedAtOnce },
  excuse:        { from: ['disputed'],                          to: 'released',  by: ['office', 'dispatcher'],               limit: 'stop', needs: reason, when: decidedAtOnce },
  retract:       { from: ['proposed', 'claimed', 'disputed'],   to: 'released',  by: ['system'],   limit: 'stop',          needs: nothing },
  dispatch:      { from: ['claimed'],                           to: 'assigned',  by: ['system'],   limit: 'signFor',       needs: nothing,  when: acts },
  inform:        { from: ['claimed'],                           to: 'informed',  by: ['system'],   limit: 'stop',          needs: nothing,  when: onlyReads },
  signFor:       { from: ['assigned'],                          to: 'handling',  by: ['unit'],     limit: 'reply',         needs: inCharge, when: answers },
  signForCo:     { from: ['assigned'],                          to: 'handling',  by: ['unit'],     limit: 'coOpinion',     needs: inCharge, when: assists },
  giveOpinion:   { from: ['handling'],                          to: 'opined',    by: ['unit'],     limit: 'stop',          needs: z.object({ opinion: text(10, 5000, '会办意见') }), when: assists },
  askAgain:      { from: ['opined'],                            to: 'handling',  by: ['leadUnit', 'office'], limit: 'coOpinionRedo', needs: z.object({ missing: text(5, 500, '要补充的内容') }), when: assists },
  waive:         { from: ['assigned', 'handling'],              to: 'waived',    by: ['office', 'dispatcher'],   limit: 'stop',          needs: reason,   when: assists },
  submitDraft:   { from: ['handling'],                          to: 'reviewing', by: ['unit'],     limit: 'keep',          needs: nothing,  when: draftReady },
  sendBackDraft: { from: ['reviewing'],                         to: 'handling',  by: ['unitHead'], limit: 'keep',          needs: reason },
  sign:          { from: ['reviewing'],                         to: 'issued',    by: ['unitHead'], limit: 'stop',          needs: z.object(letter), when: opinionsIn },
  recordReply:   { from: ['assigned', 'handling'],              to: 'issued',    by: ['office'],   limit: 'stop',          needs: paperReply, when: unwritten },
  signWithout:   { from: ['reviewing'],                         to: 'issued',    by: ['unitHead'], limit: 'stop',          needs: withoutOpinions, when: opinionsOverdue },
  signForCheck:  { from: ['reviewing'],                         to: 'checking',  by: ['unitHead'], limit: 'check',         needs: z.object(letter), when: opinionsInToCheck },
  signWithoutForCheck: { from: ['reviewing'],                   to: 'checking',  by: ['unitHead'], limit: 'check',         needs: withoutOpinions, when: opinionsOverdueToCheck },
  pass:          { from: ['checking'],                          to: 'issued',    by: ['checker'],  limit: 'stop',          needs: nothing },
  fail:          { from: ['checking'],                          to: 'handling',  by: ['checker'],  limit: 'keep',          needs: finding },
  return:        { from: ['assigned', 'handling', 'reviewing'], to: 'returned',  by: ['system'],   limit: 'stop',          needs: nothing },
  extend:        { from: ['handling'],                          to: 'handling',  by: ['system'],   limit: 'keep',          needs: nothing },
  extendInReview:{ from: ['reviewing'],                         to: 'reviewing', by: ['system'],   limit: 'keep',          needs: nothing },
  relieve:       { from: ['assigned', 'handling', 'reviewing', 'checking'], to: 'relieved',  by: ['office', 'dispatcher', 'system'], limit: 'stop',          needs: reason },
  retime:        { from: ['handling'],                          to: 'handling',  by: ['system'],   limit: 'keep',          needs: nothing },
  retimeInReview:{ from: ['reviewing'],                         to: 'reviewing', by: ['system'],   limit: 'keep',          needs: nothing },
  ride:          { from: ['assigned', 'handling', 'reviewing'], to: 'riding',    by: ['system'],   limit: 'stop',          needs: nothing },
  issueAlong:    { from: ['riding'],                            to: 'issued',    by: ['system'],   limit: 'stop',          needs: nothing,  when: answers },
  standAlone:    { from: ['riding'],                            to: 'assigned',  by: ['system'],   limit: 'signFor',       needs: nothing },
  letGo:         { from: ['riding', 'opined', 'waived'],        to: 'relieved',  by: ['system'],   limit: 'stop',          needs: nothing },
  restart:       { from: ['issued', 'opined', 'done'],          to: 'handling',  by: ['system'],   limit: 'rehandle',      needs: nothing },
  finish:        { from: ['issued', 'opined', 'waived', 'informed', 'riding'], to: 'done',      by: ['system'],   limit: 'stop',          needs: nothing },
  stopReading:   { from: ['informed'],                          to: 'relieved',  by: ['office', 'system'], limit: 'stop',          needs: reason },
} as const satisfies Lifecycle<Assignment>

export type AssignmentAction = keyof typeof assignmentLifecycle
export type InputOf<A extends AssignmentAction> = z.infer<(typeof assignmentLifecycle)[A]['needs']>
export const ASSIGNMENT_ACTIONS = Object.keys(assignmentLifecycle) as [AssignmentAction, ...AssignmentAction[]]
