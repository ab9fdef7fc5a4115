import { db } from '@/lib/platform/db'
import { newestFirst, type Beyond, type NewestPage } from '@/lib/platform/newest'
import { can, canAnywhere, type Actor } from '@/lib/policy'
import { allowedPieces, contentOf, publishingProblem, type Content, type Source } from '@/lib/publications/content'
import { publicationLife, toPublication } from '@/lib/publications/decide'
import type { Piece, PublicationAction, PublicationState } from '@/lib/publications/lifecycle'
import { findPrivate } from '@/lib/publications/redact'
import { sourceOf } from '@/lib/publications/source'
import { conditionWords, TABS, type Tab } from '@/lib/publications/words'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { findMatter } from '@/lib/suggestions/matter'
import { toQuery } from '@/lib/suggestions/search'
import { Prisma } from '@/prisma/generated/client'

export type Kept = {
  id: string; version: number; state: PublicationState; pieces: Piece[]; hidden: string[]; content: Content
  preparedBy: string; clearedBy: string; clearedOn: string | null; conclusion: string; publishOn: string | null; publishedAt: Date | null; withdrawnWhy: string
}
export type PublishPage = {
  id: string; source: Source; problem: string | null; allowed: Piece[]
  /** What looks private in it, to be hidden or not. */
  found: string[]
  kept: Kept | null
  steps: PublicationAction[]; waiting: string[]
  preview: Content
}

/** What the office needs to lay out a suggestion for the public; null for anyone else. */
export async function findPublishPage(actor: Actor, id: string, circumstances: Circumstances): Promise<PublishPage | null> {
  const matter = await findMatter(db, actor, id, circumstances)
  if (!matter || !can(actor, 'publication.prepare', matter.suggestion.parties)) return null
  const [source, row] = await Promise.all([sourceOf(db, matter), db.publication.findUnique({ where: { suggestionId: id } })])
  const kept = row as unknown as Kept | null // its lists and its content are written by prepare only
  const record = row && toPublication(row, matter.suggestion, source)
  const allowed = allowedPieces(source)
  const found = findPrivate([source.title, source.situation, source.analysis, source.proposal, ...source.replies.map(({ text }) => text)])
  const problem = publishingProblem(source)
  return {
    id, source, allowed, found, kept, problem: problem && conditionWords[problem]!,
    steps: record ? publicationLife.openSteps(actor, record) : [],
    waiting: record ? [...new Set(publicationLife.waitingSteps(actor, record).map(({ condition }) => conditionWords[condition]!))] : [],
    preview: kept?.content ?? contentOf(source, { pieces: allowed, hidden: found }),
  }
}

export type PublicationRow = { id: string; suggestionId: string; version: number | null; number: string | null; title: string; wish: string; state: PublicationState | null; on: string | null; who: string }
export type PublicationList = NewestPage<PublicationRow> & { tab: Tab; counts: Record<Tab, number> }

const PAGE = 30

/** What is on its way to the public, and what could be, by where it stands; null for whoever does not publish. The newest first. */
export async function listPublications(actor: Actor, { tab: asked, ...asking }: Beyond & { tab?: string }, size = PAGE): Promise<PublicationList | null> {
  if (!canAnywhere(actor, 'publication.prepare')) return null
  const tab = TABS.find((known) => known === asked) ?? 'waiting'
  const keyset = newestFirst(asking, size)
  const [found, counts] = await Promise.all([tab === 'waiting' ? listWaiting(actor, keyset) : listKept(actor, tab, keyset), countTabs(actor)])
  return { tab, counts, ...keyset.toPage(found) }
}

type Keyset = ReturnType<typeof newestFirst>
const TO_PREPARE = Prisma.sql`s.state IN ('evaluated', 'tracking', 'closed') AND s."publicityWish" <> 'none' AND NOT s.imported AND NOT EXISTS (SELECT 1 FROM publication p WHERE p."suggestionId" = s.id)`

