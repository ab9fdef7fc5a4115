import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCalendar } from '../../../lib/rulebook/calendar'
import { addDays, addMonths, dayOfMonth, workingDaysBetween } from '../../../lib/rulebook/days'
import { defaultRulebook } from '../../../lib/rulebook/default'
import { explain } from '../../../lib/rulebook/explain'
import { latestExtension } from '../../../lib/rulebook/order'
import { extended, hastened, reckon, Reckoning, unhastened } from '../../../lib/rulebook/reckoning'
import type { Limit } from '../../../lib/rulebook/rulebook'

const calendar = aCalendar()
const { limits } = defaultRulebook
const aLimit = (unit: 'day' | 'workingDay' | 'month', length: number, restDay: Limit['restDay'] = 'nextWorkingDay'): Limit => ({
  unit, length, restDay, start: 'dispatched', basis: null,
})
const aDate = (on: string): Limit => ({ unit: 'fixed', on, restDay: 'keep', start: 'dispatched', basis: null })
const dueOn = (limit: Limit, startOn: string) => reckon(limit, startOn, calendar).dueOn

describe('a due date', () => {
  test('in months goes to the same day number', () => {
    expect(dueOn(limits.reply, '2026-03-04')).toBe('2026-06-04')
  })

  test('in days does not count the first', () => {
    expect(dueOn(limits.review, '2026-05-18')).toBe('2026-05-25')
  })

  test('in working days passes over weekends and holidays, and counts the days worked in return', () => {
    expect(dueOn(limits.close, '2026-05-25')).toBe('2026-06-08')
    expect(dueOn(limits.evaluate, '2026-05-11')).toBe('2026-06-08')
    expect(dueOn(limits.dispatch, '2026-04-28')).toBe('2026-05-14')
  })

  test('that is a day off moves to the next working day, or stays where the rulebook keeps it', () => {
    expect(dueOn(limits.coOpinion, '2026-03-04')).toBe('2026-04-07')
    expect(dueOn(aLimit('month', 1, 'keep'), '2026-03-04')).toBe('2026-04-04')
    expect(dueOn(aLimit('day', 7), '2026-05-16')).toBe('2026-05-25')
  })

  test('on a Saturday or Sunday that is worked in return stays there', () => {
    expect(dueOn(aLimit('month', 1), '2026-04-09')).toBe('2026-05-09')
    expect(dueOn(aLimit('workingDay', 1), '2026-05-08')).toBe('2026-05-09')
  })

  test('in months ends with the month where the day number is missing', () => {
    expect(reckon(aLimit('month', 3, 'keep'), '2026-11-30', calendar)).toMatchObject({
      dueOn: '2027-02-28', steps: [{ kind: 'months', clipped: true, to: '2027-02-28' }, { kind: 'kept' }],
    })
    expect(dueOn(aLimit('month', 3), '2026-11-30')).toBe('2027-03-01') // 28 February 2027 is a Sunday
    expect(dueOn(aLimit('month', 1), '2024-01-29')).toBe('2024-02-29')
    expect(dueOn(aLimit('month', 1), '2023-01-29')).toBe('2023-02-28')
  })

  test('on a fixed date is the first one after the start', () => {
    expect(dueOn(aDate('06-30'), '2026-03-04')).toBe('2026-06-30')
    expect(dueOn(aDate('06-30'), '2026-06-30')).toBe('2027-06-30')
    expect(dueOn(aDate('06-30'), '2026-11-01')).toBe('2027-06-30')
    expect(dueOn({ ...aDate('05-02'), restDay: 'nextWorkingDay' }, '2026-03-04')).toBe('2026-05-06')
  })

  test('that a batch fixed comes before the rulebook’s length, and is not moved', () => {
    const batch = { dueOn: '2026-05-31', basis: '黔府办函〔2026〕12号' }
    expect(reckon(limits.coOpinion, '2026-03-04', calendar, { batch })).toEqual({
      unit: 'fixed', startOn: '2026-03-04', startWords: '交办', steps: [{ kind: 'batch', to: '2026-05-31' }],
      dueOn: '2026-05-31', basis: '黔府办函〔2026〕12号', level: 'batch', unknownYears: [],
    })
  })

  test('that was extended keeps how it first came about', () => {
    const first = reckon(limits.reply, '2026-03-04', calendar)
    const later = extended(first, '2026-09-04', '涉及三个部门')
    expect(later).toMatchObject({ startOn: '2026-03-04', dueOn: '2026-09-04', basis: '《代表法》第五十一条' })
    expect(later.steps).toEqual([...first.steps, { kind: 'extended', reason: '涉及三个部门', to: '2026-09-04' }])
    expect(first.dueOn).toBe('2026-06-04')
    expect(() => extended(first, '2026-06-04', '不算延期')).toThrow(RangeError)
  })

  test('of a reply is put off to six months from the dispatch at most, however late one asks', () => {
    const reply = { dispatchedOn: '2026-03-04', dueOn: '2026-06-04' }
    expect(latestExtension(reply, { rulebook: defaultRulebook, calendar })).toMatchObject({ dueOn: '2026-09-04', words: '交办后六个月' })
    const inSession = { ...defaultRulebook, limitsInSession: { replyExtended: { ...aLimit('month', 5), start: 'dispatched' as const } } }
    expect(latestExtension({ ...reply, channel: 'inSession' }, { rulebook: inSession, calendar })).toMatchObject({ dueOn: '2026-08-04', words: '交办后五个月' })
    expect(latestExtension({ ...reply, channel: 'outOfSession' }, { rulebook: inSession, calendar }).dueOn).toBe('2026-09-04')
    const increment = { ...defaultRulebook, extension: { ...defaultRulebook.extension, counts: 'fromDueDate' as const } }
    increment.limits = { ...limits, replyExtended: aLimit('month', 3) }
    expect(latestExtension({ ...reply, dueOn: '2026-06-10' }, { rulebook: increment, calendar })).toMatchObject({
      startOn: '2026-06-10', startWords: '原定到期', dueOn: '2026-09-10',
    })
  })

  test('names the years that it leans on and whose notice is not out', () => {
    const blind = (limit: Limit, startOn: string) => reckon(limit, startOn, calendar).unknownYears
    expect(blind(aLimit('workingDay', 10), '2098-12-28')).toEqual([2098, 2099])
    expect(blind(aLimit('month', 3), '2098-11-30')).toEqual([2099])
    expect(blind(aLimit('month', 3, 'keep'), '2098-11-30')).toEqual([])
    expect(blind(aLimit('workingDay', 10), '2026-05-25')).toEqual([])
    const office = aCalendar([{ day: '2099-10-01', kind: 'rest', name: '国庆节' }])
    expect(reckon(aLimit('month', 3), '2098-11-30', office).unknownYears).toEqual([])
  })
})

