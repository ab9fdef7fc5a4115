import type { db, Tx } from '@/lib/platform/db'
import { securityOf } from '@/lib/sign-in/security'

/** Are the three administrators three people here? A township with one clerk may have it otherwise (access.md): as set since, or as it was founded. */
export async function keepsApart(client: Tx | typeof db, congressId: string): Promise<boolean> {
  const congress = await client.congress.findUnique({ where: { id: congressId }, select: { security: true } })
  const set = securityOf(congress?.security).separation
  if (set) return set === 'three'
  const founding = await client.event.findFirst({ where: { kind: 'congress', recordId: congressId, action: { in: ['setUp', 'found'] } }, select: { detail: true } })
  return (founding?.detail as { separation?: string } | undefined)?.separation !== 'one' // written by setUp and found only
}
