import { Readable } from 'node:stream'
import { aRoute, missingAs } from '@/lib/platform/route'
import { findPoster, POSTERS } from '@/lib/stations/poster-files'

/** A sheet for the wall as a PDF with its own letters: it looks the same on every machine and at every print shop. */
export const GET = aRoute<{ kind: string; id: string }>({ name: 'station.poster' }, async ({ actor, params: { kind, id } }) => {
  const asked = POSTERS.find((one) => one === kind)
  const poster = asked && (await findPoster(actor, asked, id))
  if (!poster) return missingAs(id, '没有找到。')
  return new Response(Readable.toWeb(Readable.from(poster.body)) as ReadableStream, { // Node's and the web's stream types name the same object
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="poster.pdf"; filename*=UTF-8''${encodeURIComponent(`${poster.name}.pdf`)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
