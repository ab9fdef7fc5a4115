import { createHash } from 'node:crypto'
import type { Actor, Capacity } from '@/lib/policy'
import type { Tx } from '@/lib/platform/db'
import { transact } from '@/lib/platform/transact'
import { askIn } from '@/lib/platform/transaction'
import { Prisma } from '@/prisma/generated/client'

const { sql } = Prisma

export type NewEvent = {
  kind: string
  recordId: string
  suggestionId?: string | null
  action: string
  from?: string | null
  to?: string | null
  capacity: Capacity
  result?: 'done' | 'refused'
  detail?: Record<string, unknown>
}

/**
 * Adds what happened to a record's history, in the transaction that makes it happen. Its hash covers the entry before it,
 * which is read, hashed and followed in one statement.
 * What belongs to a suggestion is written while that suggestion is held (holdMatter), so its chain cannot fork; others wait here.
 */
export async function appendEvent(tx: Tx, event: NewEvent, actor: Actor, at: Date): Promise<void> {
  const held = event.suggestionId ? [] : [askIn(tx, sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${event.kind}:${event.recordId}`}, 0))::text`)]
  await Promise.all([...held, askIn(tx, appending(event, actor, at))])
}

/** What is written, which answers with the rows it wrote, and its event in one statement: where nothing was written, nothing happened. Of a suggestion that is held. */
export const withEvent = (writing: Prisma.Sql, event: NewEvent, actor: Actor, at: Date): Prisma.Sql =>
  sql`WITH written AS (${writing}), happened AS (${appending(event, actor, at, sql`EXISTS (SELECT FROM written)`)}) SELECT * FROM written`

/** The statement that adds it; `where` is a condition on which it is added. Not without holding what `appendEvent` holds. */
function appending({ kind, recordId, ...event }: NewEvent, actor: Actor, at: Date, where = sql`TRUE`): Prisma.Sql {
  const row = {
    kind,
    recordId,
    suggestionId: event.suggestionId ?? null,
    congressId: actor.congressId || null,
    action: event.action,
    from: event.from ?? null,
    to: event.to ?? null,
    actorId: actor.personId || null,
    actorName: actor.name,
    grantId: actor.grantId || null,
    capacity: event.capacity,
    result: event.result ?? 'done',
    detail: (event.detail ?? {}) as Prisma.InputJsonObject,
    at,
    previousHash: '',
  }
  const [before, after] = aroundPrevious(row)
  return sql`
    INSERT INTO event (kind, "recordId", "suggestionId", "congressId", action, "from", "to", "actorId", "actorName", "grantId", capacity, result, detail, at, "previousHash", hash)
    SELECT ${kind}, ${recordId}, ${row.suggestionId}, ${row.congressId}, ${row.action}, ${row.from}, ${row.to}, ${row.actorId}, ${row.actorName}, ${row.grantId}, ${row.capacity},
           ${row.result}, ${JSON.stringify(row.detail)}::jsonb, ${at.toISOString()}::timestamptz, previous.hash, encode(sha256(convert_to(${before}::text || previous.hash || ${after}::text, 'UTF8')), 'hex')
    FROM (SELECT coalesce((SELECT e.hash FROM event e WHERE e.kind = ${kind} AND e."recordId" = ${recordId} ORDER BY e.seq DESC LIMIT 1), '') AS hash) previous
    WHERE ${where}`
}

/** One entry for each of many records, in one transaction: as appendEvent, with a few questions instead of three for each. Not for what belongs to a suggestion. */
export async function appendEvents(tx: Tx, events: readonly Omit<NewEvent, 'suggestionId' | 'result'>[], actor: Actor, at: Date): Promise<void> {
  const keys = events.map(({ kind, recordId }) => `${kind}:${recordId}`).sort() // always in one order, so that two such never wait for each other
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(k, 0)) FROM (SELECT k FROM unnest(${keys}::text[]) AS k ORDER BY k) AS held`
  const last = await tx.$queryRaw<{ kind: string; recordId: string; hash: string }[]>`
    SELECT DISTINCT ON (kind, "recordId") kind, "recordId", hash FROM event
    WHERE kind = ANY(${[...new Set(events.map(({ kind }) => kind))]}) AND "recordId" = ANY(${events.map(({ recordId }) => recordId)}) ORDER BY kind, "recordId", seq DESC`
  const before = new Map(last.map(({ kind, recordId, hash }) => [`${kind}:${recordId}`, hash]))
  const rows = events.map(({ kind, recordId, action, from = null, to = null, capacity, detail = {} }) => {
    const row = {
      kind, recordId, suggestionId: null, congressId: actor.congressId || null, action, from, to, actorId: actor.personId || null, actorName: actor.name,
      grantId: actor.grantId || null, capacity, result: 'done', detail: detail as Prisma.InputJsonObject, at, previousHash: before.get(`${kind}:${recordId}`) ?? '',
    }
    return { ...row, hash: hashOf(row) }
  })
  await tx.event.createMany({ data: rows })
}

/** Records that someone was refused: a look or a step. Never undone by what it refused. */
export const recordRefusal = (actor: Actor, { kind, recordId, action, why }: { kind: string; recordId: string; action: string; why: string }, now: Date) =>
  transact((tx) =>
    appendEvent(tx, { kind: 'refusal', recordId: actor.personId, action, capacity: 'anyone', result: 'refused', detail: { kind, recordId, why } }, actor, now),
  )

export type HashedFields = Omit<Prisma.EventUncheckedCreateInput, 'seq' | 'hash'>

/** The fingerprint of an entry and, through `previousHash`, of all before it. */
export const hashOf = (row: HashedFields) => createHash('sha256').update(writtenOut(row)).digest('hex')

/** What is hashed. Keys are sorted: JSONB forgets their order. */
const writtenOut = (row: HashedFields) => JSON.stringify(sorted({ ...row, at: new Date(row.at).toISOString() }))

const PREVIOUS = '"previousHash":"'
/** What is hashed before and after the hash of the entry before. After it come only texts, and in these quotes are escaped: the last mark is it. */
function aroundPrevious(row: HashedFields): [string, string] {
  const text = writtenOut({ ...row, previousHash: '' })
  const place = text.lastIndexOf(PREVIOUS) + PREVIOUS.length
  return [text.slice(0, place), text.slice(place)]
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, sorted(held)]))
}
