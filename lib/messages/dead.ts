import { appendEvent } from '@/lib/events/commands'
import { dropped, revived } from '@/lib/messages/retries'
import { messageRefusals } from '@/lib/messages/words'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { allowedAs, refuse } from '@/lib/settings/allowed'

type Which = string | 'all'
const MOST = 500

/** Puts what could not be delivered back among what waits, under the key it had: a gateway that took it after all knows it again. */
export const tryAgain = (actor: Actor, which: Which, now: Date): Promise<Outcome<number>> => settleDead(actor, which, 'retryMessages', revived(now), now)

/** Lets it be. In the page it stands as before. */
export const dropDead = (actor: Actor, which: Which, now: Date): Promise<Outcome<number>> => settleDead(actor, which, 'dropMessages', dropped(now), now)

const settleDead = (actor: Actor, which: Which, action: string, data: ReturnType<typeof revived | typeof dropped>, now: Date): Promise<Outcome<number>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'messages.manage')
    const { congressId } = actor
    const found = await tx.outbox.findMany({ where: { congressId, deadAt: { not: null }, ...(which === 'all' ? {} : { id: which }) }, select: { id: true, bundleId: true }, orderBy: [{ deadAt: 'asc' }, { id: 'asc' }], take: MOST })
    if (found.length === 0) refuse(messageRefusals.gone)
    // What went together goes together again.
    const { count } = await tx.outbox.updateMany({ where: { congressId, deadAt: { not: null }, OR: [{ id: { in: found.map(({ id }) => id) } }, { bundleId: { in: found.flatMap(({ bundleId }) => bundleId ?? []) } }] }, data })
    if (count === 0) refuse(messageRefusals.gone)
    await appendEvent(tx, { kind: 'congress', recordId: congressId, action, capacity, detail: { count } }, actor, now)
    return count
  })
