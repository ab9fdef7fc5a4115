import { expect, test } from 'vitest'
import { draftProblems } from '@/lib/assignments/draft'
import { legendOf, quarterOf, rateWords, sharesOf, toRow, totalOf, type UnitFigures } from '@/lib/commitments/figures'
import { filterQuery, readFilter } from '@/lib/commitments/ledger'
import { reportWords } from '@/lib/commitments/words'
import { defaultRulebook } from '@/lib/rulebook/default'
import { presetDocument } from '@/lib/rulebook/presets'

const figures = (more: Partial<UnitFigures>): UnitFigures => ({ id: 'u', name: '县水利局', classes: {}, turned: {}, promised: 0, kept: 0, late: 0, postponed: 0, given: 0, dropped: 0, carried: 0, ...more })

test('a B all of whose promises were kept counts as A, and the sum of the classes stays', () => {
  const row = toRow(figures({ classes: { A: 2, B: 5, C: 1 }, turned: { B: 3 } }), defaultRulebook)
  expect([row.before, row.after]).toEqual([{ a: 2, b: 5, c: 1 }, { a: 5, b: 2, c: 1 }])
  expect(rateWords(row.turned, row.turnable)).toBe('60%（3/5）')
  const total = totalOf([row, toRow(figures({ classes: { B: 1 }, promised: 2 }), defaultRulebook)])
  expect([total.before, total.promised, total.turnable]).toEqual([{ a: 2, b: 6, c: 1 }, 2, 6])
})

test('what is solved already does not turn, and a place\'s own classes fall under the three', () => {
  const rulebook = { ...defaultRulebook, resultClasses: [{ code: 'one', label: '已经解决', demands: [], solved: true }, { code: 'two', label: '列入计划', demands: ['commitments' as const], solved: false }, { code: 'four', label: '留作参考', demands: [], solved: false }] }
  expect(sharesOf({ classes: { one: 1, two: 2, four: 3 }, turned: { one: 1, two: 1 } }, rulebook)).toMatchObject({ before: { a: 1, b: 2, c: 3 }, after: { a: 2, b: 1, c: 3 }, turned: 1 })
  expect(rateWords(0, 0)).toBe('—')
})

test('the three kinds are called by the place\'s own marks: three letters, 甲乙丙, or four kinds of which two carry a date', () => {
  const ofTheOldKind = { ...defaultRulebook, resultClasses: [{ code: 'A', mark: '甲类', label: '已经解决', demands: [], solved: true }, { code: 'B', mark: '乙类', label: '列入计划', demands: ['commitments' as const], solved: false }, { code: 'C', mark: '丙类', label: '条件限制', demands: ['reason' as const], solved: false }] }
  expect(legendOf(defaultRulebook)).toEqual({ labels: { a: 'A 已解决', b: 'B 列入计划', c: 'C 未列入计划' }, heads: 'A / B / C', turned: 'B 转 A' })
  expect(legendOf(ofTheOldKind)).toMatchObject({ heads: '甲 / 乙 / 丙', turned: '乙 转 甲' })
  const shanghai = presetDocument('shanghai-2015')
  expect(legendOf(shanghai)).toMatchObject({ labels: { b: 'B、C 列入计划', c: 'D 未列入计划' }, heads: 'A / B、C / D', turned: 'B、C 转 A' })
  expect(sharesOf({ classes: { A: 1, B: 2, C: 3, D: 4 }, turned: { B: 1, C: 1 } }, shanghai), 'a reply of either kind with a date turns once its promises are kept').toEqual({ before: { a: 1, b: 5, c: 4 }, after: { a: 3, b: 3, c: 4 }, turned: 2, turnable: 5 })
})

test('units are asked for the year\'s report in the quarter of the rulebook, and in no other', () => {
  expect([quarterOf('2026-09-30'), quarterOf('2026-10-01')]).toEqual([3, 4])
  expect(reportWords(4, '2026-10-01')).toContain('第四季度')
  expect([reportWords(4, '2026-09-30'), reportWords(null, '2026-10-01')]).toEqual([null, null])
})

test('a mistake is said in the row that it stands in, however many rows before it are empty', () => {
  const empty = { text: '', dueOn: '', responsible: '' }
  const draft = { resultClass: 'B', text: '水毁路段已列入今年养护计划，资金已经落实。', reason: '', reportedTo: '', contactName: '覃知远', contactPhone: '0855' }
  const problems = draftProblems({ ...draft, commitments: [empty, { text: '修通水毁路段', dueOn: '2026-01-01', responsible: '谢时雨' }, empty] }, defaultRulebook, '2026-05-26')
  expect(problems).toEqual({ 'commitments.1.dueOn': '完成时限要晚于今天。' })
  expect(draftProblems({ ...draft, commitments: [empty] }, defaultRulebook, '2026-05-26')).toHaveProperty('commitments')
})

test('the ledger\'s address is read as it was written, and what it does not know is passed over', () => {
  const filter = readFilter({ view: 'carried', q: ' 路 ', unit: 'u-1', from: '2025', after: '2026-06-30_c-1' })
  expect(readFilter(Object.fromEntries(new URLSearchParams(filterQuery(filter))))).toEqual(filter)
  expect(readFilter({ view: 'nothing', from: '25', after: 'x' })).toEqual({ view: 'open', q: '', unit: null, from: '', figure: null, of: '', after: null })
})
