import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { faultsOf } from '@/lib/annual/check'
import { sharesOf, sumWords } from '@/lib/annual/shares'
import { piecesOf, stalesOf } from '@/lib/annual/stale'
import { folded } from '@/lib/reports/cells'

type Published = Record<'place' | 'total' | 'A' | 'B' | 'C' | 'D' | 'by_category', string>
const published: Published[] = parse(readFileSync(join(import.meta.dirname, '../fixtures/published-reports.csv'), 'utf8'), { columns: true, bom: true })
const partsOf = (row: Published) => (['A', 'B', 'C', 'D'] as const).filter((code) => row[code] !== '').map((code) => ({ label: code, count: Number(row[code]) }))
const categoriesOf = ({ by_category }: Published) => (by_category ? Object.entries(JSON.parse(by_category) as Record<string, number>).map(([label, count]) => ({ label, count })) : [])
const reportOf = (place: string) => published.find((row) => row.place.includes(place))!

test('six published reports: the counts of each add up to its total, and the tables say so', () => {
  expect(published).toHaveLength(6)
  for (const row of published) {
    const total = Number(row.total)
    expect(faultsOf({ total, parts: partsOf(row), categories: categoriesOf(row), of: '各结果' }), row.place).toEqual([])
    expect(sumWords(partsOf(row), total, '答复的'), row.place).toContain(`以答复的 ${total} 件为底，四舍五入保留一位小数`)
  }
})

test('the shares of a published ledger are those of its counts', () => {
  expect(sharesOf(partsOf(reportOf('大庆')), 100).map(({ percent }) => percent)).toEqual([38, 40, 22])
  expect(sharesOf(partsOf(reportOf('巩留')), 52).map(({ percent }) => percent)).toEqual([63.5, 26.9, 9.6])
  expect(sumWords(partsOf(reportOf('大庆')), 100, '答复的')).toContain('各项占比相加为 100%')
  expect(sumWords([{ label: '甲', count: 1 }, { label: '乙', count: 1 }, { label: '丙', count: 1 }], 3, '答复的')).toContain('因四舍五入相加为 99.9%')
})

test('where a published share was cut off instead of rounded, it is said, with what is right', () => {
  const cut = (place: string, label: string, percent: number) => faultsOf({ total: Number(reportOf(place).total), of: '各结果', parts: partsOf(reportOf(place)).map((part) => (part.label === label ? { ...part, percent } : part)) })
  expect(cut('巩留', 'A', 63.4)).toEqual(['A的占比 63.4% 是去尾，没有四舍五入：33 ÷ 52 应为 63.5%。'])
  expect(cut('昭通', 'B', 52)).toEqual(['B的占比 52% 是去尾，没有四舍五入：104 ÷ 197 应为 53%。'])
  expect(cut('昭通', 'D', 3)).toEqual(['D的占比 3% 是去尾，没有四舍五入：7 ÷ 197 应为 4%。'])
  expect(cut('沁阳', 'A', 75.4)).toEqual([])
  expect(cut('大庆', 'A', 41)).toEqual(['A的占比 41% 不对：38 ÷ 100 应为 38%。'])
})

test('where the parts of a published report do not add up, the gap is named', () => {
  expect(faultsOf({ total: 130, parts: partsOf(reportOf('某市')), categories: categoriesOf(reportOf('某市')), of: '各结果' })).toEqual(['各结果相加 128 件，公布的总数是 130 件，相差 2 件。', '各类别相加 128 件，公布的总数是 130 件，相差 2 件。'])
})

test('a number in the office\'s words that was a figure and is another now is marked, and the words stay as they are', () => {
  const words = '全年受理 238 件，答复率 63.2%，走访 26 个村。'
  const [then, now] = [{ 受理: '238', 答复率: '63.2%', 重点督办: '26' }, { 受理: '240', 答复率: '63.2%', 重点督办: '26' }]
  expect(stalesOf(words, then, now)).toEqual([{ written: '238', name: '受理', now: '240' }])
  expect(piecesOf(words, then, now).map(({ text }) => text).join('')).toBe(words)
  expect(stalesOf(words, then, then)).toEqual([])
})

test('a public figure never shows a cell so small that it points at somebody, and none is lost', () => {
  const cells = folded([{ label: '农业', count: 40 }, { label: '教育', count: 6 }, { label: '司法', count: 2 }, { label: '其他', count: 1 }], 49)
  expect(cells.every(({ count }) => count >= 5)).toBe(true)
  expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(49)
  expect(cells.map(({ label }) => label)).toEqual(['农业', '其余 3 类'])
})
