import { afterFailure, type Sending } from '@/lib/messages/retries'
import { sendBy } from '@/lib/messages/send'
import { outcomeWords } from '@/lib/messages/words'
import { messageTo } from '@/lib/opinions/tell-ways'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { report } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { unseal } from '@/lib/platform/seal'

export type Tellings = { sent: number; failed: number; dead: number; dropped: number }
const HELD_MINUTES = 3
const MOST = 400
const KEPT_DAYS = 90

type Taken = { id: string; congressId: string; opinionId: string; tells: string; tries: number; claimedUntil: Date }

/** Sends whoever spoke what is due, in any number of servers at once: a row that another holds is passed over. */
export async function deliverTellings(at: Date, stop?: AbortSignal): Promise<Tellings> {
  const counted: Tellings = { sent: 0, failed: 0, dead: 0, dropped: 0 }
  for (let begun = 0; begun < MOST && !stop?.aborted; begun += 1) {
    const taken = await takeNext(at)
    if (!taken) break
    counted[await deliverOne(taken, at)] += 1
  }
  await db.$executeRaw`DELETE FROM opinion_message WHERE id IN (SELECT id FROM opinion_message WHERE "createdAt" < ${at}::timestamptz - make_interval(days => ${KEPT_DAYS}::int) ORDER BY "createdAt" LIMIT 1000)`
  return counted
}

const takeNext = async (at: Date): Promise<Taken | undefined> =>
  (await db.$queryRaw<Taken[]>`
    UPDATE opinion_message SET "claimedUntil" = ${at}::timestamptz + make_interval(mins => ${HELD_MINUTES}::int), tries = tries + 1
    WHERE id = (
      SELECT id FROM opinion_message WHERE "sentAt" IS NULL AND "deadAt" IS NULL AND "droppedAt" IS NULL AND "deliverAt" <= ${at} AND ("claimedUntil" IS NULL OR "claimedUntil" <= ${at})
      ORDER BY "deliverAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, "congressId", "opinionId", tells, tries, "claimedUntil"`)[0]

async function deliverOne(taken: Taken, at: Date): Promise<keyof Tellings> {
  const { congressId, opinionId, tells } = taken
  const [channel, { phoneSealed, tellBy, number }, { shortName }] = await Promise.all([
    db.messageChannel.findUnique({ where: { congressId_channel: { congressId, channel: 'sms' } } }),
    db.opinion.findUniqueOrThrow({ where: { id: opinionId }, select: { phoneSealed: true, tellBy: true, number: true } }),
    db.congress.findUniqueOrThrow({ where: { id: congressId }, select: { shortName: true } }),
  ])
  // Who took the number back, or is called instead, hears nothing more.
  if (!phoneSealed || tellBy !== 'message') return settle(taken, { droppedAt: at, answer: outcomeWords.noAddress }).then(() => 'dropped')
  if (!channel?.enabled) return giveUp(taken, at, outcomeWords.off)
  const link = new URL(paths.progress(), env.NEXTAUTH_URL).href
  const letter = { subject: '', text: messageTo(tells, { congress: shortName, number, link }), link }
  const sending = await sendBy(channel, { id: taken.id, to: unseal(phoneSealed), congress: shortName, letter, at }).catch((error: unknown): Sending => ({ ok: false, again: true, answer: `编号 ${report(error, { action: 'opinions.tell', messageId: taken.id })}` }))
  if (sending.ok) return settle(taken, { sentAt: at, answer: sending.answer }).then(() => 'sent')
  const left = afterFailure(sending, taken.tries, at)
  if ('deadAt' in left) return giveUp(taken, at, left.answer)
  return settle(taken, left).then(() => 'failed')
}

type Left = { answer: string; sentAt?: Date; deadAt?: Date; droppedAt?: Date; deliverAt?: Date }
/** Only while it is still ours: another may have taken it since. That it went is true all the same. */
const settle = ({ id, claimedUntil }: Taken, data: Left) => db.opinionMessage.updateMany({ where: { id, sentAt: null, ...(data.sentAt ? {} : { claimedUntil }) }, data: { ...data, claimedUntil: null } })

/** No message reaches them: then they are called, and it waits among what is to be called. Not where another has taken it meanwhile: its word may still arrive. */
const giveUp = ({ id, opinionId, claimedUntil }: Taken, at: Date, answer: string): Promise<'dead'> =>
  db.$executeRaw`
    WITH dead AS (
      UPDATE opinion_message SET "deadAt" = ${at}, answer = ${answer}, "claimedUntil" = NULL WHERE id = ${id} AND "sentAt" IS NULL AND "claimedUntil" = ${claimedUntil} RETURNING id)
    UPDATE opinion SET "tellBy" = 'phone' WHERE id = ${opinionId} AND "tellBy" = 'message' AND EXISTS (SELECT FROM dead)`.then(() => 'dead')
