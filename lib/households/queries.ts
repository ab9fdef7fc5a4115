import { maskedName } from '@/lib/opinions/scrub'
import { withTrust } from '@/lib/opinions/trust'
import { maskedPhone } from '@/lib/people/person'
import { db } from '@/lib/platform/db'
import { can, canAnywhere, capacitiesOf, type Actor } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import { deskStations } from '@/lib/stations/readable'
import type { Prisma } from '@/prisma/generated/client'
import { open } from './commands'
import { QUIET_DAYS, type TalkWay } from './household'
import { partiesOf, readableHouseholds } from './readable'

export const PAGE = 50
export const HOUSEHOLD_VIEWS = ['all', 'quiet', 'ended'] as const
export type HouseholdView = (typeof HOUSEHOLD_VIEWS)[number]
export type HouseholdFilter = { view: HouseholdView; q: string; station: string | null; deputy: string | null; after: string | null }
export type HouseholdRow = { id: string; name: string; village: string; deputy: string; station: string; talkedOn: string; talks: number; since: string; endedOn: string | null }

export function readHouseholdFilter(asked: Record<string, string | string[] | undefined>): HouseholdFilter {
  const said = (name: string) => [asked[name]].flat()[0]?.trim().slice(0, 64) ?? ''
  return { view: HOUSEHOLD_VIEWS.find((known) => known === said('view')) ?? 'all', q: said('q'), station: said('station') || null, deputy: said('deputy') || null, after: said('after') || null }
}

/** Those whom one keeps in touch with oneself, as a deputy does. */
export const keepsInTouch = (actor: Actor) => capacitiesOf(actor, { congressId: actor.congressId, addresseeIds: actor.deputyId ? [actor.deputyId] : [] }).includes('addressee')

const viewOf = (view: HouseholdView, today: string): Prisma.HouseholdWhereInput =>
  view === 'ended' ? { endedOn: { not: null } } : { endedOn: null, ...(view === 'quiet' ? { talkedOn: { lt: addDays(today, -QUIET_DAYS) }, since: { lt: addDays(today, -QUIET_DAYS) } } : {}) }

/** By the village or the deputy. A household's own name is no word for an address line. */
const wanted = (q: string): Prisma.HouseholdWhereInput =>
  q ? { OR: [{ village: { contains: q } }, { deputy: { person: { name: { contains: q } } } }, { station: { name: { contains: q } } }] } : {}

/** Whom nobody has spoken to for the longest stands first. */
export async function listHouseholds(actor: Actor, { view, q, station, deputy, after }: HouseholdFilter, today: string, size = PAGE) {
  if (!canAnywhere(actor, 'household.list')) return { rows: [], next: null, counts: { all: 0, quiet: 0, ended: 0 } }
  const mine: Prisma.HouseholdWhereInput = { AND: [readableHouseholds(actor), wanted(q)], ...(station ? { stationId: station } : {}), ...(deputy ? { deputyId: deputy } : {}) }
  const [found, ...counts] = await Promise.all([
    db.household.findMany({
      where: { AND: [mine, viewOf(view, today)] }, orderBy: [{ talkedOn: 'asc' }, { id: 'asc' }], take: size + 1, ...(after ? { cursor: { id: after }, skip: 1 } : {}),
      include: { station: { select: { name: true, townCongressId: true } }, deputy: { select: { person: { select: { name: true } } } }, _count: { select: { talks: true } } },
    }),
    ...HOUSEHOLD_VIEWS.map((one) => db.household.count({ where: { AND: [mine, viewOf(one, today)] } })),
  ])
  const rows = found.slice(0, size).map((row): HouseholdRow => ({
    id: row.id, name: shownName(actor, row), village: row.village, deputy: row.deputy.person.name, station: row.station.name, talkedOn: row.talkedOn, talks: row._count.talks, since: row.since, endedOn: row.endedOn,
  }))
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null, counts: { all: counts[0] ?? 0, quiet: counts[1] ?? 0, ended: counts[2] ?? 0 } }
}

type Named = Parameters<typeof partiesOf>[0] & { nameSealed: string | null }
/** In full for the deputy whom the household knows; its first character for the others. */
const shownName = (actor: Actor, row: Named): string => {
  const name = open(row.nameSealed)
  return !name || can(actor, 'household.readName', partiesOf(row)) ? name : maskedName(name)
}

/** One household with its talks, the newest first, and what this person may do. */
export async function findHousehold(actor: Actor, id: string, today: string) {
  const row = await db.household.findFirst({
    where: { AND: [{ id }, readableHouseholds(actor)] },
    include: {
      station: { select: { id: true, name: true, townCongressId: true } }, deputy: { select: { person: { select: { name: true } } } },
      talks: { orderBy: [{ on: 'desc' }, { id: 'desc' }], take: 100, select: { id: true, on: true, way: true, text: true, opinion: { select: { id: true, number: true } } } }, _count: { select: { talks: true } },
    },
  })
  if (!row) return null
  const parties = partiesOf(row)
  const phone = open(row.phoneSealed)
  return {
    id, version: row.version, village: row.village, since: row.since, talkedOn: row.talkedOn, endedOn: row.endedOn, endedWhy: row.endedWhy, deputy: row.deputy.person.name, station: { id: row.station.id, name: row.station.name },
    name: shownName(actor, row), phone: phone && maskedPhone(phone), hasAddress: row.addressSealed !== null, count: row._count.talks,
    talks: row.talks.map(({ way, ...talk }) => ({ ...talk, way: way as TalkWay })), // kept by a check of the database
    mayKeep: row.endedOn === null && can(actor, 'household.keep', parties), mayRecord: row.endedOn === null && can(actor, 'household.record', parties), mayShow: row.nameSealed !== null && can(actor, 'household.readContact', await withTrust(db, actor, parties, today)),
  }
}
export type HouseholdPage = NonNullable<Awaited<ReturnType<typeof findHousehold>>>

/** How many, and how often in a year: counts alone, for anyone. */
export async function countPaired(of: { deputyId: string } | { stationId: string }, year: string): Promise<{ households: number; talks: number }> {
  const on = { gte: `${year}-01-01`, lte: `${year}-12-31` }
  const [households, talks] = await Promise.all([db.household.count({ where: { ...of, endedOn: null } }), db.householdTalk.count({ where: 'deputyId' in of ? { ...of, on } : { household: of, on } })])
  return { households, talks }
}

/** Stations of one's desk where a household can be written down, each with its deputies. */
export const listPairable = async (actor: Actor, stationId: string | null) =>
  (await db.station.findMany({
    where: { AND: [deskStations(actor), stationId ? { id: stationId } : {}], state: 'open', deputies: { some: { deputy: { status: 'active' } } } }, orderBy: [{ townCode: 'asc' }, { tier: 'asc' }, { name: 'asc' }, { id: 'asc' }], take: 500,
    select: { id: true, name: true, region: { select: { name: true, level: true } }, deputies: { where: { deputy: { status: 'active' } }, orderBy: { deputy: { person: { name: 'asc' } } }, select: { deputyId: true, deputy: { select: { person: { select: { name: true } } } } } } },
  })).map(({ id, name, region, deputies }) => ({ id, name, village: region.level === 'village' ? region.name : '', deputies: deputies.map(({ deputyId, deputy }) => ({ id: deputyId, name: deputy.person.name })) }))
