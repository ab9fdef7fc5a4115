import { AWAITED, isLate } from '@/lib/commitments/commitment'
import type { Filter, LedgerRow, View } from '@/lib/commitments/ledger'
import { shownState } from '@/lib/commitments/view'
import { db } from '@/lib/platform/db'
import { knownRows } from '@/lib/platform/sight'
import { canAnywhere, unitLine } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import { hasSigned, isOneOf } from '@/lib/suggestions/readable'
import { isPromise } from '@/lib/reports/conditions'
import { readFilter as readList } from '@/lib/suggestions/list-filter'
import { sourceOf, whereOf, type Looking } from '@/lib/suggestions/list-where'
import { lineOf } from '@/lib/units/line'
import { Prisma } from '@/prisma/generated/client'

export const PAGE = 50
const SOON = 30 // days
const sql = Prisma.sql
const awaited = sql`m.state IN (${Prisma.join([...AWAITED])})`

/** What makes a promise one of this list, for whoever looks. */
const viewWhere = (view: View, today: string): Prisma.Sql => ({
  open: awaited,
  overdue: sql`${awaited} AND m."dueOn" < ${today}`,
  soon: sql`${awaited} AND m."dueOn" BETWEEN ${today} AND ${addDays(today, SOON)}`,
  carried: sql`(${awaited} OR m.state = 'kept') AND m."promisedOn" < ${`${today.slice(0, 4)}-01-01`}`,
  kept: sql`m.state = 'kept'`,
  settled: sql`m.state IN ('confirmed', 'lapsed', 'explained', 'dropped')`,
})[view]

/** Still to be kept when a year began. */
export const carriedInto = (year: string) => sql`(m.state NOT IN ('drafted', 'replaced') AND m."promisedOn" < ${`${year}-01-01`} AND (m."settledOn" IS NULL OR m."settledOn" >= ${`${year}-01-01`}))`
const figureWhere = ({ figure, from }: Filter, today: string) => (figure === 'carried' ? carriedInto(/^\d{4}$/.test(from) ? from : today.slice(0, 4)) : isPromise(figure ?? 'promised', today))

/** The promises behind a figure: to the suggestions of that list, and no others. */
const countedIn = (of: string, looking: Looking) =>
  sql`m."suggestionId" IN (SELECT s.id FROM ${sourceOf(looking)} WHERE ${whereOf({ ...readList(Object.fromEntries(new URLSearchParams(of))), figure: 'all' }, looking)})`

/** A unit sees what it promised itself, a deputy what was promised to theirs, the office and the leaders what was promised to their congress. */
export function scopeOf({ actor, standpoint }: Looking): Prisma.Sql {
  if (standpoint === 'unit') return isOneOf('m', unitLine(actor))
  if (standpoint === 'deputy') return sql`m."congressId" = ${actor.congressId} AND (s."authorId" = ${actor.deputyId} OR ${hasSigned(actor.deputyId!, ['confirmed'])})`
  return sql`m."congressId" = ${actor.congressId}`
}

/** What the reader looks for in whichever list. */
function narrowedTo({ q, unit, figure, of, from }: Filter, { standpoint, today }: Looking): Prisma.Sql[] {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return [
    ...(unit && (standpoint !== 'unit' || figure) ? [figure && of ? sql`m."unitId" IN (${lineOf(unit)})` : sql`m."unitId" = ${unit}`] : []),
    ...(from === 'former' ? [sql`EXISTS (SELECT 1 FROM term t WHERE t."congressId" = s."congressId" AND t.number = s."termNumber" AND t."endsOn" < ${today})`] : from && figure !== 'carried' ? [sql`m."promisedOn" LIKE ${`${from}-%`}`] : []),
    ...(q ? [sql`(m.text LIKE ${pattern} OR s.title LIKE ${pattern} OR s.number = ${q})`] : []),
  ]
}

/** Everything that a promise of this list must be. */
function conditionsOf(filter: Filter, looking: Looking): Prisma.Sql[] {
  const sign = filter.view === 'settled' ? sql`<` : sql`>`
  return [
    scopeOf(looking), ...(filter.figure ? [figureWhere(filter, looking.today), ...(filter.of ? [countedIn(filter.of, looking)] : [])] : [viewWhere(filter.view, looking.today)]),
    ...narrowedTo(filter, looking),
    ...(filter.after ? [sql`(m."dueOn", m.id) ${sign} (${filter.after.dueOn}, ${filter.after.id})`] : []),
  ]
}

