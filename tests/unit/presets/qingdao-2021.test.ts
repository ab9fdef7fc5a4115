import { describe, expect, test } from 'vitest'
import { aRegulation, gradesOf, openLimits, SILENT, TO_CHECK } from './regulation'

const { rulebook, unset, due, latest, article, refused, alsoSays } = aRegulation('qingdao-2021')

describe('青岛市2021年条例', () => {
  test('between sessions a suggestion is handed out within five working days of its receipt, over Labour Day', () => {
    expect(due('dispatch', 'submitted', '2026-04-28', 'outOfSession')).toBe(`2026-05-08 ${TO_CHECK}`)
  })
  test('a unit asks to return it within five working days, over the Dragon Boat holiday; art. 19: refused, it goes on', () => {
    expect(due('returnRequest', 'dispatched', '2026-06-16')).toBe(`2026-06-24 ${TO_CHECK}`)
    expect(alsoSays).toContainEqual({ words: '申请退回没有获准的，单位应当继续办理', article: '第十九条' })
  })
  test('a co unit gives its opinion within a month, after Mid-Autumn where it ends there; the lead replies within three', () => {
    expect(due('coOpinion', 'dispatched', '2026-08-25')).toBe(`2026-09-28 ${TO_CHECK}`)
    expect(due('reply', 'dispatched', '2026-03-04')).toBe(`2026-06-04 ${TO_CHECK}`)
  })
  test('the office agrees to six months in all, and the deputy is told', () => {
    expect(rulebook.extension).toMatchObject({ counts: 'fromDispatch', agreedBy: 'office', tellDeputy: true })
    expect(due('replyExtended', 'dispatched', '2026-03-04')).toBe(`2026-09-04 ${TO_CHECK}`)
    expect(latest({ dispatchedOn: '2026-03-04', dueOn: '2026-06-04' })).toBe('2026-09-04')
  })
  test('art. 11: six kinds are no suggestions, of citizens’ letters only the complaints', () => {
    expect(refused()).toEqual(['PERSONAL', 'JUDICIAL', 'PETITION_RELAY', 'ACCUSATION', 'ACADEMIC_AD', 'EMPTY'])
    expect(rulebook.refusal.codes.find(({ code }) => code === 'PETITION_RELAY')?.label).toContain('投诉')
    expect(article('refusal.codes')).toBe('第十一条')
  })
  test('art. 12: a withdrawal ends even the handling; the lead deputy passes the reply on', () => {
    expect([rulebook.withdrawal.until, article('withdrawal.until')]).toEqual(['handling', '第十二条'])
    expect(rulebook.replies).toBe('lead')
  })
  test('three grades; art. 31: after the last 不满意 a third party assesses; art. 30: suggestion and reply are published', () => {
    expect(gradesOf(rulebook)).toEqual(['满意', '基本满意', '不满意'])
    expect([rulebook.rounds.after, article('rounds.after')]).toEqual([['thirdParty'], '第三十一条'])
    expect([rulebook.publicity.wish, rulebook.publicity.reply, article('publicity.wish')]).toEqual(['full', 'open', '第三十条'])
  })
  test('what has no rule here is told with its article', () => {
    expect(alsoSays.filter(({ article: where }) => where).map(({ article: where }) => where)).toEqual([
      '第六条', '第十一条', '第十八条', '第十九条', '第二十条', '第二十二条', '第二十四条', '第二十七条', '第二十八条', '第二十九条', '第三十一条', '第三十五条',
    ])
  })
  test('what it leaves open is named: no window for the evaluation, no length for a second handling, no limit at a session', () => {
    expect(openLimits(unset)).toEqual([
      'recheck', 'review', 'dispatch', 'claim', 'settle', 'signFor', 'decideRequest', 'redispatch', 'answerObjection', 'firstContact', 'coOpinionRedo', 'check', 'evaluate', 'study',
      'rehandle', 'escalate', 'close',
    ])
    expect(unset.filter((path) => !path.startsWith('limits.') && !SILENT.includes(path))).toEqual([
      'stages.study', 'resultClasses', 'satisfaction.axes', 'satisfaction.counts', 'evaluation.lapse', 'rounds.max', 'rounds.restart', 'withdrawal.joint', 'merge.replies',
      'commitments.classes', 'commitments.secondReply', 'commitments.secondEvaluation', 'commitments.reportQuarter', 'commitments.signedExplanation', 'commitments.carryOver',
      'publicity.evaluation',
    ])
  })
})
