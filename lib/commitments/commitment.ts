import type { Living } from '@/lib/lifecycle'

export const COMMITMENT_STATES = ['drafted', 'promised', 'underway', 'postponed', 'kept', 'impossible', 'confirmed', 'lapsed', 'explained', 'replaced', 'dropped'] as const
export type CommitmentState = (typeof COMMITMENT_STATES)[number]
/** The unit still has to do what it promised; past its day, it is overdue. */
export const OWED: readonly CommitmentState[] = ['promised', 'underway', 'postponed']
/** What the unit has not brought to an end. */
export const AWAITED: readonly CommitmentState[] = [...OWED, 'impossible']
/** What the suggestion waits for: to be done, or to be judged. */
export const OPEN: readonly CommitmentState[] = [...AWAITED, 'kept']

/**
 * One thing that a reply promises, as the rules see it. `dueOn` is the day it is promised for: it outlives years and terms
 * and stays when all is done, for the ledger; the day until which the deputy judges stands in `judgeOn`.
 */
export type Commitment = Living & {
  state: CommitmentState
  dueOn: string
  suggestionId: string
  unitId: string
  judgeOn: string | null
  isJudgementOverdue: boolean
  timesPostponed: number
  /** It was promised in a year that is over. */
  isFromEarlierYear: boolean
}

export const isOpen = ({ state }: { state: string }) => (OPEN as readonly string[]).includes(state)
/** Overdue is never a state: the day has passed, and it is still owed; an explanation that is not signed settles nothing. */
export const isLate = ({ state, dueOn }: { state: string; dueOn: string }, today: string) => (AWAITED as readonly string[]).includes(state) && dueOn < today

/** Every promise of every reply of a suggestion. */
export const promisesIn = <P>({ assignments }: { assignments: readonly { replies: readonly { commitments: readonly P[] }[] }[] }): P[] => assignments.flatMap(({ replies }) => replies.flatMap(({ commitments }) => commitments))
