import type { FieldOf } from '@/components/settings/form-of'
import type { TopicAction } from '@/lib/supervision/lifecycle'
import { measured } from '@/lib/rulebook/words'
import { ACT_KINDS, CHANNELS, LEVELS, PUSH_KINDS } from '@/lib/supervision/needs'
import { actWords, channelWords, levelWords, pushKindWords } from '@/lib/supervision/words'

type Option = { value: string; label: string }

/** Which suggestions a topic covers: numbers begin anew with each sitting. */
export const coveredFields = (sittings: readonly Option[], { label, optional }: { label: string; optional?: string }): FieldOf[] => [
  { name: 'numbers', label, kind: 'long', optional, hint: '写编号，一行一个，或者用顿号隔开。不同届次的，把届次写在编号前，例如 18-5/0165。' },
  { name: 'sitting', label: '这些编号是哪次会议的', kind: 'select', optional: '编号没有重的，不用选', options: [{ value: '', label: '没有重的编号' }, ...sittings] },
]

type Given = { leaders: readonly Option[]; committees: readonly string[]; sittings: readonly Option[]; year: number }
export const topicFields = ({ leaders, committees, sittings, year }: Given): FieldOf[] => [
  { name: 'title', label: '课题', max: 80, hint: '例如：农村饮水安全。一个课题可以包括许多件建议。' },
  { name: 'reason', label: '为什么列入', kind: 'long', max: 500, hint: '例如：事关全局、反映集中、情况复杂、与今年的重点工作相合。' },
  { name: 'year', label: '年份', kind: 'number', value: String(year) },
  { name: 'level', label: '督办层次', kind: 'choice', value: 'leader', options: LEVELS.map((value) => ({ value, label: levelWords[value] })) },
  { name: 'leaderId', label: '拟由谁领衔', kind: 'select', optional: '可以等主任会议定', options: [{ value: '', label: '还没有定' }, ...leaders] },
  committeeField(committees, '还没有定'),
  { name: 'assistant', label: '协助督办的单位', optional: true, max: 60 },
  ...coveredFields(sittings, { label: '包括哪些建议', optional: '可以以后再编入' }),
]

/** One of the committees of this congress, whose people then see the topic; where none is known, its name is written down. */
const committeeField = (committees: readonly string[], none: string): FieldOf =>
  committees.length > 0
    ? { name: 'committee', label: '具体督办的委员会', kind: 'select', optional: '确定以后，这个委员会的人看得到课题', options: [{ value: '', label: none }, ...committees.map((name) => ({ value: name, label: name }))] }
    : { name: 'committee', label: '具体督办的委员会', optional: true, max: 60 }

export type StepGiven = { leaders: readonly Option[]; committees: readonly string[]; today: string }

export const stepFieldsOf: Record<TopicAction, (given: StepGiven) => FieldOf[]> = {
  consult: () => [{ name: 'asked', label: '征求谁的意见', max: 200, hint: '例如：县政府办、各专门委员会、提出建议的代表。' }],
  decide: ({ leaders, committees, today }) => [
    { name: 'decidedBy', label: '哪次主任会议', max: 60, hint: '例如：第 32 次主任会议。' }, { name: 'decidedOn', label: '会议日期', kind: 'day', value: today },
    { name: 'leaderId', label: '领衔督办', kind: 'select', optional: '不选就照提出时的', options: [{ value: '', label: '照提出时的' }, ...leaders] },
    committeeField(committees, '照提出时的'), { name: 'assistant', label: '协助督办的单位', optional: '不写就照提出时的', max: 60 },
  ],
  drop: () => [{ name: 'reason', label: '为什么不列入', kind: 'long', max: 500 }],
  plan: () => [{ name: 'plan', label: '督办方案', kind: 'long', max: 2000, hint: '做什么、分几步、各由谁负责。' }, { name: 'planDueOn', label: '哪天以前报结果', kind: 'day' }],
  report: () => [{ name: 'report', label: '督办结果报告', kind: 'long', max: 5000, hint: '做了哪些督办、推动了什么、还有什么没有办成。' }],
  sendBack: () => [{ name: 'reason', label: '还要做什么', kind: 'long', max: 500 }],
  carry: () => [{ name: 'reason', label: '为什么跨年跟踪', kind: 'long', max: 500 }],
  close: () => [],
}

export const actFields = (units: readonly Option[], today: string): FieldOf[] => [
  { name: 'kind', label: '做了什么', kind: 'select', options: [{ value: '', label: '请选' }, ...ACT_KINDS.map((value) => ({ value, label: actWords[value] }))] },
  { name: 'heldOn', label: '日期', kind: 'day', value: today },
  { name: 'place', label: '地点', optional: '调研、视察、现场查看要写', max: 60 }, { name: 'participants', label: '参加的人', optional: '座谈、视察要写', max: 300 },
  { name: 'counterpart', label: '对方', optional: '座谈、调研、视察、查看可以不写', max: 200, hint: '听取汇报、专题询问、约谈写哪个单位、谁；第三方评估写评估的机构；通报写发到哪些单位。' },
  { name: 'findings', label: '发现和意见', kind: 'long', max: 2000 },
  { name: 'unitId', label: '要哪个单位落实', kind: 'select', optional: '没有要求就不选', hint: '要求不止一条的，先记第一条，记下以后再添。', options: [{ value: '', label: '没有要求' }, ...units] },
  { name: 'required', label: '要求', kind: 'long', optional: true, max: 500 }, { name: 'dueOn', label: '落实期限', kind: 'day', optional: true },
]

/** One more requirement of an act that stands. */
export const requireFields = (units: readonly Option[]): FieldOf[] => [
  { name: 'unitId', label: '要哪个单位落实', kind: 'select', options: [{ value: '', label: '请选' }, ...units] },
  { name: 'required', label: '要求', kind: 'long', max: 500 }, { name: 'dueOn', label: '落实期限', kind: 'day' },
]

type Cards = { yellowAfter: number; redAfter: number }

export const pushFields = (parts: readonly Option[], cards: Cards): FieldOf[] => [
  { name: 'assignmentId', label: '单位', kind: 'select', value: parts.length === 1 ? parts[0]!.value : undefined, options: [...(parts.length === 1 ? [] : [{ value: '', label: '请选' }]), ...parts] },
  { name: 'kind', label: '怎样催', kind: 'choice', value: 'reminder', options: PUSH_KINDS.map((value) => ({ value, label: pushKindWords[value].label, note: notesOf(cards)[value] })) },
  { name: 'channel', label: '用什么办法', kind: 'select', value: 'platform', options: CHANNELS.map((value) => ({ value, label: channelWords[value] })) },
  { name: 'spokeWith', label: '同谁说的', optional: '电话、上门的要写', max: 60 },
  { name: 'text', label: '催什么、要什么', kind: 'long', max: 500 },
  { name: 'dueOn', label: '哪天以前回复', kind: 'day', optional: '督办单和牌要写' },
  { name: 'number', label: '文号', optional: true, max: 60 },
]
const notesOf = ({ yellowAfter, redAfter }: Cards): Record<(typeof PUSH_KINDS)[number], string> =>
  ({ reminder: '提醒抓紧办理', order: '正式的一张单子，要签收、要书面回复', yellow: `本地规则：逾期满 ${measured(yellowAfter, '天')}才可以发`, red: `本地规则：逾期满 ${measured(redAfter, '天')}才可以发` })
