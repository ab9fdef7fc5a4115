import { describe, expect, test } from 'vitest'
import { aRegulation, axesOf, gradesOf, openLimits, SILENT, TO_CHECK } from './regulation'

const { rulebook, unset, due, latest, article, refused, alsoSays } = aRegulation('shandong-2017')

describe('山东省2017年条例', () => {
  test('between sessions a suggestion is handed out within five days of its receipt, after the holiday where it ends in one', () => {
    expect(due('dispatch', 'submitted', '2026-03-04', 'outOfSession')).toBe(`2026-03-09 ${TO_CHECK}`)
    expect(due('dispatch', 'submitted', '2026-04-28', 'outOfSession')).toBe(`2026-05-06 ${TO_CHECK}`)
  })
  test('at a session it is handed out before the sitting closes', () => {
    expect(due('dispatch', 'sittingClosed', '2026-01-30', 'inSession')).toBe(`2026-01-30 ${TO_CHECK}`)
  })
  test('a unit asks to return it within five days, rest days included', () => {
    expect(due('returnRequest', 'dispatched', '2026-03-06')).toBe(`2026-03-11 ${TO_CHECK}`)
  })
  test('a co unit gives its opinion within a month, the lead replies within three, of hard matters within six', () => {
    expect(due('coOpinion', 'dispatched', '2026-03-04')).toBe(`2026-04-07 ${TO_CHECK}`)
    expect(due('reply', 'dispatched', '2026-03-04')).toBe(`2026-06-04 ${TO_CHECK}`)
    expect(due('replyExtended', 'dispatched', '2026-03-04')).toBe(`2026-09-04 ${TO_CHECK}`)
  })
  test('whoever handed it out agrees to the extension, which ends six months after the dispatch', () => {
    expect(rulebook.extension).toMatchObject({ counts: 'fromDispatch', agreedBy: 'office' })
    expect(latest({ dispatchedOn: '2026-03-04', dueOn: '2026-06-04' })).toBe('2026-09-04')
  })
  test('arts. 23, 24: attitude and result are graded apart, and one 不满意 of the two is 不满意', () => {
    expect(axesOf(rulebook)).toEqual(['办理态度', '办理结果'])
    expect(gradesOf(rulebook)).toEqual(['满意', '基本满意', '不满意'])
    expect(rulebook.satisfaction.counts).toBe('anyAxis')
    expect([article('satisfaction.axes'), article('satisfaction.counts')]).toEqual(['第二十三条', '第二十四条'])
  })
  test('after a 不满意 it is handled again at once, within a month, over the National Day holiday', () => {
    expect([rulebook.stages.study, rulebook.rounds.restart]).toEqual(['none', 'automatic'])
    expect(due('rehandle', 'rehandled', '2026-09-01')).toBe(`2026-10-08 ${TO_CHECK}`)
  })
  test('art. 6: four kinds are no suggestions', () => {
    expect(refused()).toEqual(['PERSONAL', 'PETITION_RELAY', 'ACADEMIC_AD', 'EMPTY'])
    expect(article('refusal.codes')).toBe('第六条')
  })
  test('art. 9: a withdrawal ends even the handling; art. 20: merged ones get separate replies; the lead deputy passes a reply on', () => {
    expect([rulebook.withdrawal.until, article('withdrawal.until')]).toEqual(['handling', '第九条'])
    expect([rulebook.merge.replies, article('merge.replies')]).toEqual(['separate', '第二十条'])
    expect(rulebook.replies).toBe('lead')
  })
  test('art. 18: what was promised is replied to again when it is done; art. 27: suggestion and reply are published', () => {
    expect([rulebook.commitments.secondReply, article('commitments.secondReply')]).toEqual([true, '第十八条'])
    expect([rulebook.publicity.wish, rulebook.publicity.reply, article('publicity.reply')]).toEqual(['full', 'open', '第二十七条'])
  })
  test('what has no rule here is told with its article', () => {
    expect(alsoSays).toContainEqual({ words: '代表可以要求不让他人知道提出人', article: '第十一条' })
    expect(alsoSays.find(({ words }) => words.includes('当面答复记录'))?.article).toBe('第二十二条')
  })
  test('what it leaves open is named, not filled in', () => {
    expect(openLimits(unset)).toEqual([
      'recheck', 'review', 'claim', 'settle', 'signFor', 'decideRequest', 'redispatch', 'answerObjection', 'firstContact', 'coOpinionRedo', 'check', 'evaluate', 'study', 'escalate', 'close',
    ])
    expect(unset.filter((path) => !path.startsWith('limits.') && !SILENT.includes(path))).toEqual([
      'resultClasses', 'evaluation.lapse', 'rounds.max', 'rounds.after', 'extension.tellDeputy', 'withdrawal.joint', 'commitments.classes',
      'commitments.secondEvaluation', 'commitments.reportQuarter', 'commitments.signedExplanation', 'commitments.carryOver', 'publicity.evaluation',
    ])
  })
})
