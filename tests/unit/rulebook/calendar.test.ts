import { describe, expect, test } from 'vitest'
import { aCalendar } from '../../../lib/rulebook/calendar'
import { addDays, daysAfter, isWeekend } from '../../../lib/rulebook/days'

// Written by hand from the State Council's yearly notices, not copied from the package that is tested:
// the days off as the notice gives them (with the weekends it names), and every weekend day worked in return.
const notices: Record<number, { off: [from: string, to: string, name: string][]; worked: string[] }> = {
  2023: {
    off: [
      ['01-01', '01-02', '元旦'], ['01-21', '01-27', '春节'], ['04-05', '04-05', '清明'], ['04-29', '05-03', '劳动节'],
      ['06-22', '06-24', '端午'], ['09-29', '09-29', '中秋'], ['09-30', '10-06', '国庆节'],
    ],
    worked: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  2024: {
    off: [
      ['01-01', '01-01', '元旦'], ['02-10', '02-17', '春节'], ['04-04', '04-06', '清明'], ['05-01', '05-05', '劳动节'],
      ['06-10', '06-10', '端午'], ['09-15', '09-17', '中秋'], ['10-01', '10-07', '国庆节'],
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    off: [
      ['01-01', '01-01', '元旦'], ['01-28', '02-04', '春节'], ['04-04', '04-06', '清明'], ['05-01', '05-05', '劳动节'],
      ['05-31', '06-02', '端午'], ['10-01', '10-05', '国庆节'], ['10-06', '10-06', '中秋'], ['10-07', '10-08', '国庆节'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      ['01-01', '01-03', '元旦'], ['02-15', '02-23', '春节'], ['04-04', '04-06', '清明'], ['05-01', '05-05', '劳动节'],
      ['06-19', '06-21', '端午'], ['09-25', '09-27', '中秋'], ['10-01', '10-07', '国庆节'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
}

const wholeYear = (year: number) => daysAfter(`${year - 1}-12-31`, `${year}-12-31`)

describe('the calendar', () => {
  const calendar = aCalendar()

  test.each(Object.keys(notices).map(Number))('of %i agrees with the notice on every single day', (year) => {
    const { off, worked } = notices[year]!
    const named = new Map(
      off.flatMap(([from, to, name]) => daysAfter(addDays(`${year}-${from}`, -1), `${year}-${to}`).map((day) => [day, name])),
    )
    // The notice for 2023 was the last to begin in the year before it; no later one did.
    for (const day of wholeYear(year)) {
      const expected = worked.includes(day.slice(5)) || (!isWeekend(day) && !named.has(day))
      expect(calendar.isWorkingDay(day), `${day} worked`).toBe(expected)
      expect(calendar.nameOf(day), `${day} named`).toBe(named.get(day) ?? null)
    }
    expect(calendar.knownYear(year)).toBe(true)
  })

  test('every day worked in return falls on a weekend, as it must', () => {
    for (const [year, { worked }] of Object.entries(notices)) {
      for (const day of worked) expect(isWeekend(`${year}-${day}`), `${year}-${day}`).toBe(true)
    }
  })

  test('of a year without a notice knows weekends only, and says so', () => {
    expect(calendar.knownYear(2099)).toBe(false)
    expect(calendar.isWorkingDay('2099-10-01')).toBe(true) // a Thursday
    expect(calendar.isWorkingDay('2099-10-03')).toBe(false) // a Saturday
    expect(calendar.nameOf('2099-10-01')).toBeNull()
  })

  test('the office’s corrections come before the notice', () => {
    const corrected = aCalendar([
      { day: '2026-05-26', kind: 'rest', name: '防汛停工' },
      { day: '2026-05-27', kind: 'rest', name: '' },
      { day: '2026-05-05', kind: 'work', name: '劳动节' },
    ])
    expect(corrected.isWorkingDay('2026-05-26')).toBe(false)
    expect(corrected.nameOf('2026-05-26')).toBe('防汛停工')
    expect(corrected.nameOf('2026-05-27')).toBeNull()
    expect(corrected.isWorkingDay('2026-05-05')).toBe(true)
    expect(corrected.nameOf('2026-05-05')).toBeNull()
    expect(corrected.isWorkingDay('2026-05-04')).toBe(false)
    expect(calendar.isWorkingDay('2026-05-26')).toBe(true)
  })

  test('a year that the office enters by hand is known once National Day stands in it', () => {
    expect(aCalendar([{ day: '2099-01-01', kind: 'rest', name: '元旦' }]).knownYear(2099)).toBe(false)
    expect(aCalendar([{ day: '2099-10-01', kind: 'rest', name: '国庆节' }]).knownYear(2099)).toBe(true)
  })
})
