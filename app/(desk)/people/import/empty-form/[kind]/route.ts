import { Readable } from 'node:stream'
import { aRoute, missingAs } from '@/lib/platform/route'
import { COLUMNS, KINDS } from '@/lib/rosters/roster'
import { kindWords } from '@/lib/rosters/words'
import { streamSheet } from '@/lib/tables/write'

/** An empty roster with one row as an example, to be filled in and imported. */
export const GET = aRoute<{ kind: string }>({ name: 'people.emptyForm', permission: 'people.manage' }, async ({ params }) => {
  const kind = KINDS.find((known) => known === params.kind)
  if (!kind) return missingAs(params.kind, '没有找到。')
  const columns = COLUMNS[kind]
  const sheet = streamSheet([columns.map(({ example }) => example)], columns.map(({ label }) => ({ head: label, width: 18 })), kindWords[kind].label)
  const name = encodeURIComponent(`${kindWords[kind].label}空表.xlsx`)
  return new Response(Readable.toWeb(sheet) as ReadableStream, {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename*=UTF-8''${name}`, 'cache-control': 'no-store' },
  })
})
