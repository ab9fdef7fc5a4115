import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, compare, Day, daysBetween, nextDay, weekdayOf, workingDaysBetween } from '../../../lib/rulebook/days'
import { aCalendar } from '../../../lib/rulebook/calendar'

const anyDay = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day', () => {
  test('a month on is the same day number, or the last day of a shorter month', () => {
    expect(addMonths('2026-03-04', 3)).toBe('2026-06-04')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29')
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  })

  test('a leap year has a 29 February, a common year and 2100 have none', () => {
    expect(nextDay('2028-02-28')).toBe('2028-02-29')
    expect(nextDay('2026-02-28')).toBe('2026-03-01')
    expect(nextDay('2100-02-28')).toBe('2100-03-01')
    expect(nextDay('2026-12-31')).toBe('2027-01-01')
  })

  test('knows its weekday', () => {
    expect(weekdayOf('2026-06-04')).toBe('星期四')
    expect(weekdayOf('2026-05-26')).toBe('星期二')
    expect(weekdayOf('2026-05-31')).toBe('星期日')
    expect(weekdayOf('1949-10-01')).toBe('星期六')
  })

  test('what is not a day is refused', () => {
    for (const text of ['2026-02-30', '2026-13-01', '2026-6-4', '2026-06-04T00:00:00Z', '']) {
      expect(Day.safeParse(text).success, text).toBe(false)
      expect(() => addDays(text, 1), text).toThrow(RangeError)
      expect(() => addMonths(text, 1), text).toThrow(RangeError)
    }
  })

  test('adding and measuring are each other’s inverse, and text order is the order of days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const other = addDays(day, count)
        expect(daysBetween(day, other)).toBe(count)
        expect(compare(day, other)).toBe(Math.sign(-count) + 0)
      }),
    )
  })

  test('a month never leaves its month, nor passes the day number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (day, count) => {
        const there = addMonths(day, count)
        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(months(there) - months(day)).toBe(count)
        expect(Number(there.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)))
        if (there.slice(8) !== day.slice(8)) expect(nextDay(there).slice(8)).toBe('01')
      }),
    )
  })

  test('working days are counted after the first day and with the last', () => {
    const calendar = aCalendar()
    expect(workingDaysBetween('2026-05-22', '2026-05-26', calendar)).toBe(2)
    expect(workingDaysBetween('2026-05-22', '2026-05-24', calendar)).toBe(0)
    expect(workingDaysBetween('2026-05-26', '2026-05-22', calendar)).toBe(0)
  })

  test('does not depend on where the machine stands', () => {
    const before = process.env.TZ
    try {
      for (const zone of ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
        process.env.TZ = zone
        expect(nextDay('2026-03-08')).toBe('2026-03-09')
        expect(weekdayOf('2026-06-04')).toBe('星期四')
        expect(aCalendar().isWorkingDay('2026-05-09')).toBe(true)
      }
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })
})
