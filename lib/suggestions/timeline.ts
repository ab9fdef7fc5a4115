import { assignmentActionWords, faultWords, roleWords } from '@/lib/assignments/words'
import { attachmentActionWords } from '@/lib/attachments/words'
import { commitmentActionWords } from '@/lib/commitments/words'
import { batchTimelineWords } from '@/lib/batches/words'
import { communicationActionWords, methodWords, stageWords } from '@/lib/communications/words'
import { callingIt } from '@/lib/congresses/office'
import { cosignatureActionWords, withdrawalWords } from '@/lib/cosignatures/words'
import { mergeWords } from '@/lib/merges/words'
import { objectionHappened, objectionNote } from '@/lib/objections/words'
import { registrationActionWords } from '@/lib/registrations/words'
import { publicationHappened } from '@/lib/publications/words'
import { kindWords } from '@/lib/requests/words'
import { dayIn, fullDay } from '@/lib/rulebook/words'
import type { EventRow, RequestRow } from '@/lib/suggestions/record-rows'
import { hidesObjection, type Look } from '@/lib/suggestions/view'
import { actionWords, escalationWords } from '@/lib/suggestions/words'
import { unitIn, type WentOver } from '@/lib/units/name-then'
import { wentOverWords } from '@/lib/units/words'
import { supervisionHappened } from '@/lib/supervision/words'
import { remindedWords } from '@/lib/timers/words'

/** One line of what happened: who did what, and what was said with it if the reader may know. */
export type Happened = { key: string; at: string; words: string; note: string | null }

export type Setting = {
  look: Look
  /** What their congress calls its office. */
  office?: string
  state: string
  number: string | null
  /** The proposer's name, or null where this reader may not know it. */
  proposer: string | null
  mayName: boolean
  unitNames: ReadonlyMap<string, string>
  /** Which unit's part an assignment is, or a request or a communication belongs to. */
  unitOf: ReadonlyMap<string, string>
  leadUnitId: string | null
  /** Which unit checks the reply of a part (null: the office). */
  checkers?: ReadonlyMap<string, string | null>
  /** Parts that went over to another unit: before, they bore another name. */
  moved?: readonly WentOver[]
  /** What each commitment promises. */
  promises?: ReadonlyMap<string, string>
  requests: readonly Pick<RequestRow, 'id' | 'kind' | 'proposedDueOn'>[]
  today: string
}

const INTERNAL = ['submitDraft', 'sendBackDraft', 'cannot', 'resume']
export const OBJECTIONS: readonly string[] = ['object', 'lateObject', 'recordObjection']
/** Said by another line already, or of no interest to anyone. */
const SILENT: Record<string, readonly string[]> = { assignment: ['propose', 'retract', 'inform', 'dispatch', 'finish', 'return', 'extend', 'extendInReview', 'retime', 'retimeInReview'], cosignature: ['uninvite', 'enter'], registration: ['enter'], commitment: ['promise'] }
/** Of a publication, what everyone can see anyway; how it was laid out is the office's. */
const SHOWN = ['publish', 'withdraw']
const BEFORE_ACCEPTANCE = ['begin', 'sendBack', 'askRecheck', 'passOn', 'screenBack', 'skipRecheck']
const OF_OTHER_UNITS = ['claim', 'silent', 'dispute', 'uphold', 'release', 'insist', 'excuse', 'signFor', 'signForCo', 'giveOpinion', 'sign', 'signWithout', 'recordReply', 'signForCheck', 'signWithoutForCheck', 'pass', 'waive', 'relieve', 'restart', 'ride', 'issueAlong', 'standAlone', 'letGo']

/** What happened, newest first, as far as this reader may know it. */
export function timelineOf(events: readonly EventRow[], setting: Setting): Happened[] {
  return knownTo(events, setting)
    .flatMap((event) => {
      const words = SILENT[event.kind]?.includes(event.action) ? null : callingIt(setting.office, wordsOf(event, setting))
      return words === null ? [] : [{ key: event.seq, at: event.at, words, note: noteOf(event, setting) }]
    })
    .reverse()
}

