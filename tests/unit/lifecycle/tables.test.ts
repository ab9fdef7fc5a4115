import { describe, expect, test } from 'vitest'
import { ASSIGNMENT_ROLES, ASSIGNMENT_STATES, type Assignment } from '@/lib/assignments/assignment'
import { assignmentLife } from '@/lib/assignments/decide'
import { ASSIGNMENT_ACTIONS, assignmentLifecycle, type AssignmentAction } from '@/lib/assignments/lifecycle'
import { capacitiesOf, type Capacity } from '@/lib/policy'
import { defaultRulebook } from '@/lib/rulebook/default'
import { suggestionLife } from '@/lib/suggestions/decide'
import { SUGGESTION_ACTIONS, suggestionLifecycle, type SuggestionAction } from '@/lib/suggestions/lifecycle'
import { ENDS, STATES, type Suggestion } from '@/lib/suggestions/suggestion'
import { turnOf } from '@/lib/suggestions/turn'
import { everyone, PERSONS } from '../../factories/actors'
import { anAssignment, aPart, aSuggestion } from '../../factories/suggestion'

// What a step waits for, given, so that only state and capacity decide.
const given: Partial<Record<SuggestionAction, Partial<Suggestion>>> = {
  withdraw: { withdrawalUntil: 'handling' },
  askRecheck: { asksRecheck: true }, passOn: { awaitsRecheck: true }, screenBack: { awaitsRecheck: true }, skipRecheck: { awaitsRecheck: true, isOverdue: true },
  withdrawAgreed: { withdrawalUntil: 'handling', needsConsent: true, asksConsent: true },
  lapse: { isOverdue: true },
  register: { registration: 'recorded' },
  entrust: { hasDispatcher: true },
  handBack: { entrusted: true },
  completeReply: { parts: [aPart('lead', 'issued'), aPart('co', 'opined')] },
  reopen: { parts: [aPart('sole', 'done')] },
  track: { openCommitments: 1 },
  dispatchAlong: { rides: true },
  addAlong: { rides: true },
  dispatchClaimed: { parts: [aPart('lead', 'claimed'), aPart('co', 'claimed')] },
}
const assists: Partial<Assignment> = { role: 'co', unitId: 'u-co' }
const givenPart: Partial<Record<AssignmentAction, Partial<Assignment>>> = {
  signForCo: assists, giveOpinion: assists, askAgain: assists, waive: assists, signWithout: { opinionsOverdue: 1 },
  insist: { isCoordinated: false }, excuse: { isCoordinated: false },
  signForCheck: { isChecked: true }, signWithoutForCheck: { isChecked: true, opinionsOverdue: 1 },
  silent: { isOverdue: true }, inform: { role: 'reference' },
}

describe('whatever is not in the table is refused, for everyone in every state', () => {
  test.each(SUGGESTION_ACTIONS)('suggestion: %s', (action) => {
    const { from, by } = suggestionLifecycle[action]
    let taken = 0
    for (const [who, actor] of Object.entries(everyone)) {
      for (const state of STATES) {
        const record = aSuggestion.in(state, given[action])
        const listed = (from as readonly string[]).includes(state) && capacitiesOf(actor, record.parties).some((held) => (by as readonly Capacity[]).includes(held))
        expect(suggestionLife.refusal(actor, action, record) === null, `${action} from ${state} by ${who}`).toBe(listed)
        taken += Number(listed)
      }
    }
    expect(taken, 'somebody can take it').toBeGreaterThan(0)
  })

  test.each(ASSIGNMENT_ACTIONS)('assignment: %s', (action) => {
    const { from, by } = assignmentLifecycle[action]
    let taken = 0
    for (const [who, actor] of Object.entries(everyone)) {
      for (const state of ASSIGNMENT_STATES) {
        const record = anAssignment.in(state, givenPart[action])
        const listed = (from as readonly string[]).includes(state) && capacitiesOf(actor, record.parties).some((held) => (by as readonly Capacity[]).includes(held))
        expect(assignmentLife.refusal(actor, action, record) === null, `${action} from ${state} by ${who}`).toBe(listed)
        taken += Number(listed)
      }
    }
    expect(taken, 'somebody can take it').toBeGreaterThan(0)
  })

  test('a deputy whose functions rest takes no step at all', () => {
    const resting = { ...everyone.author, mayAct: false }
    for (const state of STATES) expect(suggestionLife.openSteps(resting, aSuggestion.in(state, { isOverdue: true })), state).toEqual([])
  })
})

