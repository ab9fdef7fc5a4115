import { describe, expect, test } from 'vitest'
import { aRegulation, axesOf, gradesOf, openLimits, SILENT, TO_CHECK } from './regulation'

const { rulebook, unset, due, latest, article, refused, alsoSays } = aRegulation('shanghai-2015')

describe('上海市2015年规定', () => {
  test('between sessions a suggestion is handed out within seven working days of its receipt, over National Day; at a session before it closes', () => {
    expect(due('dispatch', 'submitted', '2026-09-28', 'outOfSession')).toBe(`2026-10-13 ${TO_CHECK}`)
    expect(due('dispatch', 'sittingClosed', '2026-01-30', 'inSession')).toBe(`2026-01-30 ${TO_CHECK}`)
  })
  test('a unit asks to return it within seven working days, over Qingming', () => {
    expect(due('returnRequest', 'dispatched', '2026-04-01')).toBe(`2026-04-13 ${TO_CHECK}`)
  })
  test('a co unit gives its opinion within a month, the lead replies within three', () => {
    expect(due('coOpinion', 'dispatched', '2026-03-04')).toBe(`2026-04-07 ${TO_CHECK}`)
    expect(due('reply', 'dispatched', '2026-03-04')).toBe(`2026-06-04 ${TO_CHECK}`)
  })
  test('an extension adds at most three months to the old due date', () => {
    expect([rulebook.extension.counts, article('extension.counts')]).toEqual(['fromDueDate', TO_CHECK])
    expect(due('replyExtended', 'oldDueDate', '2026-06-04')).toBe(`2026-09-04 ${TO_CHECK}`)
    expect(latest({ dispatchedOn: '2026-03-02', dueOn: '2026-06-04' })).toBe('2026-09-04')
  })
  test('art. 18: four kinds of result; the two with a date are promises, the last gives its reason', () => {
    expect(rulebook.resultClasses.map(({ code, demands }) => [code, demands])).toEqual([['A', []], ['B', ['commitments']], ['C', ['commitments']], ['D', ['reason']]])
    expect(rulebook.commitments.classes).toEqual(['B', 'C'])
    expect([article('resultClasses'), article('commitments.classes')]).toEqual(['第十八条', '第十八条'])
  })
  test('art. 21: attitude and result are graded apart, one 不满意 is enough, and the office judges its reason', () => {
    expect(axesOf(rulebook)).toEqual(['办理态度', '办理结果'])
    expect(gradesOf(rulebook)).toEqual(['满意', '基本满意', '不满意'])
    expect([rulebook.satisfaction.counts, rulebook.stages.study, rulebook.rounds.restart]).toEqual(['anyAxis', 'office', 'office'])
    expect(['satisfaction.axes', 'satisfaction.counts', 'stages.study', 'rounds.restart'].map(article)).toEqual(Array(4).fill('第二十一条'))
  })
  test('handled again within a month, after National Day where it ends there; still 不满意, both sides may meet', () => {
    expect(due('rehandle', 'rehandled', '2026-09-01')).toBe(`2026-10-08 ${TO_CHECK}`)
    expect(rulebook.rounds.after).toEqual(['faceToFace'])
  })
  test('art. 8: six kinds are no suggestions, one’s own employer’s problem among them', () => {
    expect(refused()).toEqual(['PERSONAL', 'JUDICIAL', 'PETITION_RELAY', 'ACADEMIC_AD', 'EMPTY', 'OUT_OF_SCOPE'])
    expect(rulebook.refusal.codes[0]?.label).toContain('所在单位')
    expect(article('refusal.codes')).toBe('第八条')
  })
  test('art. 10: a joint suggestion is withdrawn only if all its cosigners agree; every one of them gets the reply', () => {
    expect([rulebook.withdrawal.joint, article('withdrawal.joint')]).toEqual(['all', '第十条'])
    expect(rulebook.replies).toBe('eachCosigner')
  })
  test('art. 22: open promises go into the next year, and the head signs why one cannot be kept', () => {
    expect(rulebook.commitments).toMatchObject({ carryOver: true, signedExplanation: true })
    expect([article('commitments.carryOver'), article('commitments.signedExplanation')]).toEqual(['第二十二条', '第二十二条'])
  })
  test('what has no rule here is told with its article', () => {
    expect(alsoSays).toContainEqual({ words: '代表对交办有异议的，应当答复代表', article: '第十四条' })
    expect(alsoSays).toContainEqual({ words: '会议闭幕后一个月内召开交办会', article: null })
  })
  test('what it leaves open is named: 及时 is no length, consent names nobody', () => {
    expect(openLimits(unset)).toEqual([
      'recheck', 'review', 'claim', 'settle', 'signFor', 'decideRequest', 'redispatch', 'answerObjection', 'firstContact', 'coOpinionRedo', 'check', 'evaluate', 'study', 'escalate', 'close',
    ])
    expect(unset.filter((path) => !path.startsWith('limits.') && !SILENT.includes(path))).toEqual([
      'evaluation.lapse', 'rounds.max', 'extension.agreedBy', 'extension.tellDeputy', 'withdrawal.until', 'merge.replies', 'commitments.secondReply',
      'commitments.secondEvaluation', 'commitments.reportQuarter', 'publicity.wish', 'publicity.reply', 'publicity.evaluation',
    ])
  })
})
