import { isAnswering, type Assignment } from '@/lib/assignments/assignment'
import { assignmentLife, extensionProblem, returnProblem } from '@/lib/assignments/decide'
import { promisesIn } from '@/lib/commitments/commitment'
import { commitmentLife } from '@/lib/commitments/decide'
import { toCommitment } from '@/lib/commitments/settling'
import { mainProblem, mergeableOf, undoProblem } from '@/lib/merges/rules'
import { joinWords, undoWords } from '@/lib/merges/words'
import { withdrawalMoves } from '@/lib/cosignatures/withdrawing'
import { communicationLife } from '@/lib/communications/decide'
import type { Communication } from '@/lib/communications/lifecycle'
import { paths } from '@/lib/platform/paths'
import { can, type Actor } from '@/lib/policy'
import { latestExtension } from '@/lib/rulebook/order'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { fullDay } from '@/lib/rulebook/words'
import { suggestionLife } from '@/lib/suggestions/decide'
import type { SuggestionAction } from '@/lib/suggestions/lifecycle'
import type { Matter } from '@/lib/suggestions/matter'
import { partTitle, type RecordView, type TalkView } from '@/lib/suggestions/record'
import { stepsOfOrigin } from '@/lib/registrations/steps'
import type { Prefill } from '@/lib/suggestions/step-fields'
import { mayObject, ofObjections, ofRequests } from '@/lib/suggestions/record-answers'
import { buttonTo, panelOf, type StepButton, type StepPanel, type Steps } from '@/lib/suggestions/step-panel'
import { actionWords } from '@/lib/suggestions/words'
import { refusalSentence } from '@/lib/words'

export type Standing = { actor: Actor; matter: Matter; view: RecordView; prefill: Prefill; circumstances: Circumstances }
export type Gathered = { panels: StepPanel[]; buttons: StepButton[]; refused: string[] }

/** Every step that this person may take on this record now, the ones that wait, and why. The tables decide; nothing is allowed here. */
export function stepsOf(standing: Standing): Steps {
  const gathered = [...standing.matter.assignments.map((part) => ofPart(part, standing)), ofRequests(standing), ofObjections(standing), ...ofOrigin(standing), ofWithdrawal(standing), ofSuggestion(standing), mayObject(standing), ofTalks(standing), ofCommitments(standing), ofNotes(standing)]
  const now = gathered.flatMap(({ buttons }) => buttons)
  const first = now.find(({ isMain }) => isMain)
  return {
    panels: gathered.flatMap(({ panels }) => panels),
    now: [...now.filter((button) => button === first), ...now.filter((button) => button !== first).map((button) => ({ ...button, isMain: false }))],
    refused: gathered.flatMap(({ refused }) => refused),
  }
}

const link = (key: string, label: string, href: string, isMain = false): StepButton => ({ key, label, href, isMain })

/** Steps that are taken on a page of their own. */
const ELSEWHERE: Partial<Record<SuggestionAction, { to: (id: string) => string; label: string }>> = {
  submit: { to: paths.editSuggestion, label: '修改并提交' },
  giveUp: { to: paths.editSuggestion, label: actionWords.giveUp.label },
  propose: { to: paths.assign, label: '预交办' },
  prepare: { to: paths.assign, label: '拟定承办单位' },
  proposeMore: { to: paths.assign, label: '再请单位认领' },
  dispatch: { to: paths.assign, label: '交办' },
  addUnits: { to: paths.assign, label: '增加承办单位' },
  changeUnits: { to: paths.reassign, label: '改派承办单位' },
  evaluate: { to: paths.evaluate, label: '评价' },
  lateEvaluate: { to: paths.evaluate, label: '补交评价' },
}
/** One form with evaluate and lateEvaluate; what comes in by a table; and what only the platform takes. */
const UNSAID: readonly SuggestionAction[] = ['recordEvaluation', 'recordObjection', 'object', 'lateObject', 'extend', 'allReturned', 'completeReply', 'fulfil', 'dispatchAlong', 'addAlong', 'retime', 'register', 'withdrawAgreed']
/** Said by whose turn it is. */
const RECHECKING: readonly SuggestionAction[] = ['passOn', 'screenBack', 'skipRecheck']
/** Where a stage is not part of the local rules, or not the way this one went, nobody misses its steps. */
const OTHER_WAYS: readonly SuggestionAction[] = ['propose', 'entrust', 'handBack']
const MAIN: readonly SuggestionAction[] = ['submit', 'passOn', 'accept', 'propose', 'dispatchClaimed', 'dispatch', 'evaluate', 'rehandle', 'confer', 'escalate', 'close', 'track', 'lateEvaluate']

