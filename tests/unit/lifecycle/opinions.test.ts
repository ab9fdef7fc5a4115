import { describe, expect, test } from 'vitest'
import { opinionLife } from '@/lib/opinions/decide'
import { OPINION_ACTIONS, opinionLifecycle, type OpinionAction } from '@/lib/opinions/lifecycle'
import { OPINION_ENDS, OPINION_STATES, type Opinion } from '@/lib/opinions/opinion'
import { conditionWords, opinionActionWords, opinionTurn } from '@/lib/opinions/words'
import { capacitiesOf, type Capacity } from '@/lib/policy'
import { circumstances, everyone, PERSONS } from '../../factories/actors'
import { anOpinion } from '../../factories/opinion'

// What a step waits for, given, so that only state and capacity decide.
const given: Partial<Record<OpinionAction, Partial<Opinion>>> = {
  giveBack: { route: 'unit' }, answer: { route: 'unit' }, handBack: { route: 'deputy' }, answerAsDeputy: { route: 'deputy' }, forward: { route: 'deputy' }, lapse: { isOverdue: true }, answerAdopted: { isOverdue: true },
}
const people = Object.entries(everyone).filter(([who]) => who !== 'system').map(([, actor]) => actor)

test.each(OPINION_ACTIONS)('%s is taken from its states by those whom its row names, and by nobody else', (action) => {
  const { from, by } = opinionLifecycle[action]
  let taken = 0
  for (const [who, actor] of Object.entries(everyone)) {
    for (const state of OPINION_STATES) {
      const record = anOpinion.in(state, given[action])
      const listed = (from as readonly string[]).includes(state) && capacitiesOf(actor, record.parties).some((held) => (by as readonly Capacity[]).includes(held))
      expect(opinionLife.refusal(actor, action, record) === null, `${action} from ${state} by ${who}`).toBe(listed)
      taken += Number(listed)
    }
  }
  expect(taken, 'somebody can take it').toBeGreaterThan(0)
})

describe('no dead ends', () => {
  test.each(OPINION_STATES.filter((state) => !OPINION_ENDS.includes(state)))('a %s opinion can be moved on by a person, with whomever it lies', (state) => {
    for (const route of [null, 'unit', 'deputy', 'higher'] as const) {
      for (const more of [{}, { isExtended: true }, { riders: 2 }, { isOverdue: true }]) {
        const record = anOpinion.in(state, { route, ...more })
        expect(people.some((actor) => opinionLife.openSteps(actor, record).length > 0), `${state} ${route} ${JSON.stringify(more)}`).toBe(true)
      }
    }
  })
  test('every state is reached from the moment it is said', () => {
    const reached = new Set<string>(['received'])
    for (let grown = true; grown; ) {
      const before = reached.size
      for (const { from, to } of Object.values(opinionLifecycle)) if (from.some((state) => reached.has(state))) reached.add(to)
      grown = reached.size > before
    }
    expect([...reached].sort()).toEqual([...OPINION_STATES].sort())
  })
  test('only the platform moves those who wait along with another, and only it passes on what a suggestion brought', () => {
    expect(OPINION_ACTIONS.filter((action) => !opinionLifecycle[action].by.some((capacity) => PERSONS.includes(capacity)))).toEqual(['answerAlong', 'declineAlong', 'bring', 'answerAdopted'])
  })
})

test.each<[OpinionAction, Opinion['state'], Partial<Opinion>, string]>([
  ['answer', 'routed', { route: 'deputy' }, 'opinionWithUnit'],
  ['giveBack', 'routed', { route: 'higher' }, 'opinionWithUnit'],
  ['answerAsDeputy', 'routed', { route: 'unit' }, 'opinionWithDeputy'],
  ['extend', 'routed', { isExtended: true }, 'opinionNotExtended'],
  ['join', 'accepted', { riders: 1 }, 'opinionRidersFree'],
  ['withdraw', 'routed', { riders: 1 }, 'opinionRidersFree'],
  ['lapse', 'answered', { isOverdue: false }, 'opinionOverdue'],
])('%s from %s waits where %j, and says why', (action, state, more, condition) => {
  const refusals = Object.values(everyone).map((actor) => opinionLife.refusal(actor, action, anOpinion.in(state, more)))
  expect(refusals).toContainEqual({ why: 'notYet', condition })
  expect(refusals).not.toContain(null)
  expect(conditionWords[condition]).toMatch(/\p{Script=Han}/u)
})

test('whose turn it is can be said in every state, and every step has words for those who do it', () => {
  for (const state of OPINION_STATES) {
    const { who, what } = opinionTurn(state, { unit: '县水利局', deputy: '某代表', body: '市人大', house: '联络站' }, 'unit')
    expect(Boolean(who && what), state).toBe(!OPINION_ENDS.includes(state))
  }
  for (const action of OPINION_ACTIONS) expect(opinionActionWords[action].label && opinionActionWords[action].happened && opinionActionWords[action].told, action).toMatch(/\p{Script=Han}/u)
})

test('the limits are those of the rulebook: two working days to accept, three to route, fifteen to answer, once fifteen more from the old day', () => {
  const dueAfter = (action: OpinionAction, actor: keyof typeof everyone, record: Opinion) => {
    const decision = opinionLife.decide(everyone[actor], action, record, {}, circumstances)
    return decision.ok ? decision.change.dueOn : decision.refusal
  }
  expect(dueAfter('accept', 'liaison', anOpinion.in('received'))).toBe('2026-05-29')
  expect(dueAfter('routeToUnit', 'liaison', anOpinion.in('accepted'))).toBe('2026-06-16')
  const routed = anOpinion.in('routed', { route: 'unit', dueOn: '2026-06-16', starts: { opinionExtension: { oldDueDate: '2026-06-16' } } })
  expect(dueAfter('extend', 'liaison', routed)).toBe('2026-07-08')
  expect(dueAfter('answer', 'handler', routed)).toBe('2026-06-02')
  expect(dueAfter('grade', 'constituent', anOpinion.in('answered'))).toBeNull()
})
