import type { z } from 'zod'
import type { Cards, Commitments, Evaluation, Merge, Receptions, Returns, Stages } from './procedure'

// What a document without these choices means, and what the default rulebook says (domain.md A5, A9, A12).

export const defaultStages: z.infer<typeof Stages> = {
  recheck: 'none', propose: true, coordinate: true, dispatcher: false, replyCheck: 'none', study: 'office',
}

// Of twenty working days: after the tenth, the fifteenth and the nineteenth.
export const defaultEvaluation: z.infer<typeof Evaluation> = { remindBefore: [10, 5, 1], lapse: true, late: true }

// No law read names days for cards: a local habit, to be set by each place.
export const defaultCards: z.infer<typeof Cards> = { yellowAfter: 1, redAfter: 30 }

export const defaultMerge: z.infer<typeof Merge> = { until: 'proposed', replies: 'separate' }

// The next unit's clock starts anew; the suggestion keeps its first day of dispatch for the law's own limits.
export const defaultReturns: z.infer<typeof Returns> = { again: false, clock: 'newDispatch' }

// Three days: a street of Guangzhou and a town of Henan (domain C); a local standard has two.
export const defaultReceptions: z.infer<typeof Receptions> = { noticeDays: 3, onHoliday: 'nextWorkingDay' }

export const defaultCommitments: z.infer<typeof Commitments> = {
  classes: ['B'], secondReply: true, secondEvaluation: true, remindBefore: [30, 7], reportQuarter: 4, signedExplanation: true, carryOver: true,
}
