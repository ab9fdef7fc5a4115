import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { guessLayout } from '@/lib/ledgers/columns'
import { judge, type Known } from '@/lib/ledgers/judge'
import { readRows } from '@/lib/ledgers/rows'
import { defaultRulebook } from '@/lib/rulebook/default'
import { readSheet } from '@/lib/tables/read'

const home = { ownPlace: '青岚县', placeless: '', rulebook: defaultRulebook }
const read = (rows: string[][], at: Partial<typeof home> = {}) => readRows(rows, guessLayout(rows)!, { ...home, ...at })
const HEAD = ['届次', '编号', '标题', '主办单位', '会办单位', '交办时间', '答复时间', '代表评价', '联系电话', '联网号']
const row = (number: string, title: string, ...rest: string[]) => ['十八届五次', number, title, ...rest]

test('a row is read into facts; a telephone is not read at all', () => {
  const [only] = read([HEAD, row('0042', '关于硬化道路的建议', '交通局', '财政局；云溪镇', '2026.3.4', '2026年5月6日', '基本满意', '13800000000', '77')]).rows
  expect(only).toMatchObject({
    row: 2, faults: [],
    facts: {
      place: '', number: '0042', title: '关于硬化道路的建议', termNumber: 18, sittingNumber: 5, dispatchedOn: '2026-03-04', repliedOn: '2026-05-06', grade: 'basically',
      units: [{ name: '交通局', part: 'lead' }, { name: '财政局', part: 'co' }, { name: '云溪镇', part: 'co' }],
    },
  })
  expect(only!.written.notes).toEqual({ 联网号: '77' })
  expect(JSON.stringify(only)).not.toContain('13800000000')
})

test('faults say where, what was written, what is wrong and how to write it', () => {
  const { rows } = read([HEAD, row('1', '', '交通局', '', '2026.13.4', '', '好极了'), row('2', '同上')])
  expect(rows[0]!.faults).toEqual([
    { row: 2, column: '标题', written: '', problem: '没有标题。', fix: '填上建议的标题。' },
    { row: 2, column: '交办时间', written: '2026.13.4', problem: '没有 13 月。', fix: expect.stringContaining('2024.3.5') },
    { row: 2, column: '代表评价', written: '好极了', problem: '不是这里使用的评价等次。', fix: '写“满意”、“基本满意”、“不满意”。' },
  ])
  expect(rows[1]!.faults[0]).toMatchObject({ row: 3, problem: '只写了“同上”，没有标题。' })
})

test('sub-headings, totals, footers, blank rows and repeated headings are no matters', () => {
  const merged = Array(10).fill('一、城建环资类（2件）')
  const { rows, passedOver } = read([HEAD, merged, row('1', '关于修路的建议'), [], HEAD, row('2', '关于修桥的建议'), ['合计', '', '', '2件'], ['小计', '', '2 件'], ['制表人：某某', '', '']])
  expect([rows.map(({ row: at }) => at), passedOver]).toEqual([[3, 6], 5])
})

test('同上 means the cell above; several rows of one matter are one matter with all their units', () => {
  const { rows, joined } = read([HEAD, row('1', '关于修路的建议', '交通局', '', '2026-03-04'), row('2', '关于修桥的建议', '同上', '', '〃'), row('2', '关于修桥的建议', '住建局', '', '2026-03-04')])
  expect([rows.length, joined]).toEqual([2, 1])
  expect(rows[1]!.facts).toMatchObject({ dispatchedOn: '2026-03-04', units: [{ name: '交通局' }, { name: '住建局' }] })
})

test('a place is a column; our own is written as none, and one asked for fills the gaps', () => {
  const rows = [['地方', '标题'], ['沙河市', '关于修路的建议'], ['青岚县', '关于修桥的建议'], ['', '关于修渠的建议']]
  expect(read(rows).rows.map(({ facts }) => facts.place)).toEqual(['沙河市', '', ''])
  expect(read(rows, { placeless: '某市' }).rows.map(({ facts }) => facts.place)).toEqual(['沙河市', '', '某市'])
})

