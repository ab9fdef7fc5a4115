import { describe, expect, test } from 'vitest'
import { COMMITMENT_STATES, isLate, isOpen, OPEN, type Commitment, type CommitmentState } from '@/lib/commitments/commitment'
import { commitmentConsequences, commitmentLife, inputProblem } from '@/lib/commitments/decide'
import { COMMITMENT_ACTIONS, commitmentLifecycle, type CommitmentAction } from '@/lib/commitments/lifecycle'
import { commitmentView, tallyOf } from '@/lib/commitments/view'
import { originWords } from '@/lib/commitments/words'
import { capacitiesOf, type Capacity } from '@/lib/policy'
import { defaultRulebook } from '@/lib/rulebook/default'
import { turnOf, turnWords } from '@/lib/suggestions/turn'
import { circumstances, everyone, parties } from '../../factories/actors'

const aCommitment = (state: CommitmentState, more: Partial<Commitment> = {}): Commitment => ({
  id: 'c-1', state, version: 0, dueOn: '2026-06-30', suggestionId: 's-1', unitId: 'u-lead', judgeOn: null, isJudgementOverdue: false, isFromEarlierYear: false, timesPostponed: 0,
  parties: { ...parties, unitIds: ['u-lead'], leadUnitIds: [] }, ...more,
})

const underRules = (rules: Partial<typeof defaultRulebook.commitments>) => ({ rulebook: { ...defaultRulebook, commitments: { ...defaultRulebook.commitments, ...rules } } })
/** The rules of the place that open a row which the default shuts. */
const OTHERWISE: Partial<Record<CommitmentAction, Partial<Commitment>>> = {
  finish: underRules({ secondEvaluation: false }), forgo: underRules({ signedExplanation: false }), drop: { ...underRules({ carryOver: false }), isFromEarlierYear: true },
}

test.each(COMMITMENT_ACTIONS)('whatever is not in the table is refused: %s', (action) => {
  const { from, by } = commitmentLifecycle[action]
  let taken = 0
  for (const [who, actor] of Object.entries(everyone)) for (const state of COMMITMENT_STATES) {
    const record = aCommitment(state, { isJudgementOverdue: true, ...OTHERWISE[action] })
    const listed = (from as readonly string[]).includes(state) && capacitiesOf(actor, record.parties).some((held) => (by as readonly Capacity[]).includes(held))
    expect(commitmentLife.refusal(actor, action, record) === null, `${action} from ${state} by ${who}`).toBe(listed)
    taken += Number(listed)
  }
  expect(taken).toBeGreaterThan(0)
})

test('the unit that promised acts, the others that handle the suggestion do not', () => {
  expect(commitmentLife.openSteps(everyone.handler, aCommitment('promised'))).toEqual(['begin', 'keep', 'cannot'])
  expect(commitmentLife.openSteps(everyone.unitHead, aCommitment('impossible'))).toEqual(['resume', 'explain'])
  expect(commitmentLife.openSteps(everyone.coHandler, aCommitment('promised'))).toEqual([])
  expect(commitmentLife.openSteps(everyone.author, aCommitment('kept'))).toEqual(['confirm', 'dispute'])
  expect(commitmentLife.openSteps(everyone.cosigner, aCommitment('kept'))).toEqual([])
})

test.each(OPEN)('no dead end: what is %s can be moved on by a person', (state) => {
  expect(Object.values(everyone).filter((actor) => actor.role !== 'system').some((actor) => commitmentLife.openSteps(actor, aCommitment(state)).length > 0)).toBe(true)
})

describe('what the rulebook says', () => {
  test('where nobody judges again, what is kept is settled; where nobody must sign, an explanation settles too', () => {
    const open = (rules: Parameters<typeof underRules>[0]) => commitmentLife.openSteps(everyone.handler, aCommitment('underway', underRules(rules)))
    expect(open({})).toEqual(['report', 'keep', 'cannot'])
    expect(open({ secondEvaluation: false })).toEqual(['report', 'finish', 'cannot'])
    expect(open({ signedExplanation: false })).toEqual(['report', 'keep', 'forgo'])
  })
  test('only where promises are not carried over may the office let go of one, and only of an earlier year', () => {
    const open = (rules: Parameters<typeof underRules>[0], isFromEarlierYear: boolean) => commitmentLife.openSteps(everyone.officer, aCommitment('underway', { ...underRules(rules), isFromEarlierYear }))
    expect([open({}, true), open({ carryOver: false }, false), open({ carryOver: false }, true)]).toEqual([[], [], ['drop']])
  })
  test('a second reply is signed where one is asked for; without one a few words do', () => {
    const said = { text: '已经全部修好。', happenedOn: circumstances.today, signedBy: '' }
    expect(inputProblem('keep', said, aCommitment('underway'), circumstances.today)).toBe('secondReplySigned')
    expect(inputProblem('keep', said, aCommitment('underway', underRules({ secondReply: false })), circumstances.today)).toBeNull()
  })
})

test('a promise waits for no judgement before its day has passed', () => {
  expect(commitmentLife.refusal(everyone.officer, 'lapse', aCommitment('kept'))).toEqual({ why: 'notYet', condition: 'judgementOverdue' })
})

