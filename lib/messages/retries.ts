import { outcomeWords } from '@/lib/messages/words'
import { Unreachable } from '@/lib/platform/outgoing'

/** `answer`: what came back, in words that hold neither the address nor the message. */
export type Sending = { ok: true; answer: string } | NotSent
type NotSent = { ok: false; again: boolean; answer: string }

const MINUTE = 60_000
/** After so many tries somebody has to look. By then most of two days have passed. */
const MOST_TRIES = 8
/** After one minute, then five, a quarter of an hour, one, four, eight, eighteen hours. */
const PAUSES = [1, 5, 15, 60, 240, 480, 1080] as const

/** When to try again after so many tries; a little apart, so that what failed together does not come back together. */
export const againAfter = (tries: number, at: Date, apart: number): Date =>
  new Date(at.getTime() + (PAUSES[Math.min(tries, PAUSES.length) - 1] ?? 1) * MINUTE * (1 + apart / 5))

/** What a try that failed leaves behind: another one later, or one that somebody has to look at. */
export function afterFailure({ again, answer }: NotSent, tries: number, at: Date): { answer: string; deadAt: Date } | { answer: string; deliverAt: Date } {
  return again && tries < MOST_TRIES ? { deliverAt: againAfter(tries, at, Math.random()), answer } : { deadAt: at, answer }
}

/** Puts a dead one back among what waits, from the beginning. */
export const revived = (now: Date) => ({ deadAt: null, deliverAt: now, tries: 0, claimedUntil: null })
/** Lets a dead one be. */
export const dropped = (now: Date) => ({ deadAt: null, droppedAt: now })

/** A gateway that says so itself: it had too much to do, or broke. All else it will not take on another try either. 409: it has it already. */
export function readStatus(status: number): 'taken' | 'again' | 'never' {
  if ((status >= 200 && status < 300) || status === 409) return 'taken'
  return status >= 500 || [408, 425, 429].includes(status) ? 'again' : 'never'
}

/** What could not be reached, in words. Anything else is a fault of ours and goes on. */
export function notReached(error: unknown): NotSent {
  if (!(error instanceof Unreachable)) throw error
  return { ok: false, again: error.why !== 'private' && error.why !== 'insecure', answer: error.why === 'network' ? outcomeWords.unreachable(error.code) : outcomeWords[error.why] }
}
