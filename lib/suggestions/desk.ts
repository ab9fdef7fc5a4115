import type { AssignmentRole, AssignmentState } from '@/lib/assignments/assignment'
import type { AssignmentAction } from '@/lib/assignments/lifecycle'
import { paths } from '@/lib/platform/paths'
import { isWeekend, nextDay } from '@/lib/rulebook/days'
import type { RequestKind } from '@/lib/requests/lifecycle'
import { keyOf } from '@/lib/suggestions/step-key'
import type { State } from '@/lib/suggestions/suggestion'
import type { ViewKey } from '@/lib/suggestions/views'

/** What waits for somebody, in the order in which the desk counts it. */
export const DEEDS = [
  'review', 'dispatch', 'coordinate', 'dispatchClaimed', 'decideReturn', 'decideExtension', 'answerObjection', 'checkReply', 'study', 'settle', 'lapse', 'close',
  'claim', 'sign', 'answer', 'assist', 'signOff',
  'cosign', 'recheck', 'answerWithdrawal', 'revise', 'evaluate', 'lookThrough', 'confirmTalk', 'finishDraft',
] as const
export type Deed = (typeof DEEDS)[number]

/** What a desk knows of a row: the suggestion's state, and of a unit's part or a request if the row is one. */
export type DeskFacts = {
  state: State
  isOverdue: boolean
  asked?: RequestKind | null
  /** A unit that was asked says it is not hers. */
  disputed?: boolean
  /** The deputy says that a unit is not the right one. */
  objected?: boolean
  /** A reply that was signed waits to be checked. */
  checked?: boolean
  part?: { state: AssignmentState; role: AssignmentRole } | null
  invited?: boolean
  /** The author asks to withdraw what this deputy signed too. */
  consent?: boolean
  /** It waits for this deputy, who heads the delegation. */
  recheck?: boolean
  talk?: boolean
  /** The office entered it for this deputy, who has not looked through it yet. */
  entered?: boolean
}

const ofOffice: Partial<Record<State, Deed>> = { submitted: 'review', accepted: 'dispatch', dissatisfied: 'study', escalated: 'settle', evaluated: 'close' }
const ofAuthor: Partial<Record<State, Deed>> = { draft: 'finishDraft', returned: 'revise', replied: 'evaluate' }

/** The one step that a row waits for from the one who sits at this desk; null if it is somebody else's turn. */
export function deedOf(desk: 'office' | 'unit' | 'unitHead' | 'deputy', { state, isOverdue, asked, disputed, objected, checked, part, invited, consent, recheck, talk, entered }: DeskFacts): Deed | null {
  if (desk === 'office') {
    if (state === 'handling' && asked) return asked === 'return' ? 'decideReturn' : 'decideExtension'
    if (state === 'handling' && objected) return 'answerObjection'
    if (state === 'handling' && checked) return 'checkReply'
    if (state === 'proposed') return disputed ? 'coordinate' : 'dispatchClaimed'
    if (state === 'replied') return isOverdue ? 'lapse' : null
    return ofOffice[state] ?? null
  }
  if (desk === 'deputy') {
    if (invited) return 'cosign'
    if (recheck) return 'recheck'
    if (consent) return 'answerWithdrawal'
    if (entered) return 'lookThrough'
    return talk ? 'confirmTalk' : (ofAuthor[state] ?? null)
  }
  if (part?.state === 'proposed') return 'claim'
  if (part?.state === 'assigned') return 'sign'
  if (part?.state === 'handling') return part.role === 'co' ? 'assist' : 'answer'
  return part?.state === 'reviewing' && desk === 'unitHead' ? 'signOff' : null
}

/** The button's word is the step's word, so that a row reads as a sentence. */
export const deedWords: Record<Deed, string> = {
  review: '审核受理', dispatch: '交办', coordinate: '协调异议', dispatchClaimed: '正式交办', decideReturn: '裁定退回', decideExtension: '审批延期', answerObjection: '答复异议', checkReply: '审核答复', study: '研究不满意', settle: '协调研究', lapse: '按逾期处理', close: '核定办结',
  claim: '认领', sign: '签收', answer: '办理答复', assist: '报会办意见', signOff: '审签答复',
  cosign: '回答联名', recheck: '复核', answerWithdrawal: '回答撤回', revise: '修改后提交', evaluate: '评价', lookThrough: '核对代录', confirmTalk: '确认沟通', finishDraft: '接着写',
}

/** The list of the very rows that a figure of the desk counts. */
export const deedViews: Partial<Record<Deed, ViewKey>> = {
  review: 'toReview', dispatch: 'toDispatch', coordinate: 'toCoordinate', dispatchClaimed: 'toHandOver', decideReturn: 'toDecideReturn', decideExtension: 'toDecideExtension', answerObjection: 'toAnswerObjection', checkReply: 'toCheckReply', study: 'toStudy', settle: 'toSettle', lapse: 'toLapse', close: 'toClose',
  claim: 'toClaim', sign: 'toSign', answer: 'toAnswer', assist: 'toAssist', signOff: 'toSignOff', cosign: 'invited', evaluate: 'toEvaluate',
}

/** Where the step is taken: its page, its open form, or the record where there is more than one answer. */
export function deedHref(deed: Deed, id: string, part: { id: string; role: AssignmentRole } | null): string {
  const ofPart = (action: AssignmentAction) => paths.step(id, keyOf({ kind: 'assignment', id: part!.id, action }))
  switch (deed) {
    case 'dispatch': return paths.assign(id)
    case 'evaluate': return paths.evaluate(id)
    case 'cosign': return paths.join(id)
    case 'finishDraft': case 'revise': return paths.editSuggestion(id)
    case 'confirmTalk': return paths.suggestion(id, 'talks')
    case 'lapse': case 'close': case 'dispatchClaimed': return paths.step(id, deed)
    case 'sign': return part ? ofPart(part.role === 'co' ? 'signForCo' : 'signFor') : paths.suggestion(id)
    case 'assist': return part ? ofPart('giveOpinion') : paths.suggestion(id)
    case 'answer': case 'signOff': case 'checkReply': return part ? paths.reply(id, part.id) : paths.suggestion(id)
    default: return paths.suggestion(id)
  }
}

export const BANDS = ['late', 'today', 'week', 'later'] as const
export type Band = (typeof BANDS)[number]
export const bandWords: Record<Band, string> = { late: '已超期', today: '今天到期', week: '本周内', later: '以后' }

export function bandOf(dueOn: string | null, today: string): Band {
  if (dueOn === null) return 'later'
  if (dueOn <= today) return dueOn < today ? 'late' : 'today'
  return dueOn <= endOfWeek(today) ? 'week' : 'later'
}

/** The Sunday of this week; on a Sunday, today. */
export function endOfWeek(today: string): string {
  let day = today
  while (!isWeekend(day)) day = nextDay(day)
  return isWeekend(nextDay(day)) ? nextDay(day) : day
}

