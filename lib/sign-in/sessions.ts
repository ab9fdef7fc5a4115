import { randomBytes } from 'node:crypto'
import { appendEvent } from '@/lib/events/commands'
import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { SESSION_HOURS } from '@/lib/platform/token'
import type { Actor } from '@/lib/policy'
import { listGrants } from './queries'

type Opening = { personId: string; grantId: string; device?: string; awaitsCode?: boolean }

/** A new session under a new name of 256 random bits. Returns that name. */
export async function openSession(tx: Tx | typeof db, { personId, grantId, device = '', awaitsCode = false }: Opening): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  await tx.$executeRaw`
    INSERT INTO session (id, "personId", "grantId", "createdAt", "lastSeenAt", "expiresAt", device, "awaitsCode")
    VALUES (${id}, ${personId}, ${grantId}, now(), now(), now() + make_interval(hours => ${SESSION_HOURS}::int), ${device}, ${awaitsCode})`
  return id
}

/** Ends all sessions of a person at once, or all but the one they sit at. Returns how many. */
export const endSessionsOf = (tx: Tx | typeof db, personId: string, except = ''): Promise<number> =>
  tx.$executeRaw`UPDATE session SET "endedAt" = now() WHERE "personId" = ${personId} AND "endedAt" IS NULL AND id <> ${except}`

/** Ends what is open in a role that is taken away. */
export const endSessionsOfGrant = (tx: Tx | typeof db, grantId: string): Promise<number> =>
  tx.$executeRaw`UPDATE session SET "endedAt" = now() WHERE "grantId" = ${grantId} AND "endedAt" IS NULL`

/** What someone did with their own sign-in, for the log. */
export const recordOwn = (tx: Tx, actor: Actor, action: string, detail: Record<string, unknown> = {}) =>
  appendEvent(tx, { kind: 'session', recordId: actor.personId, action, capacity: 'self', detail }, actor, now())

export const signOut = (actor: Actor) =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE session SET "endedAt" = now() WHERE id = ${actor.sessionId} AND "endedAt" IS NULL`
    await recordOwn(tx, actor, 'signOut')
  })

export const endOtherSessions = (actor: Actor): Promise<number> =>
  db.$transaction(async (tx) => {
    const count = await endSessionsOf(tx, actor.personId, actor.sessionId)
    await recordOwn(tx, actor, 'endOthers', { count })
    return count
  })

/** Goes on in another of one's roles: a new session takes the place of the old one, and ends when that would have. Null if the role is not theirs. */
export const switchGrant = (actor: Actor, grantId: string): Promise<string | null> =>
  db.$transaction(async (tx) => {
    const grant = (await listGrants(actor.personId, tx)).find(({ id }) => id === grantId)
    const [old] = await tx.$queryRaw<{ device: string; createdAt: Date; expiresAt: Date }[]>`
      UPDATE session SET "endedAt" = now() WHERE id = ${grant ? actor.sessionId : ''} AND "endedAt" IS NULL RETURNING device, "createdAt", "expiresAt"`
    if (!grant || !old) return null
    const id = await openSession(tx, { personId: actor.personId, grantId, device: old.device })
    await tx.session.update({ where: { id }, data: { createdAt: old.createdAt, expiresAt: old.expiresAt } })
    await recordOwn(tx, actor, 'switchRole', { from: actor.role, to: grant.role, grantId })
    return id
  })
