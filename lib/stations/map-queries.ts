import { db } from '@/lib/platform/db'
import { TIERS, type Tier } from './station'
import { tierWords } from './words'

export type MapTown = { code: string; name: string; count: number; latitude: number | null; longitude: number | null }

/** Every township with its open stations: how many, and the middle of those whose place is known. */
export const listMapTowns = (): Promise<MapTown[]> => db.$queryRaw`
  SELECT r.code, r.name, count(*)::int AS count, avg(s.latitude) AS latitude, avg(s.longitude) AS longitude
  FROM station s JOIN region r ON r.code = s."townCode" WHERE s.state = 'open' GROUP BY r.code, r.name ORDER BY r.code`

export type MapStation = { publicCode: string; name: string; label: string; tier: Tier; address: string; opening: string; latitude: number | null; longitude: number | null }

/** The open stations of a township; of none, those that lie in no township. Homes first. */
export async function listMapStations(townCode: string | null): Promise<MapStation[]> {
  const rows = await db.station.findMany({
    where: { state: 'open', townCode }, orderBy: [{ tier: 'asc' }, { name: 'asc' }, { id: 'asc' }], take: 200,
    select: { publicCode: true, name: true, tier: true, address: true, opening: true, latitude: true, longitude: true, region: { select: { name: true, level: true } } },
  })
  return rows.map(({ region, tier: written, ...row }) => {
    const tier = TIERS.find((known) => known === written) ?? 'station'
    return { ...row, tier, label: region.level === 'village' ? region.name : tierWords[tier] }
  })
}
