import type { Client } from '@/lib/clients/client'
import { clientKeyDigest } from '@/lib/clients/key'
import { db } from '@/lib/platform/db'
import { canAnywhere, type Actor } from '@/lib/policy'

/** Whose key it is, asked of its row at every request; null where it is nobody's any more. */
export async function findClient(key: string, now: Date): Promise<Client | null> {
  const found = await db.apiClient.findFirst({ where: { keyDigest: clientKeyDigest(key), revokedAt: null }, select: { id: true, congressId: true, name: true, perMinute: true, lastUsedAt: true } })
  if (!found) return null
  const { lastUsedAt, ...client } = found
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > 60_000) await db.apiClient.updateMany({ where: { id: client.id }, data: { lastUsedAt: now } })
  return client
}

export type ClientRow = { id: string; name: string; keyEnd: string; perMinute: number; createdAt: Date; createdByName: string; lastUsedAt: Date | null; revokedAt: Date | null; orders: number }

/** The programs that were let in, those in use first; null for whoever does not manage them. A congress has a handful. */
export async function listClients(actor: Actor): Promise<ClientRow[] | null> {
  if (!canAnywhere(actor, 'client.manage')) return null
  const found = await db.apiClient.findMany({
    where: { congressId: actor.congressId }, orderBy: [{ revokedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }], take: 200,
    select: { id: true, name: true, keyEnd: true, perMinute: true, createdAt: true, createdByName: true, lastUsedAt: true, revokedAt: true, _count: { select: { opinions: true } } },
  })
  return found.map(({ _count, ...row }) => ({ ...row, orders: _count.opinions }))
}