/** The way to merging, or out of it. */
function mergeOf({ actor, matter }: Standing): StepButton[] {
  const { suggestion: { id, parties }, circumstances } = matter
  if (!can(actor, 'suggestion.merge', parties)) return []
  const given = mergeableOf(matter, 0)
  if (given.mergedIntoId !== null) return undoProblem(given) ? [] : [link('merge', undoWords.label, paths.merge(id))]
  return mainProblem(given, circumstances.rulebook) ? [] : [link('merge', joinWords.label, paths.merge(id))]
}

function ofSuggestion(standing: Standing): Gathered {
  const { actor, matter: { suggestion }, prefill } = standing
  const open = suggestionLife.openSteps(actor, suggestion).filter((action) => !UNSAID.includes(action))
  const inOrder = [...open.filter((action) => MAIN.includes(action)), ...open.filter((action) => !MAIN.includes(action))]
  const panels = inOrder.filter((action) => !ELSEWHERE[action]).map((action) => panelOf({ kind: 'suggestion', id: suggestion.id, version: suggestion.version, action }, prefill))
  const buttons = inOrder.map((action) => {
    const elsewhere = ELSEWHERE[action]
    const isMain = MAIN.includes(action)
    return elsewhere ? link(action, elsewhere.label, elsewhere.to(suggestion.id), isMain) : buttonTo(panels.find(({ key }) => key === action)!, isMain)
  })
  // Submitting is named also while the draft is incomplete: the page of the draft says what is missing.
  const waiting = suggestionLife.waitingSteps(actor, suggestion).filter(({ action }) => !UNSAID.includes(action) && !(action === 'withdraw' && (suggestion.state === 'handling' || suggestion.needsConsent)) && action !== 'lateEvaluate' && action !== 'track' && !RECHECKING.includes(action) && !OTHER_WAYS.includes(action) && !(suggestion.awaitsRecheck && ['accept', 'refuse', 'sendBack'].includes(action)))
  const refused = waiting.map(({ action, condition }) => `不能${actionWords[action].label}：${refusalSentence({ why: 'notYet', condition })}`)
  const edit = waiting.some(({ action }) => action === 'submit') ? [link('edit', '接着写', paths.editSuggestion(suggestion.id), true)] : []
  if (suggestion.state === 'evaluated' && can(actor, 'suggestion.rehandle', suggestion.parties) && suggestion.grade !== null) refused.push('不能启动重新办理：评价中没有“不满意”，或者已经形成处理意见。')
  return { panels, buttons: [...edit, ...buttons, ...mergeOf(standing)], refused }
}

const SETTLING = ['uphold', 'release', 'insist', 'excuse', 'silent']
const IN_EDITOR = ['submitDraft', 'sendBackDraft', 'sign', 'signWithout', 'signForCheck', 'signWithoutForCheck', 'pass', 'fail']

