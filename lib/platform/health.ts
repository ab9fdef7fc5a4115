import { db } from '@/lib/platform/db'
import { report } from '@/lib/platform/log'
import { isAway, isFull } from '@/lib/platform/surprise'

class Undone extends Error {}

export type Health = 'well' | 'away' | 'full' | 'ill'

/** Whether the database takes a write: one is made and undone. On a full disk it does not, and away is what does not answer at all. */
export async function healthNow(): Promise<Health> {
  try {
    await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`INSERT INTO throttle (key, count, "windowStartedAt") VALUES ('health', 0, now()) ON CONFLICT (key) DO UPDATE SET "windowStartedAt" = now()`
        throw new Undone()
      },
      { timeout: 4_000, maxWait: 3_000 },
    )
    return 'ill'
  } catch (error) {
    if (error instanceof Undone) return 'well'
    report(error, { action: 'health' })
    return isAway(error) ? 'away' : isFull(error) ? 'full' : 'ill'
  }
}
