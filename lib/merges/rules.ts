import type { Rulebook } from '@/lib/rulebook/rulebook'
import type { Matter } from '@/lib/suggestions/matter'
import type { Suggestion } from '@/lib/suggestions/suggestion'
import type { Problem } from '@/lib/merges/words'

/** What the rules of merging ask about a suggestion beside what its life does. */
export type Mergeable = Pick<Suggestion, 'state' | 'round' | 'isImported' | 'parts'> & { mergedIntoId: string | null; riders: number; hasOpenRequest: boolean; hasReply: boolean }
type Merging = Pick<Rulebook, 'merge'>

/** At once; more go into the same one the next time. */
export const MOST_MERGED = 20

export const mergeableOf = ({ row, suggestion }: Pick<Matter, 'row' | 'suggestion'>, riders: number): Mergeable => ({
  ...suggestion, mergedIntoId: row.mergedIntoId, riders,
  hasOpenRequest: row.assignments.some(({ requests }) => requests.some(({ state }) => state === 'asked')),
  hasReply: row.assignments.some(({ replies }) => replies.some(({ kind, issuedAt }) => kind === 'reply' && issuedAt !== null)),
})

const inReview = ({ parts }: Mergeable) => parts.some(({ state }) => ['reviewing', 'checking'].includes(state))

/** Why this one cannot be merged into another now, or null. `until` of the rulebook is how far it may have come. */
export function riderProblem(given: Mergeable, { merge: { until } }: Merging): Problem | null {
  if (until === 'never') return 'closedHere'
  if (given.isImported) return 'imported'
  if (given.mergedIntoId !== null) return 'merged'
  if (given.riders > 0) return 'hasRiders'
  if (given.state === 'handling' && until !== 'handling') return 'tooFar'
  if (given.hasReply || given.round > 1) return 'replied'
  if (!['accepted', 'handling'].includes(given.state)) return given.state === 'proposed' ? 'proposed' : 'notOpen'
  if (given.hasOpenRequest) return 'asked'
  return inReview(given) ? 'inReview' : null
}

/** Why others cannot be merged into this one now, or null. */
export function mainProblem(given: Mergeable, { merge: { until } }: Merging): Problem | null {
  if (until === 'never') return 'closedHere'
  if (given.isImported) return 'imported'
  if (given.mergedIntoId !== null) return 'merged'
  if (given.hasReply || given.round > 1) return 'replied'
  return ['accepted', 'proposed', 'handling'].includes(given.state) ? null : 'notOpen'
}

/** Why a merge cannot be undone any more, or null. */
export function undoProblem(given: Mergeable): Problem | null {
  if (given.mergedIntoId === null) return 'notMerged'
  if (given.hasReply || given.round > 1) return 'repliesOut'
  return ['accepted', 'handling'].includes(given.state) ? null : 'notOpen'
}

/** The earliest of the statutory dates, which governs them all. */
export const earliest = (days: readonly (string | null)[]): string | null => days.filter((day) => day !== null).sort()[0] ?? null