describe('no dead ends', () => {
  const people = Object.entries(everyone).filter(([who]) => who !== 'system').map(([, actor]) => actor)

  test.each(STATES.filter((state) => !ENDS.includes(state) && state !== 'handling' && state !== 'tracking'))('a %s suggestion can be moved on by a person', (state) => {
    for (const grade of [null, 'satisfied', 'unsatisfied']) {
      for (const round of [1, 2]) {
        const record = aSuggestion.in(state, { grade, round })
        expect(people.some((actor) => suggestionLife.openSteps(actor, record).length > 0), `${state}, ${grade}, round ${round}`).toBe(true)
      }
    }
  })

  test('while it is handled, each part that owes something can be moved on by a person, whatever it waits for', () => {
    for (const role of ASSIGNMENT_ROLES) {
      const unitId = role === 'co' ? 'u-co' : 'u-lead'
      const full = { role, unitId }
      for (const more of [full, { ...full, isOverdue: true }, { ...full, opinionsOverdue: role === 'lead' ? 1 : 0 }, { ...full, hasOpenRequest: true, mayStillReturn: false }]) {
        for (const state of ['assigned', 'handling'] as const) expect(people.some((actor) => assignmentLife.openSteps(actor, anAssignment.in(state, more)).length > 0), `${role} ${state}`).toBe(true)
        if (role !== 'co') expect(people.some((actor) => assignmentLife.openSteps(actor, anAssignment.in('reviewing', more)).length > 0), `${role} reviewing`).toBe(true)
      }
    }
  })

  test('every row that only the platform takes has a state that a person can leave as well, or is the consequence of a person\'s step', () => {
    const onlySystem = SUGGESTION_ACTIONS.filter((action) => !suggestionLifecycle[action].by.some((capacity) => PERSONS.includes(capacity)))
    expect(onlySystem.sort()).toEqual(['addAlong', 'allReturned', 'askRecheck', 'completeReply', 'dispatchAlong', 'extend', 'fulfil', 'retime', 'withdrawAgreed'])
  })

  test('every state is reached from a draft', () => {
    const reached = new Set<string>(['draft'])
    for (let grown = true; grown; ) {
      const before = reached.size
      for (const { from, to } of Object.values(suggestionLifecycle)) if (from.some((state) => reached.has(state))) reached.add(to)
      grown = reached.size > before
    }
    expect([...reached].sort()).toEqual([...STATES].sort())
  })
})

