import type { Assignment } from '@/lib/assignments/assignment'
import { toAssignment } from '@/lib/assignments/record'
import { assignmentLifecycle } from '@/lib/assignments/lifecycle'
import { flowOf } from '@/lib/flow/flow'
import { LIVES } from '@/lib/flow/lives'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { Difference } from '@/lib/rulebook/difference'
import { explainBriefly } from '@/lib/rulebook/explain'
import type { LimitName } from '@/lib/rulebook/limit'
import { reckonFor, type Standpoint } from '@/lib/rulebook/order'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { fullDay, limitWords } from '@/lib/rulebook/words'
import { changesOf } from '@/lib/rulebooks/decide'
import { suggestionLifecycle } from '@/lib/suggestions/lifecycle'
import { toMatter, type Matter } from '@/lib/suggestions/matter'

// A record finishes under the rules with which it began, unless the office moves it to those in force now: what that changes
// is reckoned here once, for the page that shows it beforehand and for the command that does it.

/** One clock that runs: whose, until when under either rules, and how the new day comes about. Where the day stays, `after` is what it is now. */
export type Moved = { of: 'suggestion' | 'reply' | { partId: string; unitId: string }; what: string; before: string; after: string; explained: string | null; reckoning: Reckoning | null }
export type Moving = { rules: Difference[]; steps: { comes: string[]; goes: string[] }; dates: Moved[]; problem: string | null; from: string; to: string }
export type PastEvent = { kind: string; recordId: string; action: string; on: string }

/** What changes where this record goes on under the rules in force today. */
export function movingOf(matter: Matter, today: Circumstances, events: readonly PastEvent[]): Moving {
  const { row, circumstances: { rulebook: own } } = matter
  const next = today.rulebook
  const anew = toMatter({ ...row, rulebookVersionId: today.versions?.current ?? null }, today)
  const dates = [...ofSuggestion(anew, today, events), ...anew.assignments.flatMap((part) => ofPart(part, anew, today, events))]
  return { rules: changesOf(own, next), steps: stepsThat(own, next), dates, problem: problemOf(matter, next), from: own.name, to: next.name }
}

/** Why it cannot go on under the new rules as it stands: it is in a stage that these do not have. */
function problemOf({ row, suggestion }: Matter, { stages, categories, resultClasses }: Rulebook): string | null {
  if (row.mergedIntoId) return '这件已并入另一件，请在主件上办。'
  if (row.state === 'proposed' && !stages.propose) return '这件正在预交办，新规则没有这一步。请先正式交办，或者撤销预交办。'
  if (row.state === 'accepted' && suggestion.entrusted && !stages.dispatcher) return '这件已经转交分办，新规则没有这一步。请先退回代工委交办。'
  if (suggestion.parts.some(({ state }) => state === 'checking') && stages.replyCheck === 'none') return '有答复正在审核，新规则没有这一步。请先审核完。'
  if (row.category && !categories.some(({ code }) => code === row.category)) return '这件的内容类别在新规则里没有。'
  const used = row.assignments.flatMap(({ replies }) => replies.map(({ resultClass }) => resultClass)).filter((code) => code !== null)
  return used.every((code) => resultClasses.some((one) => one.code === code)) ? null : '这件的答复用了新规则里没有的结果类别。'
}

/** Steps of people that only the one or only the other rules have, by what is done. */
function stepsThat(own: Rulebook, next: Rulebook): Moving['steps'] {
  const lives = LIVES.filter(({ noun }) => noun === 'suggestion' || noun === 'assignment')
  const labels = (rulebook: Rulebook) => new Set(lives.flatMap((life) => flowOf(life, rulebook).steps.filter(({ side }) => side !== 'platform').map(({ label }) => label)))
  const [was, is] = [labels(own), labels(next)]
  return { comes: [...is].filter((label) => !was.has(label)), goes: [...was].filter((label) => !is.has(label)) }
}

