import { db } from '@/lib/platform/db'
import { report } from '@/lib/platform/log'

class Undone extends Error {}

/** Whether the database takes a write: one is made and undone. A disk that is full or a server that only reads answers no. */
export async function canWrite(): Promise<boolean> {
  try {
    await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`INSERT INTO throttle (key, count, "windowStartedAt") VALUES ('health', 0, now()) ON CONFLICT (key) DO UPDATE SET "windowStartedAt" = now()`
        throw new Undone()
      },
      { timeout: 4_000, maxWait: 3_000 },
    )
    return false
  } catch (error) {
    if (error instanceof Undone) return true
    report(error, { action: 'health' })
    return false
  }
}
