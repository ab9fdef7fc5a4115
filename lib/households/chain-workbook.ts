import { listChains, type ChainRow } from '@/lib/households/chain'
import { dayOf, now } from '@/lib/platform/clock'
import type { Actor } from '@/lib/policy'
import { positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const columns: readonly Column<ChainRow>[] = [
  positionColumn,
  { head: '代表团', width: 18, cell: ({ delegation }) => delegation },
  { head: '联系领导', width: 14, cell: ({ leader }) => leader },
  { head: '职务', width: 24, cell: ({ leaderPost }) => leaderPost },
  { head: '乡镇人大主席', width: 14, cell: ({ chair }) => chair },
  { head: '职务', width: 24, cell: ({ chairPost }) => chairPost },
  { head: '代表', width: 8, kind: 'number', cell: ({ deputies }) => deputies },
  { head: '结对户', width: 8, kind: 'number', cell: ({ households }) => households },
  { head: '今年联系次数', width: 14, kind: 'number', cell: ({ talks }) => talks },
]

/** 三联台账: every delegation of this term, down to the counts of this year. */
export async function chainWorkbook(actor: Actor): Promise<Workbook | null> {
  const year = dayOf(now()).slice(0, 4)
  const rows = await listChains(actor, year)
  return rows && { title: '三联台账', columns, query: '', conditions: `本届，联系次数为 ${year} 年`, count: rows.length, rows: (footer) => sheetRows(columns, rows, footer) }
}
