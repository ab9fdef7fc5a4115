import { deliverPushes } from '@/lib/clients/push'
import { deliver } from '@/lib/messages/deliver'
import { deliverTellings } from '@/lib/opinions/telling-out'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { report } from '@/lib/platform/log'
import { tick } from '@/lib/timers/tick'

const EVERY = 60_000
/** No new message is begun after that: a gateway that says nothing must not keep the next round waiting. */
const SENDING = 45_000
/** Servers that were started together do not ask together. */
const jittered = (pause: number) => pause * (0.75 + Math.random() / 2)

const kept = globalThis as typeof globalThis & { liaisonTimers?: true }

/** Looks every minute whether something has become due, until the server is told to stop; what is under way is finished first. */
export function keepTime(): void {
  if (!env.TIMERS || kept.liaisonTimers) return
  kept.liaisonTimers = true // the development server loads modules anew
  const stopping = new AbortController()
  const next = (pause: number) => setTimeout(() => void round(), jittered(pause)).unref()
  const round = async () => {
    await tick(now(), { stop: stopping.signal }).catch((error: unknown) => report(error, { action: 'timers' }))
    // Not under the round's lock: several servers share the sending, and a slow gateway keeps nobody's limits waiting for long.
    await deliver(now(), { stop: AbortSignal.any([stopping.signal, AbortSignal.timeout(SENDING)]) }).catch((error: unknown) => report(error, { action: 'messages' }))
    await deliverTellings(now(), AbortSignal.any([stopping.signal, AbortSignal.timeout(SENDING)])).catch((error: unknown) => report(error, { action: 'opinions.tell' }))
    await deliverPushes(now(), AbortSignal.any([stopping.signal, AbortSignal.timeout(SENDING)])).catch((error: unknown) => report(error, { action: 'clients.push' }))
    if (!stopping.signal.aborted) next(EVERY)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  next(5_000)
}
