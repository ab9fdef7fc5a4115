import { describe, expect, test } from 'vitest'
import { defaultRulebook } from '@/lib/rulebook/default'
import { difference } from '@/lib/rulebook/difference'
import { readDraft } from '@/lib/rulebooks/draft'
import { codeFor, drawnFrom, MOST, pressRow, rowsIn } from '@/lib/rulebooks/row-acts'
import { rowsOf, type ListPath, type Row } from '@/lib/rulebooks/rows'

// The lists of a draft as a form says them, with and without a script.

const typed = (path: ListPath, rows: readonly Row[]) =>
  Object.fromEntries([[`asked.${path}`, String(rows.length)], ['name', '新规则'], ...rows.flatMap((row, index) => Object.entries(row).map(([name, value]) => [`${path}.${index}.${name}`, value]))]) as Record<string, string>
const named = codeFor(() => 'ab-cd-ef')
const said = (path: ListPath, rows: readonly object[]) => {
  const [section, name] = path.split('.') as [string, string?]
  const put = <T>(value: T) => (name ? { [section]: { [name]: value } } : { [section]: value })
  return { ...put(rows), asked: put(String(rows.length)) }
}
const read = (path: ListPath, rows: readonly object[]) => readDraft(defaultRulebook, said(path, rows), () => named([], 'categories'))
const GRADES = rowsOf(defaultRulebook, 'satisfaction.grades')
const CLASSES = rowsOf(defaultRulebook, 'resultClasses').map((row) => ({ ...row, demands: row.demands!.split(','), solved: [row.solved] }))

describe('a row is added, taken away and moved while everything typed stays', () => {
  const before = { ...typed('satisfaction.grades', GRADES), 'satisfaction.grades.1.label': '还算满意' }

  test('one more at the end, with a name of its own', () => {
    const { values, message } = pressRow(before, 'add:satisfaction.grades:0', named)!
    expect(rowsIn(values, 'satisfaction.grades')!.map(({ code, label }) => [code, label])).toEqual([['satisfied', '满意'], ['basically', '还算满意'], ['unsatisfied', '不满意'], ['xabcdef', '']])
    expect([values.name, message]).toEqual(['新规则', '「评价等次」加了第 4 行，还没有存。'])
  })
  test('one less: those below it move up', () => {
    const { values } = pressRow(before, 'remove:satisfaction.grades:0', named)!
    expect(rowsIn(values, 'satisfaction.grades')!.map(({ label }) => label)).toEqual(['还算满意', '不满意'])
    expect(values['satisfaction.grades.2.label']).toBeUndefined()
  })
  test('one a place higher', () => {
    expect(rowsIn(pressRow(before, 'up:satisfaction.grades:2', named)!.values, 'satisfaction.grades')!.map(({ label }) => label)).toEqual(['满意', '不满意', '还算满意'])
  })
  test('a class gets the next letter that people see', () => {
    expect(rowsIn(pressRow(typed('resultClasses', rowsOf(defaultRulebook, 'resultClasses')), 'add:resultClasses:0', named)!.values, 'resultClasses')!.at(-1)).toMatchObject({ code: 'D', mark: 'D' })
  })
  test.each(['', 'add:limits:0', 'remove:satisfaction.grades:9', 'up:satisfaction.grades:0', 'add:categories:0', 'burn:satisfaction.grades:0', 'remove:satisfaction.grades:x'])('%s is nothing that can be pressed', (press) => {
    expect(pressRow(before, press, named)).toBeNull()
  })
  test(`no more than ${MOST} rows`, () => {
    const full = typed('formationBases', Array.from({ length: MOST }, (_, index) => ({ code: `x${index}`, label: `${index}` })))
    expect(rowsIn(pressRow(full, 'add:formationBases:0', named)!.values, 'formationBases')).toHaveLength(MOST)
  })
})

describe('what the rows say', () => {
  test('a fourth grade above the others, and what it counts as', () => {
    const given = read('satisfaction.grades', [{ code: 'very', label: '很满意', verdict: 'satisfied' }, ...GRADES])
    if (!given.ok) throw new Error(JSON.stringify(given.fields))
    expect(difference(defaultRulebook, given.document).map(({ label, after }) => `${label} ${after}`)).toEqual(['评价等次「很满意」 很满意（算满意）'])
  })
  test('a class by a mark of its own, with two demands; promises are no longer tracked for one that is gone', () => {
    const given = read('resultClasses', [CLASSES[0]!, { code: 'D', mark: '丁类', label: '留作参考', demands: ['reason', 'reportedTo'], solved: ['yes'] }])
    if (!given.ok) throw new Error(JSON.stringify(given.fields))
    expect(given.document.resultClasses).toEqual([defaultRulebook.resultClasses[0], { code: 'D', mark: '丁类', label: '留作参考', demands: ['reason', 'reportedTo'], solved: true }])
    expect(given.document.commitments.classes).toEqual([])
  })
  test('a category with other names and smaller ones, which keep the codes they have', () => {
    const given = read('categories', [{ code: 'finance', label: '财政经济', also: '经济、财经', children: '预算，税收' }])
    expect(given.ok && given.document.categories).toEqual([{ code: 'finance', label: '财政经济', also: ['经济', '财经'], children: [{ code: 'xabcdef', label: '预算' }, { code: 'xabcdef', label: '税收' }] }])
  })
  test.each<[string, ListPath, object[], string]>([
    ['no row at all', 'satisfaction.axes', [], 'satisfaction.axes'],
    ['a row without a name', 'refusal.codes', [{ code: 'OTHER', label: ' ' }], 'refusal.codes.0.label'],
    ['two rows of one name', 'formationBases', [{ code: 'a', label: '视察' }, { code: 'b', label: '视察' }], 'formationBases.1.label'],
    ['two classes of one mark', 'resultClasses', [CLASSES[0]!, { ...CLASSES[1]!, mark: 'A' }], 'resultClasses.1.mark'],
    ['a mark that no corner of a letter holds', 'resultClasses', [{ ...CLASSES[0]!, mark: '办理完毕类' }], 'resultClasses.0.mark'],
    ['grades from the worst to the best', 'satisfaction.grades', GRADES.toReversed(), 'satisfaction.grades'],
    ['no grade that counts as 不满意', 'satisfaction.grades', GRADES.slice(0, 2), 'satisfaction.grades'],
    ['a grade that counts as nothing known', 'satisfaction.grades', [...GRADES, { code: 'x', label: '弃权', verdict: 'none' }], 'satisfaction.grades.3.verdict'],
  ])('%s is refused where it stands, in Chinese', (_, path, rows, at) => {
    const given = read(path, rows)
    expect(given.ok ? {} : given.fields).toEqual({ [at]: expect.stringMatching(/^[「“].+。$/) })
  })
})

test('a form says which version it was drawn from; only an explicit tick goes over a newer one', () => {
  expect(drawnFrom({ drawn: '3' }, 7)).toBe(3)
  expect(drawnFrom({ drawn: '3', over: '7' }, 9)).toBe(7)
  expect(drawnFrom({ drawn: '-1', over: 'x' }, 7)).toBe(7)
})
