import { findOrder } from '@/lib/clients/orders'
import { afterFailure, type Sending } from '@/lib/messages/retries'
import { callWebhook } from '@/lib/messages/webhook'
import { outcomeWords } from '@/lib/messages/words'
import { db } from '@/lib/platform/db'
import { report } from '@/lib/platform/log'
import { unseal } from '@/lib/platform/seal'

export type Pushes = { sent: number; failed: number; dead: number; dropped: number }
const HELD_MINUTES = 3
const MOST = 400

type Taken = { id: string; congressId: string; clientId: string; opinionId: string; kind: string; tries: number; claimedUntil: Date }

/** Tells the programs outside what is due, in any number of servers at once: a row that another holds is passed over. */
export async function deliverPushes(at: Date, stop?: AbortSignal): Promise<Pushes> {
  const counted: Pushes = { sent: 0, failed: 0, dead: 0, dropped: 0 }
  for (let begun = 0; begun < MOST && !stop?.aborted; begun += 1) {
    const taken = await takeNext(at)
    if (!taken) break
    counted[await deliverOne(taken, at)] += 1
  }
  return counted
}

const takeNext = async (at: Date): Promise<Taken | undefined> =>
  (await db.$queryRaw<Taken[]>`
    UPDATE order_push SET "claimedUntil" = ${at}::timestamptz + make_interval(mins => ${HELD_MINUTES}::int), tries = tries + 1
    WHERE id = (
      SELECT id FROM order_push WHERE "sentAt" IS NULL AND "deadAt" IS NULL AND "droppedAt" IS NULL AND "deliverAt" <= ${at} AND ("claimedUntil" IS NULL OR "claimedUntil" <= ${at})
      ORDER BY "deliverAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, "congressId", "clientId", "opinionId", kind, tries, "claimedUntil"`)[0]

async function deliverOne(taken: Taken, at: Date): Promise<keyof Pushes> {
  const client = await db.apiClient.findUniqueOrThrow({ where: { id: taken.clientId }, select: { id: true, congressId: true, name: true, perMinute: true, pushUrl: true, pushSecretSealed: true, revokedAt: true } })
  if (client.revokedAt || !client.pushUrl || !client.pushSecretSealed) return settle(taken, { droppedAt: at, answer: outcomeWords.off }).then(() => 'dropped')
  const sending = await said(taken, client)
    .then((order) => callWebhook({ url: client.pushUrl!, secret: unseal(client.pushSecretSealed!) }, { id: taken.id, payload: { type: `order.${taken.kind}`, test: false, order }, at }))
    .catch((error: unknown): Sending => ({ ok: false, again: true, answer: `编号 ${report(error, { action: 'clients.push', pushId: taken.id })}` }))
  if (sending.ok) return settle(taken, { sentAt: at, answer: sending.answer }).then(() => 'sent')
  const left = afterFailure(sending, taken.tries, at)
  await settle(taken, left)
  return 'deadAt' in left ? 'dead' : 'failed'
}

/** Only while it is still ours: another may have taken it since. That it went is true all the same. */
const settle = ({ id, claimedUntil }: Taken, data: { answer: string; sentAt?: Date; deadAt?: Date; droppedAt?: Date; deliverAt?: Date }) =>
  db.orderPush.updateMany({ where: { id, sentAt: null, ...(data.sentAt ? {} : { claimedUntil }) }, data: { ...data, claimedUntil: null } })

/** How it stands now, as the program may know it; of one that is handed over its words. Who spoke stands in neither. */
async function said({ opinionId, kind }: Taken, client: Parameters<typeof findOrder>[0]): Promise<object | null> {
  const { number, externalNumber, receivedAt, text, place } = await db.opinion.findUniqueOrThrow({ where: { id: opinionId }, select: { number: true, externalNumber: true, receivedAt: true, text: true, place: true } })
  if (kind === 'changed') return externalNumber ? findOrder(client, externalNumber) : null
  const event = await db.event.findFirst({ where: { kind: 'opinion', recordId: opinionId, action: 'routeHigher', result: 'done' }, orderBy: { seq: 'desc' }, select: { detail: true } })
  return { number, receivedAt: receivedAt.toISOString(), content: text, place, instruction: (event?.detail as { instruction?: string } | undefined)?.instruction ?? '' }
}