function ofPart(part: Assignment, standing: Standing): Gathered {
  const { actor, view, prefill } = standing
  const shown = view.parts.find(({ id }) => id === part.id)
  if (!shown) return { panels: [], buttons: [], refused: [] }
  const open = assignmentLife.openSteps(actor, part).filter((action) => !IN_EDITOR.includes(action) && (action !== 'askAgain' || view.state === 'handling'))
  const about = shown.isOwn ? undefined : partTitle(shown)
  const panels = open.map((action) => panelOf({ kind: 'assignment', id: part.id, version: part.version, action, about }, prefill))
  // A dispute, or a unit that never answered, holds up the dispatch: to settle it stands among the first things to do.
  if (!shown.isOwn || view.isFormer) return { panels, buttons: [...checkOf(part, standing, about), ...panels.filter(({ action }) => SETTLING.includes(action)).map((panel) => buttonTo(panel, !['release', 'excuse'].includes(panel.action)))], refused: [] }
  const wishes = wishesOf(part, standing)
  const writing = editorOf(part, standing)
  const talking = can(actor, 'assignment.communicate', part.parties) && ['handling', 'reviewing', 'checking', 'riding', 'issued', 'opined'].includes(part.state)
  const talk = talking ? [panelOf({ kind: 'communication', id: part.id, version: part.version, action: 'record' }, prefill)] : []
  return {
    panels: [...panels, ...talk, ...wishes.panels],
    buttons: [...panels.map((panel) => buttonTo(panel, true)), ...writing, ...talk.map((panel) => buttonTo(panel)), ...wishes.panels.map((panel) => buttonTo(panel))],
    refused: wishes.refused,
  }
}

/** 答复审核: the way to the signed reply, for whoever checks it. */
const checkOf = (part: Assignment, { actor }: Standing, about = ''): StepButton[] =>
  assignmentLife.refusal(actor, 'pass', part) === null ? [link(`check-${part.id}`, `审核答复：${about}`, paths.reply(part.suggestionId, part.id), true)] : []

/** The way to the reply: to write it, to look it through, to sign it. */
function editorOf(part: Assignment, { actor }: Standing): StepButton[] {
  if (!isAnswering(part.role) || !can(actor, 'assignment.readDraft', part.parties)) return []
  const href = paths.reply(part.suggestionId, part.id)
  if (part.state === 'handling') return [link('reply', '起草答复', href, true)]
  if (part.state === 'checking') return [link('reply', '看送审核的答复', href)]
  if (part.state !== 'reviewing') return []
  return [link('reply', can(actor, 'assignment.sign', part.parties) ? '审签答复' : '看送审的答复稿', href, true)]
}

function wishesOf(part: Assignment, { actor, matter, prefill, circumstances }: Standing): { panels: StepPanel[]; refused: string[] } {
  const dispatchedOn = matter.row.dispatchedOn ?? circumstances.today
  const asked = [
    { action: 'return', label: '申请退回', may: can(actor, 'assignment.askReturn', part.parties), problem: returnProblem(part) },
    { action: 'extension', label: '申请延期', may: can(actor, 'assignment.askExtension', part.parties), problem: extensionProblem(part, null, dispatchedOn, circumstances) },
  ].filter(({ may, problem }) => may && problem !== 'notInHand')
  const latest = part.dueOn ? latestExtension({ dispatchedOn, dueOn: part.dueOn, channel: part.channel }, circumstances) : null
  const latestDay = latest ? `要晚于现在的到期日，最晚 ${fullDay(latest.dueOn)}（${latest.words}）。` : undefined
  return {
    panels: asked.filter(({ problem }) => !problem).map(({ action }) => panelOf({ kind: 'wish', id: part.id, version: part.version, action }, { ...prefill, latestDay })),
    refused: [...new Set(asked.filter(({ problem }) => problem).map(({ label, problem }) => `不能${label}：${refusalSentence({ why: 'notYet', condition: problem! })}`))],
  }
}

