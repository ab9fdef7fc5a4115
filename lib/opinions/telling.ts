import { hoursOf, nextOpen } from '@/lib/messages/hours'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import { TELL_WAYS, type TellWay } from '@/lib/opinions/tell-ways'
import { db, type Tx } from '@/lib/platform/db'
import { settingsOf } from '@/lib/settings/kept'

/** What is worth a message: there is something new to read. What it says stands in the page, never in the message. */
const TELLS: Partial<Record<OpinionAction, string>> = {
  answer: 'answered', answerOnSpot: 'answered', answerAsDeputy: 'answered', answerAlong: 'answered', answerAdopted: 'answered', relay: 'answered', pass: 'answered',
  decline: 'declined', declineAlong: 'declined', adopt: 'adopted', explain: 'explained',
}

/** Puts into the outbox what goes to the person by the way they chose. It sends nothing and can refuse nothing. */
export async function queueTelling(tx: Tx, { id: opinionId, congressId }: { id: string; congressId: string }, action: OpinionAction, now: Date): Promise<void> {
  const tells = TELLS[action]
  if (!tells) return
  const { tellBy, phoneSealed } = await tx.opinion.findUniqueOrThrow({ where: { id: opinionId }, select: { tellBy: true, phoneSealed: true } })
  if (tellBy !== 'message' || !phoneSealed) return
  const { messageHours } = await tx.congress.findUniqueOrThrow({ where: { id: congressId }, select: { messageHours: true } })
  const deliverAt = nextOpen(now, { hours: hoursOf(messageHours), calendar: (await settingsOf(congressId, tx)).calendar })
  await tx.opinionMessage.create({ data: { opinionId, congressId, tells, deliverAt, createdAt: now } })
}

/** Whether a congress can send short messages at all: only then may anyone choose them. */
const sendsMessages = async (congressId: string): Promise<boolean> => (await db.messageChannel.count({ where: { congressId, channel: 'sms', enabled: true } })) > 0

/** What may be chosen at this congress. */
export const tellWaysOf = async (congressId: string): Promise<TellWay[]> => ((await sendsMessages(congressId)) ? [...TELL_WAYS] : TELL_WAYS.filter((way) => way !== 'message'))

export type Told = { tellBy: TellWay; last: { at: Date; state: 'waiting' | 'sent' | 'dead' | 'dropped'; answer: string } | null }

/** How somebody wants to hear of it, and whether the last message reached them. */
export async function toldOf(id: string): Promise<Told> {
  const { tellBy, messages: [last] } = await db.opinion.findUniqueOrThrow({ where: { id }, select: { tellBy: true, messages: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 } } })
  const state = last && (last.sentAt ? 'sent' : last.deadAt ? 'dead' : last.droppedAt ? 'dropped' : 'waiting')
  return { tellBy: tellBy as TellWay, last: last && state ? { at: last.sentAt ?? last.createdAt, state, answer: last.answer } : null } // a check keeps the column's words
}
