import { Readable } from 'node:stream'
import { ledgerColumns, ledgerRows, listNoteHeadings } from '@/lib/ledgers/export'
import { rowsToMend } from '@/lib/ledgers/mend'
import { countImported } from '@/lib/ledgers/queries'
import { aRoute, missingAs } from '@/lib/platform/route'
import { getCircumstances } from '@/lib/settings/queries'
import { streamSheet } from '@/lib/tables/write'
import { recordExport } from '@/lib/workbooks/commands'

/** The imported ledger as a workbook that reads back as it is; with `run`, the rows of one import that are still to be mended. */
export const GET = aRoute({ name: 'suggestion.exportLedger', permission: 'suggestion.import' }, async ({ actor, request }) => {
  const circumstances = await getCircumstances(actor.congressId)
  const run = new URL(request.url).searchParams.get('run')
  if (run) {
    const mend = await rowsToMend(actor, run)
    if (!mend) return missingAs(run, '没有找到。')
    await recordExport(actor, 'suggestions', { query: `import=${run}`, count: mend.rows.length }, circumstances.now)
    return workbook(streamSheet(mend.rows, mend.columns, '要改的行'), `要改的行-${circumstances.today}.xlsx`)
  }
  const notes = await listNoteHeadings(actor)
  await recordExport(actor, 'suggestions', { query: 'imported', count: await countImported(actor) }, circumstances.now)
  return workbook(streamSheet(ledgerRows(actor, circumstances.rulebook, notes), ledgerColumns(notes), '台账'), `导入的台账-${circumstances.today}.xlsx`)
})

const workbook = (sheet: Readable, name: string) =>
  new Response(Readable.toWeb(sheet) as ReadableStream, { // Node's and the web's stream types name the same object
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="ledger.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
