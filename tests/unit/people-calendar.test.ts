import { expect, test } from 'vitest'
import { runsOf, specialDaysOf } from '@/lib/settings/calendar'

test('the holidays of a year read as people speak of them, corrections one by one', () => {
  const { off, worked, known } = specialDaysOf(2026, [{ day: '2026-05-06', kind: 'rest', name: '劳动节' }, { day: '2026-05-30', kind: 'work' }])
  expect(known).toBe(true)
  const may = runsOf(off).filter(({ from }) => from.startsWith('2026-05'))
  expect(may).toEqual([
    { from: '2026-05-01', to: '2026-05-05', days: 5, name: '劳动节', corrected: false },
    { from: '2026-05-06', to: '2026-05-06', days: 1, name: '劳动节', corrected: true },
  ])
  expect(worked.find(({ day }) => day === '2026-05-30')).toEqual({ day: '2026-05-30', name: null, corrected: true })
  expect(worked.map(({ day }) => day)).toContain('2026-05-09')
})

test('a year whose notice is not out has no holidays and says so', () => {
  expect(specialDaysOf(2090, [])).toEqual({ known: false, off: [], worked: [] })
})
