import { randomUUID } from 'node:crypto'
import { hashOf, type NewEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Prisma } from '@/prisma/generated/client'

/** The first entry of records that are made in this very transaction: nothing stands before it, so many go in at once. */
export async function appendFirstEvents(tx: Tx, events: readonly Omit<NewEvent, 'suggestionId' | 'result'>[], actor: Actor, at: Date): Promise<void> {
  const rows = events.map(({ kind, recordId, action, from = null, to = null, capacity, detail = {} }) => {
    const row = {
      kind, recordId, suggestionId: null, congressId: actor.congressId, action, from, to, actorId: actor.personId || null, actorName: actor.name,
      grantId: actor.grantId || null, capacity, result: 'done', detail: detail as Prisma.InputJsonObject, at, previousHash: '',
    }
    return { ...row, hash: hashOf(row) }
  })
  await tx.event.createMany({ data: rows })
}

export const aNewId = (): string => randomUUID()

export const CHUNK = 500
export function* chunksOf<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK)
}
