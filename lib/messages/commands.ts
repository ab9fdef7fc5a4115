import { z } from 'zod'
import { appendEvent } from '@/lib/events/commands'
import { EmailInput, GatewayInput, type HoursInput } from '@/lib/messages/needs'
import type { Channel, Gateway } from '@/lib/messages/kinds'
import { messageRefusals } from '@/lib/messages/words'
import type { Tx } from '@/lib/platform/db'
import { outsideFault, urlFault } from '@/lib/platform/outgoing'
import { seal } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { allowedAs, movedOn, refuse } from '@/lib/settings/allowed'

type Kept = { channel: Channel; version: number; enabled: boolean; settings: object; secret: string }

export async function saveEmail(actor: Actor, version: number, { enabled, password, ...settings }: z.infer<typeof EmailInput>, now: Date): Promise<Outcome> {
  const fault = await outsideFault(settings.host, settings.port, settings.security !== 'none')
  return keepChannel(actor, { channel: 'email', version, enabled, settings, secret: password }, fault === 'insecure' ? messageRefusals.bare : fault && messageRefusals[fault], now)
}

export async function saveGateway(actor: Actor, { channel = 'sms', version }: { channel?: Gateway; version: number }, { enabled, signingPassword, ...settings }: z.infer<typeof GatewayInput>, now: Date): Promise<Outcome> {
  const fault = await urlFault(settings.url)
  return keepChannel(actor, { channel, version, enabled, settings, secret: signingPassword }, fault && messageRefusals[fault], now)
}

/** The log keeps where messages go and that the secret was changed, never the secret. */
const keepChannel = (actor: Actor, { channel, version, enabled, settings, secret }: Kept, fault: string | null, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'messages.manage')
    if (fault) refuse(fault)
    const { congressId } = actor
    const before = await tx.messageChannel.findUnique({ where: { congressId_channel: { congressId, channel } } })
    const secretSealed = secret ? seal(secret) : (before?.secretSealed ?? null)
    const needsSecret = channel !== 'email' || (settings as { user?: string }).user !== ''
    if (enabled && needsSecret && !secretSealed) refuse(messageRefusals.noSecret[channel])
    await writeChannel(tx, { congressId, channel, version }, { enabled, settings, secretSealed }, before !== null)
    await appendEvent(tx, { kind: 'congress', recordId: congressId, action: 'changeChannel', capacity, detail: { channel, enabled, settings, secretChanged: secret !== '', before: before && { enabled: before.enabled, settings: before.settings } } }, actor, now)
  })

type Held = { congressId: string; channel: Channel; version: number }
async function writeChannel(tx: Tx, { congressId, channel, version }: Held, data: { enabled: boolean; settings: object; secretSealed: string | null }, exists: boolean): Promise<void> {
  const { count } = exists
    ? await tx.messageChannel.updateMany({ where: { congressId, channel, version }, data: { ...data, version: { increment: 1 } } })
    : await tx.messageChannel.createMany({ data: [{ congressId, channel, ...data, version: 1 }], skipDuplicates: true })
  if (count === 0) movedOn()
}

export const saveHours = (actor: Actor, hours: z.infer<typeof HoursInput>, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'messages.manage')
    const { congressId } = actor
    await tx.$executeRaw`SELECT 1 FROM congress WHERE id = ${congressId} FOR UPDATE`
    const { messageHours } = await tx.congress.findUniqueOrThrow({ where: { id: congressId }, select: { messageHours: true } })
    await tx.congress.update({ where: { id: congressId }, data: { messageHours: hours } })
    await appendEvent(tx, { kind: 'congress', recordId: congressId, action: 'changeMessageHours', capacity, detail: { before: messageHours, after: hours } }, actor, now)
  })
