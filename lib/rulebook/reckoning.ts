import { z } from 'zod'
import { unknownYearsOf, type Calendar } from './calendar'
import { addDays, addMonths, Day, dayOfMonth, daysAfter, isWeekend, nextDay, yearOf } from './days'
import type { Limit } from './rulebook'
import { startWords as wordsOf } from './start-words'

/** Days off that lie together; no names means a plain weekend, or an unnamed day off. */
const Rest = z.object({ from: Day, to: Day, names: z.array(z.string()) })
export type Rest = z.infer<typeof Rest>

const Step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('days'), length: z.int(), to: Day }),
  z.object({ kind: z.literal('months'), length: z.int(), clipped: z.boolean(), to: Day }),
  z.object({ kind: z.literal('workingDays'), length: z.int(), from: Day, skipped: z.array(Rest), madeUp: z.array(Day), to: Day }),
  z.object({ kind: z.literal('fixed'), to: Day }),
  z.object({ kind: z.literal('sameDay'), to: Day }),
  z.object({ kind: z.literal('batch'), to: Day }),
  z.object({ kind: z.literal('moved'), over: Rest, to: Day }),
  z.object({ kind: z.literal('kept'), over: Rest, to: Day }),
  // Its own article only where that is another than the limit's.
  z.object({ kind: z.literal('extended'), reason: z.string(), basis: z.string().optional(), to: Day }),
  z.object({ kind: z.literal('hastened'), reason: z.string(), to: Day }),
])
export type Step = z.infer<typeof Step>

/** Who decided a date, the nearest first: the item's own extension, the notice of its batch, this place's rules, its preset, the default. */
export const LEVELS = ['item', 'batch', 'rulebook', 'preset', 'default'] as const
export type Level = (typeof LEVELS)[number]

/** How a due date came about. Plain data, kept in a Json column; each step leads to the day `to`, the last to dueOn. */
export const Reckoning = z.object({
  unit: z.enum(['day', 'workingDay', 'month', 'fixed', 'sameDay']),
  startOn: Day,
  startWords: z.string(),
  steps: z.array(Step),
  dueOn: Day,
  basis: z.string().nullable(),
  /** Missing in what was reckoned before levels were kept. */
  level: z.enum(LEVELS).optional(),
  /** Of an extended one: who had decided the date before. */
  under: z.enum(LEVELS).optional(),
  /** Years on whose calendar the date leans though it was not published yet: to be reckoned again. */
  unknownYears: z.array(z.int()),
})
export type Reckoning = z.infer<typeof Reckoning>

export type ReckoningOptions = {
  /** Instead of the limit's own words for its start. */
  startWords?: string
  /** Whose rule the limit is. */
  level?: Level
  /** A date that the notice of a batch set for all its items; it comes before the rulebook's own length. */
  batch?: { dueOn: Day; basis: string | null }
}

/** When a limit that starts on this day ends, and why. The start day is not counted. */
export function reckon(limit: Limit, startOn: Day, calendar: Calendar, options: ReckoningOptions = {}): Reckoning {
  const { startWords = wordsOf[limit.start], level, batch } = options
  if (batch) {
    const { dueOn, basis } = batch
    return { unit: 'fixed', startOn, startWords, steps: [{ kind: 'batch', to: dueOn }], dueOn, basis, level: 'batch', unknownYears: [] }
  }
  const counted = count(limit, startOn, calendar)
  const settled = settle(limit, counted.to, calendar)
  const steps = settled ? [counted, settled] : [counted]
  const { to: dueOn } = settled ?? counted
  const unknownYears = leansOn(limit, counted, dueOn, calendar)
  return { unit: limit.unit, startOn, startWords, steps, dueOn, basis: limit.basis, ...(level ? { level } : {}), unknownYears }
}

/** The same reckoning with an approved extension. Throws a RangeError if the new day is not later. */
export function extended(previous: Reckoning, dueOn: Day, reason: string, basis?: string | null): Reckoning {
  if (dueOn <= previous.dueOn) throw new RangeError(`an extension to ${dueOn} does not extend ${previous.dueOn}`)
  const article = basis && basis !== previous.basis ? { basis } : {}
  const under = previous.under ?? previous.level
  return {
    ...previous, ...(under ? { under } : {}), level: 'item',
    steps: [...previous.steps, { kind: 'extended', reason, ...article, to: dueOn }], dueOn, unknownYears: [],
  }
}

