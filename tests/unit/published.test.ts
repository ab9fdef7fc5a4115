import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { checkTable } from '@/lib/annual/check'
import { checkReport, readRows, type Checked } from '@/lib/annual/published'

type Row = Record<'place' | 'total' | 'A' | 'B' | 'C' | 'D' | 'by_category' | 'notes', string>
const reports: Row[] = parse(readFileSync(join(import.meta.dirname, '../fixtures/published-reports.csv'), 'utf8'), { columns: true, bom: true })
const resultsOf = (row: Row) => (['A', 'B', 'C', 'D'] as const).filter((code) => row[code] !== '').map((code) => [code, Number(row[code])] as const)
const categoriesOf = ({ by_category }: Row) => (by_category ? Object.entries(JSON.parse(by_category) as Record<string, number>) : [])
const percent = (count: number, total: number, cut = false) => (cut ? Math.floor((count * 1000) / total) / 10 : Math.round((count * 1000) / total) / 10)
const pasted = (rows: readonly (readonly [string, number])[], total: number, between = '\t') => rows.map(([label, count]) => [label, count, `${percent(count, total)}%`].join(between)).join('\n')
const checked = (asked: Parameters<typeof checkReport>[0]) => checkReport(asked, null) as Checked

describe.each(reports.map((row) => [row.place, row] as const))('the published report of %s', (_, row) => {
  const total = Number(row.total)
  const asked = { total: row.total, results: pasted(resultsOf(row), total), categories: pasted(categoriesOf(row), total, '，') }

  test('pasted as it is, every table adds up and every share is right', () => {
    const { tables, faults } = checked(asked)
    expect(faults, JSON.stringify(tables)).toBe(0)
    for (const { rows, sumWords } of tables) {
      expect(rows.every(({ verdict }) => verdict === 'right')).toBe(true)
      expect(sumWords).toBe(`各项相加 ${total}，等于占比的底数 ${total}。`)
    }
  })

  test('one more in any row is a gap of one, said with both numbers', () => {
    for (const [index] of resultsOf(row).entries()) {
      const more = resultsOf(row).map(([label, count], at) => [label, count + (at === index ? 1 : 0)] as const)
      expect(checked({ total: row.total, results: pasted(more, total) }).tables[0]!.faults[0]).toBe(`办理结果相加 ${total + 1} 件，公布的总数是 ${total} 件，相差 1 件。`)
    }
  })

  test('a share that was cut off is told from one that is wrong', () => {
    for (const [label, count] of resultsOf(row)) {
      const [right, cut] = [percent(count, total), percent(count, total, true)]
      const verdict = (said: number) => checkTable({ name: '办理结果', parts: [{ label, count, percent: said }] }, total).rows[0]!.verdict
      expect(verdict(right)).toBe('right')
      if (cut !== right && !Number.isInteger(cut)) expect(verdict(cut)).toBe('cut')
      expect(verdict(Number((right + 1.3).toFixed(1)))).toBe('wrong')
    }
  })
})

test('all six are there, and the two whose source cut its shares are known by it', () => {
  expect(reports).toHaveLength(6)
  const cut = (place: string, results: string) => checked({ total: reports.find((row) => row.place.startsWith(place))!.total, results }).tables[0]!.faults
  expect(cut('巩留', 'A 33 63.4%\nB 14 26.9%\nC 5 9.6%')).toEqual(['A的占比 63.4% 是去尾，没有四舍五入：33 ÷ 52 应为 63.5%。'])
  expect(cut('昭通', '解决 42 21%\n正在解决 104 52%\n逐步解决 44 22%\n上下级 7 3%')).toEqual(['正在解决的占比 52% 是去尾，没有四舍五入：104 ÷ 197 应为 53%。', '上下级的占比 3% 是去尾，没有四舍五入：7 ÷ 197 应为 4%。'])
})

test('rows are read as they are pasted, and a line that cannot be read is named', () => {
  expect(readRows('项目\t件数\t占比\nA类（已经解决）\t1,234件\t50.0%\n"农业农村",44,34.4%\n教科文卫与民宗：25（占19.5％）\n会议期间 120\n一共二十件 若干 5 6 7 八').rows).toEqual([
    { label: 'A类（已经解决）', count: 1234, percent: 50 }, { label: '农业农村', count: 44, percent: 34.4 }, { label: '教科文卫与民宗', count: 25, percent: 19.5 }, { label: '会议期间', count: 120, percent: null },
  ])
  expect(readRows('会议期间 120\n3 5 不知道').unread).toEqual(['3 5 不知道'])
  expect(checked({ total: '120', results: '会议期间 120\n3 5 不知道' }).faults).toBe(1)
})

test('rounding that makes 99.9 of a hundred is explained, a larger gap is not', () => {
  const thirds = (said: number) => checkTable({ name: '办理结果', parts: ['甲', '乙', '丙'].map((label) => ({ label, count: 1, percent: said })) }, 3).notes
  expect(thirds(33.3)).toEqual(['公布的占比相加为 99.9%，各项取整会差这么多，报告里最好说明一句。'])
  expect(thirds(30.1)).toEqual(['公布的占比相加为 90.3%，取整解释不了这样大的差。'])
})

test('units that handle together may add up to more, and grades are a share of those judged', () => {
  expect(checked({ total: '100', systems: '政府系统 90\n党群系统 20' }).faults).toBe(0)
  expect(checked({ total: '100', systems: '政府系统 70\n党群系统 20' }).tables[0]!.faults).toHaveLength(1)
  expect(checked({ total: '100', base: '80', judged: '满意 60 75%\n基本满意 20 25%' }).faults).toBe(0)
})

test('without a total, without a row, or with a base that is no number, it asks for what is missing', () => {
  expect(checkReport({}, null)).toBe('total')
  expect(checkReport({ total: '12' }, null)).toBe('nothing')
  expect(checkReport({ total: '12', results: 'A 12', base: '许多' }, null)).toBe('base')
})