const tables: Record<string, Record<string, { limit: LimitName | 'stop' | 'keep' }>> = { suggestion: suggestionLifecycle, assignment: assignmentLifecycle }
/** How a part is born running a clock. */
const AT_BIRTH: Record<string, LimitName> = { propose: 'claim', dispatch: 'signFor' }

/** The limit that runs for a record, and the day on which it began; what was sent back from a check runs on where it stood. */
export function runningLimit(kind: 'suggestion' | 'assignment', recordId: string, events: readonly PastEvent[]): { name: LimitName; on: string } | null {
  const own = events.filter((event) => event.kind === kind && event.recordId === recordId)
  for (let at = own.length - 1; at >= 0; at -= 1) {
    const { action, on } = own[at]!
    if (kind === 'assignment' && action === 'fail') {
      at = own.slice(0, at).findLastIndex((event) => event.action.endsWith('ForCheck'))
      continue
    }
    const limit = at === 0 && kind === 'assignment' ? (AT_BIRTH[action] ?? 'keep') : (tables[kind]![action]?.limit ?? 'keep')
    if (limit === 'keep') continue
    return limit === 'stop' ? null : { name: limit, on }
  }
  return null
}

/** What was put off by approval, brought forward, or set by a notice of dispatch is the record's own: it stays. */
const isItsOwn = (reckoning: Reckoning | null) => Boolean(reckoning?.steps.some(({ kind }) => kind === 'extended' || kind === 'hastened' || kind === 'batch'))

type Clock = { of: Moved['of']; what: string; name: LimitName; on: string; before: string; kept: Reckoning | null; record: Standpoint; start?: 'dispatched' }

function reckonedAnew({ of, what, name, on, before, kept, record, start }: Clock, { rulebook, calendar }: Circumstances): Moved {
  if (isItsOwn(kept)) return { of, what, before, after: before, explained: '延期、提前或者交办通知定的日期，不变。', reckoning: null }
  const reckoning = reckonFor(name, record, { today: on, rulebook, calendar }, start)
  return { of, what, before, after: reckoning.dueOn, explained: explainBriefly(reckoning), reckoning }
}

function ofSuggestion({ row, suggestion }: Matter, today: Circumstances, events: readonly PastEvent[]): Moved[] {
  const whole = row.reckoning as Reckoning | null // written by decide() only
  const statutory = row.replyReckoning as Reckoning | null // as above
  const dates: Moved[] = []
  if (row.replyDueOn && row.dispatchedOn && row.state === 'handling') {
    dates.push(reckonedAnew({ of: 'reply', what: '法定答复期限', name: 'reply', on: row.dispatchedOn, before: row.replyDueOn, kept: statutory, record: suggestion, start: 'dispatched' }, today))
  }
  const running = runningLimit('suggestion', row.id, events)
  if (!running || row.dueOn === null || (row.state === 'handling' && row.dueOn === row.replyDueOn)) return dates
  return [...dates, reckonedAnew({ of: 'suggestion', what: limitWords[running.name], ...running, before: row.dueOn, kept: whole, record: suggestion }, today)]
}

function ofPart(part: Assignment, { row, suggestion }: Matter, today: Circumstances, events: readonly PastEvent[]): Moved[] {
  const stored = row.assignments.find(({ id }) => id === part.id)!
  const running = runningLimit('assignment', part.id, events)
  if (!running || stored.dueOn === null) return []
  const record = toAssignment(stored, row, suggestion.parties, today)
  return [reckonedAnew({ of: { partId: part.id, unitId: part.unitId }, what: limitWords[running.name], ...running, before: stored.dueOn, kept: stored.reckoning as Reckoning | null, record }, today)] // as above
}

/** 法定答复期限 2026年6月4日 → 2026年7月4日 */
export const movedWords = ({ what, before, after }: Pick<Moved, 'what' | 'before' | 'after'>, unit = '') => `${unit}${what}：${before === after ? `${fullDay(before)}，不变` : `${fullDay(before)} 改为 ${fullDay(after)}`}`
