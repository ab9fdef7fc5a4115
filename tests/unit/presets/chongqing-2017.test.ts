import { describe, expect, test } from 'vitest'
import { aRegulation, axesOf, gradesOf, openLimits, SILENT, TO_CHECK } from './regulation'

const { rulebook, unset, due, latest, article, refused, alsoSays } = aRegulation('chongqing-2017')

describe('重庆市2017年条例', () => {
  test('between sessions a suggestion is handed out within ten working days of its receipt, over Spring Festival too', () => {
    expect(due('dispatch', 'submitted', '2026-02-09', 'outOfSession')).toBe(`2026-02-28 ${TO_CHECK}`)
  })
  test('at a session it is handed out before the sitting closes', () => {
    expect(due('dispatch', 'sittingClosed', '2026-01-30', 'inSession')).toBe(`2026-01-30 ${TO_CHECK}`)
    expect(due('dispatch', 'sittingClosed', '2026-02-01', 'inSession')).toBe(`2026-02-01 ${TO_CHECK}`)
  })
  test('a unit asks to return it within ten working days of the dispatch, over two holidays; another has it ten working days later', () => {
    expect(due('returnRequest', 'dispatched', '2026-09-22')).toBe(`2026-10-13 ${TO_CHECK}`)
    expect(due('redispatch', 'returned', '2026-05-25')).toBe(`2026-06-08 ${TO_CHECK}`)
  })
  test('the unit first speaks with the deputy within twenty working days', () => {
    expect(due('firstContact', 'dispatched', '2026-04-20')).toBe(`2026-05-20 ${TO_CHECK}`)
  })
  test('art. 20: a co unit gives its opinion within thirty working days, and anew within five', () => {
    expect(due('coOpinion', 'dispatched', '2026-04-20')).toBe('2026-06-03 第二十条')
    expect(due('coOpinionRedo', 'opinionAsked', '2026-06-17')).toBe('2026-06-25 第二十条')
  })
  test('the reply comes within three months of the dispatch, an extended one within six in all', () => {
    expect(due('reply', 'dispatched', '2026-03-04')).toBe(`2026-06-04 ${TO_CHECK}`)
    expect(latest({ dispatchedOn: '2026-03-04', dueOn: '2026-06-04' })).toBe('2026-09-04')
    expect(rulebook.extension.counts).toBe('fromDispatch')
    expect(article('extension.counts')).toBe(TO_CHECK)
  })
  test('the deputy evaluates once, in three grades, within twenty working days; art. 29: what never comes lapses', () => {
    expect(due('evaluate', 'replied', '2026-05-11')).toBe(`2026-06-08 ${TO_CHECK}`)
    expect(axesOf(rulebook)).toEqual(['办理情况'])
    expect(gradesOf(rulebook)).toEqual(['满意', '基本满意', '不满意'])
    expect([rulebook.evaluation.lapse, article('evaluation.lapse')]).toEqual([true, '第二十九条'])
  })
  test('art. 27: the office studies the reason of a 不满意; then two months; then both sides meet', () => {
    expect([rulebook.stages.study, article('stages.study')]).toEqual(['office', '第二十七条'])
    expect([rulebook.rounds.restart, article('rounds.restart')]).toEqual(['office', '第二十七条'])
    expect(due('rehandle', 'rehandled', '2026-07-25')).toBe(`2026-09-28 ${TO_CHECK}`)
    expect(rulebook.rounds).toMatchObject({ max: 2, after: ['faceToFace'] })
  })
  test('art. 9: five kinds are no suggestions', () => {
    expect(refused()).toEqual(['PERSONAL', 'JUDICIAL', 'PETITION_RELAY', 'ACCUSATION', 'ACADEMIC_AD'])
    expect(article('refusal.codes')).toBe('第九条')
  })
  test('art. 12: a written withdrawal ends even the handling; art. 13: merged suggestions get separate replies, every cosigner one', () => {
    expect([rulebook.withdrawal.until, article('withdrawal.until')]).toEqual(['handling', '第十二条'])
    expect([rulebook.merge.replies, article('merge.replies')]).toEqual(['separate', '第十三条'])
    expect(rulebook.replies).toBe('eachCosigner')
  })
  test('arts. 24, 28, 34: promises live on from year to year, are evaluated again and reported in the fourth quarter', () => {
    expect(rulebook.commitments).toMatchObject({ carryOver: true, secondEvaluation: true, reportQuarter: 4 })
    expect(['carryOver', 'secondEvaluation', 'reportQuarter'].map((name) => article(`commitments.${name}`))).toEqual(['第二十四条、第二十八条', '第二十八条', '第三十四条'])
  })
  test('art. 36: suggestion and reply are published', () => {
    expect(rulebook.publicity).toMatchObject({ wish: 'full', reply: 'open' })
    expect(article('publicity.reply')).toBe('第三十六条')
  })
  test('what has no rule here is told with its article', () => {
    expect(alsoSays).toContainEqual({ words: '代表团提出的建议由全团讨论，团长签字', article: '第八条' })
    expect(alsoSays).toContainEqual({ words: '没有办完的，主任会议可以确定跨年度跟踪督办', article: '第三十三条' })
  })
  test('what it leaves open is named, not filled in', () => {
    expect(openLimits(unset)).toEqual(['recheck', 'review', 'claim', 'settle', 'signFor', 'decideRequest', 'answerObjection', 'check', 'study', 'escalate', 'close'])
    expect(unset.filter((path) => !path.startsWith('limits.') && !SILENT.includes(path))).toEqual([
      'resultClasses', 'satisfaction.counts', 'extension.agreedBy', 'extension.tellDeputy', 'withdrawal.joint',
      'commitments.classes', 'commitments.secondReply', 'commitments.signedExplanation', 'publicity.evaluation',
    ])
  })
})
