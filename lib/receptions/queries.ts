import { db } from '@/lib/platform/db'
import { can, capacitiesOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { Prisma } from '@/prisma/generated/client'
import { deskStations } from '@/lib/stations/readable'
import { receptionLife } from './decide'
import type { Attendance, ReceptionState } from './lifecycle'
import { partiesOf, toReception, withParties } from './record'

export const PAGE = 30
export type ReceptionFilter = { past: boolean; mine: boolean; after: string | null }
export type ReceptionRow = { id: string; on: string; beginsAt: string; endsAt: string; address: string; theme: string; state: ReceptionState; station: string; stationCode: string; hosts: string[]; movedFrom: string | null; reason: string; visitors: number | null }

const shown = {
  id: true, on: true, beginsAt: true, endsAt: true, theme: true, state: true, movedFrom: true, reason: true, visitors: true, station: { select: { name: true, publicCode: true, address: true } },
  hosts: { orderBy: { deputyId: 'asc' }, select: { deputy: { select: { person: { select: { name: true } } } } } },
} satisfies Prisma.ReceptionSelect
type Shown = Prisma.ReceptionGetPayload<{ select: typeof shown }>

const toRow = ({ station, hosts, state, ...row }: Shown): ReceptionRow => ({
  ...row, state: state as ReceptionState, station: station.name, stationCode: station.publicCode, address: station.address, hosts: hosts.map(({ deputy }) => deputy.person.name),
})

/** What is to come, soonest first, on one day by the hour; or what has been, the latest first. */
async function pageOf(where: Prisma.ReceptionWhereInput, { past, after }: Pick<ReceptionFilter, 'past' | 'after'>, today: string, size = PAGE) {
  const way = past ? 'desc' : 'asc'
  const found = await db.reception.findMany({
    where: { AND: [where, { on: past ? { lt: today } : { gte: today } }] }, orderBy: [{ on: way }, { beginsAt: way }, { id: way }], take: size + 1, ...(after ? { cursor: { id: after }, skip: 1 } : {}), select: shown,
  })
  const rows = found.slice(0, size).map(toRow)
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null }
}

export const listReceptions = (actor: Actor, filter: ReceptionFilter, today: string, size = PAGE) => pageOf(mineOf(actor, filter), filter, today, size)
export const countReceptions = (actor: Actor, filter: ReceptionFilter, today: string) =>
  db.reception.count({ where: { AND: [mineOf(actor, filter), { on: filter.past ? { lt: today } : { gte: today } }] } })

const mineOf = (actor: Actor, { mine }: ReceptionFilter): Prisma.ReceptionWhereInput =>
  ({ station: deskStations(actor), ...(mine && actor.deputyId ? { hosts: { some: { deputyId: actor.deputyId } } } : {}) })

export const listStationReceptions = (stationId: string, today: string, size: number) => pageOf({ stationId, state: { not: 'cancelled' } }, { past: false, after: null }, today, size)

/** Whether someone has receptions of their own: a deputy looks at theirs first. */
export const receives = (actor: Actor) => capacitiesOf(actor, { congressId: actor.congressId, hostIds: actor.deputyId ? [actor.deputyId] : [] }).includes('host')

/** One reception as it stands on someone's desk, with what they may do. */
export async function findReception(actor: Actor, id: string, circumstances: Circumstances) {
  const row = await db.reception.findFirst({
    where: { id, station: deskStations(actor) },
    include: { ...withParties, hosts: { orderBy: { deputyId: 'asc' }, select: { deputyId: true, attendance: true, signedAt: true, note: true, deputy: { select: { person: { select: { name: true } } } } } }, photos: { where: { removedAt: null }, orderBy: { createdAt: 'asc' }, select: { id: true, words: true, width: true, height: true } } },
  })
  if (!row) return null
  const record = toReception(row, circumstances)
  const parties = partiesOf(row)
  const { station, hosts, ...rest } = row
  return {
    ...rest, state: record.state, station: station.name,
    hosts: hosts.map(({ deputyId, deputy, attendance, signedAt, note }) => ({ id: deputyId, name: deputy.person.name, attendance: attendance as Attendance | null, signedAt, note })),
    steps: receptionLife.openSteps(actor, record), waiting: receptionLife.waitingSteps(actor, record),
    mayHang: row.state === 'recorded' && can(actor, 'station.change', parties),
    mayAttend: row.state === 'held' && can(actor, 'reception.attend', parties),
    maySignIn: row.state === 'held' && can(actor, 'reception.signIn', parties) && hosts.some(({ deputyId, signedAt }) => deputyId === actor.deputyId && !signedAt),
  }
}
export type ReceptionView = NonNullable<Awaited<ReturnType<typeof findReception>>>

// ── what anyone may read: what was announced and what goes on today, at open stations ──

const ANNOUNCED = { state: { in: ['announced', 'held'] }, station: { state: 'open' } } as const satisfies Prisma.ReceptionWhereInput
type Where = { stationId?: string; deputyId?: string; after?: string | null }

export const listAnnounced = ({ stationId, deputyId, after = null }: Where, today: string, size = PAGE) =>
  pageOf({ ...ANNOUNCED, ...(stationId ? { stationId } : {}), ...(deputyId ? { hosts: { some: { deputyId } } } : {}) }, { past: false, after }, today, size)

export type HeldRow = { id: string; on: string; theme: string; station: string; stationCode: string }

/** Where a deputy has received people, the latest first, once it was written down that they came. */
export const listAttended = async (deputyId: string, most: number): Promise<HeldRow[]> =>
  (await db.reception.findMany({
    where: { state: 'recorded', station: { state: 'open' }, hosts: { some: { deputyId, attendance: { in: ['present', 'late'] } } } }, orderBy: [{ on: 'desc' }, { beginsAt: 'desc' }, { id: 'desc' }], take: most,
    select: { id: true, on: true, theme: true, station: { select: { name: true, publicCode: true } } },
  })).map(({ station, ...row }) => ({ ...row, station: station.name, stationCode: station.publicCode }))

/** How often a deputy has received people in a time, of how many planned: 出席, of the record of duty (domain B4). */
export async function attendanceOf(deputyId: string, from: string): Promise<{ held: number; attended: number }> {
  const rows = await db.receptionHost.groupBy({ by: ['attendance'], where: { deputyId, reception: { state: 'recorded', on: { gte: from } } }, _count: true })
  const count = (wanted: readonly (string | null)[]) => rows.filter(({ attendance }) => wanted.includes(attendance)).reduce((sum, { _count }) => sum + _count, 0)
  return { held: rows.reduce((sum, { _count }) => sum + _count, 0), attended: count(['present', 'late']) }
}