/** The events that this reader may know of: their own and what concerns everyone; of former units, nothing after their part ended. */
export function knownTo(events: readonly EventRow[], setting: Setting): EventRow[] {
  const { look, state, unitOf } = setting
  const hidden = hidesObjection(look, state) ? events.findLast(({ kind, action }) => kind === 'suggestion' && OBJECTIONS.includes(action)) : undefined
  const until = look.isFormer ? endOfPart(events, setting) : events.length
  const isOwn = ({ recordId }: EventRow) => look.unitId !== null && unitOf.get(recordId) === look.unitId
  return events.slice(0, until).filter((event) => {
    if (event === hidden) return false
    if (INTERNAL.includes(event.action)) return isOwn(event)
    if (event.kind === 'attachment' && UNIT.includes(event.capacity) && !['seal', 'unseal'].includes(event.action)) return false
    if (event.kind === 'publication' && !SHOWN.includes(event.action)) return look.sees.has('notes')
    if (event.kind === 'objection') return look.sees.has('everyObjection')
    if (look.sees.has('everyEvent')) return true
    if (!look.sees.has('ownEvents')) return false
    if (['suggestion', 'merge', 'publication'].includes(event.kind)) return !BEFORE_ACCEPTANCE.includes(event.action)
    return isOwn(event) || (event.kind === 'assignment' && OF_OTHER_UNITS.includes(event.action))
  })
}

/** Until which event a former unit looks on: the end of its last part, that event included. */
function endOfPart(events: readonly EventRow[], { look, unitOf }: Setting): number {
  const ends = (event: EventRow) => event.kind === 'assignment' && ['return', 'relieve', 'stopReading', 'release', 'excuse', 'retract'].includes(event.action) && unitOf.get(event.recordId) === look.unitId
  return events.findLastIndex(ends) + 1
}

const OFFICE = ['office', 'officeHead']
const UNIT = ['unit', 'unitHead']

function whoDid(event: EventRow, setting: Setting): string {
  const { capacity, actorName } = event
  const { look, proposer, unitNames, leadUnitId } = setting
  if (OFFICE.includes(capacity)) return look.sees.has('notes') ? `代工委 ${actorName} ` : '代工委'
  if (UNIT.includes(capacity)) return unitIn(event, setting)
  if (capacity === 'leadUnit') return unitNames.get(leadUnitId ?? '') ?? '承办单位'
  if (capacity === 'screener') return `${actorName} `
  if (capacity === 'checker') return checkerIn(event, setting)
  if (capacity === 'author') return proposer ?? '领衔代表'
  if (capacity === 'cosigner' || capacity === 'invited') return proposer === null ? '一位代表' : actorName
  return ''
}

function checkerIn({ recordId, actorName }: EventRow, { look, checkers, unitNames }: Setting): string {
  const checkerId = checkers?.get(recordId)
  if (checkerId) return unitNames.get(checkerId) ?? '政府办'
  return look.sees.has('notes') ? `代工委 ${actorName} ` : '代工委'
}

function wordsOf(event: EventRow, setting: Setting): string | null {
  const who = whoDid(event, setting)
  const unit = unitIn(event, setting)
  switch (event.kind) {
    case 'suggestion': return ofSuggestion(event, who, setting)
    case 'assignment': return ofAssignment(event, who, unit)
    case 'request': return ofRequest(event, who, unit, setting)
    case 'communication': return ofCommunication(event, who)
    case 'commitment': return ofCommitment(event, who, setting)
    case 'publication': return publicationHappened(event.action, who)
    case 'objection': return objectionHappened(event.action, who, unit)
    case 'cosignature': return said({ ...cosignatureActionWords, ...withdrawalWords }, event.action, who)
    case 'registration': return said(registrationActionWords, event.action, who)
    case 'merge': return mergeWords(event, who)
    case 'batch': return batchTimelineWords(event, who)
    case 'succession': return wentOverWords(event.detail)
    case 'attachment': return event.detail.commitmentId ? null : said(attachmentActionWords, event.action, who)
    case 'reminder': return remindedWords(event.action, unit)
    case 'keyTopic': case 'requirement': case 'push': return supervisionHappened(event, who)
    default: return null
  }
}

