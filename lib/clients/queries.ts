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

/** Which programs take orders from us, by the name that whoever passes one on writes. */
export const listReceivers = async (congressId: string): Promise<string[]> =>
  (await db.apiClient.findMany({ where: { congressId, revokedAt: null, pushUrl: { not: null } }, orderBy: { name: 'asc' }, take: 20, select: { name: true } })).map(({ name }) => name)

const SHOWN = 30
export type PushRow = { id: string; kind: string; action: string; number: string; createdAt: Date; sentAt: Date | null; deadAt: Date | null; droppedAt: Date | null; tries: number; answer: string }
export type ClientPushes = { id: string; name: string; pushUrl: string; hasSecret: boolean; isRevoked: boolean; waiting: number; dead: number; rows: PushRow[] }

/** One program with what it was told lately, what failed first; null for whoever does not manage it. */
export async function findClientPushes(actor: Actor, id: string): Promise<ClientPushes | null> {
  if (!canAnywhere(actor, 'client.manage')) return null
  const client = await db.apiClient.findFirst({ where: { id, congressId: actor.congressId }, select: { id: true, name: true, pushUrl: true, pushSecretSealed: true, revokedAt: true } })
  if (!client) return null
  const [rows, waiting, dead] = await Promise.all([
    db.orderPush.findMany({ where: { clientId: id }, orderBy: [{ deadAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'desc' }, { id: 'desc' }], take: SHOWN, select: { id: true, kind: true, action: true, createdAt: true, sentAt: true, deadAt: true, droppedAt: true, tries: true, answer: true, opinion: { select: { number: true } } } }),
    db.orderPush.count({ where: { clientId: id, sentAt: null, deadAt: null, droppedAt: null } }), db.orderPush.count({ where: { clientId: id, deadAt: { not: null } } }),
  ])
  return { id, name: client.name, pushUrl: client.pushUrl ?? '', hasSecret: client.pushSecretSealed !== null, isRevoked: client.revokedAt !== null, waiting, dead, rows: rows.map(({ opinion, ...row }) => ({ ...row, number: opinion.number })) }
}
