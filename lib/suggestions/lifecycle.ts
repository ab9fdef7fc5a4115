import { z } from 'zod'
import type { Condition, Lifecycle } from '@/lib/lifecycle'
import { day, nothing, reason, text } from '@/lib/needs'
import { REGISTERED_AS } from '@/lib/registrations/registered-as'
import { LAST_RESORTS } from '@/lib/rulebook/procedure'
import { change, conference, entrusting, escalation, grades, handingOver, paperGrades, plan } from '@/lib/suggestions/needs'
import type { Capacity } from '@/lib/policy'
import { claimProblem } from '@/lib/suggestions/plan'
import { answering, type State, type Suggestion } from '@/lib/suggestions/suggestion'

type When = Condition<Suggestion>
const complete: When = { name: 'complete', holds: (s) => s.isComplete }
/** What was agreed face to face may be one round more than the rules have. */
const roundsLeft: When = { name: 'roundsLeft', holds: (s) => s.round < s.roundsAllowed || s.state === 'escalated' }
const lastResorts = (s: Suggestion) => s.rulebook?.rounds.after ?? LAST_RESORTS
const mayEscalate: When = { name: 'mayEscalate', holds: (s) => lastResorts(s).some((form) => form !== 'opinion') }
const mayResolve: When = { name: 'mayResolve', holds: (s) => s.state === 'escalated' || lastResorts(s).includes('opinion') }
const evaluationOverdue: When = { name: 'evaluationOverdue', holds: (s) => s.isOverdue }
const lapsed: When = { name: 'lapsed', holds: (s) => s.grade === null && !s.isImported && s.rulebook?.evaluation.late !== false }
const nobodyAnswers: When = { name: 'nobodyAnswers', holds: (s) => answering(s).length === 0 }
const repliesIn: When = { name: 'repliesIn', holds: (s) => answering(s).length > 0 && answering(s).every(({ state }) => state === 'issued') }
const proposes: When = { name: 'proposes', holds: (s) => s.proposes && !s.rides }
const allClaimed: When = { name: 'allClaimed', holds: (s) => claimProblem(s.parts) === null }
/** Once units work on it, only where the local rules say until the reply; what rides along is withdrawn after it stands alone. */
const withdrawableInHand = (s: Suggestion) => s.withdrawalUntil === 'handling' && !s.rides && s.parts.every(({ state }) => state !== 'issued')
export const WITHDRAWABLE: readonly State[] = ['submitted', 'returned', 'accepted', 'proposed', 'handling']
/** As far as the local rules let it be withdrawn at all. */
export const mayBeWithdrawn = (s: Suggestion) => WITHDRAWABLE.includes(s.state) && (s.state === 'handling' ? withdrawableInHand(s) : s.state !== 'proposed' || s.withdrawalUntil !== 'accepted')
const stillWithdrawable: When = { name: 'stillWithdrawable', holds: (s) => mayBeWithdrawn(s) && !s.needsConsent }
const cosignersAgree: When = { name: 'cosignersAgree', holds: (s) => mayBeWithdrawn(s) && s.needsConsent && s.asksConsent && s.consentsAwaited === 0 }
const promisesOpen: When = { name: 'promisesOpen', holds: (s) => s.openCommitments > 0 }
const promisesSettled: When = { name: 'promisesSettled', holds: (s) => s.openCommitments === 0 }
const ownHistory: When = { name: 'ownHistory', holds: (s) => !s.isImported && s.parts.length > 0 }

const registered: When = { name: 'registered', holds: (s) => s.registration !== null && s.isComplete }
const undisputed: When = { name: 'registrationUndisputed', holds: (s) => s.registration !== 'objected' && !s.awaitsRecheck }
const rechecked: When = { name: 'rechecked', holds: (s) => !s.awaitsRecheck }
const asksRecheck: When = { name: 'asksRecheck', holds: (s) => s.asksRecheck && !s.awaitsRecheck }
const awaitsRecheck: When = { name: 'awaitsRecheck', holds: (s) => s.awaitsRecheck }
const recheckOverdue: When = { name: 'recheckOverdue', holds: (s) => s.awaitsRecheck && s.isOverdue }

