import { Readable } from 'node:stream'
import { aRoute } from '@/lib/platform/route'
import { emptyForm } from '@/lib/rosters/empty-form'

export const GET = aRoute({ name: 'opinion.emptyForm', permission: 'opinion.import' }, async () => {
  const { sheet, name } = emptyForm('opinions')
  return new Response(Readable.toWeb(sheet) as ReadableStream, { // Node's and the web's stream types name the same object
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'cache-control': 'no-store' },
  })
})
