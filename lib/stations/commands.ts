import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor, Parties } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, missing, movedOn, refuse } from '@/lib/settings/allowed'
import { stationLife } from './decide'
import type { StationInput } from './input'
import type { StationAction } from './lifecycle'
import { deskStations } from './readable'
import { partiesOf, toStation } from './record'
import { stationRefusals } from './words'

export type StationTarget = { id: string; version: number }

export const openStation = (actor: Actor, input: StationInput, now: Date): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const keeper = await keeperOf(tx, actor.congressId)
    const data = await placed(tx, keeper, input)
    const capacity = allowedAs(actor, 'station.begin', { congressId: keeper, townCongressId: data.townCongressId })
    await holdNames(tx, keeper, input.name, null)
    const { id } = await tx.station.create({ data: { congressId: keeper, ...data }, select: { id: true } })
    await appendEvent(tx, { kind: 'station', recordId: id, action: 'begin', to: 'open', capacity, detail: { name: input.name, tier: input.tier, regionCode: input.regionCode } }, actor, now)
    return id
  })

export const changeStation = (actor: Actor, { id, version }: StationTarget, input: StationInput, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const before = await heldStation(tx, actor, id)
    const capacity = allowedAs(actor, 'station.change', partiesOf(before))
    await holdNames(tx, before.congressId, input.name, id)
    const data = await placed(tx, before.congressId, input)
    const { count } = await tx.station.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
    if (count === 0) movedOn()
    const changed = Object.entries(data).flatMap(([name, value]) => (JSON.stringify(before[name as keyof typeof before] ?? null) === JSON.stringify(value ?? null) ? [] : [name]))
    await appendEvent(tx, { kind: 'station', recordId: id, action: 'change', capacity, detail: { changed, ...(before.name === input.name ? {} : { before: before.name }) } }, actor, now)
  })

/** Closes a station or opens it again. */
export const takeStationStep = (actor: Actor, { id, version }: StationTarget, action: StationAction, detail: Record<string, unknown>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const record = { ...toStation(await heldStation(tx, actor, id)), version }
    const decision = stationLife.decide(actor, action, record, detail, circumstances)
    await writeStep(tx, actor, { noun: 'station', record, suggestionId: null, decision, now: circumstances.now })
  })

/** A station on one's own desk; any other does not exist. Held until the transaction ends. */
export async function heldStation(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM station WHERE id = ${id} FOR UPDATE`
  return (await tx.station.findFirst({ where: { AND: [{ id }, deskStations(actor)] } })) ?? missing()
}

/** May change what hangs on a station; says in what capacity. */
export async function changingStation(tx: Tx, actor: Actor, id: string): Promise<{ parties: Parties; capacity: ReturnType<typeof allowedAs>; congressId: string }> {
  const station = await heldStation(tx, actor, id)
  const parties = partiesOf(station)
  return { parties, capacity: allowedAs(actor, 'station.change', parties), congressId: station.congressId }
}

/** Stations are kept by the county: a township's office adds its own to the county's list. */
export async function keeperOf(tx: Tx, congressId: string): Promise<string> {
  const own = await tx.congress.findUniqueOrThrow({ where: { id: congressId }, select: { level: true, parentId: true } })
  return own.level === 'township' && own.parentId ? own.parentId : congressId
}

/** The columns that the input gives, with the town and the town's congress that follow from the place. */
export async function placed(tx: Tx, congressId: string, { place, regionCode, ...input }: StationInput) {
  const region = await tx.region.findFirst({ where: { code: regionCode, retiredOn: null }, include: { parent: true } })
  if (!region) return refuse(stationRefusals.noRegion)
  const town = region.level === 'township' ? region : region.parent?.level === 'township' ? region.parent : null
  const { path } = await tx.congress.findUniqueOrThrow({ where: { id: congressId }, select: { path: true } })
  const townCongress = town && (await tx.congress.findFirst({ where: { regionCode: town.code, level: 'township', path: { startsWith: path } }, select: { id: true } }))
  return { ...input, ...place, regionCode, townCode: town?.code ?? null, townCongressId: townCongress?.id ?? null }
}

async function holdNames(tx: Tx, congressId: string, name: string, except: string | null): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`stations:${congressId}`}, 0))`
  if (await tx.station.count({ where: { congressId, name, ...(except ? { id: { not: except } } : {}) } })) refuse(stationRefusals.nameTaken)
}
