import type { Actor } from '@/lib/policy'
import { listEntrusted, type EntrustedRow } from '@/lib/suggestions/dispatching'
import { dispatchTabWords, stateWords } from '@/lib/suggestions/words'
import { everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const columns: readonly Column<EntrustedRow>[] = [
  positionColumn,
  { head: '编号', width: 10, cell: ({ number }) => number },
  { head: '标题', width: 44, cell: ({ title }) => title },
  { head: '人大转交', width: 12, cell: ({ entrustedOn }) => entrustedOn },
  { head: '承办单位', width: 36, cell: ({ units }) => units },
  { head: '期限', width: 12, cell: ({ dueOn }) => dueOn },
  { head: '状态', width: 14, cell: ({ state }) => stateWords[state].label },
]

/** 转办台账 of a second dispatcher. */
export async function entrustedWorkbook(actor: Actor, { tab: asked = '' }: Record<string, string>): Promise<Workbook | null> {
  const first = await listEntrusted(actor, { tab: asked }, 1)
  if (!first) return null
  const { tab, counts } = first
  const rows = () => everyPage<EntrustedRow, string>(async (before) => {
    const page = await listEntrusted(actor, { tab, ...(before ? { before } : {}) }, 500)
    return { rows: page?.rows ?? [], next: page?.older ?? null }
  })
  return { title: '转办台账', columns, query: `tab=${tab}`, conditions: dispatchTabWords[tab].label, count: counts[tab], rows: (footer) => sheetRows(columns, rows(), footer) }
}
