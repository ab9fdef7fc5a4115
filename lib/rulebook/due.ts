import type { Calendar } from './calendar'
import { daysBetween, workingDaysBetween, yearOf, type Day } from './days'
import type { LimitUnit } from './rulebook'
import { dayAndWeekday, measured } from './words'

/** A due date's colour. Overdue is shown here only, it is never a state. */
export type DueTone = 'far' | 'soon' | 'today' | 'late' | 'met' | 'none'
export type Standing = { tone: DueTone; words: string }

/** What a reckoning knows of its limit. Imported history has no start. */
export type LimitInBrief = { startOn: Day | null; unit: LimitUnit; calendar: Calendar }

const SOON = 3 // days; face.md section 2

export const isOverdue = (dueOn: Day | null, today: Day): boolean => dueOn !== null && dueOn < today

/** How far off a due date is, seen from today. */
export function standing(dueOn: Day | null, today: Day, limit: LimitInBrief): Standing {
  if (dueOn === null) return { tone: 'none', words: '没有期限' }
  if (dueOn === today) return { tone: 'today', words: '今天到期' }
  if (isOverdue(dueOn, today)) return { tone: 'late', words: `超 ${lateness(dueOn, today, limit)}` }
  const left = daysBetween(today, dueOn)
  const tone = left <= SOON || isLastTenth(left, dueOn, limit.startOn) ? 'soon' : 'far'
  return { tone, words: `还有 ${measured(left, '天')}` }
}

/** How a finished stage stood to its due date. */
export function met(dueOn: Day | null, doneOn: Day, limit: Omit<LimitInBrief, 'startOn'>): Standing {
  if (dueOn === null) return { tone: 'none', words: '没有期限' }
  if (isOverdue(dueOn, doneOn)) return { tone: 'late', words: `比到期日晚 ${lateness(dueOn, doneOn, limit)}` }
  const early = daysBetween(doneOn, dueOn)
  return { tone: 'met', words: early === 0 ? '到期当天办完' : `比到期日早 ${measured(early, '天')}` }
}

/** The whole sentence: 还有 9 天，6月4日（星期四）到期。 `verb` is the step that is awaited: 签收. */
export function dueSentence(dueOn: Day | null, today: Day, limit: LimitInBrief & { verb?: string }): string {
  const { tone, words } = standing(dueOn, today, limit)
  if (dueOn === null || tone === 'today') return `${words}。`
  const day = dayAndWeekday(yearOf(today), dueOn)
  if (tone !== 'late') return `${words}，${day}到期。`
  return limit.verb ? `${words}，应在 ${day}前${limit.verb}。` : `${words}，${day}到期。`
}

// A limit in working days is overrun by working days; on the weekend right after it, none has passed yet.
function lateness(dueOn: Day, day: Day, { unit, calendar }: Omit<LimitInBrief, 'startOn'>): string {
  const workingDays = unit === 'workingDay' ? workingDaysBetween(dueOn, day, calendar) : 0
  return workingDays > 0 ? measured(workingDays, '个工作日') : measured(daysBetween(dueOn, day), '天')
}

const isLastTenth = (left: number, dueOn: Day, startOn: Day | null): boolean =>
  startOn !== null && left * 10 <= daysBetween(startOn, dueOn)
