import { describe, expect, test } from 'vitest'
import { receptionLife } from '@/lib/receptions/decide'
import { RECEPTION_ACTIONS, RECEPTION_STATES, receptionLifecycle, type Reception } from '@/lib/receptions/lifecycle'
import { inTurn, planDays, PlanInput } from '@/lib/receptions/plan'
import { stationLife } from '@/lib/stations/decide'
import { STATION_STATES } from '@/lib/stations/lifecycle'
import { capacitiesOf, type Capacity } from '@/lib/policy'
import { aCalendar } from '@/lib/rulebook/calendar'
import { refusalSentence } from '@/lib/words'
import { everyone, parties } from '../../factories/actors'

const calendar = aCalendar([{ day: '2026-06-15', kind: 'rest', name: '县庆' }, { day: '2026-06-16', kind: 'rest', name: '县庆' }])
const aReception: Reception = { id: 'r', state: 'planned', version: 0, dueOn: null, parties, daysLeft: 5, noticeDays: 3, hosts: 2, unknown: 0 }

describe('a plan', () => {
  test('of every 15th moves what falls on a holiday to the next working day, and says why', () => {
    const days = planDays({ rhythm: 'monthly', at: 15, from: '2026-05-01', until: '2026-07-31' }, calendar, 'nextWorkingDay')
    expect(days).toEqual([{ on: '2026-05-15', movedFrom: null, reason: '' }, { on: '2026-06-17', movedFrom: '2026-06-15', reason: '遇县庆，顺延' }, { on: '2026-07-15', movedFrom: null, reason: '' }])
  })
  test('keeps the holiday where the rulebook says so', () => {
    expect(planDays({ rhythm: 'monthly', at: 15, from: '2026-06-01', until: '2026-06-30' }, calendar, 'keep').map(({ on }) => on)).toEqual(['2026-06-15'])
  })
  test('of every 31st takes the last day of a shorter month; a market day on a weekend stays', () => {
    const days = planDays({ rhythm: 'monthly', at: 31, from: '2026-01-01', until: '2026-04-30' }, aCalendar(), 'keep').map(({ on }) => on)
    expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'])
    expect(planDays({ rhythm: 'weekly', at: 6, from: '2026-06-01', until: '2026-06-14' }, aCalendar(), 'nextWorkingDay').map(({ on }) => on)).toEqual(['2026-06-06', '2026-06-13'])
  })
  test('lets everyone receive as often as everyone else', () => {
    expect(inTurn(['甲', '乙', '丙'], 2, 3)).toEqual([['甲', '乙'], ['丙', '甲'], ['乙', '丙']])
    expect(inTurn(['甲'], 2, 2)).toEqual([['甲'], ['甲']])
  })
  test.each([['until', { until: '2025-01-01' }], ['at', { rhythm: 'weekly', at: '8' }], ['endsAt', { endsAt: '08:00' }], ['beginsAt', { beginsAt: '9点' }]])('that makes no sense names %s', (field, wrong) => {
    const given = { rhythm: 'monthly', at: '15', from: '2026-01-01', until: '2026-12-31', beginsAt: '09:00', endsAt: '11:00', each: '2', ...wrong }
    expect(PlanInput.safeParse(given).error?.issues.map(({ path }) => path[0])).toContain(field)
  })
})

// What a step waits for, given, so that only state and capacity decide.
const given: Record<string, Partial<Reception>> = { hold: { daysLeft: 0 } }

test.each(RECEPTION_ACTIONS)('whatever is not in the table is refused, for everyone in every state: %s', (action) => {
  const { from, by } = receptionLifecycle[action]
  for (const [who, actor] of Object.entries(everyone)) for (const state of RECEPTION_STATES) {
    const listed = (from as readonly string[]).includes(state) && capacitiesOf(actor, parties).some((held) => (by as readonly Capacity[]).includes(held))
    expect(receptionLife.refusal(actor, action, { ...aReception, ...given[action], state }) === null, `${action} from ${state} by ${who}`).toBe(listed)
  }
})

test.each<[string, Partial<Reception>]>([
  ['announce', { daysLeft: 2 }], ['announce', { hosts: 0 }], ['hold', { state: 'announced', daysLeft: 1 }], ['record', { state: 'held', unknown: 1 }],
])('%s waits for its condition, and says so', (action, more) => {
  const refusal = receptionLife.refusal(everyone.liaison, action as 'announce', { ...aReception, ...more })
  expect(refusal?.why).toBe('notYet')
  expect(refusalSentence(refusal!)).toMatch(/^[\u4e00-\u9fff].*。$/)
})

test('a station is closed and opened again by its offices, and by nobody else', () => {
  const takers = Object.entries(everyone).filter(([, actor]) => STATION_STATES.some((state) => stationLife.openSteps(actor, { id: 's', state, version: 0, dueOn: null, parties }).length > 0)).map(([who]) => who)
  expect(takers.sort()).toEqual(['officeHead', 'officer', 'townOfficer'])
})
