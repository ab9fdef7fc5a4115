import { db } from '@/lib/platform/db'
import { dayOf } from '@/lib/platform/clock'
import { eraseExpired } from '@/lib/opinions/contact'
import { getCircumstances } from '@/lib/settings/queries'
import { runTimers, type Ran } from '@/lib/timers/commands'

/** Under this name it is noted that somebody looked, also where nothing was due. */
export const HEARTBEAT = 'heartbeat'
const LONGEST = 10 * 60_000

type How = { anew?: boolean; stop?: AbortSignal }

/**
 * One round. Of several servers one goes at a time and the others are not kept waiting: the lock lives as long as this
 * transaction, so that a server that dies in the middle gives it back. Null where another is at it.
 */
export const tick = (at: Date, how: How = {}): Promise<Ran[] | null> =>
  db.$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtextextended('timers', 0)) AS mine`
      if (!lock!.mine) return null
      const ran = await runTimers(at, how)
      await eraseExpired(await getCircumstances('', at)) // no rule of a place decides how long personal data are kept
      const seen = { doneOn: dayOf(at), at }
      await db.timerPass.upsert({ where: { timer: HEARTBEAT }, create: { timer: HEARTBEAT, ...seen }, update: seen })
      return ran
    },
    { timeout: LONGEST, maxWait: 10_000 },
  )