function said(table: Record<string, { happened: string }>, action: string, who: string): string | null {
  const happened = table[action]?.happened
  return happened ? `${who}${happened}` : null
}

function ofSuggestion(event: EventRow, who: string, { number, today }: Setting): string | null {
  if (event.action === 'begin' && OFFICE.includes(event.capacity)) return null // said by its registration
  if (event.action === 'importPaper') return `${who}按纸质原件补记了历史`
  if (event.action === 'moveRules') return `${who}把这件改按「${String(event.detail.rules)}」办理`
  const base = said({ ...actionWords, ...withdrawalWords }, event.action, who)
  if (event.action === 'accept' && number) return `${base}，编为 ${number} 号`
  if (event.action === 'extend' && typeof event.detail.until === 'string') return `${base}到 ${dayIn(Number(today.slice(0, 4)), event.detail.until)}`
  return base
}

function ofAssignment({ action }: EventRow, who: string, unit: string): string | null {
  if (action === 'recordReply') return `${who}按纸质原件代录${unit}的答复`
  if (action === 'uphold') return `${who}协调后维持由${unit}承办`
  if (action === 'release') return `${who}协调后不交办${unit}`
  if (action === 'insist') return `${who}决定维持由${unit}承办`
  if (action === 'excuse') return `${who}决定不交办${unit}`
  if (action === 'silent') return `${unit}逾期没有答复，视同认领`
  if (action === 'waive') return `${who}同意${unit}免交会办意见`
  if (action === 'relieve') return `${who}改派，${unit}不再办理`
  if (action === 'pass') return `${who}审核通过，${unit}的答复发给代表`
  if (action === 'fail') return `${who}审核后把答复退回${unit}重拟`
  if (action === 'askAgain') return `${who}请${unit}补充会办意见`
  return said(assignmentActionWords, action, who || unit)
}

function ofRequest({ action, recordId }: EventRow, who: string, unit: string, { requests }: Setting): string | null {
  const request = requests.find(({ id }) => id === recordId)
  if (!request) return null
  if (action === 'ask') return `${who}${kindWords[request.kind]}${request.proposedDueOn ? `到 ${fullDay(request.proposedDueOn)}` : ''}`
  const wish = `${unit}${request.kind === 'return' ? '退回' : '延期'}`
  if (action === 'lapse') return `${wish}的申请不用再裁定`
  return action === 'grant' ? `${who}同意${wish}` : `${who}没有同意${wish}`
}

function ofCommunication({ action, detail }: EventRow, who: string): string | null {
  const base = said(communicationActionWords, action, who)
  const stage = (stageWords as Record<string, string>)[String(detail.stage)]
  const method = (methodWords as Record<string, string>)[String(detail.method)]
  return base && stage && method ? `${base}（${stage}，${method}）` : base
}

function ofCommitment({ action, recordId }: EventRow, who: string, { promises }: Setting): string | null {
  const base = said(commitmentActionWords, action, who)
  const text = promises?.get(recordId) ?? ''
  return base && text ? `${base}（${brief(text)}）` : base
}
const brief = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

