import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignmentLifecycle } from '@/lib/assignments/lifecycle'
import { commitmentLifecycle } from '@/lib/commitments/lifecycle'
import { opinionLifecycle } from '@/lib/opinions/lifecycle'
import { publicationLifecycle } from '@/lib/publications/lifecycle'
import { told } from '@/lib/notices/told'
import { noticeWords } from '@/lib/notices/words'
import { aCalendar } from '@/lib/rulebook/calendar'
import { addDays } from '@/lib/rulebook/days'
import { defaultRulebook } from '@/lib/rulebook/default'
import { suggestionLifecycle } from '@/lib/suggestions/lifecycle'
import { daysOf, dueDay, isStep, isYearly, reached, timerOf, TIMERS, windowOf } from '@/lib/timers/timers'
import { wordsOfTimer } from '@/lib/timers/words'

const TODAY = '2026-05-26'
const calendar = aCalendar()
const from = (dueOn: string) => (day: number) => addDays(dueOn, day)
const before = (days: number) => addDays(TODAY, -days)

describe('on which day something is due', () => {
  test('a reminder is due on its day, and not again the day after', () => {
    expect(reached([-3, 1], from('2026-05-29'), before(1), TODAY)).toBe(-3)
    expect(reached([-3, 1], from('2026-05-28'), before(1), TODAY)).toBeNull()
    expect(reached([-3, 1], from('2026-05-25'), before(1), TODAY)).toBe(1)
  })
  test('after ten days of standstill it is the latest of those that were missed', () => {
    expect(reached([-10, -5, -1, 1], from('2026-05-25'), before(10), TODAY)).toBe(1)
    expect(reached([-10, -5, -1, 1], from('2026-05-27'), before(10), TODAY)).toBe(-1)
    expect(reached([-10, -5, -1, 1], from('2026-06-04'), before(10), TODAY)).toBe(-10)
    expect(reached([-10, -5, -1, 1], from('2026-04-01'), before(10), TODAY)).toBeNull()
  })
  test('a step is due the day after the last day, however long ago that was', () => {
    const lapse = timerOf('lapse')
    const moment = { since: before(1), today: TODAY, rulebook: defaultRulebook, calendar }
    expect(dueDay(lapse, { dueOn: TODAY }, moment)).toBeNull()
    expect(dueDay(lapse, { dueOn: before(1) }, moment)).toBe(1)
    expect(dueDay(lapse, { dueOn: before(400) }, moment)).toBe(1)
  })
  test('a deputy is reminded working days before: of a window that ends on a Monday, on the Friday', () => {
    const evaluation = timerOf('evaluation')
    const on = (today: string) => dueDay(evaluation, { dueOn: '2026-06-01' }, { since: addDays(today, -1), today, rulebook: defaultRulebook, calendar })
    expect(on('2026-05-29')).toBe(-1)
    expect(on('2026-05-31')).toBeNull()
    expect(on('2026-05-25')).toBe(-5)
  })
  test('units are asked for what they promised once a year, as the quarter that the rules name begins, also after a standstill', () => {
    const quarter = timerOf('quarter')
    const asked = (since: string, today: string, reportQuarter: number | null = 4) => dueDay(quarter, { dueOn: '2027-05-01' }, { since, today, rulebook: { ...defaultRulebook, commitments: { ...defaultRulebook.commitments, reportQuarter } }, calendar })
    expect(asked('2026-09-30', '2026-10-01')).toBe(-2026)
    expect(asked('2026-09-20', '2026-10-08')).toBe(-2026)
    expect(asked('2026-10-01', '2026-10-02')).toBeNull()
    expect(asked('2026-06-30', '2026-07-01')).toBeNull()
    expect(asked('2026-09-30', '2026-10-01', null)).toBeNull()
    expect(windowOf(quarter, '2026-10-01', '2026-10-02').from > windowOf(quarter, '2026-10-01', '2026-10-02').to, 'on other days nothing is looked at').toBe(true)
  })
  test('whatever is due lies in the window that is asked of the database', () => {
    fc.assert(fc.property(fc.constantFrom(...TIMERS), fc.integer({ min: -90, max: 90 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 400 }), (name, offset, standstill, later) => {
      const today = addDays(TODAY, later)
      const [timer, dueOn, since] = [timerOf(name), addDays(today, offset), addDays(today, -standstill)]
      const { from, to } = windowOf(timer, since, today)
      if (dueDay(timer, { dueOn }, { since, today, rulebook: defaultRulebook, calendar }) !== null) expect(from <= dueOn && dueOn <= to, `${name} ${dueOn}`).toBe(true)
    }), { seed: 20260526, numRuns: 3000 })
  })
})

describe('every timer', () => {
  const tables: Record<string, Record<string, { from: readonly string[]; by: readonly string[] }>> = { suggestion: suggestionLifecycle, assignment: assignmentLifecycle, commitment: commitmentLifecycle, publication: publicationLifecycle, opinion: opinionLifecycle }
  test.each(TIMERS)('%s takes a step that its table gives to the platform, or tells someone in words', (name) => {
    const timer = timerOf(name)
    expect(wordsOfTimer(name).label).toMatch(/[\u4e00-\u9fff]/)
    if (timer.of === 'unit') return // a plan has no table: it is carried out on its day
    if (isStep(timer)) {
      const step = tables[timer.of]![timer.takes]!
      expect(step.by).toContain('system')
      expect(step.from).toEqual(expect.arrayContaining([...timer.states]))
      return
    }
    const days = isYearly(timer) ? [-1] : daysOf(timer, defaultRulebook)
    for (const when of [days.some((day) => day <= 0) && 'soon', days.some((day) => day > 0) && 'late'].filter(Boolean)) {
      expect(told[`${name}.${when}`], `${name}.${when}`).not.toHaveLength(0)
      expect(noticeWords[`${name}.${when}`], `${name}.${when}`).toMatch(/[\u4e00-\u9fff]/)
    }
  })
})
