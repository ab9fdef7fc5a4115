import { legendOf, toRow, totalOf, type Shares, type UnitRow } from '@/lib/commitments/figures'
import { listFigures, listYears } from '@/lib/commitments/queries-figures'
import { canAnywhere, type Actor } from '@/lib/policy'
import { knownIn } from '@/lib/rulebook/known'
import { lookingOf } from '@/lib/suggestions/list-page'
import { positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const SHARES = ['a', 'b', 'c'] as const
const columnsOf = (labels: Record<keyof Shares, string>): readonly Column<UnitRow>[] => [
  positionColumn,
  { head: '单位', width: 24, cell: ({ name }) => name },
  ...SHARES.map((key): Column<UnitRow> => ({ head: `答复时：${labels[key]}`, width: 16, kind: 'number', cell: ({ before }) => before[key] })),
  ...SHARES.map((key): Column<UnitRow> => ({ head: `现在：${labels[key]}`, width: 16, kind: 'number', cell: ({ after }) => after[key] })),
  { head: '列入计划的件数', width: 14, kind: 'number', cell: ({ turnable }) => turnable },
  { head: '其中后来解决', width: 14, kind: 'number', cell: ({ turned }) => turned },
  ...([['承诺', 'promised'], ['已兑现', 'kept'], ['逾期', 'late'], ['改期', 'postponed'], ['不能兑现', 'given'], ['终止', 'dropped'], ['往年转入', 'carried']] as const).map(([head, key]): Column<UnitRow> => ({ head: `${head}（项）`, width: 12, kind: 'number', cell: (row) => row[key] })),
]

/** 承诺统计 of one year: what each unit promised and what became of it. */
export async function commitmentFiguresWorkbook(actor: Actor, { year: asked = '' }: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'commitment.readFigures')) return null
  const { looking, circumstances } = await lookingOf(actor)
  const years = await listYears(looking)
  const year = years.find((one) => one === asked) ?? years[0] ?? circumstances.today.slice(0, 4)
  const { rulebook } = circumstances
  const scheme = { resultClasses: knownIn(circumstances, ({ resultClasses }) => resultClasses), commitments: rulebook.commitments }
  const units = (await listFigures(looking, { year })).map((figures) => toRow(figures, scheme))
  const rows = units.length > 1 ? [...units, totalOf(units)] : units
  const columns = columnsOf(legendOf({ ...scheme, resultClasses: rulebook.resultClasses }).labels)
  return { title: '承诺统计', columns, query: `year=${year}`, conditions: `${year} 年`, count: rows.length, rows: (footer) => sheetRows(columns, rows, footer) }
}
