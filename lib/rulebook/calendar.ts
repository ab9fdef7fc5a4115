import published from 'chinese-days/dist/chinese-days.json'
import { isWeekend, yearOf, type Day } from './days'

/** Which days are worked, by the State Council's yearly notice and the office's own corrections of it. */
export type Calendar = {
  isWorkingDay(day: Day): boolean
  /** The holiday this day off belongs to, or null on a plain weekend and on every working day. */
  nameOf(day: Day): string | null
  /** False before the year's notice is out: then only weekends are known. */
  knownYear(year: number): boolean
}

/** The office's word against the notice: a day of snow, a notice that the package does not have yet. */
export type Correction = { day: Day; kind: 'work' | 'rest'; name?: string }

type Entry = { work: boolean; name: string | null }

// We take the package's data and not its functions: those go through local time, and a day has none.
// A value reads "Spring Festival,春节,4".
const entriesOf = (days: Record<string, string>, work: boolean): [Day, Entry][] =>
  Object.entries(days).map(([day, text]) => [day, { work, name: work ? null : (text.split(',')[1] ?? null) }])

const notices = new Map<Day, Entry>([...entriesOf(published.holidays, false), ...entriesOf(published.workdays, true)])

export function aCalendar(corrections: readonly Correction[] = []): Calendar {
  const corrected = new Map<Day, Entry>(
    corrections.map(({ day, kind, name }) => [day, { work: kind === 'work', name: kind === 'rest' ? name || null : null }]),
  )
  const entryOf = (day: Day): Entry | undefined => corrected.get(day) ?? notices.get(day)

  return {
    isWorkingDay: (day) => entryOf(day)?.work ?? !isWeekend(day),
    nameOf: (day) => entryOf(day)?.name ?? null,
    // Not "has any day of that year": a notice's New Year holiday can begin in the December before.
    // No notice is without National Day.
    knownYear: (year) => entryOf(`${year}-10-01`)?.work === false,
  }
}

/** The years from one day to another whose notice is not out. */
export const unknownYearsOf = (from: Day, to: Day, calendar: Calendar): number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index).filter(
    (year) => !calendar.knownYear(year),
  )
