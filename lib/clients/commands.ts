import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { ClientInput } from '@/lib/clients/client'
import { clientKeyDigest } from '@/lib/clients/key'
import { clientRefusals } from '@/lib/clients/words'
import { appendEvent } from '@/lib/events/commands'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { allowedAs, missing, refuse } from '@/lib/settings/allowed'

/** Opens the interface to one program. The key is given out once and only its digest is kept. */
export const addClient = (actor: Actor, { name, perMinute }: z.infer<typeof ClientInput>, now: Date): Promise<Outcome<{ key: string }>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'client.manage')
    const { congressId } = actor
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`clients:${congressId}`}, 0))`
    if (await tx.apiClient.count({ where: { congressId, name, revokedAt: null } })) refuse(clientRefusals.taken)
    const key = `dl_${randomBytes(32).toString('base64url')}`
    const { id } = await tx.apiClient.create({ data: { congressId, name, perMinute, keyDigest: clientKeyDigest(key), keyEnd: key.slice(-4), createdAt: now, createdByName: actor.name }, select: { id: true } })
    await appendEvent(tx, { kind: 'client', recordId: id, action: 'add', capacity, detail: { name, perMinute } }, actor, now)
    return { key }
  })

/** From the next request on its key opens nothing. What it pushed stays. */
export const revokeClient = (actor: Actor, id: string, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'client.manage')
    const known = await tx.apiClient.findFirst({ where: { id, congressId: actor.congressId } })
    if (!known) return missing()
    const { count } = await tx.apiClient.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } })
    if (count === 0) refuse(clientRefusals.gone)
    await appendEvent(tx, { kind: 'client', recordId: id, action: 'revoke', capacity, detail: { name: known.name } }, actor, now)
  })
