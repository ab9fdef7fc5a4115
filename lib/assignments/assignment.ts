import type { Living } from '@/lib/lifecycle'

export const ASSIGNMENT_ROLES = ['sole', 'lead', 'co', 'separate', 'reference'] as const
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number]
export const ASSIGNMENT_STATES = ['proposed', 'claimed', 'disputed', 'assigned', 'handling', 'reviewing', 'riding', 'issued', 'opined', 'waived', 'informed', 'returned', 'relieved', 'released', 'done'] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]
/** Ended without a word of the unit that counts. */
export const ENDED: readonly AssignmentState[] = ['returned', 'relieved', 'released']
/** Asked about, not yet given: the unit answers whether it is hers (预交办). */
export const BEFORE_DISPATCH: readonly AssignmentState[] = ['proposed', 'claimed', 'disputed']
/** In the unit's hands. */
export const IN_HAND: readonly AssignmentState[] = ['assigned', 'handling', 'reviewing']

/** Replies to the deputy: alone, as the lead, or each for itself. Co-units and readers (参阅) do not. */
export const isAnswering = (role: AssignmentRole) => role !== 'co' && role !== 'reference'

/** One unit's part as the rules see it. */
export type Assignment = Living & {
  state: AssignmentState
  suggestionId: string
  unitId: string
  role: AssignmentRole
  round: number
  mustKeep: boolean
  /** The saved draft says everything that its result class demands. */
  draftIsComplete: boolean
  /** Something of the reply is written here already. */
  hasDraft: boolean
  hasCommunicated: boolean
  /** Only of a lead: co-opinions of this round not given, not waived, and not yet overdue / overdue. */
  opinionsAwaited: number
  opinionsOverdue: number
  hasOpenRequest: boolean
  isOverdue: boolean
  mayStillReturn: boolean
  extensionsGranted: number
}
