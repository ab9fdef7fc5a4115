import type { Role } from '@/lib/policy'

/** By what somebody chooses: what waits for them, what has a day, what went on, and the people's side of the work. */
export const KINDS = ['turn', 'reminder', 'progress', 'people'] as const
export type Kind = (typeof KINDS)[number]

/** The letter box, and two gateways of one kind: short messages, and the messenger people have at work (企业微信, 政务). */
export const CHANNELS = ['email', 'sms', 'work'] as const
export type Channel = (typeof CHANNELS)[number]
export const GATEWAYS = ['sms', 'work'] as const satisfies readonly Channel[]
export type Gateway = (typeof GATEWAYS)[number]

const DEPUTY: readonly Role[] = ['deputy']
const OFFICE: readonly Role[] = ['officer', 'officeHead']
const UNIT: readonly Role[] = ['handler', 'unitHead']
const COMMITTEE: readonly Role[] = ['committee']

/** For whom what happened means that it is now their turn; for all others it is progress. */
const waitsFor: Record<string, readonly Role[]> = {
  'suggestion.submit': OFFICE,
  'suggestion.sendBack': DEPUTY,
  'suggestion.recheck': [...DEPUTY, ...OFFICE],
  'suggestion.screenBack': DEPUTY,
  'suggestion.passOn': OFFICE,
  'suggestion.askWithdrawal': DEPUTY,
  'suggestion.track': UNIT,
  'suggestion.register': DEPUTY,
  'suggestion.entrust': UNIT,
  'suggestion.handBack': OFFICE,
  'suggestion.allReturned': [...OFFICE, ...UNIT],
  'suggestion.completeReply': DEPUTY,
  'suggestion.object': OFFICE,
  'suggestion.lateObject': OFFICE,
  'suggestion.rehandle': UNIT,
  'suggestion.reopen': UNIT,
  'assignment.propose': UNIT,
  'assignment.dispatch': UNIT,
  'assignment.dispute': [...OFFICE, ...UNIT],
  'assignment.askAgain': UNIT,
  'assignment.submitDraft': UNIT,
  'assignment.sendBackDraft': UNIT,
  'assignment.signForCheck': OFFICE,
  'assignment.signWithoutForCheck': OFFICE,
  'assignment.fail': UNIT,
  'assignment.standAlone': UNIT,
  'batch.given': UNIT,
  'request.ask': [...OFFICE, ...UNIT],
  'cosignature.invite': DEPUTY,
  'commitment.keep': DEPUTY,
  'commitment.dispute': UNIT,
  'commitment.cannot': UNIT,
  'registration.object': OFFICE,
  'registration.correct': DEPUTY,
  'communication.record': DEPUTY,
  'communication.object': UNIT,
  'communication.revise': DEPUTY,
  'objection.raise': OFFICE,
  'publication.prepare': OFFICE,
  'publication.clear': OFFICE,
  'publication.sendBack': OFFICE,
  'keyTopic.decide': COMMITTEE,
  'requirement.ask': UNIT,
  'requirement.askAgain': UNIT,
  'requirement.answer': [...OFFICE, ...COMMITTEE],
}

/** What kind of message a notice is to someone in this role. */
export function kindOf(action: string, role: Role): Kind {
  if (/\.(soon|late)$/.test(action) || /^push\.(reminder|order|yellow|red)$/.test(action)) return 'reminder'
  if (/^(opinion|reception|station)\./.test(action)) return 'people'
  return waitsFor[action]?.includes(role) ? 'turn' : 'progress'
}

/** What leads a deputy straight to judging the reply. */
export const asksToEvaluate = (action: string): boolean => action === 'suggestion.completeReply' || /^evaluation\.(soon|late)$/.test(action)
