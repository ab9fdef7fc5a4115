import { appendEvent } from '@/lib/events/commands'
import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { accountKey } from './commands'
import { aReadablePassword, hashPassword, verifyPassword } from './hash'
import { faultOf, type PasswordFault } from './password'
import { securityOf } from './security'
import { endSessionsOf, recordOwn } from './sessions'
import { ACCOUNT_BRAKE, countTry, forget } from './throttle'

/** Whether any congress in which this person has a role asks for several kinds of characters. */
const asksForKinds = async (personId: string) =>
  (await db.roleGrant.findMany({ where: { personId, endedAt: null }, select: { congress: { select: { security: true } } } })).some(({ congress }) => securityOf(congress.security).complexity)

/** What a password of this person must not contain: login name, name, and what their congress and unit are called. */
export async function knownWords(personId: string, client: Tx | typeof db = db): Promise<string[]> {
  const person = await client.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, loginName: true, grants: { select: { congress: { select: { name: true, shortName: true } }, unit: { select: { name: true } } } } },
  })
  const places = person.grants.flatMap(({ congress, unit }) => [congress.name, congress.shortName, unit?.name ?? ''])
  return [person.name, person.loginName ?? '', ...places].filter(Boolean)
}

export type PasswordChange = { ok: true } | { ok: false; field: 'oldPassword'; minutesLeft: number | null } | { ok: false; field: 'newPassword'; fault: PasswordFault }

/** Changes one's own password, with the one that stands; every other session of that person ends with it. */
export async function changePassword(actor: Actor, { oldPassword, newPassword }: { oldPassword: string; newPassword: string }): Promise<PasswordChange> {
  const person = await db.person.findUniqueOrThrow({ where: { id: actor.personId } })
  // Someone at a desk left open must not have more guesses here than at the door.
  const key = accountKey(person.loginName ?? person.id)
  const tried = await countTry(key, ACCOUNT_BRAKE)
  if (!tried.allowed) return { ok: false, field: 'oldPassword', minutesLeft: tried.minutesLeft }
  if (!(await verifyPassword(person.passwordHash, oldPassword))) {
    await recordRefused(actor)
    return { ok: false, field: 'oldPassword', minutesLeft: null }
  }
  await forget(key)
  const fault = faultOf(newPassword, { words: await knownWords(actor.personId), current: oldPassword, complexity: await asksForKinds(actor.personId) })
  if (fault) return { ok: false, field: 'newPassword', fault }

  const passwordHash = await hashPassword(newPassword)
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: actor.personId }, data: { passwordHash, mustChangePassword: false, passwordChangedAt: now() } })
    const count = await endSessionsOf(tx, actor.personId, actor.sessionId)
    await recordOwn(tx, actor, 'changePassword', { endedSessions: count })
  })
  return { ok: true }
}

const recordRefused = (actor: Actor) =>
  db.$transaction((tx) => appendEvent(tx, { kind: 'session', recordId: actor.personId, action: 'changePassword', capacity: 'self', result: 'refused' }, actor, now()))

/** Gives a person a random password that must be changed at the first sign-in; ends their sessions. It is returned this once and kept nowhere. */
export async function setInitialPassword(tx: Tx, personId: string): Promise<string> {
  const password = aReadablePassword()
  const passwordHash = await hashPassword(password)
  const person = await tx.person.update({ where: { id: personId }, data: { passwordHash, mustChangePassword: true, passwordChangedAt: now() } })
  await endSessionsOf(tx, personId)
  if (person.loginName) await forget(accountKey(person.loginName), tx)
  return password
}

/** The same for many whose passwords are hashed already, each under the login name they have or get. */
export async function setInitialPasswords(tx: Tx, given: readonly { personId: string; loginName: string; passwordHash: string }[]): Promise<void> {
  const [ids, names, hashes] = [given.map(({ personId }) => personId), given.map(({ loginName }) => loginName), given.map(({ passwordHash }) => passwordHash)]
  await tx.$executeRaw`
    UPDATE person p SET "loginName" = v.login, "passwordHash" = v.hash, "mustChangePassword" = true, "passwordChangedAt" = ${now()}, version = p.version + 1
    FROM unnest(${ids}::text[], ${names}::text[], ${hashes}::text[]) AS v(id, login, hash) WHERE p.id = v.id`
  await tx.$executeRaw`UPDATE session SET "endedAt" = now() WHERE "personId" = ANY(${ids}) AND "endedAt" IS NULL`
  await tx.throttle.deleteMany({ where: { key: { in: names.map(accountKey) } } })
}
