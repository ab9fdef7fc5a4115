import { z } from 'zod'
import type { Lifecycle, Living } from '@/lib/lifecycle'
import { Day } from '@/lib/rulebook/days'

export const RULEBOOK_STATES = ['draft', 'inForce', 'superseded', 'discarded'] as const
export type RulebookState = (typeof RULEBOOK_STATES)[number]
export type Version = Living & { state: RulebookState }

const decision = z.object({
  inForceFrom: Day,
  // A rulebook binds everyone: nobody puts one in force without having read what it changes.
  seen: z.literal('on', '请先看过与现行规则的区别，再勾选这一项。'),
})
const giveUp = z.object({ reason: z.string().trim().min(2, '写一句为什么不用了。').max(200, '不超过 200 个字。') })

/** One version of a congress's rulebook. What was in force is never deleted: records go on under the version they began under. */
// prettier-ignore
export const rulebookLifecycle = {
  putInForce: { from: ['draft'],   to: 'inForce',    by: ['officeHead', 'leader'], limit: 'stop', needs: decision },
  supersede:  { from: ['inForce'], to: 'superseded', by: ['system'],               limit: 'stop', needs: z.object({}) },
  discard:    { from: ['draft'],   to: 'discarded',  by: ['office'],               limit: 'stop', needs: giveUp },
} as const satisfies Lifecycle<Version>

export type RulebookAction = keyof typeof rulebookLifecycle
export type InputOf<A extends RulebookAction> = z.infer<(typeof rulebookLifecycle)[A]['needs']>
