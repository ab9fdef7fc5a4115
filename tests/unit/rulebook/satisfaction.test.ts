import { describe, expect, test } from 'vitest'
import { inputProblem } from '@/lib/commitments/decide'
import { defaultRulebook } from '@/lib/rulebook/default'
import { classMark, knownIn } from '@/lib/rulebook/known'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { judgedAs, objects, unmarked } from '@/lib/rulebook/satisfaction'
import { evaluationStep, gradeProblems } from '@/lib/suggestions/judging'

const { satisfaction } = defaultRulebook
const scheme = (changes: Partial<Rulebook['satisfaction']>) => ({ ...defaultRulebook, satisfaction: { ...satisfaction, ...changes } })
const graded = (...marks: Record<string, string>[]) => marks.map((mark, index) => ({ replyId: `r${index}`, marks: mark }))

describe('what grades come to', () => {
  test('the worst on any axis of any reply', () => {
    expect(judgedAs([{ attitude: 'satisfied', result: 'basically' }, { attitude: 'satisfied', result: 'satisfied' }], defaultRulebook)).toEqual({ grade: 'basically', verdict: 'basically' })
    expect(objects([{ attitude: 'unsatisfied', result: 'satisfied' }], defaultRulebook)).toBe(true)
  })
  test('where only the result counts, an attitude that nobody liked is no objection', () => {
    const resultOnly = scheme({ counts: 'resultOnly' })
    expect(judgedAs([{ attitude: 'unsatisfied', result: 'satisfied' }], resultOnly)).toEqual({ grade: 'satisfied', verdict: 'satisfied' })
    expect(objects([{ attitude: 'satisfied', result: 'unsatisfied' }], resultOnly)).toBe(true)
  })
  test('a grade of another name counts as its rulebook says', () => {
    const knowing = scheme({ axes: [{ code: 'result', label: '办理情况' }], grades: [{ code: 'ok', label: '满意', verdict: 'satisfied' }, { code: 'knew', label: '了解', verdict: 'basically' }, { code: 'no', label: '不同意', verdict: 'unsatisfied' }] })
    expect(judgedAs([{ result: 'knew' }], knowing)).toEqual({ grade: 'knew', verdict: 'basically' })
    expect([evaluationStep({ grades: graded({ result: 'knew' }) }, knowing, false), evaluationStep({ grades: graded({ result: 'no' }) }, knowing, true)]).toEqual(['evaluate', 'lateObject'])
  })
})

test('what is missing is said at its question, in the grades of the place', () => {
  expect(gradeProblems({ grades: graded({ attitude: 'satisfied' }), reason: '' }, defaultRulebook)).toEqual({ 'grades.0.marks.result': '请选满意、基本满意或不满意。' })
  expect(Object.keys(gradeProblems({ grades: graded({ attitude: 'satisfied', result: 'unsatisfied' }), reason: '不好' }, defaultRulebook))).toEqual(['reason'])
  expect(unmarked({ attitude: 'fine', result: 'satisfied' }, defaultRulebook)).toEqual(['attitude'])
})

test('a promise that was kept is judged by the grades of the place that are no objection', () => {
  const judged = (grade: string, rulebook: Rulebook) => inputProblem('confirm', { grade }, { dueOn: '2026-06-30', rulebook }, '2026-06-01')
  expect(['satisfied', 'basically', 'unsatisfied', 'very'].map((grade) => judged(grade, defaultRulebook))).toEqual([null, null, 'gradeUnknown', 'gradeUnknown'])
  expect(judged('very', scheme({ grades: [{ code: 'very', label: '很满意', verdict: 'satisfied' }, ...satisfaction.grades] }))).toBeNull()
})

test('a list knows what older records go on under; what today says of a code stands first', () => {
  const older = { ...defaultRulebook, resultClasses: [{ code: 'A', mark: '甲类', label: '已经办好', demands: [], solved: true }, { code: 'Z', label: '留作参考', demands: [], solved: false }] } satisfies Rulebook
  const known = knownIn({ rulebook: defaultRulebook, versions: { current: 'v2', byId: new Map([['v1', older], ['v2', defaultRulebook]]), default: defaultRulebook } }, ({ resultClasses }) => resultClasses)
  expect(known.map(({ code, label }) => `${code} ${label}`)).toEqual(['A 已经解决或者采纳', 'B 正在解决或者列入计划', 'C 暂时不能解决', 'Z 留作参考'])
  expect([classMark('A', older), classMark('Z', older), classMark('X', older), classMark(null, older)]).toEqual(['甲类', 'Z', 'X', null])
})
