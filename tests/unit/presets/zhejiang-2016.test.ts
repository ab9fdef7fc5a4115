import { describe, expect, test } from 'vitest'
import { guards } from '../../../lib/rulebook/guards'
import { aRegulation, axesOf, gradesOf, openLimits, SILENT, TO_CHECK } from './regulation'

const { rulebook, unset, due, latest, article, refused, alsoSays } = aRegulation('zhejiang-2016')

describe('浙江省2016年规定', () => {
  test('between sessions the deputy is told of the acceptance within seven days, after Labour Day where they end there', () => {
    expect(due('review', 'submitted', '2026-05-18', 'outOfSession')).toBe(`2026-05-25 ${TO_CHECK}`)
    expect(due('review', 'submitted', '2026-04-28', 'outOfSession')).toBe(`2026-05-06 ${TO_CHECK}`)
  })
  test('a unit asks to return it within ten days, rest days included', () => {
    expect(due('returnRequest', 'dispatched', '2026-03-25')).toBe(`2026-04-07 ${TO_CHECK}`)
  })
  test('a co unit gives its opinion within two months', () => {
    expect(due('coOpinion', 'dispatched', '2026-07-25')).toBe(`2026-09-28 ${TO_CHECK}`)
  })
  test('art. 21: the three months of a reply count from the day on which the unit received it, and the reason is recorded', () => {
    expect(due('reply', 'signed', '2026-03-09')).toBe('2026-06-09 第二十一条')
    expect(guards(rulebook)).toEqual([])
    expect(guards({ ...rulebook, reasons: {} }).map(({ path }) => path)).toEqual(['limits.reply'])
  })
  test('whoever handed it out agrees to the extension, which ends six months after the dispatch', () => {
    expect(rulebook.extension).toMatchObject({ counts: 'fromDispatch', agreedBy: 'office' })
    expect(latest({ dispatchedOn: '2026-03-04', dueOn: '2026-06-09' })).toBe('2026-09-04')
  })
  test('the deputy evaluates once, in three grades; after a 不满意 it is handled again at once, within a month', () => {
    expect(axesOf(rulebook)).toEqual(['办理情况'])
    expect(gradesOf(rulebook)).toEqual(['满意', '基本满意', '不满意'])
    expect([rulebook.stages.study, rulebook.rounds.restart]).toEqual(['none', 'automatic'])
    expect(due('rehandle', 'rehandled', '2026-09-01')).toBe(`2026-10-08 ${TO_CHECK}`)
  })
  test('art. 6: five kinds are no suggestions, naming the winner of a tender among them', () => {
    expect(refused()).toEqual(['PERSONAL', 'PETITION_RELAY', 'ACADEMIC_AD', 'EMPTY', 'TENDER'])
    expect(article('refusal.codes')).toBe('第六条')
  })
  test('art. 18: merged suggestions get separate replies; every cosigner gets the reply; art. 20: a kept promise is replied to again', () => {
    expect([rulebook.merge.replies, article('merge.replies')]).toEqual(['separate', '第十八条'])
    expect(rulebook.replies).toBe('eachCosigner')
    expect([rulebook.commitments.secondReply, article('commitments.secondReply')]).toEqual([true, '第二十条'])
  })
  test('says of itself that it was revised in 2023, and what else it asks', () => {
    expect(alsoSays[0]?.words).toContain('2023年11月24日')
    expect(alsoSays).toContainEqual({ words: '答复附征询意见表', article: '第二十三条' })
  })
  test('what it leaves open is named: 及时 is no length, and the evaluation has no window', () => {
    expect(openLimits(unset)).toEqual([
      'recheck', 'review', 'dispatch', 'claim', 'settle', 'signFor', 'decideRequest', 'redispatch', 'answerObjection', 'firstContact', 'coOpinionRedo', 'check', 'evaluate', 'study', 'escalate', 'close',
    ])
    expect(unset.filter((path) => !path.startsWith('limits.') && !SILENT.includes(path))).toEqual([
      'resultClasses', 'satisfaction.counts', 'evaluation.lapse', 'rounds.max', 'rounds.after', 'extension.tellDeputy', 'withdrawal.until', 'withdrawal.joint',
      'commitments.classes', 'commitments.secondEvaluation', 'commitments.reportQuarter', 'commitments.signedExplanation', 'commitments.carryOver',
      'publicity.wish', 'publicity.reply', 'publicity.evaluation',
    ])
  })
})