function listWaiting({ congressId }: Actor, { from, sign, way, limit }: Keyset): Promise<PublicationRow[]> {
  const beyond = from ? Prisma.sql`AND (s."evaluatedOn", s.id) ${sign} (SELECT f."evaluatedOn", f.id FROM suggestion f WHERE f.id = ${from})` : Prisma.empty
  return db.$queryRaw`
    SELECT s.id, s.id AS "suggestionId", NULL AS version, s.number, s.title, s."publicityWish" AS wish, NULL AS state, s."evaluatedOn" AS on, '' AS who
    FROM suggestion s WHERE s."congressId" = ${congressId} AND ${TO_PREPARE} ${beyond} ORDER BY s."evaluatedOn" ${way}, s.id ${way} LIMIT ${limit}`
}

function listKept({ congressId }: Actor, state: Exclude<Tab, 'waiting'>, { from, sign, way, limit }: Keyset): Promise<PublicationRow[]> {
  const beyond = from ? Prisma.sql`AND p.id ${sign} ${from}` : Prisma.empty
  return db.$queryRaw`
    SELECT p.id, p."suggestionId", p.version, s.number, s.title, s."publicityWish" AS wish, p.state,
      coalesce(to_char(p."publishedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), p."publishOn", p."clearedOn") AS on, coalesce(nullif(p."clearedBy", ''), p."preparedBy") AS who
    FROM publication p JOIN suggestion s ON s.id = p."suggestionId"
    WHERE p."congressId" = ${congressId} AND p.state = ${state} ${beyond} ORDER BY p.id ${way} LIMIT ${limit}`
}

async function countTabs({ congressId }: Actor): Promise<Record<Tab, number>> {
  const [row] = await db.$queryRaw<[Record<Tab, number>]>`
    SELECT (SELECT count(*)::int FROM suggestion s WHERE s."congressId" = ${congressId} AND ${TO_PREPARE}) AS waiting,
      count(*) FILTER (WHERE state = 'prepared')::int AS prepared, count(*) FILTER (WHERE state = 'cleared')::int AS cleared,
      count(*) FILTER (WHERE state = 'published')::int AS published, count(*) FILTER (WHERE state = 'withdrawn')::int AS withdrawn
    FROM publication WHERE "congressId" = ${congressId}`
  return row
}

export type PublishedRow = { id: string; number: string | null; title: string; units: string; resultClass: string | null; classLabel: string | null; publishedOn: string }
export type PublishedList = NewestPage<PublishedRow> & { q: string; total: number }

/** What everyone may read, the newest first; of what was typed, every word is found. */
export async function listPublished({ q: typed = '', ...asking }: Beyond & { q?: string }): Promise<PublishedList> {
  const { from, sign, way, limit, toPage } = newestFirst(asking, PAGE)
  const q = typed.trim().slice(0, 100)
  const query = toQuery(q)
  const where = Prisma.sql`p.state = 'published' ${q ? Prisma.sql`AND p.search @@ ${query ?? ''}::tsquery` : Prisma.empty}`
  const beyond = from ? Prisma.sql`AND (p."publishedAt", p.id) ${sign} (SELECT f."publishedAt", f.id FROM publication f WHERE f.id = ${from})` : Prisma.empty
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<PublishedRow[]>`
      SELECT p.id, p.content->>'number' AS number, p.content->>'title' AS title, to_char(p."publishedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "publishedOn",
        (SELECT string_agg(r->>'unit', '、') FROM json_array_elements((p.content->'replies')::json) r) AS units,
        p.content->'replies'->0->>'resultClass' AS "resultClass", p.content->'replies'->0->>'classLabel' AS "classLabel"
      FROM publication p WHERE ${where} ${beyond} ORDER BY p."publishedAt" ${way}, p.id ${way} LIMIT ${limit}`,
    db.$queryRaw<[{ total: number }]>`SELECT count(*)::int AS total FROM publication p WHERE ${where}`,
  ])
  return { q, total: counted.total, ...toPage(rows) }
}

export type Published = { id: string; content: Content; congress: string; publishedAt: Date }

/** What everyone may read of one; null where it is not published, or no more. */
export async function findPublished(id: string): Promise<Published | null> {
  const row = await db.publication.findFirst({ where: { id, state: 'published' }, select: { content: true, publishedAt: true, congress: { select: { shortName: true } } } })
  return row && { id, content: row.content as unknown as Content, congress: row.congress.shortName, publishedAt: row.publishedAt! } // written by prepare only; published ones have their moment
}
