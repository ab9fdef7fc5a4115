import { unreadOf } from '@/lib/notices/queries'
import { ask, db, type Tx } from '@/lib/platform/db'
import { dayOf, now } from '@/lib/platform/clock'
import { unseal } from '@/lib/platform/seal'
import { SIGHT } from '@/lib/platform/sight'
import { isFull } from '@/lib/platform/surprise'
import type { Actor, Role } from '@/lib/policy'
import { Prisma } from '@/prisma/generated/client'
import { DOOR } from './demo-people'
import { isWornOut, needsSecondFactor, securityOf } from './security'

/** Without a click for so long, a session is over. */
export const IDLE_MINUTES = 30

/** `missing`: what somebody has to show or to set up before they may work. */
export type SignedIn = { actor: Actor; mustChangePassword: boolean; missing: 'code' | 'factor' | null; around: Surroundings; /** The count of their congress's settings. */ settings: number; /** What the database saw when it was asked (lib/platform/sight.ts). */ sight: string }
/** What stands around every page of someone signed in. */
export type Surroundings = { congress: string; officeName: string; officePhone: string; unit: string | null; committee: string | null; delegation: string | null; unread: number }
type Row = Omit<Actor, 'role'> & Surroundings & { role: Role; settings: number; sight: string; mustChangePassword: boolean; stale: boolean; awaitsCode: boolean; security: unknown; hasFactor: boolean; hasPassword: boolean; passwordChangedAt: Date | null }

/**
 * Who a session belongs to, as what they act and what stands around their pages, in one question; null as soon as the session, the person or the role is
 * no more. By the database's clock: setting the server's forward logs nobody out, setting it back lets nobody in.
 */
export async function findSignedIn(sessionId: string): Promise<SignedIn | null> {
  const today = dayOf(now())
  const [row] = await ask<Row>(Prisma.sql`
    SELECT p.id AS "personId", p.name, p."mustChangePassword", p."passwordHash" IS NOT NULL AS "hasPassword", p."passwordChangedAt", s."awaitsCode", c.security,
           EXISTS (SELECT 1 FROM second_factor f WHERE f."personId" = p.id AND f."confirmedAt" IS NOT NULL) AS "hasFactor", s.id AS "sessionId", s."lastSeenAt" < now() - interval '1 minute' AS stale,
           g.id AS "grantId", g.role, g."congressId", g."unitId", g."deputyId", g."stationId", g."committeeId", coalesce((SELECT u.dispatches FROM unit u WHERE u.id = g."unitId"), FALSE) AS dispatches,
           CASE WHEN g."unitId" IS NULL THEN '{}' ELSE (
             WITH RECURSIVE line AS (SELECT u.id FROM unit u WHERE u."succeededById" = g."unitId" UNION SELECT u.id FROM unit u JOIN line ON u."succeededById" = line.id)
             SELECT coalesce(array_agg(line.id), '{}') FROM line) END AS "predecessorIds",
           g."deputyId" IS NULL OR (d.status = 'active' AND coalesce(t."endsOn" >= ${today}, true)) AS "mayAct",
           ${SIGHT} AS sight, c."settingsVersion" AS settings, c."shortName" AS congress, c."officeName", c."officeShort" AS office, c."officePhone", ${unreadOf(Prisma.sql`p.id`)} AS unread,
           (SELECT u.name FROM unit u WHERE u.id = g."unitId") AS unit, (SELECT m.name FROM committee m WHERE m.id = g."committeeId") AS committee, (SELECT b.name FROM delegation b WHERE b.id = d."delegationId") AS delegation
    FROM session s
    JOIN person p ON p.id = s."personId"
    JOIN role_grant g ON g.id = s."grantId" AND g."personId" = p.id
    JOIN congress c ON c.id = g."congressId"
    LEFT JOIN deputy d ON d.id = g."deputyId"
    LEFT JOIN term t ON t.id = d."termId"
    WHERE s.id = ${sessionId} AND s."endedAt" IS NULL AND s."expiresAt" > now()
      AND s."lastSeenAt" > now() - make_interval(mins => ${IDLE_MINUTES}::int)
      AND p."disabledAt" IS NULL AND g."endedAt" IS NULL`)
  if (!row) return null
  if (row.stale) await touch(sessionId)
  const { mustChangePassword, stale: _, awaitsCode, security: kept, hasFactor, hasPassword, passwordChangedAt, settings, sight, congress, officeName, officePhone, unit, committee, delegation, unread, ...actor } = row
  const security = securityOf(kept)
  // The people of a demo come in by a click: they have no password, and nothing beside it.
  const mustSetUp = hasPassword && !hasFactor && needsSecondFactor(security, row.role)
  return { actor, settings, sight, around: { congress, officeName, officePhone, unit, committee, delegation, unread }, missing: awaitsCode ? 'code' : mustSetUp ? 'factor' : null, mustChangePassword: mustChangePassword || (hasPassword && isWornOut(security, passwordChangedAt, now())) }
}

