import type { Tone } from '@/components/ui/state'
import { daysBetween } from '@/lib/rulebook/days'
import { dayIn, measured } from '@/lib/rulebook/words'
import type { PushAction, PushState, RequirementAction, RequirementState, TopicAction, TopicState } from '@/lib/supervision/lifecycle'
import type { ActKind, Level, PushChannel, PushKind } from '@/lib/supervision/needs'
import type { Bearing } from '@/lib/supervision/numbers'
import type { TopicStage } from '@/lib/supervision/stages'
import { sittingWords } from '@/lib/suggestions/list-words'
import { channelWords as periodWords } from '@/lib/suggestions/words'

type StateWords<S extends string> = Record<S, { label: string; tone: Tone }>

export const topicStateWords: StateWords<TopicState> = {
  proposed: { label: '提出', tone: 'wait' }, consulting: { label: '征求意见', tone: 'wait' }, decided: { label: '已确定，待定方案', tone: 'wait' }, underway: { label: '督办中', tone: 'run' },
  reported: { label: '已报结果', tone: 'done' }, closed: { label: '已结束', tone: 'done' }, dropped: { label: '没有列入', tone: 'idle' },
}
export const topicStageWords: Record<TopicStage, string> = { propose: '提出', consult: '征求意见', decide: '主任会议确定', plan: '督办方案', act: '督办活动', report: '结果报告', close: '结束' }
export const topicActionWords: Record<TopicAction, { label: string; busy: string; happened: string }> = {
  consult: { label: '征求意见', busy: '正在记下…', happened: '就重点督办征求意见' },
  decide: { label: '主任会议确定', busy: '正在确定…', happened: '按主任会议确定为重点督办' },
  drop: { label: '不列入', busy: '正在办理…', happened: '不列入重点督办' },
  plan: { label: '定督办方案', busy: '正在保存…', happened: '定督办方案' },
  report: { label: '报督办结果', busy: '正在报送…', happened: '报督办结果' },
  sendBack: { label: '退回再办', busy: '正在退回…', happened: '退回督办结果' },
  carry: { label: '转入下一年跟踪', busy: '正在转入…', happened: '转入下一年跟踪督办' },
  close: { label: '结束督办', busy: '正在结束…', happened: '结束督办' },
}
export const requirementStateWords: StateWords<RequirementState> = {
  asked: { label: '待落实', tone: 'wait' }, answered: { label: '已报落实，待认可', tone: 'run' }, settled: { label: '已认可', tone: 'done' }, lifted: { label: '不再要求', tone: 'idle' },
}
export const requirementActionWords: Record<RequirementAction, { label: string; busy: string; happened: string }> = {
  answer: { label: '报落实情况', busy: '正在报送…', happened: '报送督办要求的落实情况' },
  settle: { label: '认可', busy: '正在办理…', happened: '认可督办要求已落实' },
  askAgain: { label: '还差一些', busy: '正在退回…', happened: '请再落实督办要求' },
  lift: { label: '不再要求', busy: '正在办理…', happened: '撤回督办要求' },
}
export const pushStateWords: StateWords<PushState> = {
  sent: { label: '待签收', tone: 'wait' }, received: { label: '已签收，待回复', tone: 'run' }, answered: { label: '已回复', tone: 'done' }, withdrawn: { label: '已撤回', tone: 'idle' }, logged: { label: '已记录', tone: 'done' },
}
export const pushActionWords: Record<PushAction, { label: string; busy: string; happened: string }> = {
  receive: { label: '签收', busy: '正在签收…', happened: '签收督办' },
  answer: { label: '回复', busy: '正在回复…', happened: '回复督办' },
  withdraw: { label: '撤回', busy: '正在撤回…', happened: '撤回督办' },
}

export const levelWords: Record<Level, string> = { leader: '常委会领导领衔', committee: '委员会督办', government: '政府领导领办' }
export const actWords: Record<ActKind, string> = {
  symposium: '座谈', research: '调研', inspection: '视察', hearing: '听取汇报', inquiry: '专题询问', onSite: '现场查看', thirdParty: '第三方评估', talk: '约谈', circular: '通报',
}
/** Whom an act was held with, in the words of its kind. */
export const counterpartWords: Record<ActKind, string> = {
  symposium: '座谈的对象', research: '调研的对象', inspection: '视察的单位', hearing: '汇报的单位和人', inquiry: '应询的单位和人', onSite: '查看的单位', thirdParty: '评估的机构', talk: '被约谈的单位和人', circular: '通报到哪些单位',
}
/** 听取汇报要写汇报的单位和人。 */
export const actMissing = (kind: ActKind, asked: 'place' | 'participants' | 'counterpart'): string =>
  `${actWords[kind]}要写${{ place: '地点', participants: '参加的人', counterpart: counterpartWords[kind] }[asked]}。`
export const pushKindWords: Record<PushKind, { label: string; tone: Tone }> = {
  reminder: { label: '催办', tone: 'wait' }, order: { label: '督办单', tone: 'wait' }, yellow: { label: '黄牌', tone: 'late' }, red: { label: '红牌', tone: 'late' },
}
export const channelWords: Record<PushChannel, string> = { platform: '平台', phone: '电话', sms: '短信', message: '微信', email: '邮件', fax: '传真', letter: '书面', visit: '上门' }

