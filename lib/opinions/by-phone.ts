import { z } from 'zod'
import { appendEvent } from '@/lib/events/commands'
import { db, type Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { indexOf } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, capacitiesOf, type Actor } from '@/lib/policy'
import { withTrust } from '@/lib/opinions/trust'
import type { Circumstances } from '@/lib/rulebook/circumstances'

export const phoneNeeds = z.object({
  phone: z.string().trim().regex(/^\+?\d[\d -]{4,18}\d$/, '电话只写数字，例如 13800005678。'),
  reason: z.string().trim().min(2, '写明为什么要找，至少两个字。').max(200, '不超过 200 个字。'),
})

const MOST = 20

/** To try numbers is to learn whose they are: it takes the same right as to see them. */
export const maySearchByPhone = async (actor: Actor, today: string, client: Tx | typeof db = db): Promise<boolean> =>
  Boolean(actor.stationId) && can(actor, 'opinion.readContact', await withTrust(client, actor, { congressId: actor.congressId, stationId: actor.stationId }, today))

/**
 * What somebody said who calls and has lost their code: found by the whole number, at the station that may see it.
 * The number stands in no address and in no event; that it was asked for, by whom and why, does.
 */
export const findByPhone = (actor: Actor, { phone, reason }: z.infer<typeof phoneNeeds>, { now, today }: Circumstances): Promise<Outcome<string[]>> =>
  transact(async (tx) => {
    const stationId = actor.stationId ?? null
    if (!stationId || !(await maySearchByPhone(actor, today, tx))) throw new Refused({ why: 'forbidden' })
    const found = await tx.opinion.findMany({ where: { phoneIndex: indexOf(phone), stationId }, orderBy: { receivedAt: 'desc' }, take: MOST, select: { number: true } })
    const capacity = capacitiesOf(actor, { congressId: actor.congressId, stationId })[0]!
    await appendEvent(tx, { kind: 'opinion', recordId: stationId, action: 'findByPhone', capacity, detail: { reason, count: found.length } }, actor, now)
    return found.map(({ number }) => number)
  })