function ofTalks({ actor, matter, view, prefill }: Standing): Gathered {
  const steps = view.talks.flatMap((talk) => {
    const part = matter.assignments.find(({ id }) => id === talk.assignmentId)
    const record = part && toCommunication(talk, part)
    return record ? communicationLife.openSteps(actor, record).map((action) => panelOf({ kind: 'communication', id: talk.id, version: talk.version, action, about: talk.unit }, { ...prefill, content: talk.content, deputyOpinion: talk.deputyOpinion })) : []
  })
  const waiting = steps.filter(({ action }) => action === 'confirm' || action === 'revise').length
  const words = steps.some(({ action }) => action === 'confirm') ? `${waiting} 次沟通等您确认` : `${waiting} 次沟通要改正`
  return { panels: steps, buttons: waiting > 0 ? [link('talks', words, paths.suggestion(matter.suggestion.id, 'talks'))] : [], refused: [] }
}

const toCommunication = ({ id, version, state }: TalkView, part: Assignment): Communication => ({
  id, version, state, suggestionId: part.suggestionId, assignmentId: part.id, dueOn: null, parties: part.parties,
})

/** What may be done about each promise stands beside it; here is said how many wait, with the way there. */
function ofCommitments({ actor, matter, view, prefill, circumstances: { today } }: Standing): Gathered {
  const promises = promisesIn(matter.row)
  const panels = view.replies.flatMap((reply) => reply.commitments.flatMap((shown) => {
    const row = promises.find(({ id }) => id === shown.id)!
    const record = toCommitment(row, { ...matter.suggestion, today })
    const heads = commitmentLife.refusal(actor, 'explain', { ...record, state: 'impossible' }) === null
    const own = { ...prefill, signedBy: heads ? actor.name : undefined, latestDay: `现在的时限是 ${fullDay(shown.dueOn)}，新的时限要更晚。` }
    return commitmentLife.openSteps(actor, record).map((action) => ({ at: reply.id, panel: panelOf({ kind: 'commitment', id: shown.id, version: shown.version, action, about: shown.text.length > 30 ? `${shown.text.slice(0, 30)}…` : shown.text }, own) }))
  }))
  const buttons = WAITING.flatMap(([action, words]) => {
    const waiting = panels.filter(({ panel }) => panel.action === action)
    return waiting.length > 0 ? [link(`commitments-${action}`, `${waiting.length} 项承诺${words}`, waiting.length === 1 ? paths.commitment(waiting[0]!.panel.id) : paths.suggestion(matter.suggestion.id, `reply-${waiting[0]!.at}`), matter.suggestion.state === 'tracking')] : []
  })
  return { panels: panels.map(({ panel }) => panel), buttons, refused: [] }
}
/** Whoever may say 已兑现 owes it, whoever may dispute it judges it. */
const WAITING = [['explain', '的说明等您签发'], ['keep', '等您单位兑现'], ['finish', '等您单位兑现'], ['dispute', '等您复评'], ['lapse', '逾期未复评'], ['drop', '是往年作出的']] as const
/** What the author says of the text that was entered for them, and the office's answer to it: first of all, where it is in doubt. */
function ofOrigin({ actor, matter, prefill }: Standing): Gathered[] {
  return stepsOfOrigin(actor, matter).map(({ target, isMain }) => {
    const panel = panelOf(target, { ...prefill, written: matter.row })
    return { panels: [panel], buttons: [buttonTo(panel, isMain)], refused: [] }
  })
}

/** A joint suggestion is withdrawn together, where the local rules want it: to ask, to answer, to let it be. */
function ofWithdrawal({ actor, matter, prefill }: Standing): Gathered {
  const { id, version } = matter.suggestion
  const panels = withdrawalMoves(actor, matter).map((action) => panelOf({ kind: 'withdrawal', id, version, action }, prefill))
  return { panels, buttons: panels.map((panel) => buttonTo(panel, panel.action === 'agree')), refused: [] }
}

function ofNotes({ actor, matter: { suggestion }, prefill }: Standing): Gathered {
  const panels = can(actor, 'suggestion.writeNote', suggestion.parties) ? [panelOf({ kind: 'note', id: suggestion.id, version: suggestion.version, action: 'add' }, prefill)] : []
  return { panels, buttons: [], refused: [] }
}

