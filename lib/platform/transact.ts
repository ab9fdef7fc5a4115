import type { Refusal } from '@/lib/lifecycle'
import { db, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { Refused } from '@/lib/platform/refused'

export type Outcome<T = unknown> = { ok: true; value: T } | { ok: false; refusal: Refusal }

const TRIES = 5
const clashed = (error: unknown) => (error as { code?: string }).code === 'P2034'

/** Runs `work` in one transaction: all of it, or nothing and the refusal. Clashes are tried again after a jittered pause. */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { ok: true, value: await db.$transaction(work, { timeout: env.DATABASE_WAIT * 2000, maxWait: env.DATABASE_WAIT * 1000 }) }
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal }
      if (!clashed(error) || attempt === TRIES) throw error
      await new Promise((resume) => setTimeout(resume, Math.random() * 40 * attempt))
    }
  }
}
