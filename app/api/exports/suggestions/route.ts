import { Readable } from 'node:stream'
import { aRoute } from '@/lib/platform/route'
import { countForExport, exportColumns, exportRows, recordExport } from '@/lib/suggestions/export'
import { CONDITIONS, filterQuery, readFilter } from '@/lib/suggestions/list-filter'
import { heardList } from '@/lib/suggestions/list-page'
import { conditionWords, orderWords, titleWords } from '@/lib/suggestions/list-words'
import { viewLabel } from '@/lib/suggestions/views'
import { streamSheet } from '@/lib/tables/write'
import { instantWords } from '@/components/ui/day-words'

/** The list of this address as a workbook, streamed; with the filter used, who took it and when. */
export const GET = aRoute({ name: 'suggestion.export', permission: 'suggestion.export' }, async ({ actor, request }) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const { filter, view, looking, choices, circumstances } = await heardList(actor, readFilter(asked))
  const count = await countForExport(filter, looking)
  await recordExport(actor, { query: filterQuery(filter), count }, circumstances.now)

  const narrowed = CONDITIONS.flatMap((name) => conditionWords(name, filter, choices) ?? [])
  const footer = [
    `视图：${viewLabel(looking.standpoint, view)}；条件：${narrowed.join('，') || '没有'}；${orderWords[filter.order].now}；共 ${count} 件。`,
    `导出：${actor.name}，${instantWords(circumstances.now)}。`,
  ]
  const name = `${titleWords[looking.standpoint]}-${looking.today}.xlsx`
  const sheet = streamSheet(exportRows(filter, looking, circumstances, footer), exportColumns, titleWords[looking.standpoint])
  return new Response(Readable.toWeb(sheet) as ReadableStream, { // Node's and the web's stream types name the same object
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="suggestions.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
