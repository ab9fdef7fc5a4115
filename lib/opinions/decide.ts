import { lifeOf } from '@/lib/lifecycle'
import { opinionLifecycle, type OpinionAction, type OpinionInput } from '@/lib/opinions/lifecycle'
import type { Opinion } from '@/lib/opinions/opinion'
import type { Circumstances } from '@/lib/rulebook/circumstances'

export const opinionLife = lifeOf<Opinion, typeof opinionLifecycle>('opinion', opinionLifecycle)

/** The columns that a step may write besides where the opinion goes and when it is due. */
export type OpinionWriting = {
  category?: string; route?: string | null; unitId?: string | null; deputyId?: string; body?: string; declinedFor?: string | null
  joinedIntoId?: string | null; suggestionId?: string | null; grade?: string | null; extended?: boolean; round?: { increment: number }
  acceptedOn?: string; routedOn?: string; answeredOn?: string; closedOn?: string | null
}
type Consequence<I> = (input: I, circumstances: Circumstances) => OpinionWriting

const withNobody: Consequence<object> = () => ({ route: null, unitId: null, body: '', extended: false })
const answered: Consequence<object> = (_, { today }) => ({ answeredOn: today })
const ended: Consequence<object> = (_, { today }) => ({ closedOn: today })
const anew: Consequence<object> = () => ({ route: null, unitId: null, body: '', extended: false, grade: null, closedOn: null, declinedFor: null, joinedIntoId: null, round: { increment: 1 } })

/** What else a step writes on the opinion. */
export const opinionConsequences: { [A in OpinionAction]?: Consequence<OpinionInput<A>> } = {
  accept: ({ category }, { today }) => ({ category, acceptedOn: today }),
  decline: ({ way }, { today }) => ({ declinedFor: way, closedOn: today }),
  declineAlong: ({ way }, { today }) => ({ declinedFor: way, closedOn: today }),
  routeToUnit: ({ unitId }, { today }) => ({ route: 'unit', unitId, routedOn: today }),
  forward: ({ unitId }, { today }) => ({ route: 'unit', unitId, routedOn: today, extended: false }),
  routeToDeputy: ({ deputyId }, { today }) => ({ route: 'deputy', deputyId, routedOn: today }),
  routeHigher: ({ body }, { today }) => ({ route: 'higher', body, routedOn: today }),
  giveBack: withNobody,
  handBack: withNobody,
  recall: withNobody,
  extend: () => ({ extended: true }),
  answerOnSpot: answered,
  answer: answered,
  answerAsDeputy: answered,
  answerAlong: answered,
  answerAdopted: answered,
  relay: answered,
  pass: answered,
  join: ({ mainId }) => ({ joinedIntoId: mainId }),
  part: () => ({ joinedIntoId: null }),
  adopt: ({ suggestionId }) => ({ suggestionId, route: null, unitId: null, body: '' }),
  release: () => ({ suggestionId: null }),
  grade: ({ grade }, { today }) => ({ grade, closedOn: today }),
  object: () => ({ grade: 'unsatisfied' }),
  unreached: ended,
  lapse: ended,
  explain: ended,
  withdraw: (_, { today }) => ({ closedOn: today, joinedIntoId: null }),
  rehandle: anew,
  reopen: anew,
}

/** Which step what the person chose is: one form, two outcomes. */
export const gradingStep = (grade: string): 'grade' | 'object' => (grade === 'unsatisfied' ? 'object' : 'grade')
