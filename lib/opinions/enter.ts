import type { Door } from '@/lib/opinions/doors'
import type { Entered, Spoken } from '@/lib/opinions/needs'
import { receive, type Received } from '@/lib/opinions/receive'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, capacitiesOf, constituentOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { Tx } from '@/lib/platform/db'

/** Takes in what somebody sent from the code on a wall. */
export const speak = (door: Door, { consent, nameForDeputy, tellBy, name, phone, key, text, place, category }: Spoken, sender: string, circumstances: Circumstances): Promise<Outcome<Received>> =>
  transact((tx) =>
    receive(tx, constituentOf(door.congressId), 'constituent', {
      congressId: door.congressId, key, channel: 'code', stationId: door.stationId, deputyId: door.deputyId, text, place, category, sender,
      ...(consent ? { name, phone, nameForDeputy, tellBy } : {}),
    }, circumstances),
  )

/** What is written down for a visitor. `key` is made by whoever writes, and makes it happen once: also when the tablet sends it again hours later. */
export type Taken = Omit<Entered, 'channel'> & { channel: Entered['channel'] | 'reception'; stationId: string | null; receptionId?: string | null; deputyId?: string | null }

/** Writes down what somebody said at a station, on the telephone or in a letter, in their own words. For receptions and for the office. */
export const takeDown = (actor: Actor, taken: Taken, circumstances: Circumstances): Promise<Outcome<Received>> => transact((tx) => takeDownWithin(tx, actor, taken, circumstances))

/** The same inside a transaction that is under way. */
export async function takeDownWithin(tx: Tx, actor: Actor, { stationId, deputyId = null, ...taken }: Taken, circumstances: Circumstances): Promise<Received> {
  const { congressId } = actor
  const station = stationId === null ? null : await tx.station.findUnique({ where: { id: stationId }, select: { congressId: true, townCongressId: true } })
  if (stationId !== null && !station) throw new Refused({ why: 'missing' })
  const parties = { congressId: station?.congressId ?? congressId, stationId, townCongressId: station?.townCongressId ?? null }
  if (!can(actor, 'opinion.enter', parties)) throw new Refused({ why: 'forbidden' })
  if (deputyId !== null && !(await tx.deputy.count({ where: { id: deputyId, congressId: parties.congressId } }))) throw new Refused({ why: 'notYet', condition: 'opinionNoDeputy' })
  const capacity = capacitiesOf(actor, parties)[0]!
  return receive(tx, actor, capacity, { ...taken, congressId: parties.congressId, stationId, deputyId }, circumstances)
}