export const supervisionConditionWords: Record<string, string> = {
  hasItems: '还没有编入建议。请先写上这个课题包括哪几件。',
  hasActs: '还没有记录督办活动。请先记下做了什么、发现了什么，再报结果。',
  allSettled: '还有督办要求没有了结。请先认可，或者撤回不再需要的。',
}
const seriesOf = ({ termNumber, sittingNumber, channel }: Bearing) => `${termNumber === null ? '' : sittingWords(termNumber, sittingNumber)}${channel === 'inSession' ? periodWords.inSession : periodWords.outOfSession}`
/** How to write the one that is meant: the sitting before it, and where that does not tell them apart, when it was proposed. */
function exampleOf(meant: Bearing, of: readonly Bearing[]): string {
  const { termNumber, sittingNumber, channel, number } = meant
  const alike = of.filter((one) => one.termNumber === termNumber && one.sittingNumber === sittingNumber).length > 1
  return [`${termNumber}-${sittingNumber}`, ...(alike ? [channel === 'inSession' ? '会' : '闭'] : []), number].join('/')
}

export const supervisionRefusals = {
  numbers: (unknown: readonly string[]) => `没有找到 ${unknown.join('、')} 号。请写已受理的建议的编号。`,
  several: (several: readonly { written: string; of: readonly Bearing[] }[]) =>
    several.map(({ written, of }) => `${written} 号有 ${of.length} 件：${of.map((one) => `${seriesOf(one)}《${one.title}》`).join('，')}。请选届次，或者把届次写在编号前，例如 ${exampleOf(of.at(-1)!, of)}。`).join(''),
  leader: '请选本级的领导。',
  unit: '这个单位不承办课题里的建议，不能对它提要求。',
  closed: '这个课题已经结束，不能再改。',
  isIn: '这几件都已在课题里。',
  assignment: '这个单位现在不在办理这件建议，不用催办。',
  past: '期限不能早于今天。',
  future: '日期不能晚于今天。',
  notLate: (days: number) => `按本地规则，逾期满 ${days} 天才发这种牌。现在还没有到，请先催办或者发督办单。`,
} as const

/** 县交通运输局（8月4日到期，已超期 18 天） */
export function urgedWords(unit: string, dueOn: string | null, today: string): string {
  if (!dueOn) return unit
  const late = daysBetween(dueOn, today)
  return `${unit}（${dayIn(Number(today.slice(0, 4)), dueOn)}到期${late > 0 ? `，已超期 ${measured(late, '天')}` : ''}）`
}

const happenings: Record<string, Record<string, string>> = {
  keyTopic: { list: '列为重点督办', unlist: '不再列为重点督办' },
  requirement: { ask: '提出督办要求' },
  push: { reminder: '催办', order: '发督办单', yellow: '发黄牌', red: '发红牌' },
}
/** 代工委催办县交通运输局（电话） */
export function supervisionHappened({ kind, action, detail }: { kind: string; action: string; detail: Record<string, unknown> }, who: string): string | null {
  const steps: Record<string, { happened: string }> = kind === 'requirement' ? requirementActionWords : kind === 'push' ? pushActionWords : topicActionWords
  const happened = happenings[kind]?.[action] ?? steps[action]?.happened
  if (!happened) return null
  const unit = typeof detail.unit === 'string' ? detail.unit : ''
  const channel = (channelWords as Record<string, string>)[String(detail.channel)]
  const about = typeof detail.title === 'string' ? `（${detail.title}）` : channel ? `（${channel}）` : ''
  return `${who}${happened}${happenings[kind]?.[action] && unit ? `：${unit}` : ''}${about}`
}
export const supervisionNames = { keyTopic: { ...happenings.keyTopic, begin: '提出重点督办课题', change: '修改重点督办课题', addItems: '编入重点督办', removeItem: '移出重点督办', record: '记录督办活动', addFile: '附上督办活动的材料', removeFile: '删去督办活动的材料', opinions: '记下征求的意见' }, requirement: happenings.requirement!, push: { ...happenings.push, send: '催办' } }

type Happened = { kind: string; action: string; detail: Record<string, unknown> }
/** 周映川 记录督办活动 */
export const topicEventWords = (event: Happened, who: string): string =>
  supervisionHappened({ ...event, detail: { unit: event.detail.unit } }, who) ?? `${who}${(supervisionNames.keyTopic as Record<string, string>)[event.action] ?? event.action}`

/** What supervision waits for from whoever sits at a desk, and how its row says why. */
export const SUPERVISION_DEEDS = ['meet', 'receive', 'reply', 'settle', 'plan', 'report', 'decide'] as const
export type SupervisionDeed = (typeof SUPERVISION_DEEDS)[number]
export const supervisionDeedWords: Record<SupervisionDeed, { label: string; why: (about: string) => string }> = {
  meet: { label: '报落实情况', why: (topic) => `督办要求，课题：${topic}` },
  receive: { label: '签收', why: (title) => `催办：${title}` },
  reply: { label: '回复', why: (title) => `已签收，等回复：${title}` },
  settle: { label: '认可', why: (unit) => `${unit}报了落实情况，等您认可` },
  plan: { label: '定督办方案', why: (leader) => `已确定为重点督办${leader ? `，${leader}领衔` : ''}，还没有方案` },
  report: { label: '报督办结果', why: (leader) => `督办中${leader ? `，${leader}领衔` : ''}，到日子报结果` },
  decide: { label: '报主任会议', why: () => '已提出，等主任会议确定' },
}
