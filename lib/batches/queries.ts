import { toBatch } from '@/lib/batches/held'
import type { Batch, BatchKind, BatchState, Standing } from '@/lib/batches/batch'
import { STANDINGS } from '@/lib/batches/batch'
import { gatherable, standingSql } from '@/lib/batches/standing'
import { db } from '@/lib/platform/db'
import { newestFirst, type Beyond, type NewestPage } from '@/lib/platform/newest'
import { can, canAnywhere, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { proposerOf, SECRET, type RawRow } from '@/lib/suggestions/list-row'
import { readableBy } from '@/lib/suggestions/readable'
import type { Batch as Row } from '@/prisma/generated/client'
import { Prisma } from '@/prisma/generated/client'

export type BatchRow = { id: string; title: string; kind: BatchKind; noticeNumber: string; meetingOn: string | null; state: BatchState; held: number; given: number; replyOn: string | null }
export type BatchList = NewestPage<BatchRow>

const PAGE = 30

/** The batches of the congress, the newest first; null for whoever does not see them as a whole. */
export async function listBatches(actor: Actor, asking: Beyond, size = PAGE): Promise<BatchList | null> {
  if (!canAnywhere(actor, 'batch.list')) return null
  const { congressId } = actor
  const { from, sign, way, limit, toPage } = newestFirst(asking, size)
  const beyond = from
    ? Prisma.sql`AND (b."createdAt", b.id) ${sign} (SELECT f."createdAt", f.id FROM batch f WHERE f.id = ${from} AND f."congressId" = ${congressId})`
    : Prisma.empty
  return toPage(await db.$queryRaw<BatchRow[]>`
    SELECT b.id, b.title, b.kind, b."noticeNumber", b."meetingOn", b.state, b."replyOn",
      (SELECT count(*)::int FROM suggestion s WHERE s."batchId" = b.id) AS held,
      (SELECT count(*)::int FROM suggestion s WHERE s."batchId" = b.id AND s."dispatchedOn" IS NOT NULL) AS given
    FROM batch b WHERE b."congressId" = ${congressId} ${beyond} ORDER BY b."createdAt" ${way}, b.id ${way} LIMIT ${limit}`)
}

/** Where one may still put suggestions, for the choice in the list, as part of a question. */
export const openBatches = (congressId: string): Prisma.Sql =>
  Prisma.sql`SELECT x.id, x.title FROM batch x WHERE x."congressId" = ${congressId} AND x.state IN ('collecting', 'dispatched') ORDER BY x."createdAt" DESC, x.id DESC LIMIT 20`

export type ItemUnit = { name: string; role: string }
export type BatchItem = { id: string; number: string | null; title: string; proposer: string; standing: Standing; units: ItemUnit[]; refusal: string | null }
export type BatchPage = { row: Row; batch: Batch; counts: Record<Standing, number>; items: BatchItem[]; next: string | null; waiting: number; mayPlan: boolean }

const ITEMS = 100
/** An annex on paper is never longer than this. */
const MOST = 5000

/** A batch with those of its suggestions that this person may read. Units and deputies see it once it is handed over, and only what concerns them. */
export async function findBatchPage(actor: Actor, id: string, { now, rulebook }: Circumstances, { after = '', whole = false }: { after?: string; whole?: boolean } = {}): Promise<BatchPage | null> {
  const row = await db.batch.findFirst({ where: { id, congressId: actor.congressId } })
  const mayPlan = canAnywhere(actor, 'batch.readPlan')
  if (!row || !can(actor, 'batch.read', partiesOf(actor)) || (!mayPlan && row.dispatchedOn === null && row.state !== 'dispatching')) return null
  const readable = Prisma.sql`s."batchId" = ${id} AND ${readableBy(actor, rulebook.visibleToDeputies)} ${mayPlan ? Prisma.empty : Prisma.sql`AND s."dispatchedOn" IS NOT NULL`}`
  const most = whole ? MOST : ITEMS
  const [counted, found, batch, [waiting]] = await Promise.all([
    db.$queryRaw<{ standing: Standing; count: number }[]>`SELECT ${standingSql} AS standing, count(*)::int AS count FROM suggestion s WHERE ${readable} GROUP BY 1`,
    db.$queryRaw<RawItem[]>`${itemsOf(readable, after, most + 1)}`,
    toBatch(db, row, now),
    db.$queryRaw<[{ count: number }]>`SELECT count(*)::int AS count FROM suggestion s WHERE s."congressId" = ${actor.congressId} AND ${gatherable} AND s.channel = ${row.kind === 'session' ? 'inSession' : 'outOfSession'}`,
  ])
  if (!mayPlan && found.length === 0) return null
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, counted.find((one) => one.standing === standing)?.count ?? 0])) as BatchPage['counts'] // every key of the list
  const refusals = row.refusals as Record<string, string> // written by handOverEach only
  const items = found.slice(0, most).map(({ units, planned, ...item }) => ({
    id: item.id, number: item.number, title: item.title, standing: item.standing,
    proposer: whole && item.secretProposer ? SECRET : proposerOf(item, actor), // the whole annex goes on to every unit and deputy, whoever takes it
    units: units ?? (mayPlan ? planned : null) ?? [], refusal: mayPlan && item.standing === 'ready' ? (refusals[item.id] ?? null) : null,
  }))
  return { row, batch, counts, items, next: found.length > most ? items.at(-1)!.id : null, waiting: mayPlan ? waiting.count : 0, mayPlan }
}

const partiesOf = (actor: Actor) => ({ congressId: actor.congressId, unitIds: actor.unitId ? [actor.unitId] : [] })

type RawItem = Pick<RawRow, 'id' | 'number' | 'title' | 'secretProposer' | 'proposerKind' | 'proposerText' | 'authorId' | 'authorName' | 'delegationName' | 'congressId' | 'signed'> & { standing: Standing; units: ItemUnit[] | null; planned: ItemUnit[] | null }

/** The annex in its own order: by number, from after one of its rows. */
const itemsOf = (readable: Prisma.Sql, after: string, most: number) => Prisma.sql`
  SELECT s.id, s.number, s.title, s."secretProposer", s."proposerKind", s."proposerText", s."authorId", s."congressId", ${standingSql} AS standing, FALSE AS signed,
    o.name AS "authorName", g.name AS "delegationName",
    (SELECT json_agg(json_build_object('name', u.name, 'role', a.role) ORDER BY a.id) FROM assignment a JOIN unit u ON u.id = a."unitId"
      WHERE a."suggestionId" = s.id AND a.state NOT IN ('returned', 'relieved', 'released')) AS units,
    (SELECT json_agg(json_build_object('name', u.name, 'role', p.value->>'role') ORDER BY p.ordinality)
      FROM jsonb_array_elements(s.plan->'plan') WITH ORDINALITY p JOIN unit u ON u.id = p.value->>'unitId') AS planned
  FROM suggestion s LEFT JOIN deputy d ON d.id = s."authorId" LEFT JOIN person o ON o.id = d."personId" LEFT JOIN delegation g ON g.id = s."delegationId"
  WHERE ${readable} ${after ? Prisma.sql`AND (coalesce(s.number, ''), s.id) > (SELECT coalesce(f.number, ''), f.id FROM suggestion f WHERE f.id = ${after})` : Prisma.empty}
  ORDER BY coalesce(s.number, ''), s.id LIMIT ${most}`

/** The batch alone, for its form. */
export const findBatchHead = ({ congressId }: Actor, id: string): Promise<Row | null> => db.batch.findFirst({ where: { id, congressId } })

export const countBatches = ({ congressId }: Actor) => db.batch.count({ where: { congressId } })
