import { dayOf, now } from '@/lib/platform/clock'
import { canAnywhere, type Actor } from '@/lib/policy'
import { countReceptions, listReceptions, receives, type ReceptionRow } from '@/lib/receptions/queries'
import { receptionStateWords } from '@/lib/receptions/words'
import { everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const columns: readonly Column<ReceptionRow>[] = [
  positionColumn,
  { head: '日期', width: 12, cell: ({ on }) => on },
  { head: '时间', width: 14, cell: ({ beginsAt, endsAt }) => `${beginsAt}—${endsAt}` },
  { head: '站点', width: 32, cell: ({ station }) => station },
  { head: '主题', width: 30, cell: ({ theme }) => theme },
  { head: '接待代表', width: 36, cell: ({ hosts }) => hosts.join('、') },
  { head: '状态', width: 10, cell: ({ state }) => receptionStateWords[state].label },
  { head: '来访人数', width: 10, kind: 'number', cell: ({ visitors }) => visitors },
  { head: '原定日期', width: 12, cell: ({ movedFrom }) => movedFrom },
  { head: '改期或取消的原因', width: 30, cell: ({ reason }) => reason },
]

/** 代表接待台账: what is to come, or what has been. */
export async function receptionWorkbook(actor: Actor, { view = '' }: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'station.list')) return null
  const today = dayOf(now())
  const filter = { past: view === 'past', mine: receives(actor) && view !== 'all', after: null }
  return {
    title: '代表接待台账', columns, query: view && `view=${view}`, conditions: `${filter.mine ? '本人的接待，' : ''}${filter.past ? '已经过去' : '将要举行'}`, count: await countReceptions(actor, filter, today),
    rows: (footer) => sheetRows(columns, everyPage<ReceptionRow, string>((after) => listReceptions(actor, { ...filter, after }, today, 500)), footer),
  }
}
