import { z } from 'zod'
import { day } from '@/lib/needs'
import type { Calendar } from '@/lib/rulebook/calendar'
import { addDays, dayOfMonth, daysBetween, nextDay, weekdayOf, type Day } from '@/lib/rulebook/days'

const RHYTHMS = ['monthly', 'weekly'] as const
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 09:00 这样。')

/** A year's plan of a station in one sentence: every 15th, or every Monday; so many deputies each time, in turn. */
export const PlanInput = z.object({
  rhythm: z.enum(RHYTHMS, '选每月还是每周。'),
  at: z.coerce.number('写第几天。').int().min(1, '写第几天。').max(31, '一个月最多 31 天。'),
  from: day, until: day, beginsAt: clock, endsAt: clock,
  each: z.coerce.number('写每场几位代表。').int().min(1, '每场至少一位代表。').max(10, '每场最多 10 位代表。'),
  theme: z.string().trim().max(60, '主题最多 60 个字。').default(''),
}).superRefine(({ rhythm, at, from, until, beginsAt, endsAt }, context) => {
  if (until < from || daysBetween(from, until) > 400) context.addIssue({ code: 'custom', path: ['until'], message: '结束日期要在开始日期以后，最多排一年。' })
  if (rhythm === 'weekly' && at > 7) context.addIssue({ code: 'custom', path: ['at'], message: '每周排的，写 1 到 7，1 是星期一。' })
  if (endsAt <= beginsAt) context.addIssue({ code: 'custom', path: ['endsAt'], message: '结束时间要在开始时间以后。' })
})
export type PlanInput = z.infer<typeof PlanInput>
export type Planned = { on: Day; movedFrom: Day | null; reason: string }

const NUMBERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7 }
const weekdayNumber = (on: Day) => NUMBERS[weekdayOf(on).slice(-1)] ?? 0

/**
 * The days of a plan. A month without that day has its last one. A day that is no working day for its holiday moves to the next
 * working one, with the holiday's name as the reason; a plain weekend stays, for many receive on market days.
 */
export function planDays({ rhythm, at, from, until }: Pick<PlanInput, 'rhythm' | 'at' | 'from' | 'until'>, calendar: Calendar, onHoliday: 'nextWorkingDay' | 'keep'): Planned[] {
  const planned: Planned[] = []
  for (let on = from; on <= until; on = nextDay(on)) {
    if (rhythm === 'weekly' ? weekdayNumber(on) !== at : !isMonthly(on, at)) continue
    const holiday = onHoliday === 'nextWorkingDay' ? calendar.nameOf(on) : null
    const moved = holiday ? nextWorking(on, calendar) : on
    if (planned.every((other) => other.on !== moved)) planned.push(holiday ? { on: moved, movedFrom: on, reason: `遇${holiday}，顺延` } : { on, movedFrom: null, reason: '' })
  }
  return planned
}

const isMonthly = (on: Day, at: number) => dayOfMonth(on) === at || (dayOfMonth(on) < at && dayOfMonth(nextDay(on)) === 1)

function nextWorking(day: Day, calendar: Calendar): Day {
  let on = addDays(day, 1)
  while (!calendar.isWorkingDay(on)) on = nextDay(on)
  return on
}

/** The same plan for the n-th station of many, on a day of its own: the days of a month that every month has, or Monday to Friday. */
export function spread<P extends Pick<PlanInput, 'rhythm' | 'at'>>(plan: P, nth: number): P {
  const among = plan.rhythm === 'weekly' ? 5 : 28
  return { ...plan, at: ((plan.at - 1 + nth) % among) + 1 }
}

/** Who receives on which day: in turn, everyone as often as everyone else. */
export const inTurn = <T>(people: readonly T[], each: number, times: number): T[][] =>
  Array.from({ length: times }, (_, time) => Array.from({ length: Math.min(each, people.length) }, (_, at) => people[(time * each + at) % people.length]!))
