import { z } from 'zod'

/** A calendar day in China, 'YYYY-MM-DD'. Compares as text; never a moment, so it has no time zone. */
export type Day = string

export const Day = z.iso.date()

const MILLISECONDS = 86_400_000

const WRITTEN = /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/

/** Days since 1970-01-01. Throws a RangeError for what is not a day, such as 2026-02-30. */
function ordinal(day: Day): number {
  const time = WRITTEN.test(day) ? Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonth(day)) : NaN
  // Not by the schema above, for this runs a hundred times for one due date. 30 February would come back as the 2nd.
  if (new Date(time).getUTCDate() !== dayOfMonth(day)) throw new RangeError(`not a day: ${day}`)
  return time / MILLISECONDS
}

const dayAt = (days: number): Day => new Date(days * MILLISECONDS).toISOString().slice(0, 10)

export const addDays = (day: Day, count: number): Day => dayAt(ordinal(day) + count)

export const nextDay = (day: Day): Day => addDays(day, 1)

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from)

export const compare = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): number => Number(day.slice(5, 7))
export const dayOfMonth = (day: Day): number => Number(day.slice(8, 10))

/** The same day number so many months on, else the last day of that month. */
export function addMonths(day: Day, count: number): Day {
  ordinal(day)
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const first = new Date(Date.UTC(Math.floor(months / 12), months % 12, 1)).toISOString().slice(0, 10)
  const last = new Date(Date.UTC(yearOf(first), monthOf(first), 0)).getUTCDate()
  return addDays(first, Math.min(dayOfMonth(day), last) - 1)
}

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

// 1970-01-01 was a Thursday; the remainder is made positive for the years before it.
const weekdayNumber = (day: Day): number => (((ordinal(day) + 4) % 7) + 7) % 7

export const weekdayOf = (day: Day): (typeof WEEKDAYS)[number] => WEEKDAYS[weekdayNumber(day)]!

export const isWeekend = (day: Day): boolean => weekdayNumber(day) % 6 === 0

/** Every day after `from`, up to and with `to`. */
export const daysAfter = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, index) => addDays(from, index + 1))

/** Working days after `from`, up to and with `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: Day, to: Day, calendar: { isWorkingDay(day: Day): boolean }): number =>
  daysAfter(from, to).filter((day) => calendar.isWorkingDay(day)).length
