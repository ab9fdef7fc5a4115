import { z } from 'zod'
import type { Lifecycle, Living } from '@/lib/lifecycle'
import { Day } from '@/lib/rulebook/days'

export const DEPUTY_STATES = ['active', 'suspended', 'ended'] as const
export type DeputyState = (typeof DEPUTY_STATES)[number]
export type Seat = Living & { state: DeputyState }

/** Why a deputy's functions rest (代表法 art. 61) and why a seat ends (art. 62). */
export const SUSPENSION_GROUNDS = ['detained', 'sentenced'] as const
export const ENDING_GROUNDS = ['moved', 'resigned', 'absentTwice', 'recalled', 'nationality', 'politicalRights', 'capacity', 'died'] as const

const on = Day.refine((day) => day >= '1954-01-01', '日期写得太早了。')
const NOTE = z.string().trim().max(500, '说明不超过 500 个字。').default('')
const suspension = z.object({ ground: z.enum(SUSPENSION_GROUNDS, '选一个情形。'), on, note: NOTE })
const ending = z.object({ ground: z.enum(ENDING_GROUNDS, '选一个情形。'), on, note: NOTE })
const resumption = z.object({ on, note: NOTE })

/** A seat in one term. It is never deleted: whoever has left can act no more, and what they did stays. */
// prettier-ignore
export const deputyLifecycle = {
  suspend: { from: ['active'],              to: 'suspended', by: ['systemAdmin'], limit: 'stop', needs: suspension },
  resume:  { from: ['suspended'],           to: 'active',    by: ['systemAdmin'], limit: 'stop', needs: resumption },
  end:     { from: ['active', 'suspended'], to: 'ended',     by: ['systemAdmin'], limit: 'stop', needs: ending },
} as const satisfies Lifecycle<Seat>

export type DeputyAction = keyof typeof deputyLifecycle
export const DEPUTY_ACTIONS = Object.keys(deputyLifecycle) as [DeputyAction, ...DeputyAction[]]
export type InputOf<A extends DeputyAction> = z.infer<(typeof deputyLifecycle)[A]['needs']>
