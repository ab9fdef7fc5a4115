import { db } from '@/lib/platform/db'
import type { RegionLevel } from './region'

export type RegionRow = { code: string; name: string; level: RegionLevel; isLocal: boolean; stations: number }

/** One's own region and all below it, towns before their villages. */
export async function listRegions(congressId: string): Promise<RegionRow[]> {
  const { regionCode, level, shortName } = await db.congress.findUniqueOrThrow({ where: { id: congressId }, select: { regionCode: true, level: true, shortName: true } })
  const rows = await db.region.findMany({
    where: { retiredOn: null, OR: [{ code: regionCode }, { path: { contains: `${regionCode}/` } }] }, orderBy: { path: 'asc' },
    select: { code: true, name: true, level: true, isLocal: true, _count: { select: { stations: true } } },
  })
  const known = rows.map(({ _count, level: rank, ...row }) => ({ ...row, level: rank as RegionLevel, stations: _count.stations }))
  return known.length > 0 ? known : [{ code: regionCode, name: shortName.replace(/人大$/, ''), level: level as RegionLevel, isLocal: false, stations: 0 }]
}