/** One page of the ledger: what is overdue comes first, because it is due first; of what is settled, the newest. */
export async function listCommitments(filter: Filter, looking: Looking, size = PAGE): Promise<{ rows: LedgerRow[]; next: Filter['after'] }> {
  if (!canAnywhere(looking.actor, 'commitment.list')) return { rows: [], next: null }
  const falls = filter.view === 'settled'
  const way = falls ? sql`DESC` : sql`ASC`
  const found = await db.$queryRaw<Omit<LedgerRow, 'isLate'>[]>`
    SELECT m.id, m."suggestionId", m."replyId", s.number, s.title, u.name AS unit, m.text, m.responsible, m."dueOn", m.state, m."timesPostponed", m."judgeOn",
      m."promisedOn", s."termNumber", m."firstDueOn", m."keptOn", coalesce(t."endsOn" < ${looking.today}, FALSE) AS "isOfFormerTerm",
      (SELECT y.text FROM commitment_entry y WHERE y."commitmentId" = m.id AND (y.kind <> 'impossible' OR y."signedBy" <> '' OR m."unitId" = ${looking.actor.unitId}) ORDER BY y."writtenAt" DESC LIMIT 1) AS "lastSaid"
    FROM commitment m JOIN suggestion s ON s.id = m."suggestionId" JOIN unit u ON u.id = m."unitId" LEFT JOIN term t ON t."congressId" = s."congressId" AND t.number = s."termNumber"
    WHERE ${Prisma.join(conditionsOf(filter, looking), ' AND ')} ORDER BY m."dueOn" ${way}, m.id ${way} LIMIT ${size + 1}`
  const rows = found.slice(0, size).map((row) => ({ ...row, isLate: isLate(row, looking.today), state: shownState(row.state, looking.standpoint === 'unit') }))
  const last = rows.at(-1)
  return { rows, next: found.length > size && last ? { dueOn: last.dueOn, id: last.id } : null }
}

/** How many rows one filter has, to its end. */
export async function countCommitmentRows(filter: Filter, looking: Looking): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM commitment m JOIN suggestion s ON s.id = m."suggestionId" WHERE ${Prisma.join(conditionsOf({ ...filter, after: null }, looking), ' AND ')}`
  return row!.count
}

/** How many stand in each list: of all, or of those that are looked for. */
export async function countCommitments(looking: Looking, filter?: Filter): Promise<Record<View, number>> {
  const { today } = looking
  const count = (view: View) => sql`count(*) FILTER (WHERE ${viewWhere(view, today)})::int`
  const [row] = await knownRows<Record<View, number>>(sql`
    SELECT ${count('open')} AS open, ${count('overdue')} AS overdue, ${count('soon')} AS soon, ${count('carried')} AS carried, ${count('kept')} AS kept, ${count('settled')} AS settled FROM commitment m JOIN suggestion s ON s.id = m."suggestionId" WHERE ${Prisma.join([scopeOf(looking), ...(filter ? narrowedTo(filter, looking) : [])], ' AND ')}`)
  return row!
}

/** The years in which something was promised to what this person looks at, newest first, and whether a former term left anything; for the filter. */
export async function listOrigins(looking: Looking): Promise<{ value: string; label: string }[]> {
  const rows = await db.$queryRaw<{ year: string; former: boolean }[]>`
    SELECT left(m."promisedOn", 4) AS year, bool_or(coalesce(t."endsOn" < ${looking.today}, FALSE)) AS former FROM commitment m JOIN suggestion s ON s.id = m."suggestionId" LEFT JOIN term t ON t."congressId" = s."congressId" AND t.number = s."termNumber"
    WHERE ${scopeOf(looking)} AND m."promisedOn" IS NOT NULL GROUP BY 1 ORDER BY 1 DESC`
  return [...rows.map(({ year }) => ({ value: year, label: `${year} 年` })), ...(rows.some(({ former }) => former) ? [{ value: 'former', label: '往届' }] : [])]
}

/** The units that promised something here, for the filter. */
export const listPromisingUnits = ({ actor }: Looking) => db.$queryRaw<{ id: string; name: string }[]>`
  SELECT u.id, u.name FROM unit u WHERE u."congressId" = ${actor.congressId} AND EXISTS (SELECT 1 FROM commitment m WHERE m."unitId" = u.id AND m.state <> 'drafted') ORDER BY u.name`
