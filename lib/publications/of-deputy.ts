import { db } from '@/lib/platform/db'
import type { PublishedRow } from './queries'

export type PublishedOf = { rows: (PublishedRow & { feedback: string | null })[]; total: number }

/** What everyone may read of a deputy's suggestions: those that were published under this very name. Whoever asked for secrecy is named in none. */
export async function listPublishedOf({ id, name }: { id: string; name: string }, most: number): Promise<PublishedOf> {
  const rows = await db.$queryRaw<(PublishedOf['rows'][number] & { total: number })[]>`
    SELECT p.id, p.content->>'number' AS number, p.content->>'title' AS title, to_char(p."publishedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "publishedOn",
      (SELECT string_agg(r->>'unit', '、') FROM json_array_elements((p.content->'replies')::json) r) AS units,
      p.content->'replies'->0->>'resultClass' AS "resultClass", p.content->'replies'->0->>'classLabel' AS "classLabel", p.content->>'feedback' AS feedback, count(*) OVER ()::int AS total
    FROM publication p JOIN suggestion s ON s.id = p."suggestionId"
    WHERE s."authorId" = ${id} AND p.state = 'published' AND p.content->>'proposer' = ${name} ORDER BY p."publishedAt" DESC, p.id DESC LIMIT ${most}`
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}
