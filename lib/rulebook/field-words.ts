import { aChoice, aCount, aList, eitherWay, someDays, type Field, type ListField } from './field'
import { LAST_RESORTS } from './procedure'
import type { Category, Ground, ResultClass, Rulebook, Satisfaction, Verdict } from './rulebook'
import { measured } from './words'

// In brackets, so that a choice among several stays one.
type Listed<V> = [V] extends [readonly (infer E extends { code: string })[]] ? ListField<E> : Field<V>
type Without = 'limits' | 'limitsInSession' | 'limitsOutOfSession' | 'bases' | 'reasons'
type Of<V> = [V] extends [readonly unknown[] | string | null] ? Listed<V> : { [K in keyof V]: Listed<V[K]> }

/** Every rule but the limits by its place in the document: a rule without words does not compile. */
export type FieldWords = { [K in Exclude<keyof Rulebook, Without>]: Of<Rulebook[K]> }

export const demandWords: Record<ResultClass['demands'][number], string> = { commitments: '列出承诺事项', reason: '说明原因', reportedTo: '写明已向哪里反映' }
export const lastResortWords: Record<(typeof LAST_RESORTS)[number], string> = { faceToFace: '当面沟通', thirdParty: '第三方评估', opinion: '形成处理意见' }

export const verdictWords: Record<Verdict, string> = { satisfied: '满意', basically: '基本满意', unsatisfied: '不满意' }

const classEntry = ({ code, mark, label, demands, solved }: ResultClass) =>
  `${mark ?? code} ${label}${demands.length ? `，须${demands.map((demand) => demandWords[demand]).join('、')}` : ''}${solved ? '（算已解决）' : ''}`
const axisEntry = ({ label, ask }: Satisfaction['axes'][number]) => (ask ? `${label}：${ask}` : label)
const gradeEntry = ({ label, verdict }: Satisfaction['grades'][number]) => (label === verdictWords[verdict] ? label : `${label}（算${verdictWords[verdict]}）`)
// Where it goes is named by its code here: one entry does not know the others' words; the editor shows them.
const groundEntry = ({ label, consequence }: Ground) => (consequence ? `${label}，去向有规定（${CONSEQUENCE_WORDS[consequence] ?? consequence}）` : label)
const CONSEQUENCE_WORDS: Record<string, string> = { letter: '转作代表来信', reference: '转作工作参考', withdrawAdvice: '建议撤回' }
const categoryEntry = ({ label, also, children }: Category) =>
  [label, ...(also.length ? [`又称${also.join('、')}`] : []), ...(children.length ? [`下分${children.map((child) => child.label).join('、')}`] : [])].join('，')

const aShape = (label: string): Field<string> => ({ label, say: (shape) => `${shape}，第一件是 ${shape.replace(/#+/, (run) => '1'.padStart(run.length, '0'))}` })
const times = (count: number) => (count === 0 ? '不能延期' : `最多 ${measured(count, '次')}`)
const until = [['accepted', '交办以前'], ['proposed', '预交办以前和预交办期间'], ['handling', '答复以前']] as const
const quarters: readonly [number | null, string][] = [[1, '每年第一季度'], [2, '每年第二季度'], [3, '每年第三季度'], [4, '每年第四季度'], [null, '不要求']]

