import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { MOVES } from '@/lib/supervision/queries'
import { topicsSeenBy } from '@/lib/supervision/seen'

/** A suggestion of a key topic: what this month did to it. */
export type Moved = { id: string; number: string | null; title: string; topicId: string; topic: string; units: string | null; moved: number; lastOn: string | null }
export type Moves = { moved: Moved[]; movedCount: number; still: Moved[]; stillCount: number }
const SHOWN = 5

/** What moved this month and what did not, of everything these topics hold that is not at its end; the busiest first, and the longest silent first. */
export async function listMoves(actor: Actor, topicIds: readonly string[], today: string): Promise<Moves> {
  if (topicIds.length === 0) return { moved: [], movedCount: 0, still: [], stillCount: 0 }
  const since = new Date(`${today.slice(0, 7)}-01T00:00:00+08:00`)
  const found = await db.$queryRaw<Moved[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (s.id) s.id, s.number, s.title, t.id AS "topicId", t.title AS topic,
        (SELECT string_agg(u.name, '、' ORDER BY a.id) FROM assignment a JOIN unit u ON u.id = a."unitId" WHERE a."suggestionId" = s.id AND a.role <> 'co' AND a.state NOT IN ('returned', 'relieved', 'released')) AS units,
        (SELECT count(*)::int FROM event e WHERE e."suggestionId" = s.id AND e.at >= ${since} AND ${MOVES}) AS moved,
        (SELECT max(to_char(e.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')) FROM event e WHERE e."suggestionId" = s.id AND ${MOVES}) AS "lastOn"
      FROM key_topic t JOIN key_topic_item i ON i."topicId" = t.id JOIN suggestion s ON s.id = i."suggestionId"
      WHERE t.id = ANY(${[...topicIds]}::text[]) AND ${topicsSeenBy(actor)} AND s.state NOT IN ('closed', 'withdrawn') ORDER BY s.id, t.id) item
    ORDER BY moved DESC, coalesce("lastOn", ''), id LIMIT 500`
  const [moved, still] = [found.filter((row) => row.moved > 0), found.filter((row) => row.moved === 0)]
  return { moved: moved.slice(0, SHOWN), movedCount: moved.length, still: still.slice(0, SHOWN), stillCount: still.length }
}
