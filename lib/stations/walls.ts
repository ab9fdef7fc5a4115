import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { BY_TOWN, pageOfStations, type StationFilter } from './list'
import { signCards, signPages, stationPosters, type Wall } from './posters'
import type { Sheets } from '@/lib/codes/paper'
import { deskStations } from './readable'
import { deputySign, stationSign } from './signs'

/** What is printed of many stations in one go: a sheet for each, a page for each of their deputies, or cards of them all. */
export const SHEETS = ['station', 'deputies', 'cards'] as const
export type SheetKind = (typeof SHEETS)[number]
/** So many in one file; more are taken town by town. */
export const MOST_STATIONS = 500

export type Walls = { walls: Wall[]; /** Each deputy once, with all the stations at which they are met. */ deputies: Wall['deputies']; total: number }

/** The open stations on someone's desk with what hangs on their walls, in the order of the list. */
export async function listWalls(actor: Actor, filter: Pick<StationFilter, 'q' | 'town' | 'tier'>): Promise<Walls> {
  const { rows, total } = await pageOfStations(deskStations(actor), { ...filter, closed: false, after: null }, MOST_STATIONS)
  const found = await db.station.findMany({
    where: { id: { in: rows.map(({ id }) => id) } }, orderBy: [...BY_TOWN],
    select: {
      publicCode: true, name: true, address: true, opening: true, phone: true, town: { select: { name: true } }, region: { select: { name: true, level: true } },
      deputies: { where: { deputy: { status: 'active' } }, orderBy: [{ part: 'asc' }, { deputy: { person: { name: 'asc' } } }, { deputyId: 'asc' }], select: { deputy: { select: { publicCode: true, person: { select: { name: true } }, delegation: { select: { name: true } } } } } },
    },
  })
  const met = new Map<string, { code: string; name: string; delegation: string; at: string[] }>()
  const walls = found.map(({ town, region, deputies, ...station }): Wall => ({
    station: stationSign({ ...station, where: [town?.name, region.level === 'village' ? region.name : null].filter(Boolean).join(' ') }),
    deputies: deputies.map(({ deputy: { publicCode: code, person, delegation } }) => {
      const one = met.get(code) ?? { code, name: person.name, delegation: delegation?.name ?? '', at: [] }
      met.set(code, { ...one, at: [...one.at, station.name] })
      return deputySign(one, [station.name])
    }),
  }))
  return { walls, deputies: [...met.values()].map(({ at, ...deputy }) => deputySign(deputy, at)), total }
}

/** The chosen sheets as one file, while they are drawn. */
export function sheetsOf(kind: SheetKind, { walls, deputies }: Walls, title: string): Sheets {
  if (kind === 'station') return stationPosters(walls, title)
  if (kind === 'deputies') return signPages(deputies, title)
  return signCards(walls.flatMap((wall) => [wall.station, ...wall.deputies]), title)
}
