import type { UnitFigures } from '@/lib/commitments/figures'
import { carriedInto, scopeOf } from '@/lib/commitments/queries'
import { db } from '@/lib/platform/db'
import { canAnywhere } from '@/lib/policy'
import { isPromise } from '@/lib/reports/conditions'
import type { PromiseFigure } from '@/lib/reports/measures'
import type { Looking } from '@/lib/suggestions/list-where'
import { Prisma } from '@/prisma/generated/client'

const sql = Prisma.sql
type Counted = { unitId: string; code: string; count: number; turned: number }
type Promised = Pick<UnitFigures, 'promised' | 'kept' | 'late' | 'postponed' | 'given' | 'dropped' | 'carried'> & { unitId: string }

const NONE = { promised: 0, kept: 0, late: 0, postponed: 0, given: 0, dropped: 0, carried: 0 }

/**
 * Per unit: the last reply of each of its parts that was issued in these years, by class, and what became of its promises.
 * A reply counts as solved since when every promise of it was kept; what nobody judged in time was kept (domain A12).
 */
export async function listFigures(looking: Looking, { year }: { year: string }): Promise<UnitFigures[]> {
  if (!canAnywhere(looking.actor, 'commitment.readFigures')) return []
  const { today } = looking
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const ofUnit = looking.standpoint === 'unit' ? sql`a."unitId" = ${looking.actor.unitId}` : sql`a."congressId" = ${looking.actor.congressId}`
  const counted = db.$queryRaw<Counted[]>`
    WITH last AS (
      SELECT DISTINCT ON (r."assignmentId") r.id, r."resultClass" AS code, r."issuedOn", a."unitId"
      FROM assignment a JOIN reply r ON r."assignmentId" = a.id
      WHERE ${ofUnit} AND a.role NOT IN ('co', 'reference') AND r.kind = 'reply' AND r."issuedAt" IS NOT NULL AND r."resultClass" IS NOT NULL
      ORDER BY r."assignmentId", r.round DESC)
    SELECT last."unitId", last.code, count(*)::int AS count,
      count(*) FILTER (WHERE k.all > 0 AND k.all = k.kept)::int AS turned
    FROM last LEFT JOIN LATERAL (
      SELECT count(*) AS all, count(*) FILTER (WHERE m.state IN ('confirmed', 'lapsed')) AS kept
      FROM commitment m WHERE m."replyId" = last.id AND m.state NOT IN ('drafted', 'replaced')) k ON TRUE
    WHERE last."issuedOn" BETWEEN ${from} AND ${to} GROUP BY 1, 2`
  const inYear = sql`m."promisedOn" BETWEEN ${from} AND ${to}`
  const ofYear = (figure: PromiseFigure) => sql`count(*) FILTER (WHERE ${inYear} AND ${isPromise(figure, today)})::int`
  const promised = db.$queryRaw<Promised[]>`
    SELECT m."unitId",
      ${ofYear('promised')} AS promised, ${ofYear('kept')} AS kept, ${ofYear('late')} AS late, ${ofYear('postponed')} AS postponed,
      count(*) FILTER (WHERE ${inYear} AND m.state = 'explained')::int AS given,
      count(*) FILTER (WHERE ${inYear} AND m.state = 'dropped')::int AS dropped,
      count(*) FILTER (WHERE ${carriedInto(year)})::int AS carried
    FROM commitment m JOIN suggestion s ON s.id = m."suggestionId"
    WHERE ${scopeOf(looking)} AND m.state NOT IN ('drafted', 'replaced') GROUP BY 1`
  const [classes, promises] = await Promise.all([counted, promised])
  const ids = [...new Set([...classes, ...promises].map(({ unitId }) => unitId))]
  const units = await db.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return units
    .map(({ id, name }) => {
      const own = classes.filter(({ unitId }) => unitId === id)
      const { unitId: _, ...sums } = promises.find(({ unitId }) => unitId === id) ?? { unitId: id, ...NONE }
      return { id, name, ...sums, classes: Object.fromEntries(own.map(({ code, count }) => [code, count])), turned: Object.fromEntries(own.map(({ code, turned }) => [code, turned])) }
    })
    .filter(({ classes, promised, carried }) => Object.keys(classes).length > 0 || promised > 0 || carried > 0)
}

/** The years in which something was promised, the newest first. */
export async function listYears(looking: Looking): Promise<string[]> {
  const rows = await db.$queryRaw<{ year: string }[]>`
    SELECT DISTINCT left(m."promisedOn", 4) AS year FROM commitment m JOIN suggestion s ON s.id = m."suggestionId"
    WHERE ${scopeOf(looking)} AND m."promisedOn" IS NOT NULL ORDER BY 1 DESC LIMIT 6`
  return rows.map(({ year }) => year)
}
