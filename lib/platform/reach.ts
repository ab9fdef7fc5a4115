import 'server-only'
import { report } from '@/lib/platform/log'
import { answerAs } from '@/lib/platform/status'
import { isAway } from '@/lib/platform/surprise'

/** What was asked for, or, where the database does not answer, the number under which that is in the log; the page then goes out with 503. */
export async function reach<T>(ask: () => Promise<T>): Promise<{ found: T } | { away: string }> {
  try {
    return { found: await ask() }
  } catch (error) {
    if (!isAway(error)) throw error
    answerAs(503)
    return { away: report(error, { action: 'page' }) }
  }
}