/** The same reckoning where something handled together with it is due earlier. */
export const hastened = (previous: Reckoning, dueOn: Day, reason: string): Reckoning =>
  ({ ...previous, steps: [...previous.steps, { kind: 'hastened', reason, to: dueOn }], dueOn })

/** A reckoning as it was before it was hastened. */
export function unhastened(reckoning: Reckoning): Reckoning {
  const steps = reckoning.steps.slice(0, reckoning.steps.findLastIndex(({ kind }) => kind !== 'hastened') + 1)
  return { ...reckoning, steps, dueOn: steps.at(-1)?.to ?? reckoning.dueOn }
}

function count(limit: Limit, startOn: Day, calendar: Calendar): Step {
  switch (limit.unit) {
    case 'day':
      return { kind: 'days', length: limit.length, to: addDays(startOn, limit.length) }
    case 'month': {
      const to = addMonths(startOn, limit.length)
      return { kind: 'months', length: limit.length, clipped: dayOfMonth(to) < dayOfMonth(startOn), to }
    }
    case 'workingDay':
      return countedWorkingDays(limit.length, startOn, calendar)
    case 'sameDay':
      return { kind: 'sameDay', to: startOn }
    case 'fixed': {
      const thisYear = `${yearOf(startOn)}-${limit.on}`
      return { kind: 'fixed', to: thisYear > startOn ? thisYear : `${yearOf(startOn) + 1}-${limit.on}` }
    }
  }
}

/** A calendar is never changed, and the limits of a whole sitting start on the same few days. */
const countedOf = new WeakMap<Calendar, Map<string, Step>>()
const MOST_COUNTED = 2000

function countedWorkingDays(length: number, startOn: Day, calendar: Calendar): Step {
  const known = countedOf.get(calendar) ?? new Map<string, Step>()
  const key = `${length} ${startOn}`
  const step = known.get(key) ?? countWorkingDays(length, startOn, calendar)
  if (known.size < MOST_COUNTED) countedOf.set(calendar, known.set(key, step))
  return step
}

function countWorkingDays(length: number, startOn: Day, calendar: Calendar): Step {
  const days: Day[] = []
  let to = startOn
  for (let left = length; left > 0; ) {
    to = nextDay(to)
    days.push(to)
    if (calendar.isWorkingDay(to)) left -= 1
  }
  const madeUp = days.filter((day) => isWeekend(day) && calendar.isWorkingDay(day))
  return { kind: 'workingDays', length, from: nextDay(startOn), skipped: restsAmong(days, calendar), madeUp, to }
}

/** What becomes of a last day that is not worked; nothing, if it is worked. */
function settle(limit: Limit, on: Day, calendar: Calendar): Step | null {
  if (calendar.isWorkingDay(on)) return null
  const over = restAround(on, calendar)
  return limit.restDay === 'keep' ? { kind: 'kept', over, to: on } : { kind: 'moved', over, to: nextDay(over.to) }
}

/** The whole run of days off around a day: a Saturday before a free Monday belongs to that holiday. */
function restAround(day: Day, calendar: Calendar): Rest {
  let from = day
  let to = day
  while (!calendar.isWorkingDay(addDays(from, -1))) from = addDays(from, -1)
  while (!calendar.isWorkingDay(nextDay(to))) to = nextDay(to)
  return restsAmong(daysAfter(addDays(from, -1), to), calendar)[0]!
}

function restsAmong(days: readonly Day[], calendar: Calendar): Rest[] {
  const rests: Rest[] = []
  for (const day of days) {
    if (calendar.isWorkingDay(day)) continue
    const name = calendar.nameOf(day)
    const last = rests.at(-1)
    if (!last || nextDay(last.to) !== day) rests.push({ from: day, to: day, names: name ? [name] : [] })
    else {
      last.to = day
      if (name && !last.names.includes(name)) last.names.push(name)
    }
  }
  return rests
}

function leansOn(limit: Limit, counted: Step, dueOn: Day, calendar: Calendar): number[] {
  if (counted.kind === 'workingDays') return unknownYearsOf(counted.from, dueOn, calendar)
  return limit.restDay === 'keep' ? [] : unknownYearsOf(counted.to, dueOn, calendar)
}
