import { z } from 'zod'
import { startOf } from './start-words'

// prettier-ignore
export const LIMITS = [
  'recheck', 'review', 'dispatch', 'claim', 'settle', 'signFor', 'returnRequest', 'decideRequest', 'redispatch', 'answerObjection', 'firstContact',
  'coOpinion', 'coOpinionRedo', 'reply', 'replyExtended', 'check', 'evaluate', 'study', 'rehandle', 'escalate', 'close',
  'opinionAccept', 'opinionRoute', 'opinionAnswer', 'opinionExtension', 'opinionCall', 'opinionStudy', 'opinionPass',
] as const
export type LimitName = (typeof LIMITS)[number]

export const CHANNELS = ['inSession', 'outOfSession'] as const
export type Channel = (typeof CHANNELS)[number]

/** What happens on the day from which a limit counts. */
// prettier-ignore
export const STARTS = [
  'submitted', 'accepted', 'sittingClosed', 'proposed', 'disputed', 'dispatched', 'signed', 'asked', 'returned', 'assignmentObjected',
  'opinionAsked', 'oldDueDate', 'sentForCheck', 'replied', 'objected', 'rehandled', 'escalated', 'evaluated',
  'opinionReceived', 'opinionAccepted', 'opinionRouted', 'opinionAnswered', 'opinionObjected',
] as const
export type Start = (typeof STARTS)[number]

/** From where each limit may count; the first is where it counts unless the rulebook says otherwise. */
export const STARTS_OF: Record<LimitName, readonly [Start, ...Start[]]> = {
  recheck: ['submitted'],
  review: ['submitted'],
  dispatch: ['accepted', 'submitted', 'sittingClosed'],
  claim: ['proposed'],
  settle: ['disputed'],
  signFor: ['dispatched'],
  returnRequest: ['dispatched', 'signed'],
  decideRequest: ['asked'],
  redispatch: ['returned'],
  answerObjection: ['assignmentObjected'],
  firstContact: ['dispatched', 'signed'],
  coOpinion: ['dispatched', 'signed'],
  coOpinionRedo: ['opinionAsked'],
  reply: ['dispatched', 'signed', 'sittingClosed'],
  replyExtended: ['dispatched', 'signed', 'oldDueDate'],
  check: ['sentForCheck'],
  evaluate: ['replied'],
  study: ['objected'],
  rehandle: ['rehandled', 'objected'],
  escalate: ['escalated'],
  close: ['evaluated'],
  opinionAccept: ['opinionReceived'],
  opinionRoute: ['opinionAccepted'],
  opinionAnswer: ['opinionRouted'],
  opinionExtension: ['oldDueDate'],
  opinionCall: ['opinionAnswered'],
  opinionStudy: ['opinionObjected'],
  opinionPass: ['replied'],
}

const sourced = {
  // Documents of the first form kept the words of the start, not its name.
  start: z.preprocess(startOf, z.enum(STARTS)),
  /** The article it rests on; null for what this place agreed on for itself. */
  basis: z.string().trim().min(1).max(200).nullable(),
  /** What becomes of a last day that is not worked. */
  restDay: z.enum(['nextWorkingDay', 'keep']),
}
const length = z.int().min(1)

/** How long a stage may last. A fixed date ('06-30') is the first such day after the start; `sameDay` ends on the day it starts. */
export const Limit = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('day'), length: length.max(366), ...sourced }),
  z.strictObject({ unit: z.literal('workingDay'), length: length.max(250), ...sourced }),
  z.strictObject({ unit: z.literal('month'), length: length.max(12), ...sourced }),
  z.strictObject({ unit: z.literal('fixed'), on: z.string().refine(isMonthDay, '应为月日，例如 06-30'), ...sourced }),
  z.strictObject({ unit: z.literal('sameDay'), ...sourced }),
])
export type Limit = z.infer<typeof Limit>
export type LimitUnit = Limit['unit']

// Checked in a common year, so that 02-29, which most years lack, is refused.
function isMonthDay(text: string): boolean {
  return z.iso.date().safeParse(`2023-${text}`).success
}
