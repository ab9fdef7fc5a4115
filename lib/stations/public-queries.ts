import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import { listTowns, pageOfStations, type StationFilter } from './list'
import { boardOf, toBoard } from './queries'

// What anyone may read: open stations, and deputies in office by name, delegation, term and public duty (代表法 art. 58).
// Never a telephone number, a birthday, a certificate or an account.

const OPEN: Prisma.StationWhereInput = { state: 'open' }
const IN_OFFICE = { status: 'active', term: { endsOn: null } } as const satisfies Prisma.DeputyWhereInput
const isCode = (code: string) => /^[0-9a-f]{12}$/.test(code)

export const listPublicStations = (filter: Omit<StationFilter, 'closed'>) => pageOfStations(OPEN, { ...filter, closed: false })
export const listPublicTowns = () => listTowns(OPEN)
export const countPublicStations = () => db.station.count({ where: OPEN })

/** The first homes, one for each town in their order: where a visitor begins to look. */
export const listPublicHomes = (most: number) =>
  db.station.findMany({ where: { ...OPEN, tier: 'home' }, orderBy: [{ townCode: 'asc' }, { name: 'asc' }], take: most, select: { publicCode: true, name: true, address: true, opening: true } })

/** An open station by what its code says. */
export async function findPublicStation(code: string) {
  const row = isCode(code) ? await db.station.findFirst({ where: { publicCode: code, ...OPEN }, include: boardOf }) : null
  return row && { id: row.id, congressId: row.congressId, ...toBoard(row) }
}
export type PublicStation = NonNullable<Awaited<ReturnType<typeof findPublicStation>>>

const shown = {
  id: true, publicCode: true, employer: true, district: true,
  person: { select: { name: true } }, congress: { select: { shortName: true } }, term: { select: { number: true, startsOn: true } },
  delegation: { select: { name: true, headId: true } }, group: { select: { name: true } },
  stations: { where: { station: OPEN }, orderBy: { station: { name: 'asc' } }, select: { part: true, station: { select: { name: true, publicCode: true, address: true, opening: true } } } },
} satisfies Prisma.DeputySelect

/** A deputy in office by what their code says. */
export async function findPublicDeputy(code: string) {
  const row = isCode(code) ? await db.deputy.findFirst({ where: { publicCode: code, ...IN_OFFICE }, select: shown }) : null
  if (!row) return null
  const { person, congress, term, delegation, group, stations, ...rest } = row
  return {
    ...rest, name: person.name, congress: congress.shortName, termNumber: term.number, since: term.startsOn, delegation: delegation?.name ?? '', isHead: delegation?.headId === row.id, group: group?.name ?? '',
    stations: stations.map(({ part, station: { publicCode, ...station } }) => ({ ...station, code: publicCode, inCharge: part === 'inCharge' })),
  }
}
export type PublicDeputy = NonNullable<Awaited<ReturnType<typeof findPublicDeputy>>>

export const DEPUTIES_PAGE = 60
export type DeputyFilter = { q: string; delegation: string; after: string | null }
export type DeputyRow = { code: string; name: string; delegation: string; employer: string; stations: { code: string; name: string }[] }

/** Deputies in office, delegation by delegation; found by name, by delegation, or by the place whose station they belong to. */
export async function listPublicDeputies({ q, delegation, after }: DeputyFilter): Promise<{ rows: DeputyRow[]; next: string | null; total: number }> {
  const named: Prisma.DeputyWhereInput = q ? { OR: [{ person: { name: { contains: q } } }, { delegation: { name: { contains: q } } }, { stations: { some: { station: { ...OPEN, name: { contains: q } } } } }] } : {}
  const where: Prisma.DeputyWhereInput = { ...IN_OFFICE, ...(delegation ? { delegation: { name: delegation } } : {}), ...named }
  const from = after && isCode(after) ? await db.deputy.findUnique({ where: { publicCode: after }, select: { id: true } }) : null
  const [found, total] = await Promise.all([
    db.deputy.findMany({ where, orderBy: [{ delegationId: 'asc' }, { id: 'asc' }], take: DEPUTIES_PAGE + 1, ...(from ? { cursor: { id: from.id }, skip: 1 } : {}), select: shown }),
    db.deputy.count({ where }),
  ])
  const rows = found.slice(0, DEPUTIES_PAGE).map((row) => ({ code: row.publicCode, name: row.person.name, delegation: row.delegation?.name ?? '', employer: row.employer, stations: row.stations.slice(0, 2).map(({ station }) => ({ code: station.publicCode, name: station.name })) }))
  return { rows, next: found.length > DEPUTIES_PAGE ? (rows.at(-1)?.code ?? null) : null, total }
}

export const listPublicDelegations = async (): Promise<string[]> =>
  (await db.delegation.findMany({ where: { term: { endsOn: null }, deputies: { some: { status: 'active' } } }, orderBy: { id: 'asc' }, select: { name: true } })).map(({ name }) => name)

export async function nameOfCode(kind: 'station' | 'deputy', code: string): Promise<string | null> {
  if (!isCode(code)) return null
  if (kind === 'station') return (await db.station.findFirst({ where: { publicCode: code, ...OPEN }, select: { name: true } }))?.name ?? null
  return (await db.deputy.findFirst({ where: { publicCode: code, ...IN_OFFICE }, select: { person: { select: { name: true } } } }))?.person.name ?? null
}

/** A deputy's own code, to be handed out by them; null for whoever is no deputy in office. */
export async function findOwnCode(deputyId: string | null): Promise<{ code: string; name: string } | null> {
  const row = deputyId ? await db.deputy.findFirst({ where: { id: deputyId, ...IN_OFFICE }, select: { publicCode: true, person: { select: { name: true } } } }) : null
  return row && { code: row.publicCode, name: row.person.name }
}
