import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCalendar } from '../../../lib/rulebook/calendar'
import { addDays } from '../../../lib/rulebook/days'
import { dueSentence, isOverdue, met, standing, type LimitInBrief } from '../../../lib/rulebook/due'

const calendar = aCalendar()
const TODAY = '2026-05-26'
const aLimit = (changes: Partial<LimitInBrief> = {}): LimitInBrief => ({ startOn: '2026-05-11', unit: 'day', calendar, ...changes })
const seen = (dueOn: string | null, changes?: Partial<LimitInBrief>) => {
  const { tone, words } = standing(dueOn, TODAY, aLimit(changes))
  return `${tone}: ${words.replaceAll('\u00A0', '§')}`
}

describe('how a due date stands', () => {
  test('far, soon, today, late, none', () => {
    expect(seen('2026-06-04')).toBe('far: 还有 9§天')
    expect(seen('2026-05-30')).toBe('far: 还有 4§天')
    expect(seen('2026-05-29')).toBe('soon: 还有 3§天')
    expect(seen('2026-05-27')).toBe('soon: 还有 1§天')
    expect(seen('2026-05-26')).toBe('today: 今天到期')
    expect(seen('2026-05-25')).toBe('late: 超 1§天')
    expect(seen(null)).toBe('none: 没有期限')
  })

  test('the last tenth of a long limit is soon as well', () => {
    expect(seen('2026-06-05', { startOn: '2026-02-25' })).toBe('soon: 还有 10§天') // 100 days in all
    expect(seen('2026-06-05', { startOn: '2026-02-26' })).toBe('far: 还有 10§天') // 99
    expect(seen('2026-06-05', { startOn: null })).toBe('far: 还有 10§天')
  })

  test('a limit in working days is late by working days, except on the weekend right after it', () => {
    expect(seen('2026-05-22', { unit: 'workingDay' })).toBe('late: 超 2§个工作日')
    expect(seen('2026-05-22', { unit: 'month' })).toBe('late: 超 4§天')
    const onSunday = standing('2026-05-22', '2026-05-24', aLimit({ unit: 'workingDay' }))
    expect(onSunday).toEqual({ tone: 'late', words: '超 2\u00A0天' })
  })

  test('in sentences, as the face has them', () => {
    const sentence = (dueOn: string | null, changes: object = {}) =>
      dueSentence(dueOn, TODAY, { ...aLimit(), ...changes }).replaceAll('\u00A0', ' ')
    expect(sentence('2026-06-04')).toBe('还有 9 天，6月4日（星期四）到期。')
    expect(sentence('2026-05-26')).toBe('今天到期。')
    expect(sentence('2026-05-22', { unit: 'workingDay', verb: '签收' })).toBe('超 2 个工作日，应在 5月22日（星期五）前签收。')
    expect(sentence('2026-05-22')).toBe('超 4 天，5月22日（星期五）到期。')
    expect(sentence('2027-01-04')).toBe('还有 223 天，2027年1月4日（星期一）到期。')
    expect(sentence(null)).toBe('没有期限。')
  })

  test('a finished stage is early, on the day, or late', () => {
    expect(met('2026-06-04', '2026-05-18', { unit: 'month', calendar })).toEqual({ tone: 'met', words: '比到期日早 17\u00A0天' })
    expect(met('2026-06-04', '2026-06-04', { unit: 'month', calendar })).toEqual({ tone: 'met', words: '到期当天办完' })
    expect(met('2026-05-22', '2026-05-26', { unit: 'workingDay', calendar })).toEqual({ tone: 'late', words: '比到期日晚 2\u00A0个工作日' })
    expect(met(null, '2026-05-26', { unit: 'day', calendar }).tone).toBe('none')
  })

  test('overdue begins the day after, and without a due date never', () => {
    expect(isOverdue('2026-05-26', TODAY)).toBe(false)
    expect(isOverdue('2026-05-25', TODAY)).toBe(true)
    expect(isOverdue(null, TODAY)).toBe(false)
  })

  test('the tone is late exactly when it is overdue, whatever the unit', () => {
    const units = fc.constantFrom('day' as const, 'workingDay' as const, 'month' as const, 'fixed' as const)
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 200 }), units, (offset, unit) => {
        const dueOn = addDays(TODAY, offset)
        const { tone, words } = standing(dueOn, TODAY, aLimit({ unit }))
        expect(tone === 'late').toBe(isOverdue(dueOn, TODAY))
        expect(words).toMatch(/^(今天到期|还有 [1-9]\d*\u00A0天|超 [1-9]\d*\u00A0(天|个工作日))$/)
      }),
    )
  })
})
