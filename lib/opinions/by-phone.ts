import { z } from 'zod'
import { appendEvent } from '@/lib/events/commands'
import { Refused } from '@/lib/platform/refused'
import { indexOf } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import { capacitiesOf, canAnywhere, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'

export const phoneNeeds = z.object({
  phone: z.string().trim().regex(/^\+?\d[\d -]{4,18}\d$/, '电话只写数字，例如 13800005678。'),
  reason: z.string().trim().min(2, '写明为什么要找，至少两个字。').max(200, '不超过 200 个字。'),
})

const MOST = 20

/**
 * What somebody said who calls and has lost their code: found by the whole number, at the station that may see it.
 * The number stands in no address and in no event; that it was asked for, by whom and why, does.
 */
export const findByPhone = (actor: Actor, { phone, reason }: z.infer<typeof phoneNeeds>, { now }: Circumstances): Promise<Outcome<string[]>> =>
  transact(async (tx) => {
    const stationId = actor.stationId ?? null
    if (!stationId || !canAnywhere(actor, 'opinion.readContact')) throw new Refused({ why: 'forbidden' })
    const found = await tx.opinion.findMany({ where: { phoneIndex: indexOf(phone), stationId }, orderBy: { receivedAt: 'desc' }, take: MOST, select: { number: true } })
    const capacity = capacitiesOf(actor, { congressId: actor.congressId, stationId })[0]!
    await appendEvent(tx, { kind: 'opinion', recordId: stationId, action: 'findByPhone', capacity, detail: { reason, count: found.length } }, actor, now)
    return found.map(({ number }) => number)
  })
