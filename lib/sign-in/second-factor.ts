import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { indexOf, seal, unseal } from '@/lib/platform/seal'
import type { Actor } from '@/lib/policy'
import { appendEvent } from '@/lib/events/commands'
import { recordOwn } from './sessions'
import { countTry, forget, type Brake } from './throttle'
import { newKey, newRecoveryCodes, otpauthUri, periodFor, toBase32 } from './totp'

/** Six figures are guessed in a million tries: ten wrong ones close the door for a while. */
const CODE_BRAKE: Brake = { tries: 10, windowSeconds: 900, blockSeconds: 900 }
const brakeKey = (personId: string) => `code:${personId}`

export type Shown = { ok: true } | { ok: false; why: 'wrong' | 'none' } | { ok: false; why: 'blocked'; minutesLeft: number }
export type Confirmed = Exclude<Shown, { ok: true }> | { ok: true; recovery: string[] }

const keyOf = (sealed: string) => Buffer.from(unseal(sealed), 'base64')

/** Makes a key for this person, which is in force once a code of it was shown. One that was never shown is replaced. */
export const beginFactor = (actor: Actor) =>
  db.$transaction(async (tx) => {
    await tx.secondFactor.deleteMany({ where: { personId: actor.personId, confirmedAt: null } })
    // Whoever has one in force keeps it: it is taken away with a code, or by the security administrator.
    await tx.secondFactor.createMany({ data: { personId: actor.personId, keySealed: seal(newKey().toString('base64')), createdAt: now() }, skipDuplicates: true })
  })

export type OwnFactor = { state: 'none' } | { state: 'begun'; key: string; uri: string } | { state: 'inForce'; since: Date; recoveryLeft: number }

/** How far one's own second factor has come. Its key is shown until it is in force, and never again. */
export async function findOwnFactor({ personId, name }: Actor, issuer: string): Promise<OwnFactor> {
  const factor = await db.secondFactor.findUnique({ where: { personId }, include: { person: { select: { loginName: true } } } })
  if (!factor) return { state: 'none' }
  if (factor.confirmedAt) return { state: 'inForce', since: factor.confirmedAt, recoveryLeft: factor.recovery.length }
  const key = keyOf(factor.keySealed)
  return { state: 'begun', key: toBase32(key).replace(/(.{4})(?=.)/g, '$1 '), uri: otpauthUri(key, { issuer, account: factor.person.loginName ?? name }) }
}

/** The first code puts the key in force. The recovery codes are given this once and kept as keyed hashes. */
export async function confirmFactor(actor: Actor, code: string): Promise<Confirmed> {
  const recovery = newRecoveryCodes()
  const shown = await tried(actor, 'confirmFactor', async (tx) => {
    const factor = await held(tx, actor.personId)
    const period = factor && factor.confirmedAt === null ? periodFor(keyOf(factor.keySealed), code, now(), 0) : null
    if (period === null) return false
    await tx.secondFactor.update({ where: { personId: actor.personId }, data: { confirmedAt: now(), lastStep: period, recovery: recovery.map(indexOf) } })
    return true
  })
  return shown.ok ? { ok: true, recovery } : shown
}

/** Shows that one has the telephone, or one of the recovery codes: the session may work from then on. Each code is good once. */
export const showCode = (actor: Actor, code: string): Promise<Shown> =>
  tried(actor, 'showCode', async (tx) => {
    if (!(await useCode(tx, actor.personId, code))) return false
    await tx.session.updateMany({ where: { id: actor.sessionId }, data: { awaitsCode: false } })
    return true
  })

/** Takes one's own second factor away, to set up another telephone. */
export const dropFactor = (actor: Actor, code: string): Promise<Shown> =>
  tried(actor, 'dropFactor', async (tx) => {
    if (!(await useCode(tx, actor.personId, code))) return false
    await tx.secondFactor.delete({ where: { personId: actor.personId } })
    return true
  })

async function held(tx: Tx, personId: string) {
  await tx.$queryRaw`SELECT 1 FROM second_factor WHERE "personId" = ${personId} FOR UPDATE`
  return tx.secondFactor.findUnique({ where: { personId } })
}

async function useCode(tx: Tx, personId: string, typed: string): Promise<boolean> {
  const factor = await held(tx, personId)
  if (!factor?.confirmedAt) return false
  const period = periodFor(keyOf(factor.keySealed), typed.replace(/\s/g, ''), now(), factor.lastStep)
  const left = factor.recovery.filter((one) => one !== indexOf(typed))
  if (period === null && left.length === factor.recovery.length) return false
  await tx.secondFactor.update({ where: { personId }, data: period === null ? { recovery: left } : { lastStep: period } })
  return true
}

/** Counts the try, lets it happen, and writes down how it went; what was wrong leaves nothing but that. */
async function tried(actor: Actor, action: string, work: (tx: Tx) => Promise<boolean>): Promise<Shown> {
  const counted = await countTry(brakeKey(actor.personId), CODE_BRAKE)
  if (!counted.allowed) return { ok: false, why: 'blocked', minutesLeft: counted.minutesLeft }
  const right = await db.$transaction(async (tx) => {
    if (!(await work(tx))) return false
    await recordOwn(tx, actor, action)
    return true
  })
  if (right) await forget(brakeKey(actor.personId))
  else await db.$transaction((tx) => appendEvent(tx, { kind: 'session', recordId: actor.personId, action, capacity: 'self', result: 'refused' }, actor, now()))
  return right ? { ok: true } : { ok: false, why: 'wrong' }
}
