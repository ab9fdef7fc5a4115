import { db } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { readableBy } from '@/lib/suggestions/readable'
import { piecesOf } from '@/lib/suggestions/search'
import type { State } from '@/lib/suggestions/suggestion'
import { Prisma } from '@/prisma/generated/client'

const SHOWN = 5
/** However common the words: so many rows are weighed and no more. */
const WEIGHED = 500
const ALIKE_FROM = 0.2
/** Pieces that stand in every second title tell nothing, and would fetch half the ledger. */
const EVERYWHERE = new Set(['关于', '建议', '的建', '加强', '加快', '推进', '推动', '完善', '提升', '提高', '进一', '一步', '建设', '发展', '工作', '问题', '我县', '我市', '我省', '我区', '进我', '强我'])

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
export async function listSimilar(actor: Actor, title: string, { rulebook }: Circumstances, exceptId = ''): Promise<Similar[]> {
  const sought = tellingPieces(title)
  if (sought.length < 2) return []
  const pairs = await rarePairs(sought)
  if (pairs.length === 0) return []
  const candidates = await db.$queryRaw<{ id: string; title: string }[]>`
    SELECT s.id, s.title FROM suggestion s
    WHERE s.search @@ ${anyOf(pairs)}::tsquery AND s."congressId" = ${actor.congressId} AND s.id <> ${exceptId}
      AND s.state NOT IN ('draft', 'submitted', 'returned', 'refused', 'withdrawn') AND ${readableBy(actor, rulebook.visibleToDeputies)}
    LIMIT ${WEIGHED}`
  const others = candidates.map(({ id, title: other }) => ({ id, pieces: tellingPieces(other) }))
  const weight = weightsAmong(others.map(({ pieces }) => pieces))
  const ranked = others
    .map(({ id, pieces }) => ({ id, likeness: likenessOf(sought, pieces, weight) }))
    .filter(({ likeness }) => likeness >= ALIKE_FROM)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? 1 : -1))
    .slice(0, SHOWN)
  return ranked.length === 0 ? [] : described(actor, ranked.map(({ id }) => id), new Map(rulebook.resultClasses.map(({ code, label }) => [code, label])))
}

export const tellingPieces = (title: string) => piecesOf(title.slice(0, 100)).filter((piece) => !EVERYWHERE.has(piece))

type Weight = (piece: string) => number

/** What many of the titles share, a place above all, tells less than what few share. */
export function weightsAmong(titles: readonly (readonly string[])[]): Weight {
  const times = new Map<string, number>()
  for (const piece of titles.flat()) times.set(piece, (times.get(piece) ?? 0) + 1)
  return (piece) => Math.log(1 + titles.length / (times.get(piece) ?? 1))
}

/** The share of what two titles say that both say, from 0 to 1. */
export function likenessOf(one: readonly string[], other: readonly string[], weight: Weight = () => 1): number {
  const held = new Set(other)
  const sum = (pieces: readonly string[]) => pieces.reduce((total, piece) => total + weight(piece), 0)
  return held.size === 0 ? 0 : (2 * sum(one.filter((piece) => held.has(piece)))) / (sum(one) + sum(other))
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

async function described(actor: Actor, ids: string[], classes: Map<string, string>): Promise<Similar[]> {
  const rows = await db.suggestion.findMany({ where: { id: { in: ids } }, select: details })
  return ids.flatMap((id) => rows.filter((row) => row.id === id)).map((row) => ({
    id: row.id,
    title: row.title,
    number: row.number,
    year: row.acceptedOn?.slice(0, 4) ?? null,
    proposer: proposerOf(actor, row),
    state: row.state as State, // written by writeStep only, from the table
    resultClass: row.resultClass,
    resultWords: row.resultClass === null ? null : (classes.get(row.resultClass) ?? null),
    answered: beginningOf(row.replies[0]?.text ?? ''),
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
