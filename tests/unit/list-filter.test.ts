import { describe, expect, test } from 'vitest'
import { filterQuery, fitsOrder, pageQuery, readCursor, readFilter, type Filter } from '@/lib/suggestions/list-filter'
import { countedLabel, inChinese, sittingWords } from '@/lib/suggestions/list-words'

const asked = (query: string) => Object.fromEntries(new URLSearchParams(query))
const full: Filter = {
  view: 'overdue', q: '青石桥 0042', sitting: '18-5', channel: 'inSession', state: 'handling', unit: '0198-aa', category: 'finance', due: '10', proposer: 'joint', origin: 'motion', class: 'A', grade: 'unsatisfied', delegation: '0198-dd', period: '2026-03', figure: 'onTime', order: 'number',
}

describe('a list and its address', () => {
  test('say the same: what is read is what is written', () => {
    expect(readFilter(asked(filterQuery(full)))).toEqual(full)
    expect(filterQuery(readFilter({}))).toBe('')
  })
  test('one filter has one address, however it was asked for', () => {
    const jumbled = 'figure=onTime&period=2026-03&delegation=0198-dd&grade=unsatisfied&order=number&q=%E9%9D%92%E7%9F%B3%E6%A1%A5+0042&state=handling&view=overdue&due=10&class=A&unit=0198-aa&sitting=18-5&proposer=joint&origin=motion&category=finance&channel=inSession'
    expect(filterQuery(readFilter(asked(jumbled)))).toBe(filterQuery(full))
  })
  test.each([
    ['state=flying'], ['due=-1'], ['due=9999'], ['order=title'], ['sitting=five'], ['unit=%27%3B+drop'], ['class=%3Cscript%3E'], ['grade='], ['channel=moon'], ['colour=red'], ['period=2026-13'], ['figure=all;drop'],
  ])('what it does not know is passed over: %s', (query) => {
    expect(filterQuery(readFilter(asked(query)))).toBe('')
  })
  test('of a name that comes twice the first counts, and a text is cut to what one looks for', () => {
    expect(readFilter({ due: ['overdue', '3'] }).due).toBe('overdue')
    expect(readFilter({ q: '桥'.repeat(500) }).q).toHaveLength(60)
  })
  test('dropping one condition leaves the others', () => {
    expect(readFilter(asked(filterQuery(full, { state: null })))).toEqual({ ...full, state: null })
  })
})

describe('a page', () => {
  test('is named by the row it begins after, and read back', () => {
    const cursor = { turn: 'after', key: '2026-06-04', id: '0198-aa' } as const
    expect(readCursor(asked(pageQuery(full, cursor)))).toEqual(cursor)
    expect(readCursor(asked(pageQuery(full, { ...cursor, turn: 'before' })))).toEqual({ ...cursor, turn: 'before' })
  })
  test.each(['', '!!', 'bm8', 'WyJhIl0', 'W10', 'eyJhIjoxfQ', 'WzEsMl0'])('a damaged name leads to the first page: %s', (after) => {
    expect(readCursor({ after })).toBeNull()
  })
  test('a name of another order does not reach the database as an instant', () => {
    expect(fitsOrder({ turn: 'after', key: '2026-06-04', id: 'a' }, 'changed')).toBe(false)
    expect(fitsOrder({ turn: 'after', key: '1763719000000000', id: 'a' }, 'changed')).toBe(true)
  })
})

test('terms are said as people say them', () => {
  expect([1, 9, 10, 11, 18, 20, 21].map(inChinese)).toEqual(['一', '九', '十', '十一', '十八', '二十', '二十一'])
  expect(sittingWords(18, 5)).toBe('十八届五次')
  expect(sittingWords(18, null)).toBe('十八届')
})

test('a figure that was not counted to its end says so', () => {
  expect(countedLabel({ label: '全部', count: 1000 }, 1000)).toEqual({ label: '全部', count: 1000 })
  expect(countedLabel({ label: '全部', count: 1001 }, 1000)).toEqual({ label: '全部 999+' })
})
