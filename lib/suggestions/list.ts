import { answers } from '@/lib/platform/sight'
import { besideEach, type Beside } from '@/lib/suggestions/beside'
import { fitsOrder, MOST, PAGE, type Cursor, type Filter } from '@/lib/suggestions/list-filter'
import { toListRow, type ListRow, type RawRow } from '@/lib/suggestions/list-row'
import { dueOf } from '@/lib/suggestions/list-due'
import { idOf, sourceOf, viewOf, whereOf, type Looking } from '@/lib/suggestions/list-where'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { Prisma } from '@/prisma/generated/client'

export type Page = { rows: ListRow[]; previous: Cursor | null; next: Cursor | null }

/** One page of the list: keyset paging both ways, so that the thousandth page costs as much as the first. */
export async function listSuggestions(filter: Filter, cursor: Cursor | null, looking: Looking, circumstances: Circumstances): Promise<Page> {
  return (await listAndCount(filter, cursor, { looking, circumstances, counted: [] })).page
}

type Asking = { looking: Looking; circumstances: Circumstances; counted: readonly Filter[] }
/** One page of a list and how many rows other filters have, in one question: a page that asks two has waited twice. */
export async function listAndCount(filter: Filter, cursor: Cursor | null, { looking, circumstances, counted }: Asking): Promise<{ page: Page; counts: number[] }> {
  const from = cursor && fitsOrder(cursor, filter.order) ? cursor : null
  const rows = Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${pageOf(filter, from, looking, PAGE + 1)}) r)`
  const [raw, ...counts] = await answers([rows, ...counted.map((one) => countOf(one, looking))])
  return { page: toPage(raw as RawRow[], from, looking, circumstances), counts: counts as number[] }
}

function toPage(raw: readonly RawRow[], from: Cursor | null, looking: Looking, circumstances: Circumstances): Page {
  const more = raw.length > PAGE
  const back = from?.turn === 'before'
  const shown = back ? raw.slice(0, PAGE).reverse() : raw.slice(0, PAGE)
  const edge = (turn: Cursor['turn'], row: RawRow | undefined): Cursor | null => (row ? { turn, key: row.key, id: row.keyId } : null)
  return {
    rows: shown.map((row) => toListRow(row, looking, circumstances)),
    previous: back ? (more ? edge('before', shown[0]) : null) : from ? edge('before', shown[0]) : null,
    next: back || more ? edge('after', shown.at(-1)) : null,
  }
}

/** How many rows each filter has, up to MOST + 1, all in one question. */
export async function countLists(filters: readonly Filter[], looking: Looking): Promise<number[]> {
  return filters.length === 0 ? [] : ((await answers(filters.map((filter) => countOf(filter, looking)))) as number[])
}

const countOf = (filter: Filter, looking: Looking) => Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${sourceOf(looking)} WHERE ${whereOf(filter, looking)} LIMIT ${MOST + 1}) rows)`

type Ordered = { key: Prisma.Sql; descending: boolean; text: (key: Prisma.Sql) => Prisma.Sql; value: (key: string) => Prisma.Sql }
const plain = { descending: false, text: (key: Prisma.Sql) => key, value: (key: string) => Prisma.sql`${key}` }

const orderOf = (filter: Filter, looking: Looking): Ordered => {
  if (filter.order === 'number') return { ...plain, key: Prisma.sql`coalesce(s.number, U&'\\FFFF') COLLATE "C"` }
  if (filter.order === 'due') return { ...plain, key: dueOf(viewOf(filter, looking), looking) }
  return {
    key: Prisma.sql`s."changedAt"`,
    descending: true,
    text: (key) => Prisma.sql`(extract(epoch FROM ${key}) * 1000000)::bigint::text`,
    value: (key) => Prisma.sql`(timestamptz 'epoch' + ${key}::bigint * interval '1 microsecond')`,
  }
}

