import { Readable } from 'node:stream'
import { aRoute, missingAs } from '@/lib/platform/route'
import { emptyForm } from '@/lib/rosters/empty-form'
import { ROSTER_KINDS } from '@/lib/rosters/roster'

/** An empty roster with one row as an example, to be filled in and imported. */
export const GET = aRoute<{ kind: string }>({ name: 'people.emptyForm', permission: 'people.manage' }, async ({ params }) => {
  const kind = ROSTER_KINDS.find((known) => known === params.kind)
  if (!kind) return missingAs(params.kind, '没有找到。')
  const { sheet, name } = emptyForm(kind)
  return new Response(Readable.toWeb(sheet) as ReadableStream, { // Node's and the web's stream types name the same object
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'cache-control': 'no-store' },
  })
})