export const fieldWords: FieldWords = {
  name: { label: '规则名称', say: (name) => name },
  preset: { label: '起草时的底本', say: (code) => code ?? '默认规则' },
  stages: {
    recheck: aChoice('会议期间提交以后的复核', [['none', '不复核'], ['delegation', '由代表团复核'], ['secretariat', '由大会秘书处复核']]),
    propose: eitherWay('预交办', '先预交办，由单位认领或者提出异议', '不预交办，直接交办'),
    coordinate: eitherWay('交办争议的协调', '先协调，再决定', '不协调，由代工委直接决定'),
    dispatcher: eitherWay('政府系统的转办', '交给政府办，由政府办分到部门', '由代工委直接交办到部门'),
    replyCheck: aChoice('答复发出前的审核', [['none', '由单位直接发出'], ['office', '由代工委审核后发出'], ['dispatcher', '政府系统的由政府办审核，其他的由代工委审核']]),
    study: aChoice('不满意意见的研究', [['office', '由代工委研究后重新办理'], ['none', '不研究，直接重新办理']]),
  },
  resultClasses: aList('结果类别', classEntry),
  satisfaction: {
    axes: aList('评价项目', axisEntry),
    grades: aList('评价等次', gradeEntry),
    counts: aChoice('怎样算不满意', [['anyAxis', '任何一项不满意就算'], ['resultOnly', '只看办理结果']]),
  },
  evaluation: {
    remindBefore: someDays('评价到期前的提醒', '个工作日'),
    lapse: eitherWay('到期没有评价', '按逾期未评价结束，不计入满意率', '一直等代表评价'),
    late: eitherWay('到期以后补交的评价', '仍然接收，注明补交', '不再接收'),
  },
  refusal: { codes: aList('不予受理的情形', groundEntry), consequences: aList('不予受理以后的去向') },
  categories: aList('建议类别', categoryEntry),
  formationBases: aList('建议的形成方式'),
  numbering: { inSession: aShape('会议期间建议的编号'), outOfSession: aShape('闭会期间建议的编号') },
  rounds: {
    max: aCount('最多办理几轮', (count) => `${measured(count, '轮')}（含第一轮）`),
    restart: aChoice('不满意以后重新办理', [['office', '由代工委决定'], ['automatic', '自动启动']]),
    after: { label: '最后一轮仍不满意', say: (all) => all.map((one) => lastResortWords[one]).join('、') },
  },
  extension: {
    times: aCount('延期答复的次数', times),
    counts: aChoice('延期怎样计算', [['fromDispatch', '从交办之日起总共计算'], ['fromDueDate', '从原到期日起增加']]),
    agreedBy: aChoice('延期由谁同意', [['office', '代工委'], ['dispatcher', '政府办']]),
    tellDeputy: eitherWay('延期后告知代表', '告知', '不告知'),
  },
  returns: {
    again: eitherWay('指定承办以后', '还可以申请退回', '不能再退回'),
    clock: aChoice('重新交办以后的期限', [['newDispatch', '从新的交办之日起算'], ['firstDispatch', '仍从第一次交办之日起算']]),
  },
  withdrawal: {
    until: aChoice('可以撤回的时间', until),
    joint: aChoice('联名建议的撤回', [['lead', '由领衔代表决定'], ['all', '全体联名代表同意']]),
  },
  merge: {
    until: aChoice('可以并案的时间', [['never', '不并案'], ...until]),
    replies: aChoice('并案以后的答复', [['separate', '分别答复，分别评价']]),
  },
  cards: {
    yellowAfter: aCount('发黄牌', (days) => `逾期满 ${measured(days, '天')}`),
    redAfter: aCount('发红牌', (days) => `逾期满 ${measured(days, '天')}`),
  },
  replies: aChoice('联名建议的答复', [['eachCosigner', '送每位联名代表'], ['lead', '送领衔代表，由其转告']]),
  commitments: {
    classes: { label: '须跟踪承诺的结果类别', say: (codes) => (codes.length ? `${codes.join('、')} 类` : '不跟踪') },
    secondReply: eitherWay('承诺完成以后的再次答复', '要再次答复', '不再答复'),
    secondEvaluation: eitherWay('承诺完成以后的再次评价', '请代表再次评价', '不再评价'),
    remindBefore: someDays('承诺到期前的提醒', '天'),
    reportQuarter: aChoice('承诺落实情况的报告', quarters),
    signedExplanation: eitherWay('承诺不能落实的书面说明', '须经单位负责人签字', '不要求签字'),
    carryOver: eitherWay('年底没有落实的承诺', '转入下一年继续跟踪', '不转入下一年'),
  },
  receptions: {
    noticeDays: aCount('接待公告至少提前', (days) => `${days} 天`),
    onHoliday: aChoice('接待日遇节假日', [['nextWorkingDay', '顺延到下一个工作日'], ['keep', '照常接待']]),
  },
  visibleToDeputies: aChoice('其他代表可以看到建议', [['never', '不能看到'], ['accepted', '受理以后'], ['published', '公开以后']]),
  communication: { neededBeforeReply: eitherWay('答复前与代表沟通', '必须沟通过才能答复', '不作要求') },
  publicity: {
    wish: aChoice('建议公开的默认选择', [['full', '全文公开'], ['titleOnly', '只公开标题和摘要'], ['none', '不公开']]),
    reply: aChoice('答复公开的默认选择', [['open', '公开'], ['onRequest', '依申请公开'], ['withheld', '不公开']]),
    evaluation: eitherWay('代表评价的公开', '公开', '不公开'),
  },
}
