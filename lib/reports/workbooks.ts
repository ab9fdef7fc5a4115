import { canAnywhere, type Actor } from '@/lib/policy'
import { dayOf, now } from '@/lib/platform/clock'
import { periodWords } from '@/lib/reports/figure-words'
import { listBelow, type BelowRow } from '@/lib/reports/queries'
import { partStageWords } from '@/lib/reports/wait-words'
import { PART_STAGES } from '@/lib/reports/waits'
import { openWaits } from '@/lib/reports/waits-page'
import { conditionsOf, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

type Wait = { of: string; stage: string; now: number; late: number; ended: number | null; median: number | null; longest: number | null }
const waitColumns: readonly Column<Wait>[] = [
  { head: '范围', width: 26, cell: ({ of }) => of },
  { head: '阶段', width: 14, cell: ({ stage }) => stage },
  { head: '现在停在这里', width: 14, kind: 'number', cell: ({ now: here }) => here },
  { head: '其中超期', width: 10, kind: 'number', cell: ({ late }) => late },
  { head: '走完的次数', width: 12, kind: 'number', cell: ({ ended }) => ended },
  { head: '一半不超过（天）', width: 16, kind: 'number', cell: ({ median }) => median },
  { head: '最长（天）', width: 12, kind: 'number', cell: ({ longest }) => longest },
]

/** 停在哪里: each stage of all, then each unit's own stages. */
export async function waitWorkbook(actor: Actor, asked: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'figures.read')) return null
  const { stays, units, filter, query, choices } = await openWaits(actor, asked)
  const rows: Wait[] = [
    ...stays.map(({ label, now: here, late, ended, median, longest }) => ({ of: '全部', stage: label, now: here, late, ended, median, longest })),
    ...units.flatMap(({ unit, stages }) => stages.flatMap((stay, index) => (stay ? [{ of: unit, stage: partStageWords[PART_STAGES[index]!], now: stay.now, late: stay.late, ended: stay.ended, median: stay.median, longest: stay.longest }] : []))),
  ]
  const named = (value: string | null, among: readonly { value: string; label: string }[]) => value && among.find((one) => one.value === value)?.label
  return {
    title: '办理时间统计', columns: waitColumns, query, count: rows.length,
    conditions: conditionsOf(filter.period && periodWords(filter.period), named(filter.sitting, choices.sitting), named(filter.unit, choices.unit), named(filter.category, choices.category), named(filter.delegation, choices.delegation)),
    rows: (footer) => sheetRows(waitColumns, rows, footer),
  }
}

const belowColumns: readonly Column<BelowRow>[] = [
  positionColumn,
  { head: '人大', width: 24, cell: ({ name }) => name },
  ...([['今年受理', 'accepted'], ['在办', 'open'], ['已超期', 'overdue'], ['今年答复', 'replied'], ['其中已解决', 'solved'], ['今年评价', 'judged'], ['其中满意', 'satisfied'], ['其中基本满意', 'basically'], ['其中不满意', 'unsatisfied']] as const)
    .map(([head, key]): Column<BelowRow> => ({ head, width: 12, kind: 'number', cell: (row) => row[key] })),
]

/** 下级人大: figures alone. */
export async function belowWorkbook(actor: Actor): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'figures.below')) return null
  const today = dayOf(now())
  const year = today.slice(0, 4)
  const rows = await listBelow(actor, { year, today })
  return { title: '下级人大办理统计', columns: belowColumns, query: '', conditions: `${year} 年`, count: rows.length, rows: (footer) => sheetRows(belowColumns, rows, footer) }
}
