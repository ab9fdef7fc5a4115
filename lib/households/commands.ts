import { appendEvent } from '@/lib/events/commands'
import { withTrust } from '@/lib/opinions/trust'
import type { Tx } from '@/lib/platform/db'
import { indexOf, seal, unseal } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, missing, movedOn, refuse } from '@/lib/settings/allowed'
import { heldStation } from '@/lib/stations/commands'
import type { ChangeInput, PairInput } from './household'
import { partiesOf, readableHouseholds } from './readable'
import { householdRefusals } from './words'

export type HouseholdTarget = { id: string; version: number }

/** Writes down a household that a deputy of this station keeps in touch with. Who it is stands sealed; the same one twice is refused. */
export const pairHousehold = (actor: Actor, stationId: string, { deputyId, since, consent: _agreed, ...who }: PairInput, { now, today }: Circumstances): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const station = await heldStation(tx, actor, stationId)
    const { congressId } = station
    const capacity = allowedAs(actor, 'household.keep', partiesOf({ congressId, stationId, deputyId, recordedById: null, station }))
    if (since > today) refuse(householdRefusals.future)
    if (!(await tx.stationDeputy.count({ where: { stationId, deputyId, deputy: { status: 'active' } } }))) refuse(householdRefusals.notOfStation)
    await holdSame(tx, { deputyId, village: who.village, name: who.name })
    const { id } = await tx.household.create({ data: { congressId, stationId, deputyId, since, village: who.village, ...sealedOf(who), recordedById: actor.personId || null, createdAt: now }, select: { id: true } })
    await appendEvent(tx, { kind: 'household', recordId: id, action: 'pair', capacity, detail: { deputyId, stationId } }, actor, now)
    return id
  })

/** What is left empty of the name, the telephone and the address stays as it was. */
export const changeHousehold = (actor: Actor, { id, version }: HouseholdTarget, { village, name, phone, address }: ChangeInput, { now }: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const row = await heldHousehold(tx, actor, id)
    const capacity = allowedAs(actor, 'household.keep', partiesOf(row))
    if (row.endedOn) refuse(householdRefusals.ended)
    await holdSame(tx, { deputyId: row.deputyId, village, name: name || open(row.nameSealed), except: id })
    const { nameSealed, nameIndex, ...reach } = sealedOf({ name, phone, address })
    const given = { ...(name ? { nameSealed, nameIndex } : {}), ...(phone ? { phoneSealed: reach.phoneSealed } : {}), ...(address ? { addressSealed: reach.addressSealed } : {}) }
    const { count } = await tx.household.updateMany({ where: { id, version }, data: { village, ...given, version: { increment: 1 } } })
    if (count === 0) movedOn()
    await appendEvent(tx, { kind: 'household', recordId: id, action: 'change', capacity, detail: { changed: [...(name ? ['name'] : []), 'village', ...(phone ? ['phone'] : []), ...(address ? ['address'] : [])] } }, actor, now)
  })

/** Ends the pairing. Who it was is deleted at once; that there was one, and how often they spoke, stays. */
export const endPairing = (actor: Actor, { id, version }: HouseholdTarget, { endedOn, reason }: { endedOn: string; reason: string }, { now, today }: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const row = await heldHousehold(tx, actor, id)
    const capacity = allowedAs(actor, 'household.keep', partiesOf(row))
    if (row.endedOn) refuse(householdRefusals.ended)
    if (endedOn > today) refuse(householdRefusals.future)
    const { count } = await tx.household.updateMany({
      where: { id, version, endedOn: null },
      data: { endedOn, endedWhy: reason, nameSealed: null, nameIndex: null, phoneSealed: null, addressSealed: null, version: { increment: 1 } },
    })
    if (count === 0) movedOn()
    await appendEvent(tx, { kind: 'household', recordId: id, action: 'end', capacity, detail: { reason } }, actor, now)
  })

export type Reach = { name: string; phone: string; address: string }
/** Everything in full, for a reason; each look leaves an event that says who and why, and nothing of what was seen. */
export const showHousehold = (actor: Actor, id: string, reason: string, { now, today }: Circumstances): Promise<Outcome<Reach>> =>
  transact(async (tx) => {
    const row = await heldHousehold(tx, actor, id)
    const capacity = allowedAs(actor, 'household.readContact', await withTrust(tx, actor, partiesOf(row), today))
    if (!row.nameSealed) refuse(householdRefusals.nothingSealed)
    await appendEvent(tx, { kind: 'household', recordId: id, action: 'showContact', capacity, detail: { reason } }, actor, now)
    return { name: open(row.nameSealed), phone: open(row.phoneSealed), address: open(row.addressSealed) }
  })
export const open = (sealed: string | null): string => (sealed ? unseal(sealed) : '')

/** A household one may read; any other does not exist. Held until the transaction ends. */
export async function heldHousehold(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM household WHERE id = ${id} FOR UPDATE`
  return (await tx.household.findFirst({ where: { AND: [{ id }, readableHouseholds(actor)] }, include: { station: { select: { townCongressId: true } } } })) ?? missing()
}

/** One deputy, one village, one name: once. Two officers who write it down at the same moment come one after the other. */
async function holdSame(tx: Tx, { deputyId, village, name, except = '' }: { deputyId: string; village: string; name: string; except?: string }): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM deputy WHERE id = ${deputyId} FOR UPDATE`
  if (await tx.household.count({ where: { deputyId, village, nameIndex: indexOf(name), endedOn: null, id: { not: except } } })) refuse(householdRefusals.paired)
}

const sealedOf = ({ name, phone, address }: { name: string; phone: string; address: string }) => ({
  nameSealed: seal(name), nameIndex: indexOf(name), phoneSealed: phone ? seal(phone) : null, addressSealed: address ? seal(address) : null,
})
