import { z } from 'zod'
import { aCalendar, type Calendar, type Correction } from '@/lib/rulebook/calendar'
import { Day, isWeekend, nextDay } from '@/lib/rulebook/days'

export const CorrectionInput = z.object({
  day: Day.refine((on) => on >= '2000-01-01' && on < '2100-01-01', '日期写成年、月、日。'),
  kind: z.enum(['rest', 'work'], '选休息还是上班。'),
  name: z.string().trim().max(20, '名称不超过 20 个字。').default(''),
})
export type CorrectionInput = z.infer<typeof CorrectionInput>

export type SpecialDay = { day: Day; name: string | null; corrected: boolean }
/** Days of one name that follow one another: a holiday as people speak of it. A corrected day stands alone, to be dropped alone. */
export type Run = { from: Day; to: Day; days: number; name: string | null; corrected: boolean }

export function runsOf(days: readonly SpecialDay[]): Run[] {
  const runs: Run[] = []
  for (const { day, name, corrected } of days) {
    const last = runs.at(-1)
    if (last && !corrected && !last.corrected && last.name === name && nextDay(last.to) === day) Object.assign(last, { to: day, days: last.days + 1 })
    else runs.push({ from: day, to: day, days: 1, name, corrected })
  }
  return runs
}

export type SpecialDays = { known: boolean; off: SpecialDay[]; worked: SpecialDay[] }

/** The days of a year that are not as their weekday says: weekdays off, weekends worked. */
export function specialDaysOf(year: number, corrections: readonly Correction[]): SpecialDays {
  const calendar = aCalendar(corrections)
  const corrected = new Set(corrections.map(({ day }) => day))
  const off: SpecialDay[] = []
  const worked: SpecialDay[] = []
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = nextDay(day)) {
    const special = { day, name: calendar.nameOf(day), corrected: corrected.has(day) }
    if (calendar.isWorkingDay(day) && isWeekend(day)) worked.push(special)
    if (!calendar.isWorkingDay(day) && (!isWeekend(day) || special.name)) off.push(special)
  }
  return { known: calendar.knownYear(year), off, worked }
}

export const saysNothingNew = (calendar: Calendar, { day, kind }: CorrectionInput): boolean => calendar.isWorkingDay(day) === (kind === 'work')
