import { db } from '@/lib/platform/db'
import { unitLine } from '@/lib/policy'
import { answering, classOf, countedOn, isCounted, isFigure, isPromise, unitsOf } from '@/lib/reports/conditions'
import { FIGURES, NO_PROMISES, PROMISE_FIGURES, type Figure, type Group, type PromiseFigure, type Row, type Sums } from '@/lib/reports/measures'
import { isOneOf } from '@/lib/suggestions/readable'
import type { Filter } from '@/lib/suggestions/list-filter'
import { sourceOf, whereOf, type Looking } from '@/lib/suggestions/list-where'
import { lineOf, rootsOf } from '@/lib/units/line'
import { Prisma } from '@/prisma/generated/client'

const sql = Prisma.sql
/** What is counted: from where, which rows, and as whom one looks. */
export type Ground = { from: Prisma.Sql; where: Prisma.Sql; looking: Looking; unit: string | null; codes: readonly string[] }

/** The rows of a list, whatever the list is narrowed to: figures and lists ask with the same words. */
export const groundOf = (filter: Filter, looking: Looking, codes: readonly string[]): Ground => ({
  from: sourceOf(looking), where: whereOf({ ...filter, view: looking.standpoint === 'deputy' ? 'led' : 'all', figure: 'all' }, looking), looking, unit: filter.unit, codes,
})

/** For everyone, of a whole congress: no record is looked at. */
export function publicGround(congressId: string, looking: Looking, { where, codes }: { where: Prisma.Sql; codes: readonly string[] }): Ground {
  return { from: sql`suggestion s`, where: sql`s."congressId" = ${congressId} AND ${isCounted(looking)} AND ${where}`, looking, unit: null, codes }
}

const keys: Record<Group, Prisma.Sql> = {
  unit: sql`g.unit`,
  delegation: sql`s."delegationId"`,
  category: sql`nullif(s.category, '')`,
  channel: sql`s.channel`,
  month: sql`left(${countedOn}, 7)`,
  year: sql`left(${countedOn}, 4)`,
  sitting: sql`s."termNumber" || '-' || s."sittingNumber"`,
  term: sql`s."termNumber"::text`,
}
/** One row for every unit that answers; under its own or its successor's name. */
const byUnit = sql`JOIN (SELECT DISTINCT p."suggestionId", line.root AS unit FROM assignment p JOIN line ON line.id = p."unitId" WHERE ${answering}) g ON g."suggestionId" = s.id`

type Raw = Record<string, number> & { key: string | null }

/** Of all together, or of each of a group. */
export async function countFigures(ground: Ground, by: Group | null): Promise<Row[]> {
  const { from, where, looking, codes } = ground
  const units = by === 'unit' ? sql`p."unitId" IN (SELECT line.id FROM line WHERE line.root = g.unit)` : unitsOf(looking, ground.unit)
  const figures = FIGURES.map((figure) => sql`${isFigure(figure, { ...looking, units })} AS ${named(figure)}`)
  const sums = [
    ...FIGURES.map((figure) => sql`count(*) FILTER (WHERE ${named(figure)})::int AS ${named(figure)}`),
    ...codes.map((code, index) => sql`count(*) FILTER (WHERE classed AND class = ${code})::int AS ${named(`class${index}`)}`),
  ]
  const counted = db.$queryRaw<Raw[]>`
    ${by === 'unit' ? sql`WITH RECURSIVE ${rootsOf}, line AS MATERIALIZED (SELECT roots.id, roots.root FROM roots),` : sql`WITH`} counted AS MATERIALIZED (SELECT ${by ? keys[by] : sql`NULL::text`} AS key, ${classOf({ units })} AS class, ${Prisma.join(figures)} FROM ${from} ${by === 'unit' ? byUnit : Prisma.empty} WHERE ${where})
    SELECT key, ${Prisma.join(sums)} FROM counted GROUP BY key ORDER BY count(*) DESC, key`
  const promised = await countPromises(ground, by)
  const rows = (await counted).map(({ key, ...sums }) => ({ key, sums: toSums(sums, codes, promised.get(key)) }))
  if (!by && rows.length === 0) return [{ key: null, sums: toSums({}, codes, undefined) }]
  const missing = [...promised].filter(([key]) => !rows.some((row) => row.key === key)) // a unit that promised, but whose suggestions others answer by now
  return [...rows, ...missing.map(([key, promises]) => ({ key, sums: toSums({}, codes, promises) }))]
}

function toSums(sums: Record<string, number>, codes: readonly string[], promises = NO_PROMISES): Sums {
  const counts = Object.fromEntries(FIGURES.map((figure) => [figure, sums[figure] ?? 0])) as Record<Figure, number> // every figure is a key
  return { ...counts, classes: Object.fromEntries(codes.map((code, index) => [code, sums[`class${index}`] ?? 0])), promises }
}

async function countPromises({ from, where, looking, unit }: Ground, by: Group | null): Promise<Map<string | null, Record<PromiseFigure, number>>> {
  const key = by === 'unit' ? sql`roots.root` : by ? keys[by] : sql`NULL::text`
  const whose = looking.standpoint === 'unit' ? isOneOf('m', unitLine(looking.actor)) : unit ? sql`m."unitId" IN (${lineOf(unit)})` : sql`TRUE`
  const sums = PROMISE_FIGURES.map((figure) => sql`count(*) FILTER (WHERE ${isPromise(figure, looking.today)})::int AS ${named(figure)}`)
  const rows = await db.$queryRaw<(Record<PromiseFigure, number> & { key: string | null })[]>`
    ${by === 'unit' ? sql`WITH RECURSIVE ${rootsOf}` : Prisma.empty}
    SELECT ${key} AS key, ${Prisma.join(sums)}
    FROM ${from} JOIN commitment m ON m."suggestionId" = s.id AND m.state NOT IN ('drafted', 'replaced') ${by === 'unit' ? sql`JOIN roots ON roots.id = m."unitId"` : Prisma.empty}
    WHERE ${where} AND ${whose} GROUP BY 1`
  return new Map(rows.map(({ key, ...sums }) => [key, sums]))
}

const named = (name: string) => Prisma.raw(`"${name}"`)

/** Units that are retired answer for what they did, too. */
export const unitNames = async (ids: readonly string[]) =>
  (await db.unit.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })).map(({ id, name }) => ({ value: id, label: name }))
