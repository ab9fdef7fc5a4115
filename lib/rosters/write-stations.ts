import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { aNewId, appendFirstEvents, chunksOf } from '@/lib/rosters/history'
import type { StationChange, WantedStation, WeighedStations } from '@/lib/rosters/weigh-stations'

type Writing = { actor: Actor; now: Date; tell: (written: number) => Promise<unknown> }

/** Opens the stations a table brings and changes those it tells of anew, each with its event. */
export async function writeStations(tx: Tx, { creates, changes }: WeighedStations, { actor, now, tell }: Writing): Promise<void> {
  const townCongress = await townCongressesOf(tx, actor.congressId)
  let written = 0
  for (const chunk of chunksOf(creates.map((wanted) => ({ wanted, id: aNewId() })))) {
    await tx.station.createMany({ data: chunk.map(({ wanted, id }) => ({ id, congressId: actor.congressId, ...columnsOf(wanted), townCode: wanted.townCode, townCongressId: townCongress(wanted.townCode) })) })
    await tx.stationStaff.createMany({ data: chunk.flatMap(({ wanted, id }) => wanted.staff.map((one, position) => ({ stationId: id, position, ...one }))) })
    await appendFirstEvents(tx, chunk.map(({ wanted: { input }, id }) => ({ kind: 'station', recordId: id, action: 'import', to: 'open', capacity: 'office' as const, detail: { name: input.name, tier: input.tier, regionCode: input.regionCode } })), actor, now)
    await tell((written += chunk.length))
  }
  for (const change of changes) {
    await alter(tx, change, townCongress, { actor, now })
    written += 1
  }
  await tell(written)
}

/** The township's own congress below this one, by the township. */
async function townCongressesOf(tx: Tx, congressId: string): Promise<(townCode: string | null) => string | null> {
  const { path } = await tx.congress.findUniqueOrThrow({ where: { id: congressId }, select: { path: true } })
  const rows = await tx.congress.findMany({ where: { level: 'township', path: { startsWith: path } }, select: { id: true, regionCode: true } })
  const byRegion = new Map(rows.map(({ id, regionCode }) => [regionCode, id]))
  return (townCode) => (townCode === null ? null : (byRegion.get(townCode) ?? null))
}

const columnsOf = ({ input: { place, ...input } }: WantedStation) => ({ ...input, ...place })

async function alter(tx: Tx, { station, wanted, changed }: StationChange, townCongress: (townCode: string | null) => string | null, { actor, now }: Pick<Writing, 'actor' | 'now'>): Promise<void> {
  const columns: Record<string, unknown> = columnsOf(wanted)
  const names = changed.flatMap((reading) => (reading === 'place' ? ['latitude', 'longitude'] : reading === 'staff' ? [] : [reading]))
  const moved = changed.includes('regionCode') ? { townCode: wanted.townCode, townCongressId: townCongress(wanted.townCode) } : {}
  await tx.station.update({ where: { id: station.id }, data: { ...Object.fromEntries(names.map((name) => [name, columns[name]])), ...moved, version: { increment: 1 } } })
  const fresh = wanted.staff.filter((one) => !station.staff.some(({ duty, name }) => duty === one.duty && name === one.name))
  await tx.stationStaff.createMany({ data: fresh.map((one, at) => ({ stationId: station.id, position: station.staff.length + at, ...one })) })
  await appendEvent(tx, { kind: 'station', recordId: station.id, action: 'import', capacity: 'office', detail: { name: station.name, changed } }, actor, now)
}
