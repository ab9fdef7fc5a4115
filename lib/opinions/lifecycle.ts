import { z } from 'zod'
import type { Condition, Lifecycle } from '@/lib/lifecycle'
import { nothing, reason, text } from '@/lib/needs'
import type { Opinion } from '@/lib/opinions/opinion'
import { WAYS } from '@/lib/opinions/ways'

type When = Condition<Opinion>
const withUnit: When = { name: 'opinionWithUnit', holds: ({ route }) => route === 'unit' }
const withDeputy: When = { name: 'opinionWithDeputy', holds: ({ route }) => route === 'deputy' }
const notExtended: When = { name: 'opinionNotExtended', holds: ({ isExtended }) => !isExtended }
const ridersFree: When = { name: 'opinionRidersFree', holds: ({ riders }) => riders === 0 }
const overdue: When = { name: 'opinionOverdue', holds: ({ isOverdue }) => isOverdue }

/** Whoever looks after what is said at a station: its liaison officer, the township's congress, the office. */
const HOUSE = ['station', 'townOffice', 'office'] as const
const instruction = z.string().trim().max(500, '要求最多 500 个字。').default('')
const answer = z.object({ answer: text(5, 3000, '答复') })
const words = z.string().trim().max(500, '最多 500 个字。').default('')

// prettier-ignore
export const opinionLifecycle = {
  accept:        { from: ['received'],             to: 'accepted',     by: HOUSE,                      limit: 'opinionRoute',     needs: z.object({ category: z.string().min(1, '请选内容类别。') }) },
  decline:       { from: ['received', 'accepted'], to: 'declined',     by: HOUSE,                      limit: 'stop',             needs: z.object({ way: z.enum(WAYS, '请选应当找哪里。'), words: text(5, 500, '告诉群众的话') }) },
  answerOnSpot:  { from: ['received', 'accepted'], to: 'answered',     by: [...HOUSE, 'addressee'],    limit: 'opinionCall',      needs: answer },
  routeToUnit:   { from: ['accepted'],             to: 'routed',       by: [...HOUSE, 'addressee'],    limit: 'opinionAnswer',    needs: z.object({ unitId: z.string().min(1, '请选承办单位。'), instruction }) },
  routeToDeputy: { from: ['accepted'],             to: 'routed',       by: HOUSE,                      limit: 'opinionAnswer',    needs: z.object({ deputyId: z.string().min(1, '请选一位代表。'), instruction }) },
  routeHigher:   { from: ['accepted'],             to: 'routed',       by: HOUSE,                      limit: 'opinionAnswer',    needs: z.object({ body: text(2, 60, '报送到哪里'), instruction }) },
  forward:       { from: ['routed'],               to: 'routed',       by: ['addressee'],              limit: 'opinionAnswer',    needs: z.object({ unitId: z.string().min(1, '请选承办单位。'), instruction }), when: withDeputy },
  giveBack:      { from: ['routed'],               to: 'accepted',     by: ['unit'],                   limit: 'opinionRoute',     needs: reason, when: withUnit },
  handBack:      { from: ['routed'],               to: 'accepted',     by: ['addressee'],              limit: 'opinionRoute',     needs: reason, when: withDeputy },
  recall:        { from: ['routed'],               to: 'accepted',     by: HOUSE,                      limit: 'opinionRoute',     needs: reason },
  extend:        { from: ['routed'],               to: 'routed',       by: HOUSE,                      limit: 'opinionExtension', needs: reason, when: notExtended },
  answer:        { from: ['routed'],               to: 'answered',     by: ['unit'],                   limit: 'opinionCall',      needs: answer, when: withUnit },
  answerAsDeputy:{ from: ['routed'],               to: 'answered',     by: ['addressee'],              limit: 'opinionCall',      needs: answer, when: withDeputy },
  relay:         { from: ['routed'],               to: 'answered',     by: HOUSE,                      limit: 'opinionCall',      needs: answer },
  join:          { from: ['received', 'accepted'], to: 'joined',       by: HOUSE,                      limit: 'stop',             needs: z.object({ mainId: z.string().min(1, '请选并到哪一件。') }), when: ridersFree },
  part:          { from: ['joined'],               to: 'accepted',     by: HOUSE,                      limit: 'opinionRoute',     needs: reason },
  answerAlong:   { from: ['joined'],               to: 'answered',     by: ['system'],                 limit: 'opinionCall',      needs: answer },
  declineAlong:  { from: ['joined'],               to: 'declined',     by: ['system'],                 limit: 'stop',             needs: z.object({ way: z.enum(WAYS), words: z.string() }) },
  adopt:         { from: ['accepted', 'routed'],   to: 'adopted',      by: ['addressee'],              limit: 'stop',             needs: z.object({ suggestionId: z.string().min(1) }) },
  release:       { from: ['adopted'],              to: 'accepted',     by: ['addressee', 'system'],    limit: 'opinionRoute',     needs: reason },
  bring:         { from: ['adopted'],              to: 'adopted',      by: ['system'],                 limit: 'opinionPass',      needs: nothing },
  pass:          { from: ['adopted'],              to: 'answered',     by: ['addressee'],              limit: 'opinionCall',      needs: answer },
  answerAdopted: { from: ['adopted'],              to: 'answered',     by: ['system'],                 limit: 'opinionCall',      needs: answer, when: overdue },
  grade:         { from: ['answered'],             to: 'closed',       by: ['constituent', ...HOUSE],  limit: 'stop',             needs: z.object({ grade: z.enum(['satisfied', 'basically'], '请选满意或者基本满意。'), words }) },
  object:        { from: ['answered'],             to: 'dissatisfied', by: ['constituent', ...HOUSE],  limit: 'opinionStudy',     needs: z.object({ words: text(2, 500, '哪里不满意') }) },
  unreached:     { from: ['answered'],             to: 'closed',       by: HOUSE,                      limit: 'stop',             needs: reason },
  lapse:         { from: ['answered'],             to: 'closed',       by: [...HOUSE, 'system'],       limit: 'stop',             needs: nothing, when: overdue },
  rehandle:      { from: ['dissatisfied'],         to: 'accepted',     by: HOUSE,                      limit: 'opinionRoute',     needs: z.object({ instruction: text(5, 500, '重新办理的要求') }) },
  explain:       { from: ['dissatisfied'],         to: 'closed',       by: HOUSE,                      limit: 'stop',             needs: z.object({ answer: text(5, 1000, '说明') }) },
  reopen:        { from: ['closed', 'declined'],   to: 'accepted',     by: HOUSE,                      limit: 'opinionRoute',     needs: reason },
  withdraw:      { from: ['received', 'accepted', 'joined', 'routed'], to: 'withdrawn', by: ['constituent'], limit: 'stop',        needs: nothing, when: ridersFree },
} as const satisfies Lifecycle<Opinion>

export type OpinionAction = keyof typeof opinionLifecycle
export type OpinionInput<A extends OpinionAction> = z.infer<(typeof opinionLifecycle)[A]['needs']>
export const OPINION_ACTIONS = Object.keys(opinionLifecycle) as [OpinionAction, ...OpinionAction[]]
