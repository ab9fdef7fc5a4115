import type { AccountFilter } from '@/lib/accounts/accounts'
import { isHomeOf } from '@/lib/people/home'
import { APART } from '@/lib/people/roles'
import { db, type Tx } from '@/lib/platform/db'
import { canAnywhere, type Actor } from '@/lib/policy'
import { DOOR } from '@/lib/sign-in/demo-people'
import { Prisma } from '@/prisma/generated/client'

export const PAGE = 50
export type AccountRow = { id: string; name: string; place: string; loginName: string | null }
type Looked = Omit<AccountFilter, 'after'> & { after?: string; /** Passwords set later were handed over already. */ asOf?: Date; ids?: readonly string[] }

/** Who waits for an account here, by delegation and name. */
export async function listAccounts(actor: Actor, filter: AccountFilter): Promise<{ rows: AccountRow[]; total: number; next: string | null }> {
  if (!canAnywhere(actor, 'people.manage')) return { rows: [], total: 0, next: null }
  const [rows, total] = await Promise.all([waiting(db, actor.congressId, filter, PAGE + 1), countWaiting(db, actor.congressId, filter)])
  return { rows: rows.slice(0, PAGE), total, next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null }
}

export const waiting = (client: Tx | typeof db, congressId: string, filter: Looked, most: number): Promise<AccountRow[]> => client.$queryRaw<AccountRow[]>`
  WITH crowd AS (${crowd(congressId, filter)})
  SELECT id, name, place, "loginName" FROM crowd c
  WHERE ${filter.after ? Prisma.sql`(c.place, c.name COLLATE "zh-x-icu", c.id) > (SELECT a.place, a.name COLLATE "zh-x-icu", a.id FROM crowd a WHERE a.id = ${filter.after})` : Prisma.sql`true`}
  ORDER BY place, name COLLATE "zh-x-icu", id LIMIT ${most}`

export async function countWaiting(client: Tx | typeof db, congressId: string, filter: Looked): Promise<number> {
  const [row] = await client.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (${crowd(congressId, filter)}) AS c`
  return row?.total ?? 0
}

const said = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Those whom the filter means and whom this administrator may let in: their congress keeps them, nobody closed the account, none of them watches him. */
function crowd(congressId: string, { of, need, delegation, group, q, asOf, ids }: Looked) {
  const conditions = [
    need === 'none' ? Prisma.sql`p."passwordHash" IS NULL` : Prisma.sql`p."passwordHash" IS NOT NULL AND p."mustChangePassword"`,
    // a demo's people enter by a click, and would be asked for a new password by it
    Prisma.sql`(p."loginName" IS NULL OR p."loginName" <> ALL(${DOOR.map(({ loginName }) => loginName)}))`,
    Prisma.sql`p."disabledAt" IS NULL`,
    isHomeOf(congressId, Prisma.sql`p.id`),
    Prisma.sql`NOT EXISTS (SELECT 1 FROM role_grant w WHERE w."personId" = p.id AND w."endedAt" IS NULL AND w.role IN (${Prisma.join([...APART])}))`,
    ...(q ? [Prisma.sql`p.name LIKE ${said(q)}`] : []),
    ...(need === 'unused' && asOf ? [Prisma.sql`p."passwordChangedAt" < ${asOf}`] : []),
    ...(ids ? [Prisma.sql`p.id = ANY(${[...ids]})`] : []),
  ]
  if (of === 'staff') return Prisma.sql`
    SELECT p.id, p.name, p."loginName", min(coalesce(u.name, s.name, m.name, '')) AS place
    FROM person p JOIN role_grant g ON g."personId" = p.id AND g."congressId" = ${congressId} AND g."endedAt" IS NULL AND g."deputyId" IS NULL
    LEFT JOIN unit u ON u.id = g."unitId" LEFT JOIN station s ON s.id = g."stationId" LEFT JOIN committee m ON m.id = g."committeeId"
    WHERE ${Prisma.join(conditions, ' AND ')} GROUP BY p.id, p.name, p."loginName"`
  const seats = [
    Prisma.sql`d."congressId" = ${congressId}`, Prisma.sql`d.status <> 'ended'`,
    Prisma.sql`d."termId" = (SELECT t.id FROM term t WHERE t."congressId" = ${congressId} ORDER BY t.number DESC LIMIT 1)`,
    ...(delegation ? [Prisma.sql`d."delegationId" = ${delegation}`] : []), ...(group ? [Prisma.sql`d."groupId" = ${group}`] : []),
  ]
  return Prisma.sql`
    SELECT p.id, p.name, p."loginName", coalesce(n.name, '') AS place
    FROM deputy d JOIN person p ON p.id = d."personId" LEFT JOIN delegation n ON n.id = d."delegationId"
    WHERE ${Prisma.join([...seats, ...conditions], ' AND ')}`
}
