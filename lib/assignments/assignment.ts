import type { Living } from '@/lib/lifecycle'
import type { Reckoning } from '@/lib/rulebook/reckoning'

export const ASSIGNMENT_ROLES = ['sole', 'lead', 'co', 'separate', 'reference'] as const
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number]
export const ASSIGNMENT_STATES = ['proposed', 'claimed', 'disputed', 'assigned', 'handling', 'reviewing', 'checking', 'riding', 'issued', 'opined', 'waived', 'informed', 'returned', 'relieved', 'released', 'done'] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]
/** Ended without a word of the unit that counts. */
export const ENDED: readonly AssignmentState[] = ['returned', 'relieved', 'released']
/** Asked about, not yet given: the unit answers whether it is hers (预交办). */
export const BEFORE_DISPATCH: readonly AssignmentState[] = ['proposed', 'claimed', 'disputed']
/** In the unit's hands. */
export const IN_HAND: readonly AssignmentState[] = ['assigned', 'handling', 'reviewing']

/** Not answered for yet: in the unit's hands, or signed and being checked (答复审核). */
export const UNANSWERED: readonly AssignmentState[] = [...IN_HAND, 'checking']

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
  /** Disputes are talked over first, with an opinion and its ground (协调); else the office just decides. */
  isCoordinated: boolean
  /** The local rulebook has somebody check a reply before it goes out (答复审核). */
  isChecked: boolean
  /** The unit that checks it; null where the office does. */
  checkerId: string | null
  /** By when the unit replies. While its reply is checked the checker's own limit runs instead. */
  replyBy: { dueOn: string | null; reckoning: Reckoning | null }
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
