import type { Limit, LimitName } from './limit'

// domain.md A5. Only the two reply limits are national law; the rest is this product's proposal, and says so.
const LAW = '《代表法》第五十一条'
const CHONGQING = '默认规则，参照《重庆市人民代表大会代表建议、批评和意见工作条例》'
const OURS = '默认规则'
// No national rule sets the days of what people say at a station: borrowed from the hotlines, as domain D6 proposes.
const HOTLINE = '默认规则，参照政务热线的办理期限'

// prettier-ignore
const limit = (length: number, unit: 'day' | 'workingDay' | 'month', start: Limit['start'], basis: string): Limit => ({
  length, unit, start, basis, restDay: 'nextWorkingDay',
})

// prettier-ignore
export const defaultLimits: Record<LimitName, Limit> = {
  recheck:         limit(3,  'workingDay', 'submitted',          OURS),
  review:          limit(7,  'day',        'submitted',          '默认规则，参照浙江省2016年的规定'),
  dispatch:        limit(10, 'workingDay', 'accepted',           CHONGQING),
  claim:           limit(3,  'workingDay', 'proposed',           OURS),
  settle:          limit(5,  'workingDay', 'disputed',           OURS),
  signFor:         limit(7,  'day',        'dispatched',         OURS),
  returnRequest:   limit(10, 'workingDay', 'dispatched',         CHONGQING),
  decideRequest:   limit(5,  'workingDay', 'asked',              OURS),
  redispatch:      limit(10, 'workingDay', 'returned',           CHONGQING),
  answerObjection: limit(5,  'workingDay', 'assignmentObjected', OURS),
  firstContact:    limit(20, 'workingDay', 'dispatched',         CHONGQING),
  coOpinion:       limit(1,  'month',      'dispatched',         '默认规则，参照山东省、上海市、青岛市的规定'),
  coOpinionRedo:   limit(5,  'workingDay', 'opinionAsked',       `${CHONGQING}第二十条`),
  reply:           limit(3,  'month',      'dispatched',         LAW),
  replyExtended:   limit(6,  'month',      'dispatched',         LAW),
  check:           limit(5,  'workingDay', 'sentForCheck',       OURS),
  evaluate:        limit(20, 'workingDay', 'replied',            CHONGQING),
  study:           limit(10, 'workingDay', 'objected',           OURS),
  rehandle:        limit(1,  'month',      'rehandled',          '默认规则，参照山东省、上海市、河南省的规定'),
  escalate:        limit(20, 'workingDay', 'escalated',          OURS),
  close:           limit(10, 'workingDay', 'evaluated',          OURS),
  opinionAccept:   limit(2,  'workingDay', 'opinionReceived',    HOTLINE),
  opinionRoute:    limit(3,  'workingDay', 'opinionAccepted',    HOTLINE),
  opinionAnswer:   limit(15, 'workingDay', 'opinionRouted',      HOTLINE),
  opinionExtension: limit(15, 'workingDay', 'oldDueDate',        HOTLINE),
  opinionCall:     limit(5,  'workingDay', 'opinionAnswered',    HOTLINE),
  opinionStudy:    limit(5,  'workingDay', 'opinionObjected',    HOTLINE),
  opinionPass:     limit(5,  'workingDay', 'replied',            OURS),
}