describe('days', () => {
  test('a new day must be later than the old one and than today, and nothing is told of before it happened', () => {
    const { today } = circumstances
    expect(inputProblem('postpone', { until: '2026-06-30' }, aCommitment('promised'), today)).toBe('postponeLater')
    expect(inputProblem('postpone', { until: '2026-05-26' }, aCommitment('promised', { dueOn: '2026-05-01' }), today)).toBe('postponeLater')
    expect(inputProblem('postpone', { until: '2026-07-01' }, aCommitment('promised'), today)).toBeNull()
    expect(inputProblem('keep', { happenedOn: '2026-05-27' }, aCommitment('promised'), today)).toBe('notYetHappened')
    expect(inputProblem('keep', { happenedOn: today }, aCommitment('promised'), today)).toBeNull()
  })
  test('a promise is taken as kept with a grade of the place that is content: not satisfied is said by objecting', () => {
    const { today } = circumstances
    for (const { code, verdict } of defaultRulebook.satisfaction.grades) expect(inputProblem('confirm', { grade: code }, aCommitment('kept'), today), code).toBe(verdict === 'unsatisfied' ? 'gradeUnknown' : null)
    expect(inputProblem('confirm', { grade: 'excellent' }, aCommitment('kept'), today)).toBe('gradeUnknown')
  })
  test('postponing moves the day and is counted; what was kept is to be judged', () => {
    expect(commitmentConsequences.postpone!({ until: '2026-08-01', reason: '雨季施工受阻', signedBy: '谢时雨' }, aCommitment('promised'), circumstances)).toEqual({ dueOn: '2026-08-01', timesPostponed: { increment: 1 } })
    const kept = commitmentConsequences.keep!({ text: '', happenedOn: '2026-05-20', signedBy: '', letterNumber: '' }, aCommitment('promised'), circumstances)
    expect(kept.keptOn).toBe('2026-05-20')
    expect(String(kept.judgeOn) > circumstances.today).toBe(true)
  })
  test('overdue is what is still owed, an unsigned explanation included; what is kept is not', () => {
    const late = COMMITMENT_STATES.filter((state) => isLate({ state, dueOn: '2026-05-25' }, '2026-05-26'))
    expect(late).toEqual(['promised', 'underway', 'postponed', 'impossible'])
    expect(isLate({ state: 'promised', dueOn: '2026-05-26' }, '2026-05-26')).toBe(false)
    expect(isOpen({ state: 'kept' })).toBe(true)
  })
})

describe('what is shown', () => {
  const row = { id: 'c-1', version: 0, unitId: 'u-lead', text: '修通老屋场路', dueOn: '2026-05-01', firstDueOn: '2026-05-01', responsible: '谢时雨', timesPostponed: 0, judgeOn: null, promisedOn: '2026-04-01' }
  const unsigned = { id: 'e-1', commitmentId: 'c-1', kind: 'impossible' as const, text: '没有资金', happenedOn: null, until: null, letterNumber: '', signedBy: '', writtenAt: '2026-05-02T00:00:00Z' }
  const reading = { today: '2026-05-26', entries: [unsigned], evidence: [], isOwn: false, seesProgress: true, term: { number: 18, isOver: false } }
  test('an explanation that the head has not signed is the unit\'s own', () => {
    const seen = commitmentView({ ...row, state: 'impossible' }, reading)
    expect([seen.state, seen.isLate, seen.entries.length]).toEqual(['underway', true, 0])
    const own = commitmentView({ ...row, state: 'impossible' }, { ...reading, isOwn: true })
    expect([own.state, own.entries.length]).toEqual(['impossible', 1])
    expect(commitmentView({ ...row, state: 'impossible' }, { ...reading, entries: [{ ...unsigned, signedBy: '谢时雨' }] }).entries).toHaveLength(1)
    expect(commitmentView({ ...row, state: 'explained' }, { ...reading, entries: [{ ...unsigned, signedBy: '谢时雨' }], seesProgress: false }).entries).toEqual([])
  })
  test('what was carried over says from which year, and from which term once that is over; this year\'s says nothing', () => {
    const from = (promisedOn: string | null, isOver = false) => commitmentView({ ...row, promisedOn, state: 'underway' }, { ...reading, term: { number: 18, isOver } }).origin
    expect([from('2026-04-01'), from(null), from('2025-12-31'), from('2026-01-05', true), from('2024-03-01', true)]).toEqual([null, null, '2025 年承诺，往年转入', '第 18 届 2026 年承诺，转入本届', '第 18 届 2024 年承诺，转入本届'])
    expect(originWords({ promisedOn: '2024-03-01', termNumber: null, isOfFormerTerm: true }, '2026-05-26')).toBe('上届 2024 年承诺，转入本届')
  })
  test('promised, kept and late are counted; what a new reply replaced is not', () => {
    const states = ['promised', 'kept', 'confirmed', 'replaced', 'explained', 'drafted'] as const
    expect(tallyOf(states.map((state) => commitmentView({ ...row, state }, reading)))).toEqual({ promised: 4, kept: 2, late: 1 })
  })
  test('while promises are tracked it is the turn of the units that owe one, then of the deputy', () => {
    const of = (...states: string[]) => turnWords(turnOf({ state: 'tracking' }, [], [], states.map((state, at) => ({ unitId: `u-${at}`, unitName: ['甲', '乙'][at]!, state }))))
    expect([of('promised', 'kept'), of('kept'), of('underway', 'postponed')]).toEqual(['甲兑现承诺', '领衔代表复评已兑现的承诺', '甲、乙兑现承诺'])
  })
})
