import type { Parties } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { daysBetween } from '@/lib/rulebook/days'
import type { Prisma } from '@/prisma/generated/client'
import type { Reception, ReceptionState } from './lifecycle'

export const withParties = { station: { select: { congressId: true, townCongressId: true, name: true } }, hosts: { select: { deputyId: true, attendance: true } } } satisfies Prisma.ReceptionInclude
type Row = Prisma.ReceptionGetPayload<{ include: typeof withParties }>

export const partiesOf = ({ stationId, station, hosts }: Pick<Row, 'stationId' | 'station' | 'hosts'>): Parties => ({
  congressId: station.congressId, townCongressId: station.townCongressId, stationId, hostIds: hosts.map(({ deputyId }) => deputyId),
})

/** A row as the rules see it on this day. Its state is written by the table alone. */
export const toReception = (row: Row, { today, rulebook }: Circumstances): Reception => ({
  id: row.id, state: row.state as ReceptionState, version: row.version, dueOn: null, parties: partiesOf(row),
  daysLeft: daysBetween(today, row.on), noticeDays: rulebook.receptions.noticeDays, hosts: row.hosts.length, unknown: row.hosts.filter(({ attendance }) => attendance === null).length,
})
