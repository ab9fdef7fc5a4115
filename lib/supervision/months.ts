import { db } from '@/lib/platform/db'
import { canAnywhere, type Actor } from '@/lib/policy'
import { addMonths } from '@/lib/rulebook/days'
import { topicsSeenBy } from '@/lib/supervision/seen'

/** One month of a topic: what its suggestions did, what supervision did, what was asked and settled. */
export type Month = { month: string; moved: number; acts: number; asked: number; answered: number }
const MONTHS = 24

/** A topic month by month, the newest first, across the turn of the year and until it ended, two years at most; a month without anything is there and says 0. */
export async function listMonths(actor: Actor, topicId: string, today: string): Promise<Month[]> {
  if (!canAnywhere(actor, 'keyTopic.list')) return []
  const first = `${addMonths(`${today.slice(0, 7)}-01`, 1 - MONTHS).slice(0, 7)}-01`
  const since = new Date(`${first}T00:00:00+08:00`)
  return db.$queryRaw<Month[]>`
    WITH months AS (SELECT to_char(month, 'YYYY-MM') AS month FROM generate_series(${first}::date, ${today}::date, interval '1 month') month),
    topic AS (SELECT t.id, to_char(t."createdAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS born,
      CASE WHEN t.state IN ('closed', 'dropped') THEN (SELECT to_char(max(e.at) AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') FROM event e WHERE e.kind = 'keyTopic' AND e."recordId" = t.id) END AS ended FROM key_topic t WHERE t.id = ${topicId} AND ${topicsSeenBy(actor)}),
    moves AS (SELECT to_char(e.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, count(*)::int AS moved FROM key_topic_item i JOIN event e ON e."suggestionId" = i."suggestionId"
      WHERE i."topicId" = ${topicId} AND e.at >= ${since} AND e.result = 'done' AND e.kind NOT IN ('reminder', 'keyTopic', 'attachment') GROUP BY 1)
    SELECT m.month, coalesce(v.moved, 0) AS moved,
      (SELECT count(*)::int FROM supervision_act a WHERE a."topicId" = topic.id AND left(a."heldOn", 7) = m.month) AS acts,
      (SELECT count(*)::int FROM requirement r WHERE r."topicId" = topic.id AND to_char(r."askedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') = m.month) AS asked,
      (SELECT count(*)::int FROM requirement r WHERE r."topicId" = topic.id AND left(r."answeredOn", 7) = m.month) AS answered
    FROM topic JOIN months m ON m.month BETWEEN topic.born AND coalesce(topic.ended, m.month) LEFT JOIN moves v ON v.month = m.month ORDER BY m.month DESC`
}
