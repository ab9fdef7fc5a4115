import { appendEvent } from '@/lib/events/commands'
import { holdPerson } from '@/lib/people/home'
import { isApart, NEVER_NONE, OF_COMMITTEE, OF_DEPUTY, OF_STATION, OF_UNIT, type RoleInput } from '@/lib/people/roles'
import { roleRefusals } from '@/lib/people/words'
import type { Tx } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor, Role } from '@/lib/policy'
import { keepsApart } from '@/lib/people/separation'
import { allowedAs, missing, refuse } from '@/lib/settings/allowed'
import { accountKey } from '@/lib/sign-in/commands'
import { endSessionsOf, endSessionsOfGrant } from '@/lib/sign-in/sessions'
import { forget } from '@/lib/sign-in/throttle'

/** Lets a person act in a role in this congress. */
export const giveRole = (actor: Actor, personId: string, input: RoleInput, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'roles.manage')
    await tx.$executeRaw`SELECT 1 FROM congress WHERE id = ${actor.congressId} FOR SHARE` // the separation stays as it is until this is written
    const apart = await keepsApart(tx, actor.congressId)
    if (apart && personId === actor.personId) refuse(roleRefusals.toYourself)
    await holdPerson(tx, actor.congressId, personId)
    const { unitId, deputyId, stationId, committeeId } = await standingOf(tx, actor.congressId, personId, input)
    const held = await tx.roleGrant.findMany({ where: { personId, endedAt: null }, select: { role: true, congressId: true, unitId: true, deputyId: true, stationId: true, committeeId: true } })
    const same = held.some((grant) => grant.role === input.role && grant.congressId === actor.congressId && grant.unitId === unitId && grant.deputyId === deputyId && grant.stationId === stationId && grant.committeeId === committeeId)
    if (same) refuse(roleRefusals.held)
    if (apart && isApart(held.map(({ role }) => role), input.role)) refuse(roleRefusals.apart)
    const grant = await tx.roleGrant.create({ data: { personId, congressId: actor.congressId, role: input.role, unitId, deputyId, stationId, committeeId, createdAt: now } })
    await appendEvent(tx, { kind: 'person', recordId: personId, action: 'giveRole', capacity, detail: { role: input.role, unitId, deputyId, ...(stationId ? { stationId } : {}), ...(committeeId ? { committeeId } : {}), grantId: grant.id } }, actor, now)
  })

/** Takes a role away: whoever is in with it is out at once. */
export const endRole = (actor: Actor, grantId: string, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'roles.manage')
    const grant = await tx.roleGrant.findFirst({ where: { id: grantId, congressId: actor.congressId, endedAt: null } })
    if (!grant) return missing()
    if (grant.personId === actor.personId) refuse(roleRefusals.fromYourself)
    await keepOne(tx, actor.congressId, grant.role)
    await tx.roleGrant.update({ where: { id: grantId }, data: { endedAt: now } })
    const endedSessions = await endSessionsOfGrant(tx, grantId)
    await appendEvent(tx, { kind: 'person', recordId: grant.personId, action: 'endRole', capacity, detail: { role: grant.role, grantId, endedSessions } }, actor, now)
  })

/** Opens an account again that too many wrong tries have closed. */
export const unlock = (actor: Actor, personId: string, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'roles.manage')
    const person = await holdPerson(tx, actor.congressId, personId)
    if (person.loginName) await forget(accountKey(person.loginName), tx)
    await appendEvent(tx, { kind: 'person', recordId: personId, action: 'unlock', capacity }, actor, now)
  })

/** The unit, the seat, the station or the committee a role stands on. */
async function standingOf(tx: Tx, congressId: string, personId: string, { role, unitId, deputyId, stationId, committeeId }: RoleInput) {
  const none = { unitId: null, deputyId: null, stationId: null, committeeId: null }
  if (OF_UNIT.includes(role)) {
    const unit = unitId ? await tx.unit.findFirst({ where: { id: unitId, congressId, retiredAt: null }, select: { id: true } }) : null
    return { ...none, unitId: unit?.id ?? refuse(roleRefusals.needsUnit) }
  }
  if (OF_DEPUTY.includes(role)) {
    const seat = await tx.deputy.findFirst({ where: { personId, congressId, ...(deputyId ? { id: deputyId } : {}), status: { not: 'ended' } }, orderBy: { term: { number: 'desc' } }, select: { id: true } })
    return { ...none, deputyId: seat?.id ?? refuse(roleRefusals.needsDeputy) }
  }
  if (OF_STATION.includes(role)) {
    const station = stationId ? await tx.station.findFirst({ where: { id: stationId, congressId, state: 'open' }, select: { id: true } }) : null
    return { ...none, stationId: station?.id ?? refuse(roleRefusals.needsStation) }
  }
  if (OF_COMMITTEE.includes(role)) {
    const committee = committeeId ? await tx.committee.findFirst({ where: { id: committeeId, congressId, retiredAt: null }, select: { id: true } }) : null
    return { ...none, committeeId: committee?.id ?? refuse(roleRefusals.needsCommittee) }
  }
  return none
}

async function keepOne(tx: Tx, congressId: string, role: string): Promise<void> {
  if (!NEVER_NONE.includes(role as Role)) return
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`roles:${congressId}:${role}`}, 0))`
  if ((await tx.roleGrant.count({ where: { congressId, role, endedAt: null, person: { disabledAt: null } } })) <= 1) refuse(roleRefusals.last)
}

/** Takes somebody's second factor away, because the telephone is gone: they are out at once and set up a new one at the next sign-in. */
export const resetSecondFactor = (actor: Actor, personId: string, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'roles.manage')
    if (personId === actor.personId) refuse(roleRefusals.ownFactor)
    await holdPerson(tx, actor.congressId, personId)
    const { count } = await tx.secondFactor.deleteMany({ where: { personId } })
    if (count === 0) refuse(roleRefusals.noFactor)
    const endedSessions = await endSessionsOf(tx, personId)
    await appendEvent(tx, { kind: 'person', recordId: personId, action: 'resetFactor', capacity, detail: { endedSessions } }, actor, now)
  })
