import { createHash } from 'node:crypto'
import type { Actor, Capacity } from '@/lib/policy'
import type { Tx } from '@/lib/platform/db'
import { transact } from '@/lib/platform/transact'
import type { Prisma } from '@/prisma/generated/client'

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
 * Adds what happened to a record's history, in the transaction that makes it happen. Its hash covers the entry before it.
 * What belongs to a suggestion is written while that suggestion is held (holdMatter), so its chain cannot fork; others wait here.
 */
export async function appendEvent(tx: Tx, event: NewEvent, actor: Actor, at: Date): Promise<void> {
  const { kind, recordId } = event
  if (!event.suggestionId) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${kind}:${recordId}`}, 0))`
  const previous = await tx.event.findFirst({ where: { kind, recordId }, orderBy: { seq: 'desc' }, select: { hash: true } })
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
    previousHash: previous?.hash ?? '',
  }
  await tx.event.create({ data: { ...row, hash: hashOf(row) } })
}

/** Records that someone was refused: a look or a step. Never undone by what it refused. */
export const recordRefusal = (actor: Actor, { kind, recordId, action, why }: { kind: string; recordId: string; action: string; why: string }, now: Date) =>
  transact((tx) =>
    appendEvent(tx, { kind: 'refusal', recordId: actor.personId, action, capacity: 'anyone', result: 'refused', detail: { kind, recordId, why } }, actor, now),
  )

export type HashedFields = Omit<Prisma.EventUncheckedCreateInput, 'seq' | 'hash'>

/** The fingerprint of an entry and, through `previousHash`, of all before it. Keys are sorted: JSONB forgets their order. */
export const hashOf = (row: HashedFields) => createHash('sha256').update(JSON.stringify(sorted({ ...row, at: new Date(row.at).toISOString() }))).digest('hex')

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, sorted(held)]))
}
