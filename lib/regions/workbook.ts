import { canAnywhere, type Actor } from '@/lib/policy'
import { listRegions, type RegionRow } from '@/lib/regions/queries'
import { positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const columns: readonly Column<RegionRow>[] = [
  positionColumn,
  { head: '名称', width: 28, cell: ({ name }) => name },
  { head: '代码', width: 16, cell: ({ code }) => code },
  { head: '自编', width: 8, cell: ({ isLocal }) => (isLocal ? '是' : '') },
  { head: '站点', width: 8, kind: 'number', cell: ({ stations }) => stations },
]

/** 行政区划表: this congress's place and all below it. */
export async function regionWorkbook(actor: Actor): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'station.begin')) return null
  const rows = await listRegions(actor.congressId)
  return { title: '行政区划表', columns, query: '', conditions: '本级以下，在用的', count: rows.length, rows: (footer) => sheetRows(columns, rows, footer) }
}
