import type { Living } from '@/lib/lifecycle'

/** received … closed as people read them; declined, withdrawn and closed are ends that an office may open again. */
export const OPINION_STATES = ['received', 'accepted', 'joined', 'routed', 'adopted', 'answered', 'dissatisfied', 'closed', 'declined', 'withdrawn'] as const
export type OpinionState = (typeof OPINION_STATES)[number]
export const OPINION_ENDS: readonly OpinionState[] = ['closed', 'declined', 'withdrawn']

/** By which way it came (domain D1). */
export const OPINION_CHANNELS = ['code', 'reception', 'visit', 'phone', 'letter', 'box', 'walk', 'hotline'] as const
export type OpinionChannel = (typeof OPINION_CHANNELS)[number]
/** What staff may enter by hand; the others have a door of their own. */
export const ENTERED_CHANNELS = ['visit', 'phone', 'letter', 'box', 'walk'] as const

/** With whom it lies while it is routed (domain D4). */
export const OPINION_ROUTES = ['unit', 'deputy', 'higher'] as const
export type OpinionRoute = (typeof OPINION_ROUTES)[number]

export const OPINION_GRADES = ['satisfied', 'basically', 'unsatisfied'] as const
export type OpinionGrade = (typeof OPINION_GRADES)[number]

/** A constituent's word as the rules see it. */
export type Opinion = Living & {
  state: OpinionState
  route: OpinionRoute | null
  /** Others who said the same and wait for its answer. */
  riders: number
  isExtended: boolean
  isOverdue: boolean
}
