import { IN_HAND, UNANSWERED, type Assignment } from '@/lib/assignments/assignment'
import { lifeOf } from '@/lib/lifecycle'
import { objectionLifecycle, type Objection, type ObjectionState } from '@/lib/objections/lifecycle'

export const objectionLife = lifeOf<Objection, typeof objectionLifecycle>('objection', objectionLifecycle)

type Kept = { id: string; version: number; state: string; dueOn: string | null }

/** A row with the part it is about, as the rules see it. */
export const toObjection = ({ id, version, state, dueOn }: Kept, part: Assignment): Objection => ({
  id, version, dueOn, state: state as ObjectionState, // written by writeStep only, from the table
  suggestionId: part.suggestionId, assignmentId: part.id, parties: part.parties, rulebook: part.rulebook, unitHasIt: UNANSWERED.includes(part.state),
})

/** Why there can be no objection to this unit now, by name of words.ts, or null: only to one that has it in hand, one at a time, and what was answered stands. */
export function objectionProblem({ id, state }: Pick<Assignment, 'id' | 'state'>, earlier: readonly { assignmentId: string; state: string }[]): string | null {
  if (!IN_HAND.includes(state)) return 'unitNotInHand'
  const own = earlier.filter(({ assignmentId }) => assignmentId === id).map(({ state }) => state)
  if (own.includes('raised')) return 'objectionOpen'
  return own.includes('kept') ? 'objectionAnswered' : null
}
