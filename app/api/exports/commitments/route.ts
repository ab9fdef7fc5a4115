import { Readable } from 'node:stream'
import { instantWords } from '@/components/ui/day-words'
import { exportColumns, exportRows, recordExport } from '@/lib/commitments/export'
import { filterQuery, readFilter, viewWords } from '@/lib/commitments/ledger'
import { aRoute } from '@/lib/platform/route'
import { lookingOf } from '@/lib/suggestions/list-page'
import { streamSheet } from '@/lib/tables/write'

/** The ledger of promises of this address as a workbook, streamed; with the list it was, who took it and when. */
export const GET = aRoute({ name: 'commitment.export', permission: 'commitment.export' }, async ({ actor, request }) => {
  const filter = { ...readFilter(Object.fromEntries(new URL(request.url).searchParams)), after: null }
  const { looking, circumstances } = await lookingOf(actor)
  await recordExport(actor, filterQuery(filter), circumstances.now)
  const footer = [`清单：${viewWords[filter.view]}${filter.q ? `；包含“${filter.q}”` : ''}。`, `导出：${actor.name}，${instantWords(circumstances.now)}。`]
  const sheet = streamSheet(exportRows(filter, looking, footer), exportColumns, '承诺台账')
  return new Response(Readable.toWeb(sheet) as ReadableStream, { // Node's and the web's stream types name the same object
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="commitments.xlsx"; filename*=UTF-8''${encodeURIComponent(`承诺台账-${looking.today}.xlsx`)}`,
      'cache-control': 'private, no-store',
    },
  })
})
