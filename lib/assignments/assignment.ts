import type { Living } from '@/lib/lifecycle'

export const ASSIGNMENT_ROLES = ['sole', 'lead', 'co', 'separate'] as const
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number]
export const ASSIGNMENT_STATES = ['assigned', 'handling', 'reviewing', 'riding', 'issued', 'opined', 'waived', 'returned', 'relieved', 'done'] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]
/** Ended without a word of the unit that counts. */
export const ENDED: readonly AssignmentState[] = ['returned', 'relieved']

/** In the unit's hands. */
export const IN_HAND: readonly AssignmentState[] = ['assigned', 'handling', 'reviewing']

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
  hasCommunicated: boolean
  /** Only of a lead: co-opinions of this round not given, not waived, and not yet overdue / overdue. */
  opinionsAwaited: number
  opinionsOverdue: number
  hasOpenRequest: boolean
  isOverdue: boolean
  mayStillReturn: boolean
  extensionsGranted: number
}
