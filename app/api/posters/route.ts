import { Readable } from 'node:stream'
import { dayOf, now } from '@/lib/platform/clock'
import { aRoute, missingAs, said } from '@/lib/platform/route'
import { readStationFilter, stationQuery } from '@/lib/stations/list'
import { listWalls, MOST_STATIONS, SHEETS, sheetsOf } from '@/lib/stations/walls'
import { sheetTitles } from '@/lib/stations/words'
import { recordExport } from '@/lib/workbooks/commands'

/** The sheets of all the stations that were chosen, as one PDF to print in one go; it goes out while it is drawn. */
export const GET = aRoute({ name: 'station.poster', permission: 'station.list' }, async ({ actor, request }) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const kind = SHEETS.find((one) => one === asked['kind'])
  const filter = readStationFilter(asked)
  const walls = kind && (await listWalls(actor, filter))
  if (!walls || walls.walls.length === 0) return missingAs('', '没有找到这样的站点。')
  if (walls.total > MOST_STATIONS) return said(422, `有 ${walls.total} 个站点，一次最多印 ${MOST_STATIONS} 个。请按乡镇分开取。`)
  const at = now()
  await recordExport(actor, 'posters', { query: `kind=${kind}&${stationQuery(filter)}`, count: walls.walls.length }, at)
  const title = `${sheetTitles[kind]}（${walls.walls.length} 个站点）`
  return new Response(Readable.toWeb(Readable.from(sheetsOf(kind, walls, title))) as ReadableStream, { // Node's and the web's stream types name the same object
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="posters.pdf"; filename*=UTF-8''${encodeURIComponent(`${title}-${dayOf(at)}.pdf`)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
