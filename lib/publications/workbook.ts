import type { Actor } from '@/lib/policy'
import { listPublications, type PublicationRow } from '@/lib/publications/queries'
import { publicationStateWords, tabWords } from '@/lib/publications/words'
import { everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const columns: readonly Column<PublicationRow>[] = [
  positionColumn,
  { head: '编号', width: 10, cell: ({ number }) => number },
  { head: '标题', width: 48, cell: ({ title }) => title },
  { head: '公开到哪一步', width: 16, cell: ({ state }) => (state ? publicationStateWords[state].label : '可以准备') },
  { head: '日期', width: 12, cell: ({ on }) => on },
  { head: '经办或审查人', width: 14, cell: ({ who }) => who },
]

/** 公开台账: one of its lists. */
export async function publicationWorkbook(actor: Actor, { tab: asked = '' }: Record<string, string>): Promise<Workbook | null> {
  const first = await listPublications(actor, { tab: asked }, 1)
  if (!first) return null
  const { tab, counts } = first
  const rows = () => everyPage<PublicationRow, string>(async (before) => {
    const page = await listPublications(actor, { tab, ...(before ? { before } : {}) }, 500)
    return { rows: page?.rows ?? [], next: page?.older ?? null }
  })
  return { title: '公开台账', columns, query: `tab=${tab}`, conditions: tabWords[tab], count: counts[tab], rows: (footer) => sheetRows(columns, rows(), footer) }
}