/** Under which name each step keeps the words that went with it. */
const REASONS: Record<string, string> = {
  sendBack: 'reason', screenBack: 'reason', skipRecheck: 'reason', refuse: 'words', withdraw: 'reason', withdrawAgreed: 'reason', askWithdrawal: 'reason', refuseWithdrawal: 'reason', reopen: 'reason', rehandle: 'instruction', resolve: 'opinion', escalate: 'plan', confer: 'result',
  object: 'objection', replan: 'reason', dispute: 'reason', uphold: 'reason', insist: 'reason', excuse: 'reason',
  waive: 'reason', relieve: 'reason', askAgain: 'missing', sendBackDraft: 'reason', signWithout: 'waiver', signWithoutForCheck: 'waiver', fail: 'reason', ask: 'reason', grant: 'reason', extend: 'why',
  retime: 'why', join: 'reason', take: 'reason', part: 'reason', release: 'reason',
  begin: 'text', report: 'text', keep: 'text', postpone: 'reason', resume: 'reason', finish: 'text', drop: 'reason', cannot: 'explanation', forgo: 'explanation',
}
const NOT_FOR_OTHER_UNITS = ['dispute', 'uphold', 'release', 'insist', 'excuse', 'waive', 'relieve', 'askAgain', 'signWithout', 'signWithoutForCheck']

function noteOf(event: EventRow, setting: Setting): string | null {
  const { action, detail, recordId } = event
  const { look, unitOf, unitNames } = setting
  if (event.kind === 'objection') return objectionNote(detail)
  if (action === 'moveRules') return [detail.reason, ...(Array.isArray(detail.dates) ? detail.dates : [])].filter((words) => typeof words === 'string').join('；')
  if (event.kind === 'assignment' && action === 'fail') return unitOf.get(recordId) === look.unitId || look.sees.has('notes') ? failedWords(detail) : null // what was not sent is not told
  if (event.kind === 'requirement' || event.kind === 'push') return [detail.text, detail.answer, detail.reason].find((words): words is string => typeof words === 'string') ?? null
  if (event.kind === 'reminder' || action === 'lapse') return typeof detail.dueOn === 'string' ? `期限 ${fullDay(detail.dueOn)}` : null
  if (action === 'recordReply') return `原件 ${fullDay(String(detail.issuedOn))}，${String(detail.letterNumber)}`
  if (action === 'escalate' || action === 'confer') return escalationNote(detail)
  if (['prepare', 'propose', 'proposeMore', 'dispatch', 'addUnits'].includes(action)) return planWords(detail.plan, unitNames)
  if (action === 'changeUnits') return [planWords(detail.plan, unitNames), detail.reason].filter((words) => typeof words === 'string').join('。')
  if (event.kind !== 'merge' && NOT_FOR_OTHER_UNITS.includes(action) && !look.sees.has('everyEvent') && unitOf.get(recordId) !== look.unitId) return null
  const name = event.kind === 'request' ? 'reason' : REASONS[action]
  const words = name ? detail[name] : null
  return typeof words === 'string' && words !== '' ? words : null
}

const failedWords = ({ fault, reason }: Record<string, unknown>) => `${(faultWords as Record<string, string>)[String(fault)] ?? ''}：${String(reason ?? '')}`

/** The kept plan of the office: its form is that of the event. */
export const plannedWords = (kept: unknown, unitNames: ReadonlyMap<string, string>) => planWords((kept as { plan?: unknown } | null)?.plan, unitNames)

function planWords(plan: unknown, unitNames: ReadonlyMap<string, string>): string | null {
  if (!Array.isArray(plan)) return null
  const named = (plan as { unitId: string; role: keyof typeof roleWords }[]).map(({ unitId, role }) => `${unitNames.get(unitId) ?? '承办单位'}${roleWords[role]}`) // written by dispatch, from needs.plan
  return named.join('，')
}

/** 面商，2026年6月9日：在县交通运输局会议室… */
function escalationNote(detail: Record<string, unknown>): string {
  const given = (name: string) => (typeof detail[name] === 'string' ? detail[name] : '')
  const on = given('heldOn') || given('plannedOn')
  const form = Object.entries(escalationWords).find(([code]) => code === detail.form)?.[1]
  return `${[form, on && fullDay(on), given('people')].filter(Boolean).join('，')}：${given('plan') || given('result')}`
}
