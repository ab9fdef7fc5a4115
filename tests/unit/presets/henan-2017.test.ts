import { describe, expect, test } from 'vitest'
import { guards } from '../../../lib/rulebook/guards'
import { aRegulation, axesOf, gradesOf, openLimits, SILENT, TO_CHECK } from './regulation'

const { rulebook, unset, due, latest, article, alsoSays } = aRegulation('henan-2017')

describe('河南省2017年办法', () => {
  test('a unit asks to return it within ten working days, over Labour Day; another has it ten working days later', () => {
    expect(due('returnRequest', 'dispatched', '2026-04-20')).toBe(`2026-05-07 ${TO_CHECK}`)
    expect(due('redispatch', 'returned', '2026-05-25')).toBe(`2026-06-08 ${TO_CHECK}`)
  })
  test('a co unit gives its opinion within two months', () => {
    expect(due('coOpinion', 'dispatched', '2026-03-04')).toBe(`2026-05-06 ${TO_CHECK}`)
  })
  test('art. 20: the three months of a reply count from the day on which the unit received it, and the reason is recorded', () => {
    expect(due('reply', 'signed', '2026-03-09')).toBe('2026-06-09 第二十条')
    expect(guards(rulebook)).toEqual([])
    expect(guards({ ...rulebook, reasons: {} }).map(({ path }) => path)).toEqual(['limits.reply'])
  })
  test('an extension ends six months after the dispatch and is explained to the deputy', () => {
    expect(rulebook.extension).toMatchObject({ counts: 'fromDispatch', tellDeputy: true })
    expect(due('replyExtended', 'dispatched', '2026-03-04')).toBe(`2026-09-04 ${TO_CHECK}`)
    expect(latest({ dispatchedOn: '2026-03-04', dueOn: '2026-06-09' })).toBe('2026-09-04')
  })
  test('the deputy evaluates once, in three grades, within ten working days, over two holidays', () => {
    expect(due('evaluate', 'replied', '2026-09-22')).toBe(`2026-10-13 ${TO_CHECK}`)
    expect(axesOf(rulebook)).toEqual(['办理情况'])
    expect(gradesOf(rulebook)).toEqual(['满意', '基本满意', '不满意'])
  })
  test('after a 不满意 it is handled again at once, within a month; art. 22: after a second, experts assess it', () => {
    expect([rulebook.stages.study, rulebook.rounds.restart, rulebook.rounds.max]).toEqual(['none', 'automatic', 2])
    expect(due('rehandle', 'rehandled', '2026-03-04')).toBe(`2026-04-07 ${TO_CHECK}`)
    expect([rulebook.rounds.after, article('rounds.after')]).toEqual([['thirdParty'], '第二十二条'])
  })
  test('it has no list of what is no suggestion: the default’s stands and is named as such', () => {
    expect(unset).toContain('refusal.codes')
    expect(alsoSays).toContainEqual({ words: '没有不予受理的清单，只有一般要求', article: '第八条' })
  })
  test('art. 21: merged suggestions get separate replies; every cosigner gets the reply', () => {
    expect([rulebook.merge.replies, article('merge.replies')]).toEqual(['separate', '第二十一条'])
    expect(rulebook.replies).toBe('eachCosigner')
  })
  test('art. 29: suggestion, reply and evaluation are published, unless the deputy does not want it', () => {
    expect(rulebook.publicity).toEqual({ wish: 'full', reply: 'open', evaluation: true })
    expect(['wish', 'reply', 'evaluation'].map((part) => article(`publicity.${part}`))).toEqual(Array(3).fill('第二十九条'))
    expect(alsoSays.find(({ words }) => words.includes('代表不同意'))?.article).toBe('第二十九条')
  })
  test('what it leaves open is named, not filled in', () => {
    expect(openLimits(unset)).toEqual([
      'recheck', 'review', 'dispatch', 'claim', 'settle', 'signFor', 'decideRequest', 'answerObjection', 'firstContact', 'coOpinionRedo', 'check', 'study', 'escalate', 'close',
    ])
    expect(unset.filter((path) => !path.startsWith('limits.') && !SILENT.includes(path))).toEqual([
      'resultClasses', 'satisfaction.counts', 'evaluation.lapse', 'refusal.codes', 'extension.agreedBy', 'withdrawal.until', 'withdrawal.joint', 'commitments.classes',
      'commitments.secondReply', 'commitments.secondEvaluation', 'commitments.reportQuarter', 'commitments.signedExplanation', 'commitments.carryOver',
    ])
  })
})