/** On a full disk people still read: that the visit is not noted takes no page away. */
const touch = (sessionId: string) =>
  db.$executeRaw`UPDATE session SET "lastSeenAt" = now() WHERE id = ${sessionId} AND "lastSeenAt" < now() - interval '1 minute'`.catch((error: unknown) => {
    if (!isFull(error)) throw error
  })

/** The roles someone can act in now, the oldest first: in that one they come in. */
export const listGrants = (personId: string, client: Tx | typeof db = db) =>
  client.roleGrant.findMany({
    where: { personId, endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, role: true, congressId: true, unitId: true, deputyId: true, stationId: true, committeeId: true, committee: { select: { name: true } }, congress: { select: { shortName: true, name: true, officeShort: true } }, unit: { select: { name: true } }, station: { select: { name: true } } },
  })

/** One's own open sessions, the last used first. */
export const listOwnSessions = (personId: string) =>
  db.$queryRaw<{ id: string; device: string; createdAt: Date; lastSeenAt: Date }[]>`
    SELECT id, device, "createdAt", "lastSeenAt" FROM session
    WHERE "personId" = ${personId} AND "endedAt" IS NULL AND "expiresAt" > now() AND "lastSeenAt" > now() - make_interval(mins => ${IDLE_MINUTES}::int)
    ORDER BY "lastSeenAt" DESC, id LIMIT 50`

export type House = { isDemo: boolean; isSetUp: boolean; canSetUp: boolean; name: string; officeName: string; officeShort?: string; officePhone: string }

/** Whose installation this is, for pages before anyone has signed in: the highest congress gives its name. */
export async function getHouse(): Promise<House> {
  const [installation, congress] = await Promise.all([
    db.installation.findUnique({ where: { id: 1 }, select: { isDemo: true, setupCodeHash: true } }),
    db.congress.findFirst({ orderBy: [{ parentId: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }], select: { shortName: true, officeName: true, officeShort: true, officePhone: true } }),
  ])
  const isDemo = installation?.isDemo ?? false
  return {
    isDemo,
    isSetUp: congress !== null,
    canSetUp: congress === null && !isDemo && Boolean(installation?.setupCodeHash),
    name: congress?.shortName ?? '',
    officeName: congress?.officeName ?? '',
    officeShort: congress?.officeShort,
    officePhone: congress?.officePhone ?? '',
  }
}

/** The people a demo offers at its door, in the order of the list; nobody where this is no demo. */
export async function listDemoPeople() {
  const installation = await db.installation.findUnique({ where: { id: 1 }, select: { isDemo: true } })
  if (!installation?.isDemo) return []
  const found = await db.person.findMany({
    where: { loginName: { in: DOOR.map(({ loginName }) => loginName) }, disabledAt: null },
    select: { id: true, loginName: true, grants: { where: { endedAt: null }, take: 1, select: { congress: { select: { shortName: true } } } } },
  })
  return DOOR.flatMap(({ loginName, name, post, note }) => {
    const person = found.find((one) => one.loginName === loginName)
    return person ? [{ personId: person.id, loginName, name, post, note, place: person.grants[0]?.congress.shortName ?? '' }] : []
  })
}

/** What a person's own page shows of them. */
export async function getOwnPerson(personId: string) {
  const person = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true, loginName: true, passwordHash: true, passwordChangedAt: true, phoneSealed: true } })
  const { passwordHash, phoneSealed, loginName, ...rest } = person
  return { ...rest, loginName: loginName ?? '', hasPassword: passwordHash !== null, phone: phoneSealed ? unseal(phoneSealed) : '' }
}
