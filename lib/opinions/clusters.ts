import { whereOf } from '@/lib/opinions/conditions'
import type { OpinionFilter } from '@/lib/opinions/list'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import { Prisma } from '@/prisma/generated/client'

const sql = Prisma.sql

/** So long a voice counts as new, and new ones count three times: what grows stands before what was. */
export const NEW_DAYS = 30

type Asking = { from: string; isBack: boolean; limit: number }

/**
 * What several people say, by how many and how many of them lately. What grew in these days is ranked anew each time, and is
 * never much; all else stands in the order of an index, so that the years behind it are not read.
 */
export async function listClusterIds(actor: Actor, filter: OpinionFilter, today: string, { from, isBack, limit }: Asking): Promise<string[]> {
  const [sign, way] = isBack ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`]
  const beyond = (rank: Prisma.Sql) => (from ? sql`AND (${rank}, o.id) ${sign} ((SELECT rank FROM edge), (SELECT id FROM edge))` : Prisma.empty)
  const grown = sql`o."riderCount" + 2 * l.many`
  const found = await db.$queryRaw<{ id: string }[]>`
    WITH lately AS MATERIALIZED (
      SELECT r."joinedIntoId" AS id, count(*)::int AS many FROM opinion r WHERE r."joinedIntoId" IS NOT NULL AND r."receivedOn" > ${addDays(today, -NEW_DAYS)} GROUP BY 1),
    edge AS (SELECT o.id, o."riderCount" + 2 * coalesce(l.many, 0) AS rank FROM opinion o LEFT JOIN lately l ON l.id = o.id WHERE o.id = ${from})
    SELECT id FROM (
      (SELECT o.id, ${grown} AS rank FROM lately l JOIN opinion o ON o.id = l.id WHERE ${whereOf(actor, filter, today)} ${beyond(grown)} ORDER BY 2 ${way}, 1 ${way} LIMIT ${limit})
      UNION ALL
      (SELECT o.id, o."riderCount" AS rank FROM opinion o
        WHERE ${whereOf(actor, filter, today)} AND NOT EXISTS (SELECT 1 FROM lately l WHERE l.id = o.id) ${beyond(sql`o."riderCount"`)} ORDER BY o."riderCount" ${way}, o.id ${way} LIMIT ${limit})
    ) ranked ORDER BY rank ${way}, id ${way} LIMIT ${limit}`
  return found.map(({ id }) => id)
}
