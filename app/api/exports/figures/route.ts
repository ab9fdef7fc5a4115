import { Readable } from 'node:stream'
import { instantWords } from '@/components/ui/day-words'
import { dayOf, now } from '@/lib/platform/clock'
import { aRoute } from '@/lib/platform/route'
import { figureColumns, figureRows } from '@/lib/reports/export'
import { openFigures } from '@/lib/reports/page'
import { recordExport } from '@/lib/workbooks/commands'
import { streamSheet } from '@/lib/tables/write'

/** The figures of this address as a workbook, with what they were narrowed to, who took them and when. */
export const GET = aRoute({ name: 'figures.export', permission: 'figures.export' }, async ({ actor, request }) => {
  const page = await openFigures(actor, Object.fromEntries(new URL(request.url).searchParams))
  const at = now()
  await recordExport(actor, 'figures', { query: page.query, count: page.sums.all }, at)
  const sheet = streamSheet(figureRows(page, `导出：${actor.name}，${instantWords(at)}。`), figureColumns(page), '统计')
  return new Response(Readable.toWeb(sheet) as ReadableStream, { // Node's and the web's stream types name the same object
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="figures.xlsx"; filename*=UTF-8''${encodeURIComponent(`统计-${dayOf(at)}.xlsx`)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
