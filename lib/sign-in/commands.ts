import { appendEvent } from '@/lib/events/commands'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { indexOf } from '@/lib/platform/seal'
import { systemOf, type Actor, type Role } from '@/lib/policy'
import { verifyPassword } from './hash'
import { loginNameOf } from './login-name'
import { findSignedIn, listGrants } from './queries'
import { openSession, recordOwn } from './sessions'
import { ACCOUNT_BRAKE, ADDRESS_BRAKE, countTry, forget, takeBack } from './throttle'
import { deviceWords, type SignInRefusal } from './words'

/** How long a password that an administrator handed out can be used to come in. */
const INITIAL_DAYS = 7

export type Visit = { address: string; userAgent: string }
export type SignedInAs = { ok: true; sessionId: string } | { ok: false; refusal: SignInRefusal }

export const accountKey = (loginName: string) => `account:${indexOf(loginName)}`
const addressKey = (address: string) => `address:${address}`

/**
 * Signs in by name and password. Each try is counted before it is looked at, per account and per address, known or not;
 * an unknown name costs the same time, locks the same way and is answered with the same words.
 */
export async function signIn(typed: { loginName: string; password: string }, visit: Visit): Promise<SignedInAs> {
  const loginName = loginNameOf(typed.loginName)
  const fromHere = env.NO_RATE_LIMIT ? null : await countTry(addressKey(visit.address), ADDRESS_BRAKE)
  if (fromHere && !fromHere.allowed) return refused({ why: 'addressBlocked', minutesLeft: fromHere.minutesLeft })
  const tried = await countTry(accountKey(loginName), ACCOUNT_BRAKE)
  if (!tried.allowed) return refused({ why: 'lockedOut', minutesLeft: tried.minutesLeft })

  const person = await db.person.findUnique({ where: { loginName } })
  const right = await verifyPassword(person?.passwordHash, typed.password)
  if (!person || !right) {
    await recordFailure(person?.id ?? null, loginName, visit, tried.last)
    if (fromHere?.last) await record('', `address:${indexOf(visit.address)}`, 'addressBlocked', { address: visit.address })
    return refused(tried.last ? { why: 'lockedOut', minutesLeft: tried.minutesLeft } : { why: 'wrong' })
  }
  await forget(accountKey(loginName))
  await takeBack(addressKey(visit.address), ADDRESS_BRAKE)
  if (person.disabledAt) return refused({ why: 'disabled' })
  if (person.mustChangePassword && isStale(person.passwordChangedAt)) return refused({ why: 'expired' })
  const factor = await db.secondFactor.count({ where: { personId: person.id, confirmedAt: { not: null } } })
  return enter(person.id, visit, {}, factor > 0)
}

const refused = (refusal: SignInRefusal): SignedInAs => ({ ok: false, refusal })
const isStale = (since: Date | null) => since !== null && now().getTime() - since.getTime() > INITIAL_DAYS * 86_400_000

/** Opens the session of someone who has shown who they are, in the oldest of their roles. */
export async function enter(personId: string, visit: Visit, how: Record<string, unknown> = {}, awaitsCode = false): Promise<SignedInAs> {
  return db.$transaction(async (tx): Promise<SignedInAs> => {
    const [grant] = await listGrants(personId, tx)
    const person = await tx.person.findUnique({ where: { id: personId, disabledAt: null }, select: { name: true } })
    if (!grant || !person) return refused({ why: 'noRole' })
    const sessionId = await openSession(tx, { personId, grantId: grant.id, device: deviceWords(visit.userAgent), awaitsCode })
    const { congressId, unitId, deputyId, stationId, committeeId } = grant
    // as written by roles.manage, which takes no other words
    const actor: Actor = { personId, name: person.name, sessionId, grantId: grant.id, role: grant.role as Role, congressId, unitId, deputyId, stationId, committeeId, mayAct: true }
    await recordOwn(tx, actor, 'signIn', { address: visit.address, ...how })
    return { ok: true, sessionId }
  })
}

/** One click in a demo: into one of the fictional people, and only where the database says that it is a demo. */
export async function enterDemo(loginName: string, visit: Visit): Promise<SignedInAs> {
  const installation = await db.installation.findUnique({ where: { id: 1 } })
  const person = loginName.startsWith('demo-') ? await db.person.findUnique({ where: { loginName } }) : null
  if (!installation?.isDemo || !person) return refused({ why: 'noRole' })
  return enter(person.id, visit, { demo: true })
}

/** A session that is being replaced by a new sign-in in the same browser. */
export async function leaveBehind(sessionId: string | null): Promise<void> {
  const old = sessionId ? await findSignedIn(sessionId) : null
  if (old) await db.session.updateMany({ where: { id: old.actor.sessionId, endedAt: null }, data: { endedAt: now() } })
}

/** The name of an account that does not exist is kept as a keyed hash only: people type passwords into the wrong field. */
async function recordFailure(personId: string | null, loginName: string, { address }: Visit, last: boolean): Promise<void> {
  const congressId = personId ? ((await listGrants(personId))[0]?.congressId ?? '') : ''
  const recordId = personId ?? `unknown:${indexOf(loginName)}`
  await record(congressId, recordId, 'signInFailed', { address })
  if (last) await record(congressId, recordId, 'lockedOut', { address })
}

const record = (congressId: string, recordId: string, action: string, detail: Record<string, unknown>) =>
  db.$transaction((tx) =>
    appendEvent(tx, { kind: 'session', recordId, action, capacity: 'anyone', result: 'refused', detail }, { ...systemOf(congressId), name: '未登录的人' }, now()),
  )
