import type { Assignment, AssignmentRole, AssignmentState } from '@/lib/assignments/assignment'
import type { State, Suggestion } from '@/lib/suggestions/suggestion'
import { parties } from './actors'

/** A suggestion in a state; only what differs is named. */
export const aSuggestion = {
  in: (state: State, more: Partial<Suggestion> = {}): Suggestion => ({
    id: 's-1', state, version: 0, dueOn: null, parties, round: 1, roundsAllowed: 2, isComplete: true, isOverdue: false, isImported: false,
    replyDueOn: null, grade: null, registration: null, proposes: true, hasDispatcher: false, asksRecheck: false, entrusted: false, withdrawalUntil: 'proposed', awaitsRecheck: false, needsConsent: false, consentsAwaited: 0, asksConsent: false, openInvitations: 0, openCommitments: 0, rides: false, parts: [], ...more,
  }),
}

export const aPart = (role: AssignmentRole, state: AssignmentState, unitId = `u-${role}`) => ({ id: `a-${unitId}`, unitId, role, state, round: 1 })

/** One unit's part in a state, of the lead unless another role is named. */
export const anAssignment = {
  in: (state: AssignmentState, more: Partial<Assignment> = {}): Assignment => ({
    id: 'a-1', state, version: 0, dueOn: null, suggestionId: 's-1', unitId: 'u-lead', role: 'lead', round: 1, mustKeep: false, isCoordinated: true, isChecked: false, checkerId: null, replyBy: { dueOn: null, reckoning: null }, draftIsComplete: true, hasDraft: false,
    hasCommunicated: true, opinionsAwaited: 0, opinionsOverdue: 0, hasOpenRequest: false, isOverdue: false, mayStillReturn: true, extensionsGranted: 0,
    ...more,
    parties: { ...parties, unitIds: [more.unitId ?? 'u-lead'], leadUnitIds: ['u-lead'].filter((id) => id !== (more.unitId ?? 'u-lead')), ...more.parties },
  }),
}