const handledAlone: When = { name: 'handledAlone', holds: (s) => !s.rides }
const mayEntrust: When = { name: 'mayEntrust', holds: (s) => s.hasDispatcher && !s.entrusted && !s.rides }
const isEntrusted: When = { name: 'isEntrusted', holds: (s) => s.entrusted }
const rides: When = { name: 'rides', holds: (s) => s.rides }

// prettier-ignore
export const suggestionLifecycle = {
  submit:        { from: ['draft', 'returned'], to: 'submitted',    by: ['author'],     limit: 'review',     needs: nothing, when: complete },
  register:      { from: ['draft'],             to: 'submitted',    by: ['office'],     limit: 'review',     needs: z.object({ as: z.enum(REGISTERED_AS), receivedOn: day }), when: registered },
  askRecheck:    { from: ['submitted'],         to: 'submitted',    by: ['system'],     limit: 'recheck',    needs: nothing, when: asksRecheck },
  sendBack:      { from: ['submitted'],         to: 'returned',     by: ['office'],     limit: 'stop',       needs: reason, when: rechecked },
  passOn:        { from: ['submitted'],         to: 'submitted',    by: ['screener'],   limit: 'review',     needs: nothing, when: awaitsRecheck },
  screenBack:    { from: ['submitted'],         to: 'returned',     by: ['screener'],   limit: 'stop',       needs: reason, when: awaitsRecheck },
  skipRecheck:   { from: ['submitted'],         to: 'submitted',    by: ['office'],     limit: 'review',     needs: reason, when: recheckOverdue },
  refuse:        { from: ['submitted'],         to: 'refused',      by: ['office'],     limit: 'stop',       needs: z.object({ code: z.string().min(1, '请选一条不予受理的理由。'), consequence: z.string().max(40).default(''), words: text(5, 1000, '告诉代表的话') }), when: rechecked },
  accept:        { from: ['submitted'],         to: 'accepted',     by: ['office'],     limit: 'dispatch',   needs: z.object({ category: z.string().min(1, '请选内容类别。'), number: z.string().trim().max(20).optional() }), when: undisputed },
  prepare:       { from: ['accepted'],          to: 'accepted',     by: ['office'],     limit: 'keep',       needs: plan,    when: handledAlone },
  entrust:       { from: ['accepted'],          to: 'accepted',     by: ['office'],     limit: 'redispatch', needs: entrusting, when: mayEntrust },
  handBack:      { from: ['accepted'],          to: 'accepted',     by: ['dispatcher', 'office'], limit: 'redispatch', needs: reason, when: isEntrusted },
  propose:       { from: ['accepted'],          to: 'proposed',     by: ['office', 'dispatcher'],     limit: 'claim',      needs: plan,    when: proposes },
  proposeMore:   { from: ['proposed'],          to: 'proposed',     by: ['office', 'dispatcher'],     limit: 'claim',      needs: plan,    when: proposes },
  replan:        { from: ['proposed'],          to: 'accepted',     by: ['office', 'dispatcher'],     limit: 'dispatch',   needs: reason },
  dispatchClaimed: { from: ['proposed'],        to: 'handling',     by: ['office', 'dispatcher'],     limit: 'reply',      needs: handingOver, when: allClaimed },
  dispatch:      { from: ['accepted'],          to: 'handling',     by: ['office', 'dispatcher'],     limit: 'reply',      needs: plan, when: handledAlone },
  dispatchAlong: { from: ['accepted'],          to: 'handling',     by: ['system'],     limit: 'reply',      needs: plan, when: rides },
  addUnits:      { from: ['handling'],          to: 'handling',     by: ['office', 'dispatcher'],     limit: 'keep',       needs: plan, when: handledAlone },
  changeUnits:   { from: ['handling'],          to: 'handling',     by: ['office', 'dispatcher'],     limit: 'keep',       needs: change, when: handledAlone },
  addAlong:      { from: ['handling'],          to: 'handling',     by: ['system'],     limit: 'keep',       needs: plan, when: rides },
  retime:        { from: ['handling'],          to: 'handling',     by: ['system'],     limit: 'keep',       needs: z.object({ until: day, why: z.string() }) },
  extend:        { from: ['handling'],          to: 'handling',     by: ['system'],     limit: 'keep',       needs: z.object({ until: day, why: z.string() }) },
  allReturned:   { from: ['handling'],          to: 'accepted',     by: ['system'],     limit: 'redispatch', needs: nothing, when: nobodyAnswers },
  completeReply: { from: ['handling'],          to: 'replied',      by: ['system'],     limit: 'evaluate',   needs: nothing, when: repliesIn },
  evaluate:      { from: ['replied'],           to: 'evaluated',    by: ['author'],     limit: 'close',      needs: grades },
  object:        { from: ['replied'],           to: 'dissatisfied', by: ['author'],     limit: 'study',      needs: grades },
  recordEvaluation: { from: ['replied'],        to: 'evaluated',    by: ['office'],     limit: 'close',      needs: paperGrades },
  recordObjection:  { from: ['replied'],        to: 'dissatisfied', by: ['office'],     limit: 'study',      needs: paperGrades },
  lapse:         { from: ['replied'],           to: 'evaluated',    by: ['office', 'system'], limit: 'close', needs: nothing, when: evaluationOverdue },
  lateEvaluate:  { from: ['evaluated'],         to: 'evaluated',    by: ['author'],     limit: 'keep',       needs: grades,  when: lapsed },
  lateObject:    { from: ['evaluated'],         to: 'dissatisfied', by: ['author'],     limit: 'study',      needs: grades,  when: lapsed },
  rehandle:      { from: ['dissatisfied', 'escalated'], to: 'handling', by: ['office', 'system'], limit: 'rehandle', needs: z.object({ instruction: text(5, 1000, '重新办理的要求') }), when: roundsLeft },
  escalate:      { from: ['dissatisfied'],      to: 'escalated',    by: ['office'],     limit: 'escalate',   needs: escalation, when: mayEscalate },
  confer:        { from: ['escalated'],         to: 'escalated',    by: ['office'],     limit: 'keep',       needs: conference },
  resolve:       { from: ['dissatisfied', 'escalated'], to: 'evaluated', by: ['officeHead'], limit: 'close', needs: z.object({ opinion: text(5, 2000, '处理意见') }), when: mayResolve },
  close:         { from: ['evaluated'],         to: 'closed',       by: ['office'],     limit: 'stop',       needs: nothing, when: promisesSettled },
  track:         { from: ['evaluated'],         to: 'tracking',     by: ['office', 'system'], limit: 'stop', needs: nothing, when: promisesOpen },
  fulfil:        { from: ['tracking'],          to: 'closed',       by: ['system'],     limit: 'stop',       needs: nothing, when: promisesSettled },
  reopen:        { from: ['closed', 'tracking'], to: 'handling',     by: ['officeHead'], limit: 'rehandle',   needs: reason,  when: ownHistory },
  giveUp:        { from: ['draft'],             to: 'withdrawn',    by: ['author'],     limit: 'stop',       needs: nothing },
  withdraw:      { from: ['submitted', 'returned', 'accepted', 'proposed', 'handling'], to: 'withdrawn', by: ['author'], limit: 'stop', needs: reason, when: stillWithdrawable },
  withdrawAgreed: { from: ['submitted', 'returned', 'accepted', 'proposed', 'handling'], to: 'withdrawn', by: ['system'], limit: 'stop', needs: reason, when: cosignersAgree },
} as const satisfies Lifecycle<Suggestion>

export type SuggestionAction = keyof typeof suggestionLifecycle
export type InputOf<A extends SuggestionAction> = z.infer<(typeof suggestionLifecycle)[A]['needs']>
export const SUGGESTION_ACTIONS = Object.keys(suggestionLifecycle) as [SuggestionAction, ...SuggestionAction[]]

/** Whose suggestion it stays, whatever they do with it. Others are asked by its state, and may have taken their last step. */
const STAYS: readonly Capacity[] = ['author', 'office', 'officeHead', 'system']

/** Whether a step may have been the last that this suggestion had for whoever took it: only then is it worth a question. */
export const mayBeLast = (action: SuggestionAction) => suggestionLifecycle[action].by.some((capacity) => !STAYS.includes(capacity))
