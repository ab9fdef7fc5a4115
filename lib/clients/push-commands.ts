import { z } from 'zod'
import { clientRefusals } from '@/lib/clients/words'
import { appendEvent } from '@/lib/events/commands'
import { dropped, revived, type Sending } from '@/lib/messages/retries'
import { callWebhook, SigningSecret, WebhookUrl } from '@/lib/messages/webhook'
import { messageRefusals } from '@/lib/messages/words'
import { urlFault } from '@/lib/platform/outgoing'
import { seal, unseal } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import { newId } from '@/lib/platform/uuid'
import type { Tx } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { allowedAs, missing, refuse } from '@/lib/settings/allowed'

/** An empty address: it is told nothing and asks. The key is never shown; left empty it stays. */
export const PushInput = z.object({
  pushUrl: z.union([z.literal(''), WebhookUrl]).default(''),
  signingPassword: SigningSecret,
})

async function clientOf(tx: Tx, { congressId }: Actor, id: string) {
  return (await tx.apiClient.findFirst({ where: { id, congressId, revokedAt: null } })) ?? missing()
}

/** The log keeps where it is told and that the key was changed, never the key. */
export async function savePush(actor: Actor, id: string, { pushUrl, signingPassword }: z.infer<typeof PushInput>, now: Date): Promise<Outcome> {
  const fault = pushUrl ? await urlFault(pushUrl) : null
  return transact(async (tx) => {
    const capacity = allowedAs(actor, 'client.manage')
    if (fault) refuse(messageRefusals[fault])
    const before = await clientOf(tx, actor, id)
    const secret = signingPassword ? seal(signingPassword) : before.pushSecretSealed
    if (pushUrl && !secret) refuse(clientRefusals.noSecret)
    await tx.apiClient.update({ where: { id }, data: { pushUrl: pushUrl || null, pushSecretSealed: secret } })
    await appendEvent(tx, { kind: 'client', recordId: id, action: 'push', capacity, detail: { name: before.name, pushUrl, secretChanged: signingPassword !== '', before: before.pushUrl } }, actor, now)
  })
}

/** One call past the outbox that means nothing, and what came back. */
export async function testPush(actor: Actor, id: string, now: Date): Promise<Outcome<Sending>> {
  const ready = await transact(async (tx) => {
    const capacity = allowedAs(actor, 'client.manage')
    const { name, pushUrl, pushSecretSealed } = await clientOf(tx, actor, id)
    if (!pushUrl || !pushSecretSealed) return refuse(clientRefusals.noAddress)
    await appendEvent(tx, { kind: 'client', recordId: id, action: 'testPush', capacity, detail: { name } }, actor, now)
    return { url: pushUrl, secret: unseal(pushSecretSealed) }
  })
  return ready.ok ? { ok: true, value: await callWebhook(ready.value, { id: newId(), payload: { type: 'order.changed', test: true, order: null }, at: now }) } : ready
}

/** Puts what could not be delivered back among what waits, under the key it had, or lets it be. */
export const settlePushes = (actor: Actor, id: string, what: 'retryPush' | 'dropPush', now: Date): Promise<Outcome<number>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'client.manage')
    const { name } = await clientOf(tx, actor, id)
    const { count } = await tx.orderPush.updateMany({ where: { clientId: id, deadAt: { not: null } }, data: what === 'retryPush' ? revived(now) : dropped(now) })
    if (count === 0) refuse(clientRefusals.nothingDead)
    await appendEvent(tx, { kind: 'client', recordId: id, action: what, capacity, detail: { name, count } }, actor, now)
    return count
  })
