import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastNumber, nextNumber } from '../../../lib/rulebook/numbering'

const usual = { inSession: '####', outOfSession: 'B####' }

test('the first number of each channel', () => {
  expect(nextNumber(usual, 'inSession', null)).toBe('0001')
  expect(nextNumber(usual, 'outOfSession', null)).toBe('B0001')
})

test('the next keeps its zeros and letters', () => {
  expect(nextNumber(usual, 'inSession', '0164')).toBe('0165')
  expect(nextNumber(usual, 'outOfSession', 'B0131')).toBe('B0132')
  expect(nextNumber({ ...usual, inSession: '第###号' }, 'inSession', '第099号')).toBe('第100号')
})

test('the ten-thousandth goes on with five digits', () => {
  expect(nextNumber(usual, 'inSession', '9999')).toBe('10000')
  expect(nextNumber(usual, 'inSession', '10000')).toBe('10001')
})

test('a ledger that dropped the zeros is followed, another shape is not', () => {
  expect(nextNumber(usual, 'inSession', '48')).toBe('0049')
  expect(() => nextNumber(usual, 'inSession', 'B0048')).toThrow(RangeError)
  expect(() => nextNumber(usual, 'outOfSession', '0048')).toThrow(RangeError)
  expect(() => nextNumber(usual, 'outOfSession', 'B')).toThrow(RangeError)
})

test('the last is the highest, not the last in the alphabet, and other shapes are passed over', () => {
  expect(lastNumber(usual, 'inSession', ['48', '0007', 'JY1000', '10000', '9999', 'B0300'])).toBe('10000')
  expect(lastNumber(usual, 'outOfSession', ['0300', '甲12'])).toBeNull()
})

test('a new number is never one that is taken', () => {
  const shapes = fc.constantFrom('####', 'B####', 'JY#', '第##号')
  const taken = fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.nat(20_000).map(String), fc.nat(999).map((count) => `B${count}`)))
  fc.assert(
    fc.property(shapes, taken, (inSession, numbers) => {
      const numbering = { ...usual, inSession }
      expect(numbers).not.toContain(nextNumber(numbering, 'inSession', lastNumber(numbering, 'inSession', numbers)))
    }),
  )
})
