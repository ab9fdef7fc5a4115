import type { Refusal } from '@/lib/lifecycle'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { Refused } from '@/lib/platform/refused'
import { inTransaction } from '@/lib/platform/transaction'

export type Outcome<T = unknown> = { ok: true; value: T } | { ok: false; refusal: Refusal }

const TRIES = 5
/** As the client says it, and as the driver does: two that could not both be, two that waited for each other. */
const CLASHES = ['P2034', '40001', '40P01']
const clashed = (error: unknown) => CLASHES.includes((error as { code?: string }).code ?? '')

/** Runs `work` in one transaction: all of it, or nothing and the refusal. Clashes are tried again after a jittered pause. */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { ok: true, value: await inTransaction(work, { seconds: env.DATABASE_WAIT }) }
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal }
      if (!clashed(error) || attempt === TRIES) throw error
      await new Promise((resume) => setTimeout(resume, Math.random() * 40 * attempt))
    }
  }
}
