import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Prisma } from '@/prisma/generated/client'
import type { StationState } from './lifecycle'
import { deskStations } from './readable'
import { TIERS, type Tier } from './station'

export const PAGE = 50
export type StationFilter = { q: string; town: string | null; tier: Tier | null; closed: boolean; after: string | null }
export type StationRow = { id: string; name: string; tier: Tier; town: string | null; address: string; opening: string; phone: string; state: StationState; publicCode: string; deputies: number }

export function readStationFilter(asked: Record<string, string | string[] | undefined>): StationFilter {
  const said = (name: string) => [asked[name]].flat()[0]?.trim() ?? ''
  return { q: said('q').slice(0, 60), town: said('town') || null, tier: TIERS.find((known) => known === said('tier')) ?? null, closed: said('state') === 'closed', after: said('after') || null }
}

/** The same as an address says it, without the page. */
export const stationQuery = ({ q, town, tier, closed }: Pick<StationFilter, 'q' | 'town' | 'tier' | 'closed'>): string =>
  new URLSearchParams(Object.entries({ q, town: town ?? '', tier: tier ?? '', state: closed ? 'closed' : '' }).filter(([, value]) => value)).toString()

/** In the order of the towns, in each by tier and name. */
export const BY_TOWN = [{ townCode: 'asc' }, { tier: 'asc' }, { name: 'asc' }, { id: 'asc' }] as const satisfies Prisma.StationOrderByWithRelationInput[]

/** A page of the stations that `mine` names; the next begins after its last row. */
export async function pageOfStations(mine: Prisma.StationWhereInput, { q, town, tier, closed, after }: StationFilter, size = PAGE): Promise<{ rows: StationRow[]; next: string | null; total: number }> {
  const where: Prisma.StationWhereInput = {
    AND: [mine, q ? { OR: [{ name: { contains: q } }, { address: { contains: q } }, { region: { name: { contains: q } } }, { town: { name: { contains: q } } }] } : {}],
    state: closed ? 'closed' : 'open', ...(town ? { townCode: town } : {}), ...(tier ? { tier } : {}),
  }
  const [found, total] = await Promise.all([
    db.station.findMany({
      where, orderBy: [...BY_TOWN], take: size + 1, ...(after ? { cursor: { id: after }, skip: 1 } : {}),
      select: { id: true, name: true, tier: true, address: true, opening: true, phone: true, state: true, publicCode: true, town: { select: { name: true } }, _count: { select: { deputies: true } } },
    }),
    db.station.count({ where }),
  ])
  // tier and state are written by StationInput and by the table alone
  const rows = found.slice(0, size).map(({ town: lies, _count, tier: rank, state, ...row }) => ({ ...row, tier: rank as Tier, state: state as StationState, town: lies?.name ?? null, deputies: _count.deputies }))
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null, total }
}

export const listStations = (actor: Actor, filter: StationFilter, size = PAGE) => pageOfStations(deskStations(actor), filter, size)

/** The towns in which there are stations, to choose from. */
export const listTowns = (mine: Prisma.StationWhereInput): Promise<{ code: string; name: string }[]> =>
  db.region.findMany({ where: { ofTown: { some: mine } }, orderBy: { code: 'asc' }, select: { code: true, name: true } })
export const listDeskTowns = (actor: Actor) => listTowns(deskStations(actor))
