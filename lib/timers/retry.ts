import { appendEvent } from '@/lib/events/commands'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { allowedAs } from '@/lib/settings/allowed'
import { retry, type Ran } from '@/lib/timers/commands'
import { listFailures } from '@/lib/timers/queries'
import { tick } from '@/lib/timers/tick'

export type Retried = { done: number; failed: number; busy: number }

/** Tries at once what failed in one's own congress. */
export async function retryFailed(actor: Actor, at: Date): Promise<Outcome<Retried>> {
  const allowed = await noted(actor, 'retry', at)
  if (!allowed.ok) return allowed
  const counted: Retried = { done: 0, failed: 0, busy: 0 }
  for (const failure of await listFailures({ congressId: actor.congressId })) {
    const attempt = await retry(failure, at)
    counted[attempt === 'passed' ? 'done' : attempt] += 1
  }
  return { ok: true, value: counted }
}

/** Goes through today's round once more, without waiting for the next minute; null where one is under way. */
export async function runAnew(actor: Actor, at: Date): Promise<Outcome<Ran[] | null>> {
  const allowed = await noted(actor, 'run', at)
  return allowed.ok ? { ok: true, value: await tick(at, { anew: true }) } : allowed
}

const noted = (actor: Actor, action: 'retry' | 'run', at: Date) =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'timers.run')
    await appendEvent(tx, { kind: 'timers', recordId: actor.congressId, action, capacity }, actor, at)
  })