const aStart = fc.integer({ min: 0, max: 5400 }).map((count) => addDays('2016-01-01', count))
const anyCounted = fc
  .record({
    unit: fc.constantFrom('day' as const, 'workingDay' as const, 'month' as const),
    length: fc.integer({ min: 1, max: 12 }),
    restDay: fc.constantFrom('nextWorkingDay' as const, 'keep' as const),
  })
  .map(({ unit, length, restDay }) => aLimit(unit, length, restDay))
const anyLimit = fc.oneof(anyCounted, fc.constantFrom('01-01', '02-28', '06-30', '12-31').map(aDate))

describe('of any limit and any start', () => {
  const always = (check: (limit: Limit, startOn: string, reckoning: Reckoning) => void) =>
    fc.assert(
      fc.property(anyLimit, aStart, (limit, startOn) => {
        check(limit, startOn, reckon(limit, startOn, calendar))
      }),
      { numRuns: 600 },
    )

  test('the due day lies after the start', () =>
    always((_, startOn, reckoning) => expect(reckoning.dueOn > startOn).toBe(true)))

  test('it is a working day where the rulebook moves days off', () =>
    always((limit, _, reckoning) => {
      if (limit.restDay === 'nextWorkingDay') expect(calendar.isWorkingDay(reckoning.dueOn)).toBe(true)
    }))

  test('it is only ever moved later, and never past a working day', () =>
    always((_, __, { steps, dueOn }) => {
      const counted = steps[0]!
      expect(dueOn >= counted.to).toBe(true)
      if (dueOn > counted.to) expect(workingDaysBetween(addDays(counted.to, -1), dueOn, calendar)).toBe(1)
    }))

  test('the count is right by another way of counting', () =>
    always((limit, startOn, { steps }) => {
      const { to } = steps[0]!
      if (limit.unit === 'day') expect(addDays(to, -limit.length)).toBe(startOn)
      if (limit.unit === 'workingDay') expect(workingDaysBetween(startOn, to, calendar)).toBe(limit.length)
      if (limit.unit === 'month') expect(dayOfMonth(to)).toBe(Math.min(dayOfMonth(startOn), lastOf(to)))
    }))

  test('the last step leads to the due day, and nothing is lost in the Json column', () =>
    always((_, __, reckoning) => {
      expect(reckoning.steps.at(-1)!.to).toBe(reckoning.dueOn)
      expect(Reckoning.parse(JSON.parse(JSON.stringify(reckoning)))).toEqual(reckoning)
    }))

  test('the sentence names the due day and is made of whole words', () =>
    always((_, __, reckoning) => {
      const { dueOn } = reckoning
      const sentence = explain(reckoning)
      expect(sentence).toContain(`${Number(dueOn.slice(5, 7))}月${Number(dueOn.slice(8))}日`)
      expect(sentence).not.toMatch(/undefined|NaN|\d{4}-\d{2}|，，|。。|，。|  /)
    }))

  test('a later start never means an earlier end', () => {
    fc.assert(
      fc.property(anyCounted, aStart, fc.integer({ min: 1, max: 40 }), (limit, startOn, later) => {
        expect(dueOn(limit, addDays(startOn, later)) >= dueOn(limit, startOn)).toBe(true)
      }),
    )
  })
})

describe('of something handled together with another', () => {
  const own = reckon(limits.reply, '2026-03-04', calendar)

  test('a day that was brought forward is its own again, however often it was; an extension stays', () => {
    const earlier = hastened(hastened(own, '2026-05-20', '并案的 0102 号到期更早'), '2026-05-08', '并案的 0117 号到期更早')
    expect(earlier).toMatchObject({ dueOn: '2026-05-08', steps: { length: own.steps.length + 2 } })
    expect(unhastened(earlier)).toEqual(own)
    const later = extended(own, '2026-08-31', '用地手续没有办完')
    expect(unhastened(hastened(later, '2026-05-20', '并案的 0102 号到期更早'))).toEqual(later)
    expect(unhastened(own)).toEqual(own)
  })
})

const lastOf = (day: string) => dayOfMonth(addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1))
