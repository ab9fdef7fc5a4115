import { canAnywhere, type Actor } from '@/lib/policy'
import { dayOf, now } from '@/lib/platform/clock'
import { actsFrom, countActs, type KeptAct } from '@/lib/supervision/acts'
import type { RequirementState } from '@/lib/supervision/lifecycle'
import { listTopics, type TopicRow } from '@/lib/supervision/queries'
import { countPushes, countRequirements, listPushes, requirementsFrom, type KeptRequirement, type PushRow } from '@/lib/supervision/unit-queries'
import { actWords, channelWords, levelWords, pushKindWords, pushStateWords, requirementStateWords, topicStateWords } from '@/lib/supervision/words'
import { everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const topicColumns: readonly Column<TopicRow>[] = [
  positionColumn,
  { head: '重点督办课题', width: 44, cell: ({ title }) => title },
  { head: '督办方式', width: 18, cell: ({ level }) => levelWords[level] },
  { head: '领衔督办', width: 12, cell: ({ leaderName }) => leaderName },
  { head: '协助委员会', width: 24, cell: ({ committee }) => committee },
  { head: '状态', width: 16, cell: ({ state }) => topicStateWords[state].label },
  { head: '建议件数', width: 8, kind: 'number', cell: ({ held }) => held },
  { head: '已答复', width: 8, kind: 'number', cell: ({ answered }) => answered },
  { head: '逾期要求', width: 8, kind: 'number', cell: ({ late }) => late },
  { head: '最近进展', width: 12, cell: ({ lastOn }) => lastOn },
  { head: '提出年度', width: 8, cell: ({ year }) => String(year) },
]

const askedYear = (year: string) => Number(/^\d{4}$/.test(year) ? year : dayOf(now()).slice(0, 4))

/** 重点督办台账 of one year. */
export async function topicWorkbook(actor: Actor, { year = '' }: Record<string, string>): Promise<Workbook | null> {
  const asked = askedYear(year)
  const rows = await listTopics(actor, asked, { today: dayOf(now()) })
  return rows && { title: '重点督办台账', columns: topicColumns, query: `year=${asked}`, conditions: `${asked} 年`, count: rows.length, rows: (footer) => sheetRows(topicColumns, rows, footer) }
}

const actColumns: readonly Column<KeptAct>[] = [
  positionColumn,
  { head: '日期', width: 12, cell: ({ heldOn }) => heldOn },
  { head: '方式', width: 12, cell: ({ kind }) => actWords[kind] },
  { head: '课题', width: 36, cell: ({ topic }) => topic },
  { head: '地点', width: 18, cell: ({ place }) => place },
  { head: '对方', width: 26, cell: ({ counterpart }) => counterpart },
  { head: '参加的人', width: 30, cell: ({ participants }) => participants },
  { head: '发现和意见', width: 50, cell: ({ findings }) => findings },
  { head: '提出的要求', width: 50, cell: ({ required }) => required.map(({ unit, text, dueOn, state }) => `${unit}：${text}（${dueOn}前，${requirementStateWords[state as RequirementState].label}）`).join('\n') }, // states from the table only
  { head: '记录人', width: 12, cell: ({ recordedByName }) => recordedByName },
]

/** 督办活动台账 of one year. */
export async function actWorkbook(actor: Actor, { year = '' }: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'keyTopic.list')) return null
  const asked = askedYear(year)
  return { title: '督办活动台账', columns: actColumns, query: `year=${asked}`, conditions: `${asked} 年`, count: await countActs(actor, asked), rows: (footer) => sheetRows(actColumns, everyPage<KeptAct, string>((after) => actsFrom(actor, { year: asked, after }, 500)), footer) }
}

const requirementColumns: readonly Column<KeptRequirement>[] = [
  positionColumn,
  { head: '课题', width: 36, cell: ({ topic }) => topic },
  { head: '建议编号', width: 10, cell: ({ number }) => number },
  { head: '承办单位', width: 22, cell: ({ unit }) => unit },
  { head: '要求', width: 44, cell: ({ text }) => text },
  { head: '期限', width: 12, cell: ({ dueOn }) => dueOn },
  { head: '状态', width: 16, cell: ({ state }) => requirementStateWords[state].label },
  { head: '落实情况', width: 44, cell: ({ answer }) => answer },
  { head: '报送时间', width: 12, cell: ({ answeredOn }) => answeredOn },
]

/** 督办要求台账: also what is settled. */
export async function requirementWorkbook(actor: Actor): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'supervision.list')) return null
  return { title: '督办要求台账', columns: requirementColumns, query: '', conditions: '全部要求', count: await countRequirements(actor), rows: (footer) => sheetRows(requirementColumns, everyPage<KeptRequirement, string>((after) => requirementsFrom(actor, after, 500)), footer) }
}

const pushColumns: readonly Column<PushRow>[] = [
  positionColumn,
  { head: '日期', width: 12, cell: ({ sentOn }) => sentOn },
  { head: '类别', width: 10, cell: ({ kind }) => pushKindWords[kind].label },
  { head: '方式', width: 10, cell: ({ channel }) => channelWords[channel] },
  { head: '文号', width: 20, cell: ({ number }) => number },
  { head: '建议编号', width: 10, cell: ({ suggestionNumber }) => suggestionNumber },
  { head: '建议标题', width: 44, cell: ({ title }) => title },
  { head: '承办单位', width: 22, cell: ({ unit }) => unit },
  { head: '内容', width: 44, cell: ({ text }) => text },
  { head: '联系到', width: 12, cell: ({ spokeWith }) => spokeWith },
  { head: '回复期限', width: 12, cell: ({ dueOn }) => dueOn },
  { head: '状态', width: 16, cell: ({ state }) => pushStateWords[state].label },
  { head: '签收', width: 12, cell: ({ receivedOn }) => receivedOn },
  { head: '回复', width: 44, cell: ({ answer }) => answer },
  { head: '回复时间', width: 12, cell: ({ answeredOn }) => answeredOn },
  { head: '经办人', width: 12, cell: ({ sentByName }) => sentByName },
]

/** 催办台账: urgings, orders and cards. */
export async function pushWorkbook(actor: Actor): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'supervision.list')) return null
  const rows = () => everyPage<PushRow, string>(async (before) => {
    const page = await listPushes(actor, before ? { before } : {}, 500)
    return { rows: page.rows, next: page.older }
  })
  return { title: '催办和督办单台账', columns: pushColumns, query: '', conditions: '全部', count: await countPushes(actor), rows: (footer) => sheetRows(pushColumns, rows(), footer) }
}