/** The rows of one page, found first by an index alone, then read with what belongs to them; or with other `columns` instead. */
export function pageOf(filter: Filter, from: Cursor | null, looking: Looking, limit: number, columns = listColumns(looking)): Prisma.Sql {
  const { key, descending, text, value } = orderOf(filter, looking)
  const id = idOf(looking)
  const backwards = from?.turn === 'before'
  const falling = descending !== backwards
  const after = from ? Prisma.sql`AND (${key}, ${id}) ${falling ? Prisma.sql`<` : Prisma.sql`>`} (${value(from.key)}, ${from.id})` : Prisma.empty
  const way = falling ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const isUnit = looking.standpoint === 'unit'
  const own = isUnit ? Prisma.sql`a.id AS part` : Prisma.sql`NULL::text AS part`
  return Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT s.id, ${own}, ${key} AS key, ${id} AS "keyId" FROM ${sourceOf(looking)}
      WHERE ${whereOf(filter, looking)} ${after}
      ORDER BY ${key} ${way}, ${id} ${way} LIMIT ${limit}
    )
    SELECT ${text(Prisma.sql`page.key`)} AS key, page."keyId", ${columns}
    FROM page JOIN suggestion s ON s.id = page.id
      LEFT JOIN assignment a ON a.id = page.part
      LEFT JOIN deputy d ON d.id = s."authorId" LEFT JOIN person o ON o.id = d."personId"
      LEFT JOIN delegation g ON g.id = s."delegationId"
    ORDER BY page.key ${way}, page."keyId" ${way}`
}

/** What the row itself says, and those it names. */
export const ownColumns = Prisma.sql`
  s.id, s.version, s.number, s.title, s.place, s.state, s."dueOn", s.reckoning->>'unit' AS "dueUnit", s.reckoning->>'startOn' AS "dueStartOn",
  s.channel, s."termNumber", s."sittingNumber", s.category, s."secretProposer", s."proposerKind", s."proposerText", s."authorId", s."isKeyTopic",
  s.imported, s.origin, s.registration, s.motion->>'number' AS "motionNumber", s."resultClass", s.grade, s."rulebookVersionId", s."submittedOn", o.name AS "authorName", g.name AS "delegationName",
  s."congressId", a.state AS "ownState", a.role AS "ownRole", a."dueOn" AS "ownDueOn",
  a.reckoning->>'unit' AS "ownDueUnit", a.reckoning->>'startOn' AS "ownDueStartOn",
  (SELECT m.number FROM suggestion m WHERE m.id = s."mergedIntoId" AND s.round = 1) AS "mergedInto"`

export const cosignatures = ({ actor }: Pick<Looking, 'actor'>): Beside<Pick<RawRow, 'cosigners' | 'signed'>> => ({
  from: Prisma.sql`cosignature c`,
  of: Prisma.sql`c."suggestionId"`,
  where: Prisma.sql`c.state = 'confirmed'`,
  values: { cosigners: Prisma.sql`count(*)::int`, signed: Prisma.sql`coalesce(bool_or(c."deputyId" = ${actor.deputyId}), FALSE)` },
  none: { cosigners: 0, signed: false },
})
export const units: Beside<Pick<RawRow, 'units'>> = {
  from: Prisma.sql`assignment p JOIN unit u ON u.id = p."unitId"`,
  of: Prisma.sql`p."suggestionId"`,
  where: Prisma.sql`p.state NOT IN ('returned', 'relieved', 'released')`,
  values: { units: Prisma.sql`json_agg(json_build_object('name', u.name, 'role', p.role, 'state', p.state) ORDER BY p.id)` },
  none: { units: null },
}
export const asked: Beside<Pick<RawRow, 'asked'>> = {
  from: Prisma.sql`request r`,
  of: Prisma.sql`r."suggestionId"`,
  where: Prisma.sql`r.state = 'asked'`,
  values: { asked: Prisma.sql`max(r.kind)` }, // 'return' comes after 'extension'
  none: { asked: null },
}

const listColumns = (looking: Looking) => Prisma.sql`${ownColumns}, ${besideEach(cosignatures(looking))}, ${besideEach(units)}, ${besideEach(asked)}`
