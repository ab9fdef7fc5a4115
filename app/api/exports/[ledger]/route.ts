import { Readable } from 'node:stream'
import { instantWords } from '@/components/ui/day-words'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { aRoute, missingAs } from '@/lib/platform/route'
import { streamSheet } from '@/lib/tables/write'
import { beginRun, LARGE, recordExport, told } from '@/lib/workbooks/commands'
import { isLedger, LEDGERS } from '@/lib/workbooks/ledgers'
import { findExportRun } from '@/lib/workbooks/queries'

/** A list as a workbook, streamed: with what it was narrowed to, who took it and when. A very large one leads to the page that says how far it is. */
export const GET = aRoute<{ ledger: string }>({ name: 'export.take' }, async ({ actor, request, params: { ledger } }) => {
  const { run: runId = '', ...asked } = Object.fromEntries(new URL(request.url).searchParams)
  const workbook = isLedger(ledger) ? await LEDGERS[ledger](actor, asked) : null
  if (!workbook) return missingAs(ledger, '没有找到。')
  const { title, columns, query, conditions, count, rows } = workbook
  const run = runId ? await findExportRun(actor, runId) : null
  if (runId && !run) return missingAs(runId, '没有找到。')
  if (!run && count > LARGE) {
    const id = await beginRun(actor, { ledger, title, query, count }, now())
    return new Response(null, { status: 303, headers: { location: paths.exportRun(id), 'cache-control': 'no-store' } })
  }
  const at = now()
  await recordExport(actor, ledger, { query, count }, at)
  const written = rows([`${title}：${conditions}；共 ${count} 行。`, `导出：${actor.name}，${instantWords(at)}。`])
  const sheet = streamSheet(run ? told(run.id, written, now) : written, columns, title)
  return new Response(Readable.toWeb(sheet) as ReadableStream, { // Node's and the web's stream types name the same object
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${ledger}.xlsx"; filename*=UTF-8''${encodeURIComponent(`${title}-${dayOf(at)}.xlsx`)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