describe('conditions', () => {
  test.each<[SuggestionAction, string, Partial<Suggestion>]>([
    ['submit', 'draft', { isComplete: false }],
    ['register', 'draft', { registration: null }],
    ['register', 'draft', { registration: 'recorded', isComplete: false }],
    ['accept', 'submitted', { registration: 'objected' }],
    ['lapse', 'replied', { isOverdue: false }],
    ['rehandle', 'dissatisfied', { round: 2 }],
    ['escalate', 'dissatisfied', { rulebook: { ...defaultRulebook, rounds: { ...defaultRulebook.rounds, after: ['opinion'] } } }],
    ['resolve', 'dissatisfied', { rulebook: { ...defaultRulebook, rounds: { ...defaultRulebook.rounds, after: ['thirdParty'] } } }],
    ['completeReply', 'handling', { parts: [aPart('lead', 'issued'), aPart('separate', 'handling')] }],
    ['completeReply', 'handling', { parts: [aPart('co', 'opined')] }],
    ['dispatch', 'accepted', { rides: true }],
    ['addUnits', 'handling', { rides: true }],
    ['dispatchAlong', 'accepted', { rides: false }],
    ['allReturned', 'handling', { parts: [aPart('sole', 'handling')] }],
    ['close', 'evaluated', { openCommitments: 1 }],
    ['track', 'evaluated', { openCommitments: 0 }],
    ['fulfil', 'tracking', { openCommitments: 1 }],
    ['lateEvaluate', 'evaluated', { grade: 'satisfied' }],
    ['lateObject', 'evaluated', { grade: 'basically' }],
    ['propose', 'accepted', { proposes: false }],
    ['dispatchClaimed', 'proposed', { parts: [aPart('lead', 'claimed'), aPart('co', 'disputed')] }],
    ['dispatchClaimed', 'proposed', { parts: [aPart('lead', 'claimed'), aPart('co', 'proposed')] }],
    ['dispatchClaimed', 'proposed', { parts: [aPart('sole', 'released')] }],
    ['withdraw', 'proposed', { withdrawalUntil: 'accepted' }],
    ['withdraw', 'handling', { withdrawalUntil: 'proposed' }],
    ['withdraw', 'handling', { withdrawalUntil: 'handling', rides: true }],
    ['withdraw', 'handling', { withdrawalUntil: 'handling', parts: [aPart('separate', 'issued')] }],
    ['accept', 'submitted', { awaitsRecheck: true }],
    ['refuse', 'submitted', { awaitsRecheck: true }],
    ['sendBack', 'submitted', { awaitsRecheck: true }],
    ['askRecheck', 'submitted', {}],
    ['askRecheck', 'submitted', { asksRecheck: true, awaitsRecheck: true }],
    ['passOn', 'submitted', {}],
    ['skipRecheck', 'submitted', { awaitsRecheck: true }],
    ['withdraw', 'submitted', { needsConsent: true, asksConsent: true }],
    ['withdrawAgreed', 'submitted', { needsConsent: true, asksConsent: true, consentsAwaited: 1 }],
    ['withdrawAgreed', 'submitted', { needsConsent: true }],
    ['withdrawAgreed', 'proposed', { needsConsent: true, asksConsent: true, withdrawalUntil: 'accepted' }],
    ['reopen', 'closed', { isImported: true, parts: [aPart('sole', 'done')] }],
  ])('%s from %s waits where %j', (action, state, more) => {
    const outcomes = Object.values(everyone).map((actor) => suggestionLife.refusal(actor, action, aSuggestion.in(state as Suggestion['state'], more))?.why)
    expect(outcomes).toContain('notYet')
    expect(outcomes).not.toContain(undefined)
  })

  test.each<[AssignmentAction, Assignment['state'], Partial<Assignment>]>([
    ['signFor', 'assigned', assists],
    ['signForCo', 'assigned', { role: 'sole' }],
    ['silent', 'proposed', { isOverdue: false }],
    ['dispatch', 'claimed', { role: 'reference' }],
    ['submitDraft', 'handling', { draftIsComplete: false }],
    ['submitDraft', 'handling', { hasCommunicated: false }],
    ['submitDraft', 'handling', assists],
    ['sign', 'reviewing', { opinionsAwaited: 1 }],
    ['sign', 'reviewing', { opinionsOverdue: 1 }],
    ['signWithout', 'reviewing', { opinionsAwaited: 1, opinionsOverdue: 1 }],
    ['signWithout', 'reviewing', {}],
    ['uphold', 'disputed', { isCoordinated: false }],
    ['release', 'disputed', { isCoordinated: false }],
    ['insist', 'disputed', {}],
    ['excuse', 'disputed', {}],
    ['sign', 'reviewing', { isChecked: true }],
    ['signWithout', 'reviewing', { isChecked: true, opinionsOverdue: 1 }],
    ['signForCheck', 'reviewing', {}],
    ['signForCheck', 'reviewing', { isChecked: true, opinionsAwaited: 1 }],
    ['signWithoutForCheck', 'reviewing', { isChecked: true }],
    ['waive', 'handling', {}],
  ])('%s from %s waits where %j', (action, state, more) => {
    const outcomes = Object.values(everyone).map((actor) => assignmentLife.refusal(actor, action, anAssignment.in(state, more))?.why)
    expect(outcomes).toContain('notYet')
    expect(outcomes).not.toContain(undefined)
  })
})

describe('whose turn it is can always be said', () => {
  test.each(STATES)('%s', (state) => {
    for (const role of ASSIGNMENT_ROLES) {
      for (const partState of ASSIGNMENT_STATES) {
        const { who, what } = turnOf({ state }, [{ unitId: 'u', unitName: '县水利局', role, state: partState }])
        expect(Boolean(who && what), `${state} with ${role} ${partState}: ${who}${what}`).toBe(!ENDS.includes(state))
      }
    }
  })
})
