import { db } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { knownIn, markOf } from '@/lib/rulebook/known'
import { classWords } from '@/lib/rulebook/words'
import { likenessOf, tellingPieces, weightsAmong } from '@/lib/suggestions/likeness'
import { nameless } from '@/lib/suggestions/nameless'
import { readableBy } from '@/lib/suggestions/readable'
import type { State } from '@/lib/suggestions/suggestion'
import { Prisma } from '@/prisma/generated/client'

const SHOWN = 5
/** However common the words: so many rows are weighed and no more. */
const WEIGHED = 500
const ALIKE_FROM = 0.2

export type Similar = {
  id: string
  title: string
  number: string | null
  /** The year it was accepted; imported history may have none. */
  year: string | null
  /** Null if they asked not to be named, or the ledger does not say. */
  proposer: string | null
  state: State
  resultClass: string | null
  resultWords: string | null
  /** How an issued reply begins. */
  answered: string | null
}

/** Earlier suggestions of this congress that sound alike, the most alike first: seen before work is spent on a second one. */
export async function listSimilar(actor: Actor, title: string, circumstances: Circumstances, exceptId = ''): Promise<Similar[]> {
  const among = Prisma.sql`s.state NOT IN ('draft', 'submitted', 'returned', 'refused', 'withdrawn')`
  const ids = await idsAlike(actor, title, circumstances, { exceptId, among, most: SHOWN })
  return ids.length === 0 ? [] : described(actor, ids, new Map(knownIn(circumstances, ({ resultClasses }) => resultClasses).map((one) => [one.code, { mark: classWords(markOf(one)), label: one.label }])))
}

/** Which of those of this congress that fulfil a condition sound most like a title. */
export async function idsAlike(actor: Actor, title: string, { rulebook }: Circumstances, { exceptId, among, most }: { exceptId: string; among: Prisma.Sql; most: number }): Promise<string[]> {
  const query = await toLikeQuery(title)
  if (query === null) return []
  const sought = tellingPieces(title)
  const candidates = await db.$queryRaw<{ id: string; title: string }[]>`
    SELECT s.id, s.title FROM suggestion s
    WHERE s.search @@ ${query}::tsquery AND s."congressId" = ${actor.congressId} AND s.id <> ${exceptId}
      AND ${among} AND ${readableBy(actor, rulebook.visibleToDeputies)}
    LIMIT ${WEIGHED}`
  const others = candidates.map(({ id, title: other }) => ({ id, pieces: tellingPieces(other) }))
  const weight = weightsAmong(others.map(({ pieces }) => pieces))
  return others
    .map(({ id, pieces }) => ({ id, likeness: likenessOf(sought, pieces, weight) }))
    .filter(({ likeness }) => likeness >= ALIKE_FROM)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? 1 : -1))
    .slice(0, most)
    .map(({ id }) => id)
}

/** The query that finds whatever sounds like a title, for `search @@ …::tsquery`; null if there is nothing to go by. Bound the rows that are read. */
export async function toLikeQuery(title: string): Promise<string | null> {
  const sought = tellingPieces(title)
  const pairs = sought.length < 2 ? [] : await rarePairs(sought)
  return pairs.length === 0 ? null : anyOf(pairs)
}

/** Of any two neighbouring pieces, which is three characters in a row, those that do not stand all over the ledger. */
async function rarePairs(pieces: readonly string[]): Promise<[string, string][]> {
  const common = await commonPieces()
  const pairs = pieces.slice(1, 40).map((next, index): [string, string] => [pieces[index]!, next])
  return pairs.filter((pair) => !pair.every((piece) => common.has(piece)))
}

/** What by the database's own count stands in more rows than can be weighed; nothing, while it has not counted yet. */
async function commonPieces(): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ piece: string }[]>`
    SELECT piece FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS counted (piece, share)
    WHERE schemaname = current_schema() AND tablename = 'suggestion' AND attname = 'search' AND piece IS NOT NULL
      AND share * (SELECT reltuples FROM pg_class WHERE oid = 'suggestion'::regclass) > ${WEIGHED}`
  return new Set(rows.map(({ piece }) => piece))
}

const anyOf = (pairs: readonly [string, string][]) => pairs.map(([one, next]) => `(${quoted(one)} & ${quoted(next)})`).join(' | ')
const quoted = (piece: string) => `'${piece.replaceAll("'", "''")}'`

const details = {
  id: true, title: true, number: true, acceptedOn: true, state: true, resultClass: true, secretProposer: true, proposerKind: true, proposerText: true,
  congressId: true, authorId: true,
  author: { select: { person: { select: { name: true } } } },
  delegation: { select: { name: true } },
  replies: { where: { kind: 'reply', issuedAt: { not: null } }, orderBy: { issuedAt: 'desc' }, take: 1, select: { text: true } },
} satisfies Prisma.SuggestionSelect
type Row = Prisma.SuggestionGetPayload<{ select: typeof details }>

async function described(actor: Actor, ids: string[], classes: Map<string, { mark: string; label: string }>): Promise<Similar[]> {
  const rows = await db.suggestion.findMany({ where: { id: { in: ids } }, select: details })
  return ids.flatMap((id) => rows.filter((row) => row.id === id)).map((row) => ({
    id: row.id,
    title: row.title,
    number: row.number,
    year: row.acceptedOn?.slice(0, 4) ?? null,
    proposer: proposerOf(actor, row),
    state: row.state as State, // written by writeStep only, from the table
    resultClass: row.resultClass && (classes.get(row.resultClass)?.mark ?? row.resultClass),
    resultWords: row.resultClass === null ? null : (classes.get(row.resultClass)?.label ?? null),
    answered: beginningOf(proposerOf(actor, row) === null ? nameless(row.replies[0]?.text ?? '', [row.author?.person.name]) : (row.replies[0]?.text ?? '')),
  }))
}

/** In hints nobody who asked for secrecy is named, not even to those who may read it on the record itself. */
function proposerOf(actor: Actor, { secretProposer, congressId, authorId, proposerKind, delegation, author, proposerText }: Row): string | null {
  if (secretProposer && !can(actor, 'suggestion.edit', { congressId, authorId })) return null
  if (proposerKind === 'delegation' && delegation) return delegation.name
  return author?.person.name ?? (proposerText || null)
}

function beginningOf(text: string): string | null {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain === '' ? null : plain.length > 60 ? `${plain.slice(0, 60)}…` : plain
}
