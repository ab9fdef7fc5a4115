import { Readable } from 'node:stream'
import { aRoute, missingAs } from '@/lib/platform/route'
import { emptyForm } from '@/lib/rosters/empty-form'
import { PAPER_KINDS } from '@/lib/rosters/roster'

/** An empty table for letters or evaluations on paper, to be filled in and recorded. */
export const GET = aRoute<{ kind: string }>({ name: 'suggestion.emptyForm', permission: 'suggestion.import' }, async ({ params }) => {
  const kind = PAPER_KINDS.find((known) => known === params.kind)
  if (!kind) return missingAs(params.kind, '没有找到。')
  const { sheet, name } = emptyForm(kind)
  return new Response(Readable.toWeb(sheet) as ReadableStream, { // Node's and the web's stream types name the same object
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'cache-control': 'no-store' },
  })
})
