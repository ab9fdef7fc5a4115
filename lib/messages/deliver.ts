import { takeNext, type Taken } from '@/lib/messages/claim'
import { composed, titleOutside, type Item } from '@/lib/messages/compose'
import { hoursOf } from '@/lib/messages/hours'
import { afterFailure, type Sending } from '@/lib/messages/retries'
import { sendBy } from '@/lib/messages/send'
import { outcomeWords } from '@/lib/messages/words'
import { saidOf } from '@/lib/notices/words'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { report } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { unseal } from '@/lib/platform/seal'

export type Delivered = { sent: number; failed: number; dead: number; dropped: number; later: number }

type How = { stop?: AbortSignal; /** no new one is begun after so many */ most?: number }
const SIDE_BY_SIDE = 4
const KEPT = 90 * 86_400_000

/** Sends what is due, in any number of servers at once. Whatever goes wrong outside, it is kept here and nothing else waits for it. */
export async function deliver(at: Date, { stop, most = 400 }: How = {}): Promise<Delivered> {
  const counted: Delivered = { sent: 0, failed: 0, dead: 0, dropped: 0, later: 0 }
  let begun = 0
  const worker = async () => {
    while (!stop?.aborted && begun < most) {
      begun += 1
      const taken = await takeNext(at)
      if (taken === null) return
      counted[taken === 'later' ? 'later' : await deliverOne(taken, at)] += 1
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker))
  await forgetDelivered(at)
  return counted
}

async function deliverOne(taken: Taken, at: Date): Promise<keyof Delivered> {
  const ready = await prepared(taken).catch((error: unknown): Prepared => ({ ids: taken.items.map(({ id }) => id), dropped: [], why: '', send: () => Promise.reject(error) }))
  if (ready.dropped.length > 0) await settle(taken, ready.dropped, { droppedAt: at, answer: ready.why })
  if (!ready.send) return 'dropped'
  const sending: Sending = await ready.send(at).catch((error: unknown) => ({ ok: false, again: true, answer: `编号 ${report(error, { action: 'messages.deliver', bundleId: taken.bundleId })}` }))
  if (sending.ok) return settle(taken, ready.ids, { sentAt: at, answer: sending.answer }).then(() => 'sent')
  const left = afterFailure(sending, taken.tries, at)
  await settle(taken, ready.ids, left)
  return 'deadAt' in left ? 'dead' : 'failed'
}

/** Only while it is still ours: another may have taken it since, if this server was thought dead. That it went is true all the same. */
const settle = ({ until }: Taken, ids: readonly string[], data: { answer: string; sentAt?: Date; deadAt?: Date; droppedAt?: Date; deliverAt?: Date }) =>
  db.outbox.updateMany({ where: { id: { in: [...ids] }, sentAt: null, deadAt: null, droppedAt: null, ...(data.sentAt ? {} : { claimedUntil: until }) }, data: { ...data, claimedUntil: null } })

type Prepared = { ids: readonly string[]; dropped: readonly string[]; why: string; send: ((at: Date) => Promise<Sending>) | null }

/** What is to be said is looked up when it goes: what was read meanwhile, or is not theirs any more, does not go. */
async function prepared({ bundleId, personId, congressId, channel, items }: Taken): Promise<Prepared> {
  const [person, congress, open, notices] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: personId }, select: { phoneSealed: true, emailSealed: true, emailConfirmedAt: true, disabledAt: true, grants: { where: { endedAt: null }, select: { id: true } } } }),
    db.congress.findUniqueOrThrow({ where: { id: congressId }, select: { shortName: true, officeShort: true, messageHours: true } }),
    db.messageChannel.findUnique({ where: { congressId_channel: { congressId, channel } } }),
    db.notice.findMany({ where: { id: { in: items.map(({ noticeId }) => noticeId) } }, select: { id: true, grantId: true, action: true, subject: true, detail: true, count: true, opinionId: true, readAt: true, suggestion: { select: { secretProposer: true, publicityWish: true } } } }),
  ])
  const sealed = channel === 'email' ? person.emailConfirmedAt && person.emailSealed : person.phoneSealed
  const all = items.map(({ id }) => id)
  if (!open?.enabled || !sealed) return { ids: [], dropped: all, why: open?.enabled ? outcomeWords.noAddress : outcomeWords.off, send: null }
  const held = new Set(person.disabledAt ? [] : person.grants.map(({ id }) => id))
  const { titles } = hoursOf(congress.messageHours)
  const told: (Item & { id: string })[] = []
  for (const { id, noticeId, kind, code } of items) {
    const notice = notices.find((one) => one.id === noticeId)
    if (!notice || notice.readAt || !notice.grantId || !held.has(notice.grantId)) continue
    const { action, subject, detail, count, opinionId, suggestion } = notice
    const secret = suggestion !== null && (suggestion.secretProposer || suggestion.publicityWish === 'none')
    const { dueOn } = detail as { dueOn?: string } // written by notices/commands.ts
    told.push({ id, kind, words: saidOf(action, dueOn ?? null, count, congress.officeShort), title: titleOutside({ subject, opinionId, secret, titles }), link: outsideLink(code) })
  }
  const ids = told.map(({ id }) => id)
  const dropped = all.filter((id) => !ids.includes(id))
  const why = held.size === 0 ? outcomeWords.notTheirs : outcomeWords.readInPage
  if (ids.length === 0) return { ids, dropped, why, send: null }
  const letter = composed({ channel, congress: congress.shortName, items: told, all: `${env.NEXTAUTH_URL}${paths.notices()}` })
  const to = unseal(sealed)
  return { ids, dropped, why, send: (at) => sendBy(open, { id: bundleId, to, congress: congress.shortName, letter, at }) }
}

const outsideLink = (code: string) => `${env.NEXTAUTH_URL}${paths.message(code)}`

/** What went or was dropped is kept for a quarter, for whoever asks where a message stayed; what nobody could deliver stays until somebody has looked. */
const forgetDelivered = (at: Date) =>
  db.$executeRaw`DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE ("sentAt" IS NOT NULL OR "droppedAt" IS NOT NULL) AND "createdAt" < ${new Date(at.getTime() - KEPT)} ORDER BY "createdAt" LIMIT 1000)`