describe('what becomes of a row', () => {
  const ledger = (...rows: string[][]) => read([HEAD, ...rows]).rows
  const verdictsOf = (rows: ReturnType<typeof ledger>, known: Known[] = []) => judge(rows, known, (name) => name, { number: '编号', title: '标题' })
  const aKnown = (more: Partial<Known>): Known => ({
    id: 'k', imported: true, version: 0, place: '', termNumber: 18, sittingNumber: 5, channel: 'inSession', number: '0042', title: '关于修路的建议',
    written: { fields: {}, notes: {} }, said: { title: '关于修路的建议', number: '0042' }, units: [], ...more,
  })
  const kinds = (rows: string[][], known?: Known[]) => verdictsOf(ledger(...rows), known).map(({ kind }) => kind)

  test('new, known and unchanged, known and changed', () => {
    expect(kinds([row('0042', '关于修路的建议')])).toEqual(['created'])
    expect(kinds([row('0042', '关于修路的建议')], [aKnown({})])).toEqual(['unchanged'])
    expect(kinds([row('0042', '关于修路的建议', '交通局')], [aKnown({})])).toEqual(['changed'])
    expect(kinds([row('42', '关于修另一条路的建议')], [aKnown({})])).toEqual(['created'])
  })
  test('an empty cell takes nothing away', () => {
    const known = aKnown({ said: { title: '关于修路的建议', number: '0042', repliedOn: '2026-05-06' }, units: [{ unitId: '交通局', role: 'sole', signedOn: null }] })
    expect(kinds([row('0042', '关于修路的建议')], [known])).toEqual(['unchanged'])
  })
  test('without a number it is known by its title, and may be given its number later', () => {
    expect(kinds([row('', '关于修路的建议')], [aKnown({})])).toEqual(['unchanged'])
    expect(kinds([row('0042', '关于修路的建议')], [aKnown({ number: null, said: { title: '关于修路的建议', number: null } })])).toEqual(['changed'])
  })
  test('what lives in the platform is not touched', () => {
    expect(verdictsOf(ledger(row('0042', '关于修桥的建议')), [aKnown({ imported: false })])[0]).toMatchObject({ kind: 'refused', faults: [{ column: '编号', problem: expect.stringContaining('导入不改平台里的建议') }] })
    expect(kinds([row('0043', '关于修路的建议')], [aKnown({ imported: false })])).toEqual(['refused'])
  })
  test('a number that stands twice in one file, a row that does', () => {
    const verdicts = verdictsOf(ledger(row('1', '关于修路的建议'), row('1', '关于修桥的建议'), row('1', '关于修路的建议')))
    expect(verdicts.map(({ kind }) => kind)).toEqual(['created', 'refused', 'refused'])
    expect(verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? verdict.faults.map(({ problem }) => problem) : []))).toEqual(['与第 2 行编号相同，标题不同。', '与第 2 行完全相同，只导入一次。'])
  })
})

test('of the 115 published suggestions one has no title and one no place', async () => {
  const { rows } = await readSheet(readFileSync('tests/fixtures/ledgers/published-suggestions.csv'), 'published-suggestions.csv')
  const layout = guessLayout(rows)!
  expect(layout.readings).not.toContain('note')
  expect(layout.readings).not.toContain('')
  const { rows: matters, passedOver, joined } = readRows(rows, layout, home)
  expect([matters.length, passedOver, joined]).toEqual([115, 0, 0])
  expect(matters.filter(({ faults }) => faults.length > 0).map(({ row: at, faults }) => [at, faults.map(({ problem }) => problem)])).toEqual([[65, ['没有标题。']]])
  expect(matters.filter(({ saysPlace }) => !saysPlace).map(({ row: at }) => at)).toEqual([116])
  expect(matters.find(({ written }) => written.fields.reference === 'RS-016')?.facts.number).toBe('004')
})
