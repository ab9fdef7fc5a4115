import { describe, expect, test } from 'vitest'
import { gathered, told, untold } from '@/lib/notices/told'
import { defaultRulebook } from '@/lib/rulebook/default'
import { noticeWords } from '@/lib/notices/words'
import { bandOf, DEEDS, deedHref, deedOf, deedWords, endOfWeek } from '@/lib/suggestions/desk'
import { ENDS, STATES } from '@/lib/suggestions/suggestion'
import { turnOf, turnWords, type TurnPart } from '@/lib/suggestions/turn'
import { emptyWords } from '@/lib/suggestions/list-words'
import { isViewOf, views } from '@/lib/suggestions/views'

const part = (state: TurnPart['state'], role: TurnPart['role'] = 'sole', unitName = '县水利局'): TurnPart => ({ unitId: unitName, unitName, role, state })

describe('whose turn it is', () => {
  test('can be said of every state by name, and of an end nobody\'s', () => {
    for (const state of STATES) {
      const { who, what, capacity } = turnOf({ state }, [part('handling')])
      expect(Boolean(who && what && capacity), state).toBe(!ENDS.includes(state))
    }
  })
  test.each([
    ['to sign for it', [part('assigned')], '县水利局签收', 'unit'],
    ['to answer', [part('handling')], '县水利局答复', 'unit'],
    ['to sign the answer', [part('reviewing')], '县水利局的负责人审签', 'unitHead'],
    ['each on its own', [part('assigned', 'separate', '甲'), part('handling', 'separate', '乙')], '甲、乙分别办理', 'unit'],
    ['the rest once one has answered', [part('issued', 'separate', '甲'), part('handling', 'separate', '乙')], '乙答复', 'unit'],
    ['not those who are out', [part('returned', 'sole', '甲'), part('handling', 'sole', '乙')], '乙答复', 'unit'],
  ] as const)('%s', (_, parts, words, capacity) => {
    const turn = turnOf({ state: 'handling' }, parts)
    expect([turnWords(turn), turn.capacity]).toEqual([words, capacity])
  })
  test('who and what stand apart, so that either can be said alone: nothing said begins with what belongs to the other', () => {
    const turn = turnOf({ state: 'handling' }, [part('reviewing', 'separate', '甲'), part('reviewing', 'separate', '乙')])
    expect([turn.who, turn.what]).toEqual(['甲、乙的负责人', '审签'])
    const later = turnOf({ state: 'handling' }, [part('reviewing', 'co', '乙'), part('handling', 'lead', '甲')])
    for (const { who, what } of [turn, later]) expect(`${who}|${what}`).not.toMatch(/^的|\|的/)
  })
  test('says also who owes an opinion, and what the office has to decide meanwhile', () => {
    const parts = [part('handling', 'lead'), part('handling', 'co', '县财政局'), part('assigned', 'co', '县教育局')]
    const turn = turnOf({ state: 'handling' }, parts, [{ unitName: '县水利局', kind: 'return', state: 'asked' }, { unitName: '县水利局', kind: 'extension', state: 'refused' }])
    expect(turn.unitIds).toEqual(['县水利局'])
    expect(turn.also).toEqual(['县财政局报会办意见', '县教育局签收', '代工委裁定县水利局的退回申请'])
  })
})

describe('the step of a row', () => {
  test.each([
    ['submitted', {}, 'review'], ['accepted', {}, 'dispatch'], ['handling', {}, null], ['handling', { asked: 'return' }, 'decideReturn'], ['handling', { asked: 'extension' }, 'decideExtension'],
    ['replied', {}, null], ['replied', { isOverdue: true }, 'lapse'], ['dissatisfied', {}, 'study'], ['escalated', {}, 'settle'], ['evaluated', {}, 'close'], ['closed', {}, null], ['draft', {}, null],
  ] as const)('at the office, of one that is %s with %o, is %s', (state, more, deed) => {
    expect(deedOf('office', { state, isOverdue: false, ...more })).toBe(deed)
  })
  test('a draft sent for signing waits for the head and for nobody else in the unit', () => {
    const row = { state: 'handling', isOverdue: false, part: { state: 'reviewing', role: 'lead' } } as const
    expect([deedOf('unit', row), deedOf('unitHead', row)]).toEqual([null, 'signOff'])
  })
  test('a co-unit gives an opinion, an answering one a reply', () => {
    const of = (role: 'co' | 'separate') => deedOf('unit', { state: 'handling', isOverdue: false, part: { state: 'handling', role } })
    expect([of('co'), of('separate')]).toEqual(['assist', 'answer'])
  })
  test('every step has its word and leads somewhere of that suggestion', () => {
    for (const deed of DEEDS) {
      expect(deedWords[deed].length).toBeGreaterThan(1)
      expect(deedHref(deed, 'S1', { id: 'P1', role: 'co' })).toMatch(/^\/suggestions\/S1/)
    }
  })
})

test('a week ends on its Sunday, and a row stands in one band', () => {
  expect(['2026-05-25', '2026-05-26', '2026-05-30', '2026-05-31'].map(endOfWeek)).toEqual(['2026-05-31', '2026-05-31', '2026-05-31', '2026-05-31'])
  expect(['2026-05-25', '2026-05-26', '2026-05-31', '2026-06-01', null].map((on) => bandOf(on, '2026-05-26'))).toEqual(['late', 'today', 'week', 'later', 'later'])
})

test('no notice is without words, and no words are for nothing', () => {
  const once = Object.values(gathered).filter((action) => action !== null)
  expect(Object.keys(noticeWords).sort()).toEqual([...new Set([...Object.keys(told), ...once])].sort())
  for (const happened of Object.keys(gathered)) expect(told[happened], happened).toBeDefined()
})

test('the local rules leave out whom the lead deputy tells, and whom nobody tells of an extension', () => {
  const each = { replies: 'eachCosigner', extension: defaultRulebook.extension } as const
  const lead = { ...each, replies: 'lead' } as const
  expect(untold('suggestion.completeReply', each)).toEqual([])
  expect(['suggestion.completeReply', 'assignment.issueAlong', 'suggestion.dispatch'].map((happened) => untold(happened, lead))).toEqual([['cosigner'], ['cosigner'], []])
  const silent = { ...each, extension: { ...each.extension, tellDeputy: false } }
  expect(['extension', 'return'].map((kind) => untold('request.grant', silent, { kind }))).toEqual([['author'], []])
  expect(untold('request.grant', each, { kind: 'extension' })).toEqual([])
})

test('every named view belongs to those who have it, and says something when it is empty', () => {
  for (const [standpoint, named] of Object.entries(views)) for (const { key } of named) {
    expect(isViewOf(standpoint as keyof typeof views, key)).toBe(true)
    expect(emptyWords(key).length).toBeGreaterThan(5)
  }
  expect(isViewOf('deputy', 'todo')).toBe(false)
})
