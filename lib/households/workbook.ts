import { HOUSEHOLD_VIEWS, listHouseholds, readHouseholdFilter, type HouseholdRow } from '@/lib/households/queries'
import { householdViewWords } from '@/lib/households/words'
import { dayOf, now } from '@/lib/platform/clock'
import { canAnywhere, type Actor } from '@/lib/policy'
import { conditionsOf, everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const columns: readonly Column<HouseholdRow>[] = [
  positionColumn,
  { head: '站点', width: 32, cell: ({ station }) => station },
  { head: '代表', width: 12, cell: ({ deputy }) => deputy },
  { head: '联系户', width: 12, cell: ({ name }) => name },
  { head: '村或者社区', width: 16, cell: ({ village }) => village },
  { head: '结对日期', width: 12, cell: ({ since }) => since },
  { head: '联系次数', width: 10, kind: 'number', cell: ({ talks }) => talks },
  { head: '最近联系', width: 12, cell: ({ talkedOn }) => talkedOn },
  { head: '结束日期', width: 12, cell: ({ endedOn }) => endedOn },
]

/** 结对联系台账: names as they stand in the list, never a telephone or an address. */
export async function householdWorkbook(actor: Actor, asked: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'household.list')) return null
  const today = dayOf(now())
  const filter = { ...readHouseholdFilter(asked), after: null }
  const { view, q, station, deputy } = filter
  const { counts } = await listHouseholds(actor, filter, today, 1)
  return {
    title: '结对联系台账', columns, count: counts[HOUSEHOLD_VIEWS.find((one) => one === view) ?? 'all'],
    query: new URLSearchParams(Object.entries({ view: view === 'all' ? '' : view, q, station: station ?? '', deputy: deputy ?? '' }).filter(([, value]) => value)).toString(),
    conditions: conditionsOf(view !== 'all' && householdViewWords[view], q && `查找：${q}`),
    rows: (footer) => sheetRows(columns, everyPage<HouseholdRow, string>((after) => listHouseholds(actor, { ...filter, after }, today, 500)), footer),
  }
}
