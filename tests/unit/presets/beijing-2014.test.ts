import { describe, expect, test } from 'vitest'
import { aRegulation, gradesOf, openLimits, SILENT, TO_CHECK } from './regulation'

const { rulebook, unset, due, latest, article, refused, alsoSays } = aRegulation('beijing-2014')

describe('北京市2014年条例', () => {
  test('the reply comes within three months of the dispatch; whoever handed it out agrees to six in all', () => {
    expect(due('reply', 'dispatched', '2026-03-04')).toBe(`2026-06-04 ${TO_CHECK}`)
    expect(rulebook.extension).toMatchObject({ counts: 'fromDispatch', agreedBy: 'office' })
    expect(due('replyExtended', 'dispatched', '2026-03-04')).toBe(`2026-09-04 ${TO_CHECK}`)
    expect(latest({ dispatchedOn: '2026-03-04', dueOn: '2026-06-04' })).toBe('2026-09-04')
  })
  test('the deputy evaluates in three grades within fifteen working days, over Labour Day and the Saturday worked for it', () => {
    expect(due('evaluate', 'replied', '2026-04-20')).toBe(`2026-05-13 ${TO_CHECK}`)
    expect(gradesOf(rulebook)).toEqual(['满意', '基本满意', '不满意'])
  })
  test('after a 不满意 it is handled again at once, within two months, after National Day where they end there', () => {
    expect([rulebook.stages.study, rulebook.rounds.restart]).toEqual(['none', 'automatic'])
    expect(due('rehandle', 'rehandled', '2026-08-04')).toBe(`2026-10-08 ${TO_CHECK}`)
  })
  test('art. 12: seven kinds are no suggestions; of pending cases only what asks for a ruling', () => {
    expect(refused()).toEqual(['PERSONAL', 'JUDICIAL', 'PETITION_RELAY', 'ACCUSATION', 'ACADEMIC_AD', 'TENDER', 'CONFLICT'])
    expect(rulebook.refusal.codes.find(({ code }) => code === 'JUDICIAL')?.label).toContain('裁决')
    expect(rulebook.refusal.codes.find(({ code }) => code === 'ACADEMIC_AD')?.label).toContain('咨询')
    expect(article('refusal.codes')).toBe('第十二条')
  })
  test('art. 13: it is withdrawn only before it is handed out', () => {
    expect([rulebook.withdrawal.until, article('withdrawal.until')]).toEqual(['proposed', '第十三条'])
  })
  test('art. 26: the head signs why a promise cannot be kept', () => {
    expect([rulebook.commitments.signedExplanation, article('commitments.signedExplanation')]).toEqual([true, '第二十六条'])
  })
  test('what has no rule here is told with its article', () => {
    expect(alsoSays).toContainEqual({ words: '一人提出和联名提出的效力相同', article: '第十条' })
    expect(alsoSays).toContainEqual({ words: '会议期间的建议在闭幕当天移交常委会；闭会期间的建议经主任会议交办', article: null })
  })
  test('what it leaves open is named, not filled in', () => {
    expect(openLimits(unset)).toEqual([
      'recheck', 'review', 'dispatch', 'claim', 'settle', 'signFor', 'returnRequest', 'decideRequest', 'redispatch', 'answerObjection', 'firstContact', 'coOpinion', 'coOpinionRedo',
      'check', 'study', 'escalate', 'close',
    ])
    expect(unset.filter((path) => !path.startsWith('limits.') && !SILENT.includes(path))).toEqual([
      'resultClasses', 'satisfaction.axes', 'satisfaction.counts', 'evaluation.lapse', 'rounds.max', 'rounds.after', 'extension.tellDeputy', 'withdrawal.joint', 'merge.replies',
      'replies', 'commitments.classes', 'commitments.secondReply', 'commitments.secondEvaluation', 'commitments.reportQuarter', 'commitments.carryOver',
      'publicity.wish', 'publicity.reply', 'publicity.evaluation',
    ])
  })
})
