import { expect, test } from 'vitest'
import { mainProblem, riderProblem, undoProblem, type Mergeable } from '@/lib/merges/rules'
import { defaultRulebook } from '@/lib/rulebook/default'
import { claimProblem, planProblem, type Planned } from '@/lib/suggestions/plan'
import type { Part } from '@/lib/suggestions/suggestion'

// Which units may handle one suggestion together, and which suggestions one handling (并案).
const asked = (...roles: Part['role'][]): Planned[] => roles.map((role, index) => ({ unitId: `u-${index}`, role }))
const there = (role: Part['role'], state: Part['state'] = 'handling'): Part => ({ id: `p-${role}`, unitId: `p-${role}`, role, state, round: 1 })

test.each([
  [['sole'], null], [['lead', 'co'], null], [['lead', 'co', 'co', 'reference'], null], [['separate', 'separate'], null], [['sole', 'reference'], null],
  [[], '还没有主办单位'], [['co'], '还没有主办单位'], [['reference'], '还没有主办单位'],
  [['sole', 'co'], '单办只能有一个单位'], [['sole', 'sole'], '单办只能有一个单位'],
  [['lead', 'lead', 'co'], '主办单位只能有一个'], [['lead', 'separate'], '主办和分办不能同时用'], [['lead'], '只有一个单位时请选单办'], [['separate'], '分办至少要有两个单位'],
] as const)('units planned as %j: %s', (roles, words) => {
  const problem = planProblem(asked(...roles), [])
  if (words === null) expect(problem).toBeNull()
  else expect(problem).toContain(words)
})

test('beside those that handle it already: one lead stays one, who has it is not given it again, who gave it back counts no more', () => {
  expect(planProblem(asked('co'), [there('lead')])).toBeNull()
  expect(planProblem(asked('lead', 'co'), [there('lead')])).toContain('主办单位只能有一个')
  expect(planProblem([{ unitId: 'p-lead', role: 'co' }], [there('lead')])).toContain('已经在办')
  expect(planProblem([{ unitId: 'p-sole', role: 'sole' }], [there('sole', 'returned')])).toBeNull()
})

test('those that were asked first are handed it once each has answered and what is left is a plan', () => {
  expect(claimProblem([there('sole', 'claimed')])).toBeNull()
  expect(claimProblem([there('lead', 'claimed'), there('co', 'proposed')])).toContain('还有单位没有认领')
  expect(claimProblem([there('lead', 'claimed'), there('co', 'disputed')])).toContain('异议没有协调')
  expect(claimProblem([there('lead', 'claimed'), there('co', 'released')])).toContain('只有一个单位时请选单办')
})

const one: Mergeable = { state: 'handling', round: 1, isImported: false, parts: [], mergedIntoId: null, riders: 0, hasOpenRequest: false, hasReply: false }
const until = (word: 'never' | 'accepted' | 'handling') => ({ merge: { ...defaultRulebook.merge, until: word } }) as const

test.each([
  [{ riders: 1 }, 'hasRiders'], [{ mergedIntoId: 's-2' }, 'merged'], [{ isImported: true }, 'imported'], [{ hasReply: true }, 'replied'], [{ round: 2 }, 'replied'], [{ hasOpenRequest: true }, 'asked'],
  [{ state: 'submitted' }, 'notOpen'], [{ state: 'proposed' }, 'proposed'], [{ parts: [there('sole', 'reviewing')] }, 'inReview'], [{ parts: [there('sole', 'checking')] }, 'inReview'], [{}, null],
] as const)('what is %j is merged into another: %s', (more, problem) => {
  expect(riderProblem({ ...one, ...more } as Mergeable, until('handling'))).toBe(problem)
})

test('how far one may have come says the rulebook; never is never, for either side', () => {
  expect(riderProblem(one, until('accepted'))).toBe('tooFar')
  expect(riderProblem({ ...one, state: 'accepted' }, until('accepted'))).toBeNull()
  for (const problem of [riderProblem, mainProblem]) expect(problem({ ...one, state: 'accepted' }, until('never'))).toBe('closedHere')
})

test('others are merged into one that has no reply yet and rides on nothing; it may have riders', () => {
  expect(mainProblem({ ...one, riders: 3 }, until('handling'))).toBeNull()
  expect(mainProblem({ ...one, mergedIntoId: 's-2' }, until('handling'))).toBe('merged')
  expect(mainProblem({ ...one, hasReply: true }, until('handling'))).toBe('replied')
  expect(mainProblem({ ...one, state: 'closed' }, until('handling'))).toBe('notOpen')
})

test('a merge is undone until the first reply is out', () => {
  const rider = { ...one, mergedIntoId: 's-2' }
  expect(undoProblem(rider)).toBeNull()
  expect(undoProblem(one)).toBe('notMerged')
  for (const more of [{ hasReply: true }, { round: 2 }]) expect(undoProblem({ ...rider, ...more })).toBe('repliesOut')
  expect(undoProblem({ ...rider, state: 'withdrawn' })).toBe('notOpen')
})
