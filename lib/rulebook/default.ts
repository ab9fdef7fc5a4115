import { defaultLimits } from './default-limits'
import { defaultCards, defaultCommitments, defaultEvaluation, defaultMerge, defaultReceptions, defaultReturns, defaultStages } from './default-procedure'
import type { Rulebook } from './rulebook'

const named = (entries: Record<string, string>) => Object.entries(entries).map(([code, label]) => ({ code, label }))
const prescribing = (consequences: Record<string, string>, entries: Record<string, string>) =>
  named(entries).map((entry) => (consequences[entry.code] ? { ...entry, consequence: consequences[entry.code]! } : entry))
const category = (code: string, label: string, also: string[] = []) => ({ code, label, also, children: [] })

// prettier-ignore
export const defaultRulebook: Rulebook = {
  name: '默认规则',
  preset: null,
  limits: defaultLimits,
  limitsInSession: {},
  limitsOutOfSession: {},
  stages: defaultStages,
  resultClasses: [
    { code: 'A', label: '已经解决或者采纳', demands: [], solved: true },
    { code: 'B', label: '正在解决或者列入计划', demands: ['commitments'], solved: false },
    { code: 'C', label: '暂时不能解决', demands: ['reason'], solved: false },
  ],
  satisfaction: {
    axes: [
      { code: 'attitude', label: '办理态度', ask: '有没有当面听您的意见' },
      { code: 'result', label: '办理结果', ask: '事情办得怎么样' },
    ],
    grades: [
      { code: 'satisfied', label: '满意', verdict: 'satisfied' },
      { code: 'basically', label: '基本满意', verdict: 'basically' },
      { code: 'unsatisfied', label: '不满意', verdict: 'unsatisfied' },
    ],
    counts: 'anyAxis',
  },
  evaluation: defaultEvaluation,
  refusal: {
    codes: prescribing({ JUDICIAL: 'letter', PETITION_RELAY: 'letter', ACCUSATION: 'letter', ACADEMIC_AD: 'reference', OUT_OF_SCOPE: 'reference', EMPTY: 'withdrawAdvice' }, {
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
  rounds: { max: 2, restart: 'office', after: ['faceToFace', 'thirdParty', 'opinion'] },
  extension: { times: 1, counts: 'fromDispatch', agreedBy: 'office', tellDeputy: true },
  returns: defaultReturns,
  withdrawal: { until: 'proposed', joint: 'lead' },
  merge: defaultMerge,
  cards: defaultCards,
  replies: 'eachCosigner',
  commitments: defaultCommitments,
  receptions: defaultReceptions,
  visibleToDeputies: 'accepted',
  communication: { neededBeforeReply: true },
  publicity: { wish: 'full', reply: 'open', evaluation: false },
  bases: {},
  reasons: {},
}
