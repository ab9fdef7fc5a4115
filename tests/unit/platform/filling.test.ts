import { expect, test } from 'vitest'
import { fillingOf } from '@/lib/platform/launch/options'

const embedded = { asked: undefined, isEmbedded: true }
const given = { asked: undefined, isEmbedded: false }

test('an empty embedded database gets the demo, and one of their own only where they ask for it', () => {
  expect(fillingOf('empty', embedded)).toBe('demo')
  expect(fillingOf('empty', given)).toBe('setupCode')
  expect(fillingOf('empty', { ...given, asked: true })).toBe('demo')
  expect(fillingOf('empty', { ...embedded, asked: false })).toBe('setupCode')
})

test('who began without the demo is given another code at the next start, not the demo', () => {
  expect(fillingOf('unclaimed', embedded)).toBe('setupCode')
})

test.each(['demo', 'real'] as const)('what a %s database holds is left alone, whatever is asked', (condition) => {
  for (const asked of [true, false, undefined]) expect(fillingOf(condition, { asked, isEmbedded: true })).toBe('nothing')
})
