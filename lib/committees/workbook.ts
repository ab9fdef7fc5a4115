import type { Committee } from '@/lib/committees/committee'
import { listCommittees } from '@/lib/committees/queries'
import { canAnywhere, type Actor } from '@/lib/policy'
import { positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const columns: readonly Column<Committee>[] = [
  positionColumn,
  { head: '委员会', width: 32, cell: ({ name }) => name },
  { head: '以它的身份登录的人', width: 32, cell: ({ people }) => people.join('；') },
  { head: '重点督办课题', width: 14, kind: 'number', cell: ({ topics }) => topics },
  { head: '状态', width: 10, cell: ({ retiredAt }) => (retiredAt ? '已停用' : '在用') },
]

/** 委员会名册: those in use, then those that are not. */
export async function committeeWorkbook(actor: Actor): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'people.read')) return null
  const rows = [...(await listCommittees(actor)), ...(await listCommittees(actor, { retired: true }))]
  return { title: '委员会名册', columns, query: '', conditions: '在用的和已停用的', count: rows.length, rows: (footer) => sheetRows(columns, rows, footer) }
}
