import type { Limit, Rulebook } from './rulebook'

// domain.md A5. Only the two reply limits are national law; the rest is this product's proposal, and says so.
const LAW = '《代表法》第五十一条'
const CHONGQING = '默认规则，参照《重庆市人民代表大会代表建议、批评和意见工作条例》'
const OURS = '默认规则'

// prettier-ignore
const limit = (length: number, unit: 'day' | 'workingDay' | 'month', start: string, basis: string): Limit => ({
  length, unit, start, basis, restDay: 'nextWorkingDay',
})

const named = (entries: Record<string, string>) => Object.entries(entries).map(([code, label]) => ({ code, label }))
const category = (code: string, label: string, also: string[] = []) => ({ code, label, also, children: [] })

// prettier-ignore
export const defaultRulebook: Rulebook = {
  name: '默认规则',
  limits: {
    review:        limit(7,  'day',        '收到建议',       '默认规则，参照浙江省2016年的规定'),
    dispatch:      limit(10, 'workingDay', '受理',           CHONGQING),
    signFor:       limit(7,  'day',        '交办',           OURS),
    returnRequest: limit(10, 'workingDay', '交办',           CHONGQING),
    decideRequest: limit(5,  'workingDay', '收到单位申请',   OURS),
    redispatch:    limit(10, 'workingDay', '退回',           CHONGQING),
    firstContact:  limit(20, 'workingDay', '交办',           CHONGQING),
    coOpinion:     limit(1,  'month',      '交办',           '默认规则，参照山东省、上海市、青岛市的规定'),
    coOpinionRedo: limit(5,  'workingDay', '要求补充',       `${CHONGQING}第二十条`),
    reply:         limit(3,  'month',      '交办',           LAW),
    replyExtended: limit(6,  'month',      '交办',           LAW),
    evaluate:      limit(20, 'workingDay', '收到答复',       CHONGQING),
    study:         limit(10, 'workingDay', '收到不满意评价', OURS),
    rehandle:      limit(1,  'month',      '启动重新办理',   '默认规则，参照山东省、上海市、河南省的规定'),
    close:         limit(10, 'workingDay', '收到代表评价',   OURS),
  },
  resultClasses: [
    { code: 'A', label: '已经解决或者采纳', demands: [] },
    { code: 'B', label: '正在解决或者列入计划', demands: ['commitments'] },
    { code: 'C', label: '暂时不能解决', demands: ['reason'] },
  ],
  satisfaction: {
    axes: named({ attitude: '办理态度', result: '办理结果' }),
    grades: [
      { code: 'satisfied', label: '满意', unsatisfied: false },
      { code: 'basically', label: '基本满意', unsatisfied: false },
      { code: 'unsatisfied', label: '不满意', unsatisfied: true },
    ],
  },
  refusal: {
    codes: named({
      PERSONAL: '解决代表本人或者亲属的个人问题',
      JUDICIAL: '涉及正在办理的具体案件或者仲裁',
      PETITION_RELAY: '转递群众来信或者案件材料',
      ACCUSATION: '属于检举、控告、申诉',
      ACADEMIC_AD: '属于学术探讨或者产品推介',
      EMPTY: '没有具体内容',
      TENDER: '为正在进行的招标投标指定中标人',
      CONFLICT: '与本人利益有关或者妨碍公平竞争',
      OUT_OF_SCOPE: '不属于本级职权范围',
      ILLEGAL: '内容违反法律规定',
      OTHER: '其他不宜作为建议的情况',
    }),
    consequences: named({
      letter: '转作代表来信', reference: '转有关部门作工作参考', withdrawAdvice: '建议代表撤回',
    }),
  },
  categories: [
    category('finance', '财政经济', ['经济']),
    category('agriculture', '农业农村'),
    category('construction', '城建环资'),
    category('culture', '教科文卫'),
    category('society', '社会建设', ['社会民生']),
    category('justice', '监察司法', ['内务司法']),
    category('other', '其他'),
  ],
  formationBases: named({
    research: '专题调研', inspection: '视察', talks: '座谈走访', group: '代表小组活动', public: '群众反映',
  }),
  numbering: { inSession: '####', outOfSession: 'B####' },
  rounds: { max: 2 },
  extension: { times: 1, counts: 'fromDispatch', agreedBy: 'office' },
  withdrawal: { until: 'accepted', joint: 'lead' },
  visibleToDeputies: 'accepted',
  communication: { neededBeforeReply: true },
  publicity: { wish: 'full', reply: 'open', evaluation: false },
}
