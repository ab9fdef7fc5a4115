import type { Tx } from '@/lib/platform/db'

type Of = { id: string; congressId: string; clientId: string | null }

/** Whatever happens to an order is told to the program that pushed it, and one passed on to a program by name is given to it: a row in the step's own transaction. */
export async function queuePushes(tx: Tx, { id: opinionId, congressId, clientId }: Of, action: string, input: object, now: Date): Promise<void> {
  const body = action === 'routeHigher' ? (input as { body?: string }).body : undefined
  if (!clientId && !body) return
  const open = { congressId, revokedAt: null, pushUrl: { not: null } }
  const clients = await tx.apiClient.findMany({ where: { ...open, OR: [...(clientId ? [{ id: clientId }] : []), ...(body ? [{ name: body }] : [])] }, select: { id: true } })
  if (clients.length === 0) return
  await tx.orderPush.createMany({ data: clients.map(({ id }) => ({ congressId, clientId: id, opinionId, kind: id === clientId ? 'changed' : 'handedOver', action, deliverAt: now, createdAt: now })) })
}
