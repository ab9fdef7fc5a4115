import { db } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import type { Prisma } from '@/prisma/generated/client'
import { stationLife } from './decide'
import { deskStations } from './readable'
import { partiesOf, toStation } from './record'
import type { DeputyPart, StaffDuty, Tier } from './station'

/** The open stations of a congress by name: to choose one. */
export const listStationNames = (congressId: string): Promise<{ id: string; name: string }[]> =>
  db.station.findMany({ where: { congressId, state: 'open' }, orderBy: [{ townCode: 'asc' }, { tier: 'asc' }, { name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } })

export const boardOf = {
  region: { select: { code: true, name: true, level: true } },
  town: { select: { name: true } },
  reviews: { where: { grade: 'model' }, orderBy: { year: 'desc' }, take: 1, select: { year: true } },
  congress: { select: { shortName: true } },
  staff: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, duty: true, name: true } },
  rules: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, title: true, text: true } },
  photos: { where: { removedAt: null, OR: [{ receptionId: null }, { reception: { state: 'recorded' } }] }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 24, select: { id: true, words: true, width: true, height: true, reception: { select: { on: true } } } },
  deputies: {
    where: { deputy: { status: 'active' } }, orderBy: [{ part: 'asc' }, { deputy: { person: { name: 'asc' } } }, { deputyId: 'asc' }],
    select: { deputyId: true, part: true, deputy: { select: { publicCode: true, employer: true, person: { select: { name: true } }, delegation: { select: { name: true } } } } },
  },
} satisfies Prisma.StationInclude

/** A station as it stands on someone's desk, with what they may do to it. */
export async function findStation(actor: Actor, id: string) {
  const row = await db.station.findFirst({ where: { AND: [{ id }, deskStations(actor)] }, include: boardOf })
  if (!row) return null
  const record = toStation(row)
  return {
    ...toBoard(row), id: row.id, congressId: row.congressId, version: row.version, state: record.state,
    mayChange: row.state === 'open' && can(actor, 'station.change', partiesOf(row)), steps: stationLife.openSteps(actor, record),
  }
}
export type StationView = NonNullable<Awaited<ReturnType<typeof findStation>>>

type Boarded = {
  name: string; tier: string; address: string; opening: string; phone: string; areaSquare: number | null; openedOn: string | null; facts: string; functions: string[]
  latitude: number | null; longitude: number | null; publicCode: string; regionCode: string
  region: { code: string; name: string; level: string }; town: { name: string } | null; congress: { shortName: string }
  reviews: { year: number }[]
  photos: { id: string; words: string; width: number; height: number; reception: { on: string } | null }[]
  staff: { id: string; duty: string; name: string }[]; rules: { id: string; title: string; text: string }[]
  deputies: { deputyId: string; part: string; deputy: { publicCode: string; employer: string; person: { name: string }; delegation: { name: string } | null } }[]
}

/** What a station's own board shows: nothing of it is private. The words of the columns are kept by the inputs, the only way in. */
export function toBoard({ region, town, congress, staff, rules, reviews, photos, deputies, ...row }: Boarded) {
  return {
    name: row.name, tier: row.tier as Tier, address: row.address, opening: row.opening, phone: row.phone, areaSquare: row.areaSquare, openedOn: row.openedOn, facts: row.facts, functions: row.functions,
    latitude: row.latitude, longitude: row.longitude, publicCode: row.publicCode, regionCode: row.regionCode,
    congress: congress.shortName, where: [town?.name, region.level === 'village' ? region.name : null].filter(Boolean).join(' '), rules, modelYear: reviews[0]?.year ?? null,
    photos: photos.map(({ reception, ...photo }) => ({ ...photo, on: reception?.on ?? null })),
    staff: staff.map((one) => ({ ...one, duty: one.duty as StaffDuty })),
    deputies: deputies.map(({ deputyId, part, deputy }) => ({ id: deputyId, part: part as DeputyPart, code: deputy.publicCode, name: deputy.person.name, employer: deputy.employer, delegation: deputy.delegation?.name ?? '' })),
  }
}
export type Board = ReturnType<typeof toBoard>

/** Places for a station: the congress's own region and what lies below it, towns before their villages. */
export async function listPlaces(actor: Actor): Promise<{ code: string; name: string; level: string; under: string }[]> {
  const own = await db.congress.findUniqueOrThrow({ where: { id: actor.congressId }, select: { regionCode: true } })
  const rows = await db.region.findMany({
    where: { retiredOn: null, OR: [{ code: own.regionCode }, { path: { contains: `${own.regionCode}/` } }] }, orderBy: { path: 'asc' },
    select: { code: true, name: true, level: true, parent: { select: { name: true, level: true } } },
  })
  return rows.map(({ parent, ...row }) => ({ ...row, under: parent?.level === 'township' ? parent.name : '' }))
}

/** The groups of the current term, to take a whole one in. */
export const listGroups = (congressId: string): Promise<{ id: string; name: string }[]> =>
  db.deputyGroup.findMany({ where: { term: { congressId, endsOn: null } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
