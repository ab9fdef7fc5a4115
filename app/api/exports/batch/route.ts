import { Readable } from 'node:stream'
import { z } from 'zod'
import { instantWords } from '@/components/ui/day-words'
import { annexColumns, annexRows } from '@/lib/batches/export'
import { findBatchPage } from '@/lib/batches/queries'
import { aRoute, missingAs } from '@/lib/platform/route'
import { getCircumstances } from '@/lib/settings/queries'
import { streamSheet } from '@/lib/tables/write'
import { recordExport } from '@/lib/workbooks/commands'

/** The annex of a batch as a workbook, as far as this person may read it. */
export const GET = aRoute({ name: 'batch.export', permission: 'batch.read' }, async ({ actor, request }) => {
  const id = z.uuid().safeParse(new URL(request.url).searchParams.get('id')).data ?? ''
  const circumstances = await getCircumstances(actor.congressId)
  const page = id ? await findBatchPage(actor, id, circumstances, { whole: true }) : null
  if (!page) return missingAs(id, '没有找到。')
  await recordExport(actor, 'batch', { query: `batch=${id}`, count: page.items.length }, circumstances.now)
  const footer = `导出：${actor.name}，${instantWords(circumstances.now)}。`
  const sheet = streamSheet(annexRows(page, footer), annexColumns(page.mayPlan), '交办表')
  return new Response(Readable.toWeb(sheet) as ReadableStream, { // Node's and the web's stream types name the same object
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="batch.xlsx"; filename*=UTF-8''${encodeURIComponent(`交办表-${page.row.title}.xlsx`)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
