import { db } from '@/lib/platform/db'

// The figures as somebody would count them at the database's own prompt: one plain question each, which knows nothing of the product's.
// $1 is the congress, $2 the day of the count.

const REPLIED = `NOT imported AND "firstRepliedOn" IS NOT NULL`
const DISPATCHED = `NOT imported AND "dispatchedOn" IS NOT NULL`
const JUDGED = `NOT imported AND "firstVerdict" IS NOT NULL AND NOT (round = 1 AND state = 'dissatisfied')`
const FINAL = `verdict IS NOT NULL AND (imported OR state IN ('escalated', 'evaluated', 'tracking', 'closed'))`
const CLASSED = `"resultClass" IS NOT NULL AND (imported OR "firstRepliedOn" IS NOT NULL)`
const TURNABLE = `${CLASSED} AND solved IS NOT TRUE AND id IN (SELECT "suggestionId" FROM commitment WHERE state NOT IN ('drafted', 'replaced'))`
const OPEN_PROMISE = `SELECT "suggestionId" FROM commitment WHERE state IN ('promised', 'underway', 'postponed', 'impossible', 'kept', 'explained', 'dropped')`
const MET = `SELECT "suggestionId" FROM communication WHERE method IN ('faceToFace', 'visit', 'symposium', 'onSite') AND state IN ('recorded', 'confirmed')`

/** The rates that the issue names, each as numerator and denominator; A, B and C are counts. */
export const IN_SQL: Record<string, readonly [part: string, base: string]> = {
  reply: [REPLIED, DISPATCHED],
  onTime: [`${DISPATCHED} AND "firstRepliedOn" <= "replyDueOn"`, `${DISPATCHED} AND "replyDueOn" IS NOT NULL AND ("firstRepliedOn" IS NOT NULL OR "replyDueOn" < $2)`],
  met: [`${REPLIED} AND id IN (${MET})`, REPLIED],
  return: [JUDGED, REPLIED],
  firstSatisfied: [`${JUDGED} AND "firstVerdict" = 'satisfied'`, JUDGED],
  firstContent: [`${JUDGED} AND "firstVerdict" <> 'unsatisfied'`, JUDGED],
  finalSatisfied: [`${FINAL} AND verdict = 'satisfied'`, FINAL],
  finalContent: [`${FINAL} AND verdict <> 'unsatisfied'`, FINAL],
  solved: [`${CLASSED} AND solved`, CLASSED],
  turned: [`${TURNABLE} AND id NOT IN (${OPEN_PROMISE})`, TURNABLE],
  ...Object.fromEntries(['A', 'B', 'C'].map((code) => [`class ${code}`, [`${CLASSED} AND "resultClass" = '${code}'`, CLASSED]])),
}
const KEPT = `state IN ('kept', 'confirmed', 'lapsed')`
const LIVING = `state NOT IN ('drafted', 'replaced')`

/** By what each axis sets them out. */
export const AXES: Record<string, string> = {
  delegation: `"delegationId"`, category: `CASE category WHEN '' THEN NULL ELSE category END`, channel: 'channel',
  month: `substr(coalesce("acceptedOn", "dispatchedOn", "submittedOn"), 1, 7)`, year: `substr(coalesce("acceptedOn", "dispatchedOn", "submittedOn"), 1, 4)`,
  sitting: `"termNumber" || '-' || "sittingNumber"`, term: `"termNumber"::text`, all: 'NULL::text',
}

type Fraction = { part: number; base: number; percent: string | null }
const COUNTED = `"congressId" = $1 AND place = '' AND state IN ('accepted', 'proposed', 'handling', 'replied', 'dissatisfied', 'escalated', 'evaluated', 'tracking', 'closed')`
const PERCENT = `trim(to_char(round(100.0 * part / nullif(base, 0), 1), 'FM9990.0')) || '%'`

/** One rate, row by row of an axis: the key of the row, its numerator, its denominator, and its percentage as SQL rounds it. */
export async function countInSql(rate: string, axis: string, [congressId, today]: readonly [string, string]): Promise<Map<string | null, Fraction>> {
  const [part, base] = IN_SQL[rate]!
  const rows = await db.$queryRawUnsafe<(Fraction & { key: string | null })[]>(`
    SELECT key, part, base, ${PERCENT} AS percent FROM (
      SELECT ${AXES[axis]} AS key, sum(CASE WHEN ${part} THEN 1 ELSE 0 END)::int AS part, sum(CASE WHEN ${base} THEN 1 ELSE 0 END)::int AS base
      FROM suggestion WHERE ${COUNTED} AND $2::text IS NOT NULL GROUP BY 1) rows`, congressId, today)
  return new Map(rows.map(({ key, ...fraction }) => [key, fraction]))
}

/** Commitments kept of those owed, row by row of an axis. */
export async function countKeptInSql(axis: string, [congressId, today]: readonly [string, string]): Promise<Map<string | null, Fraction>> {
  const rows = await db.$queryRawUnsafe<(Fraction & { key: string | null })[]>(`
    SELECT key, part, base, ${PERCENT} AS percent FROM (
      SELECT s.key, sum(CASE WHEN ${KEPT} THEN 1 ELSE 0 END)::int AS part, sum(CASE WHEN ${KEPT} OR state IN ('explained', 'dropped') OR "dueOn" <= $2 THEN 1 ELSE 0 END)::int AS base
      FROM commitment JOIN (SELECT id, ${AXES[axis]} AS key FROM suggestion WHERE ${COUNTED}) s ON s.id = commitment."suggestionId" WHERE ${LIVING} GROUP BY 1) rows`, congressId, today)
  return new Map(rows.map(({ key, ...fraction }) => [key, fraction]))
}
