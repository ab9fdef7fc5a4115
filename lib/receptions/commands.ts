import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, missing, refuse } from '@/lib/settings/allowed'
import { deskStations } from '@/lib/stations/readable'
import { partiesOf as partiesOfStation } from '@/lib/stations/record'
import { receptionLife } from './decide'
import type { Attendance, ReceptionAction } from './lifecycle'
import { inTurn, planDays, type PlanInput } from './plan'
import { partiesOf, toReception, withParties } from './record'
import { tellHosts } from './telling'
import { receptionRefusals } from './words'

export type ReceptionTarget = { id: string; version: number }

/** Plans a station's receptions of a time, deputies in turn. A day that has one at that hour already keeps it: planned twice is planned once. */
export const planReceptions = (actor: Actor, stationId: string, input: PlanInput, { now, calendar, rulebook }: Circumstances): Promise<Outcome<number>> =>
  transact(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM station WHERE id = ${stationId} FOR UPDATE`
    const station = (await tx.station.findFirst({ where: { AND: [{ id: stationId }, deskStations(actor)] } })) ?? missing()
    const capacity = allowedAs(actor, 'reception.plan', partiesOfStation(station))
    if (station.state !== 'open') refuse(receptionRefusals.closed)
    const days = planDays(input, calendar, rulebook.receptions.onHoliday)
    if (days.length === 0) refuse(receptionRefusals.noDays)
    const deputies = await tx.stationDeputy.findMany({ where: { stationId, deputy: { status: 'active' } }, orderBy: [{ part: 'asc' }, { deputyId: 'asc' }], select: { deputyId: true } })
    if (deputies.length === 0) refuse(receptionRefusals.noHosts)
    const there = await tx.reception.findMany({ where: { stationId, state: { not: 'cancelled' }, beginsAt: input.beginsAt, on: { in: days.map(({ on }) => on) } }, select: { on: true } })
    const fresh = days.filter(({ on }) => there.every((one) => one.on !== on))
    const turns = inTurn(deputies, input.each, fresh.length)
    const { beginsAt, endsAt, theme } = input
    const rows = await tx.reception.createManyAndReturn({ data: fresh.map((planned) => ({ ...planned, congressId: station.congressId, stationId, beginsAt, endsAt, theme, createdAt: now })), select: { id: true } })
    await tx.receptionHost.createMany({ data: rows.flatMap(({ id }, at) => turns[at]!.map(({ deputyId }) => ({ receptionId: id, deputyId }))) })
    await appendEvent(tx, { kind: 'station', recordId: stationId, action: 'plan', capacity, detail: { from: input.from, until: input.until, count: rows.length } }, actor, now)
    return rows.length
  })

type Given = Record<string, unknown> & { on?: string; reason?: string; visitors?: number; summary?: string }

/** Takes one step in the life of a reception; its deputies are told of what concerns them. */
export const takeReceptionStep = (actor: Actor, { id, version }: ReceptionTarget, action: ReceptionAction, given: Given, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const row = await heldReception(tx, actor, id)
    const record = { ...toReception(row, circumstances), version }
    const decision = receptionLife.decide(actor, action, record, { ...given, ...(given.on ? { before: row.on } : {}) }, circumstances)
    if (decision.ok && given.on) await keepFree(tx, row, given.on, circumstances.today)
    await writeStep(tx, actor, { noun: 'reception', record, suggestionId: null, decision, data: writtenBy(action, row, given, circumstances), now: circumstances.now })
    await tellHosts(tx, actor, { id, action, on: given.on ?? row.on, beginsAt: row.beginsAt, station: row.station.name, parties: record.parties }, circumstances.now)
  })

function writtenBy(action: ReceptionAction, row: { on: string; movedFrom: string | null }, given: Given, { today }: Circumstances): Record<string, unknown> {
  switch (action) {
    case 'announce': return { announcedOn: today }
    case 'move': case 'postpone': return { on: given.on, movedFrom: row.movedFrom ?? row.on, reason: given.reason }
    case 'cancel': return { reason: given.reason }
    case 'record': return { visitors: given.visitors, summary: given.summary }
    case 'hold': return {}
  }
}

async function keepFree(tx: Tx, { id, stationId, beginsAt }: { id: string; stationId: string; beginsAt: string }, on: string, today: string): Promise<void> {
  if (on < today) refuse(receptionRefusals.past)
  await tx.$executeRaw`SELECT 1 FROM station WHERE id = ${stationId} FOR UPDATE`
  if (await tx.reception.count({ where: { stationId, on, beginsAt, state: { not: 'cancelled' }, id: { not: id } } })) refuse(receptionRefusals.taken)
}

/** A deputy signs in where they receive, once; pressed again it stays as it was. */
export const signIn = (actor: Actor, id: string, { now }: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const row = await heldReception(tx, actor, id)
    const capacity = allowedAs(actor, 'reception.signIn', partiesOf(row))
    if (row.state !== 'held') refuse(receptionRefusals.notOpen)
    const { count } = await tx.receptionHost.updateMany({ where: { receptionId: id, deputyId: actor.deputyId!, signedAt: null }, data: { attendance: 'present', signedAt: now } })
    if (count > 0) await appendEvent(tx, { kind: 'reception', recordId: id, action: 'signIn', capacity, detail: { deputyId: actor.deputyId } }, actor, now)
  })

/** The officer writes down who came; a deputy's own signature is not taken away by it. */
export const attend = (actor: Actor, id: string, deputyId: string, { attendance, note }: { attendance: Attendance; note: string }, { now }: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const row = await heldReception(tx, actor, id)
    const capacity = allowedAs(actor, 'reception.attend', partiesOf(row))
    if (row.state !== 'held') refuse(receptionRefusals.notOpen)
    const { count } = await tx.receptionHost.updateMany({ where: { receptionId: id, deputyId }, data: { attendance, note } })
    if (count === 0) missing()
    await appendEvent(tx, { kind: 'reception', recordId: id, action: 'attend', capacity, detail: { deputyId, attendance } }, actor, now)
  })

/** A reception on one's own desk; any other does not exist. Held until the transaction ends. */
export async function heldReception(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM reception WHERE id = ${id} FOR UPDATE`
  return (await tx.reception.findFirst({ where: { id, station: deskStations(actor) }, include: withParties })) ?? missing()
}
