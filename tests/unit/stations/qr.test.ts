import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { codeSvg } from '@/lib/codes/drawing'
import { qrMatrix } from '@/lib/codes/qr'

const fingerprint = (text: string) => createHash('sha256').update(qrMatrix(text).map((row) => row.map(Number).join('')).join('\n')).digest('hex').slice(0, 16)

// Each was read back by an independent decoder before its fingerprint was written here.
test.each([
  ['https://liaison.example.cn/stations/f4ac29cbc961', 'b410c68bcca4c4c1', 33],
  ['http://localhost:3000/deputies/4f81bf97a321', 'ef4e4c382304c606', 33],
  ['https://a-very-long-name-of-a-county-congress.example.gov.cn/liaison/platform/stations/f4ac29cbc961?from=the-poster-at-the-market-gate', '12fe75eba886c2d9', 49],
])('the code of %s is the one that phones read', (text, expected, size) => {
  expect(qrMatrix(text)).toHaveLength(size)
  expect(fingerprint(text)).toBe(expected)
})

test('a text that no such code holds is refused, not cut', () => {
  expect(qrMatrix('代'.repeat(71))).toHaveLength(57)
  expect(() => qrMatrix('代'.repeat(72))).toThrow(RangeError)
})

test('a drawing carries its name safely', () => {
  expect(codeSvg('x', '<b>"站"&')).toContain('<title>b站</title>')
})
