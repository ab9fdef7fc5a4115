import { z } from 'zod'
import type { Calendar } from '@/lib/rulebook/calendar'
import { addDays, type Day } from '@/lib/rulebook/days'

const clock = z.string().trim().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '写成 08:30 这样。')

/** When messages go out, by the clock of China, and whether they name what they are about. */
export const Hours = z.object({
  from: clock.default('08:30'),
  to: clock.default('18:00'),
  /** 'every' day, or only those that the congress's calendar works on. */
  days: z.enum(['working', 'every']).default('working'),
  digestAt: clock.default('08:30'),
  titles: z.enum(['with', 'without']).default('with'),
})
export type Hours = z.infer<typeof Hours>

export const hoursOf = (kept: unknown): Hours => Hours.safeParse(kept).data ?? Hours.parse({})

type By = { hours: Hours; calendar: Calendar }
const AHEAD = 60 // no holiday is longer

const isDay = (day: Day, { hours, calendar }: By) => hours.days === 'every' || calendar.isWorkingDay(day)
// China has one time and no summer time.
const instantOf = (day: Day, time: string) => new Date(`${day}T${time}:00+08:00`)
const dayIn = (at: Date): Day => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** The first moment, this one or later, at which one may disturb somebody. */
export function nextOpen(at: Date, by: By): Date {
  let day = dayIn(at)
  for (let count = 0; count < AHEAD; count += 1, day = addDays(day, 1)) {
    if (!isDay(day, by)) continue
    const [from, to] = [instantOf(day, by.hours.from), instantOf(day, by.hours.to)]
    if (at < from) return from
    if (at < to) return at
  }
  return at
}

/** When the next letter of the day goes: later than this moment. */
export function nextDigest(at: Date, by: By): Date {
  let day = dayIn(at)
  for (let count = 0; count < AHEAD; count += 1, day = addDays(day, 1)) {
    const then = instantOf(day, by.hours.digestAt)
    if (isDay(day, by) && then > at) return then
  }
  return at
}
