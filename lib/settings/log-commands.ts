import { appendEvent } from '@/lib/events/commands'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { allowedAs } from '@/lib/settings/allowed'
import type { LogFilter, Verified } from '@/lib/settings/log'
import { verifyLog } from '@/lib/settings/log-queries'

/** Who took the log away, with what filter and how much of it, is in the log itself, before the first row leaves. */
export const recordLogExport = (actor: Actor, { before: _, ...filter }: LogFilter, count: number, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'log.read')
    await appendEvent(tx, { kind: 'log', recordId: actor.congressId, action: 'export', capacity, detail: { filter, count } }, actor, now)
  })

export async function verify(actor: Actor, count: number, now: Date): Promise<Outcome<Verified>> {
  const outcome = await transact(async () => allowedAs(actor, 'log.read'))
  if (!outcome.ok) return outcome
  const verified = await verifyLog(actor, count)
  await transact((tx) => appendEvent(tx, { kind: 'log', recordId: actor.congressId, action: 'verify', capacity: outcome.value, detail: { checked: verified.checked, broken: verified.broken.length } }, actor, now))
  return { ok: true, value: verified }
}
