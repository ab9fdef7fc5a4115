import { hashOf, type HashedFields } from '@/lib/events/commands'
import { db } from '@/lib/platform/db'
import { canAnywhere, type Actor } from '@/lib/policy'
import { LOG_PAGE, type LogFilter, type LogRow, type Verified } from '@/lib/settings/log'
import { SECRET } from '@/lib/suggestions/list-row'
import { Prisma } from '@/prisma/generated/client'

/** The log of one's congress, the latest first: who did what to what, and how it ended. Never a text. */
export async function listLog(actor: Actor, filter: LogFilter): Promise<{ rows: LogRow[]; next: string | null }> {
  if (!canAnywhere(actor, 'log.read')) return { rows: [], next: null }
  const found = await logRows(actor.congressId, filter, LOG_PAGE + 1)
  const rows = found.slice(0, LOG_PAGE)
  return { rows, next: found.length > LOG_PAGE ? (rows.at(-1)?.seq ?? null) : null }
}

/** What a proposer who asked for secrecy did about that suggestion is told without their name, and is not found by it. */
const secret = Prisma.sql`(e."suggestionId" IS NOT NULL AND e.capacity IN ('author', 'cosigner', 'invited') AND EXISTS (SELECT 1 FROM suggestion s WHERE s.id = e."suggestionId" AND s."secretProposer"))`

const logRows = (congressId: string, filter: LogFilter, limit: number) => db.$queryRaw<LogRow[]>`
  SELECT e.seq::text AS seq, e.at, CASE WHEN ${secret} THEN ${SECRET} ELSE e."actorName" END AS "actorName", g.role, e.kind, e.action, e."recordId", e.result, e.detail->>'why' AS why
  FROM event e LEFT JOIN role_grant g ON g.id = e."grantId"
  WHERE ${Prisma.join(conditions(congressId, filter), ' AND ')} ORDER BY e.seq DESC LIMIT ${limit}`

function conditions(congressId: string, { who, kind, from, to, refused, before }: LogFilter) {
  const instant = (day: string, after = '') => Prisma.sql`((${day}::date ${Prisma.raw(after)})::timestamp AT TIME ZONE 'Asia/Shanghai')`
  return [
    Prisma.sql`e."congressId" = ${congressId}`,
    ...(who ? [Prisma.sql`(e."actorName" = ${who} OR e."actorId" IN (SELECT id FROM person WHERE "loginName" = ${who.toLowerCase()}))`, Prisma.sql`NOT ${secret}`] : []),
    ...(kind ? [Prisma.sql`e.kind = ${kind}`] : []),
    ...(from ? [Prisma.sql`e.at >= ${instant(from)}`] : []),
    ...(to ? [Prisma.sql`e.at < ${instant(to, '+ 1')}`] : []),
    ...(refused ? [Prisma.sql`e.result = 'refused'`] : []),
    ...(before ? [Prisma.sql`e.seq < ${before}::bigint`] : []),
  ]
}

export async function countLog(actor: Actor, filter: LogFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM event e WHERE ${Prisma.join(conditions(actor.congressId, { ...filter, before: null }), ' AND ')}`
  return row?.count ?? 0
}

/** All rows of a filter, a page at a time, so that an export of any length stays small. */
export async function* eachLogRow(actor: Actor, filter: LogFilter): AsyncGenerator<LogRow> {
  for (let before: string | null = null; ; ) {
    const rows: LogRow[] = await logRows(actor.congressId, { ...filter, before }, 1_000)
    yield* rows
    if (rows.length < 1_000) return
    before = rows.at(-1)!.seq
  }
}

type Kept = Omit<HashedFields, 'at'> & { seq: bigint; at: Date; hash: string; expected: string }
const AT_ONCE = 2_000

/** Reckons the fingerprints of the last entries anew: each must be its own, and lean on the entry before it of the same record. */
export async function verifyLog(actor: Actor, count: number): Promise<Verified> {
  const broken: Verified['broken'] = []
  let checked = 0
  for (let before: bigint | null = null; checked < count; ) {
    const rows: Kept[] = await db.$queryRaw<Kept[]>`
      SELECT e.*, coalesce((SELECT p.hash FROM event p WHERE p.kind = e.kind AND p."recordId" = e."recordId" AND p.seq < e.seq ORDER BY p.seq DESC LIMIT 1), '') AS expected
      FROM event e WHERE e."congressId" = ${actor.congressId} AND ${before === null ? Prisma.sql`true` : Prisma.sql`e.seq < ${before}`}
      ORDER BY e.seq DESC LIMIT ${Math.min(AT_ONCE, count - checked)}`
    for (const { seq, hash, expected, ...row } of rows) {
      const why = hashOf(row) !== hash ? ('changed' as const) : row.previousHash !== expected ? ('chain' as const) : null
      if (why && broken.length < 100) broken.push({ seq: String(seq), at: row.at, why })
    }
    checked += rows.length
    if (rows.length < AT_ONCE) break
    before = rows.at(-1)!.seq
  }
  return { checked, broken }
}
