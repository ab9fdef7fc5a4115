import { describe, expect, test } from 'vitest'
import { readCategory, readChannel, readClass, readDay, readFlag, readGrade, readTerm } from '@/lib/ledgers/cells'
import { findUnit, nameHere, nameInLedger, rolesOf, splitUnits, unitIndex } from '@/lib/ledgers/units'
import { defaultRulebook } from '@/lib/rulebook/default'

const valueOf = (cell: ReturnType<typeof readDay>) => (cell.ok ? cell.value : cell.problem)

describe('a day', () => {
  test.each(['2024.3.5', '2024年3月5日', '2024-03-05', '2024/3/5', '２０２４．３．５', '45356', '2024。3。5'])('written %s is 2024-03-05', (text) => {
    expect(valueOf(readDay(text))).toBe('2024-03-05')
  })
  test.each([
    ['2026.13.4', '没有 13 月。'],
    ['2026.2.30', '2026年2月没有 30 日。'],
    ['2024年3月', '只写到月，缺几日。'],
    ['24.3.5', '年份只有两位，看不出是哪一年。'],
    ['年底前', '读不出是哪一天。'],
  ])('written %s is refused: %s', (text, problem) => expect(valueOf(readDay(text))).toBe(problem))
})

test.each([
  ['十八届五次', 18, 5], ['18-5', 18, 5], ['第十八届人民代表大会第五次会议', 18, 5], ['18届5次', 18, 5], ['二十届', 20, null], ['17', 17, null], ['第十届第十二次会议', 10, 12],
])('%s is term %s, sitting %s', (text, term, sitting) => expect(readTerm(text, 'term')).toEqual({ ok: true, value: { term, sitting } }))

test('a number alone is what its column says, and a date is no term', () => {
  expect(readTerm('五', 'sitting')).toEqual({ ok: true, value: { term: null, sitting: 5 } })
  expect(readTerm('2024-05-18', 'term').ok).toBe(false)
})

test('during and between sittings, yes and no, are read from the words in use', () => {
  expect([readChannel('会'), readChannel('大会期间'), readChannel('闭会')].map((cell) => cell.ok && cell.value)).toEqual(['inSession', 'inSession', 'outOfSession'])
  expect(readChannel('其他').ok).toBe(false)
  expect([readFlag('Y'), readFlag('是'), readFlag('√'), readFlag('否')].map((cell) => cell.ok && cell.value)).toEqual([true, true, true, false])
  expect(readFlag('也许').ok).toBe(false)
})

test('classes, grades and categories are those of the rulebook', () => {
  expect(['A', 'B类', '（C）', 'B1类', '甲类', 'a', '正在解决或者列入计划'].map((text) => readClass(text, defaultRulebook))).toEqual(['A', 'B', 'C', 'B', 'A', 'A', 'B'])
  expect(['D', '已办理', '面复'].map((text) => readClass(text, defaultRulebook))).toEqual([null, null, null])
  expect(['满意', '非常满意', '比较满意', '态度：满意；结果：不满意', '满意（面复）'].map((text) => readGrade(text, defaultRulebook)).map((cell) => cell.ok && cell.value)).toEqual(['satisfied', 'satisfied', 'basically', 'unsatisfied', 'satisfied'])
  expect(readGrade('好', defaultRulebook).ok).toBe(false)
  expect(['经济', '财政经济', '农业农村类', '水利'].map((text) => readCategory(text, defaultRulebook))).toEqual(['finance', 'finance', 'agriculture', '水利'])
})

describe('units of one cell', () => {
  const names = (text: string) => splitUnits(text, 'lead').map(({ name }) => name)
  test('are parted by every mark that offices use, but not inside brackets', () => {
    expect(names('交通局、财政局；住建局;水利局，林业局\n民政局')).toEqual(['交通局', '财政局', '住建局', '水利局', '林业局', '民政局'])
    expect(names('交通局（含公路、运管）、财政局')).toEqual(['交通局（含公路、运管）', '财政局'])
    expect(names('财 政 局')).toEqual(['财政局'])
    expect(names('交通运输局 财政局')).toEqual(['交通运输局', '财政局'])
    expect(names('无')).toEqual([])
  })
  test('may say their part beside their name', () => {
    expect(rolesOf(splitUnits('主办：交通局 会办：财政局、林业局', 'lead'))).toEqual([{ name: '交通局', role: 'lead' }, { name: '财政局', role: 'co' }, { name: '林业局', role: 'co' }])
    expect(rolesOf(splitUnits('交通局（主办）、财政局（协办）', 'lead')).map(({ role }) => role)).toEqual(['lead', 'co'])
  })
  test('one alone is sole, several without assistance are each answerable', () => {
    expect(rolesOf(splitUnits('交通局', 'lead'))).toEqual([{ name: '交通局', role: 'sole' }])
    expect(rolesOf(splitUnits('交通局、住建局', 'lead')).map(({ role }) => role)).toEqual(['separate', 'separate'])
  })
})

test('two places keep two units of one name, and the ledger gets its own name back', () => {
  expect(nameHere('交通局', '沙河市')).toBe('交通局（沙河市）')
  expect(nameHere('姚安县水务局', '姚安县')).toBe('姚安县水务局')
  for (const [name, place] of [['交通局', '沙河市'], ['姚安县水务局', '姚安县'], ['交通局（沙河市）', '沙河市'], ['交通局', '']] as const) {
    expect(nameInLedger(nameHere(name, place), place)).toBe(name)
  }
})

describe('a unit of our own', () => {
  const roster = ['县交通运输局', '县住房和城乡建设局', '云溪镇人民政府', '县农业农村局', '县农业机械局', '交通局（沙河市）']
  const index = unitIndex(roster.map((name) => ({ id: name, name, aliases: name === '县农业农村局' ? ['农委'] : [] })), '青岚县')
  const find = (name: string, place = '') => findUnit(name, place, index)
  test('is found by name, by another name, and with or without its county before it', () => {
    for (const name of ['县交通运输局', '青岚县交通运输局', '交通运输局']) expect(find(name)).toEqual({ id: '县交通运输局', guessed: false })
    expect(find('农委')).toEqual({ id: '县农业农村局', guessed: false })
  })
  test('is found by what everybody shortens it to, and that is said', () => {
    expect([find('交通局'), find('县住建局'), find('云溪镇')]).toEqual(['县交通运输局', '县住房和城乡建设局', '云溪镇人民政府'].map((id) => ({ id, guessed: true })))
  })
  test('is not found where two could be meant, where the level is another, or in another place', () => {
    expect([find('农业局'), find('市住建局'), find('水利局'), find('交通局', '某市')]).toEqual([null, null, null, null])
    expect(find('交通局', '沙河市')).toEqual({ id: '交通局（沙河市）', guessed: false })
  })
})
