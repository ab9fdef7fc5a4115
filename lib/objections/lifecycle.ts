import { z } from 'zod'
import type { Condition, Lifecycle, Living } from '@/lib/lifecycle'
import { nothing, reason, text } from '@/lib/needs'

export const OBJECTION_STATES = ['raised', 'upheld', 'kept', 'withdrawn', 'lapsed'] as const
export type ObjectionState = (typeof OBJECTION_STATES)[number]

/** A deputy's word that a unit is not the right one for the suggestion. The unit goes on handling until it is answered. */
export type Objection = Living & { state: ObjectionState; suggestionId: string; assignmentId: string; unitHasIt: boolean }

const stillHasIt: Condition<Objection> = { name: 'unitStillHasIt', holds: (objection) => objection.unitHasIt }
const hasItNoMore: Condition<Objection> = { name: 'unitStillHandles', holds: (objection) => !objection.unitHasIt }

// prettier-ignore
export const objectionLifecycle = {
  uphold:   { from: ['raised'], to: 'upheld',    by: ['office'], limit: 'stop', needs: reason, when: stillHasIt },
  keep:     { from: ['raised'], to: 'kept',      by: ['office'], limit: 'stop', needs: reason },
  withdraw: { from: ['raised'], to: 'withdrawn', by: ['author'], limit: 'stop', needs: nothing },
  lapse:    { from: ['raised'], to: 'lapsed',    by: ['system'], limit: 'stop', needs: nothing, when: hasItNoMore },
} as const satisfies Lifecycle<Objection>

/** About which unit, why, and who should have it instead. */
export const raiseNeeds = z.object({
  assignmentId: z.string('请选对哪个单位有异议。').min(1, '请选对哪个单位有异议。').max(64),
  reason: text(5, 500, '有异议的理由'),
  suggestedUnit: z.string().trim().max(100, '单位名称最多 100 字。').default(''),
})

export type ObjectionAction = keyof typeof objectionLifecycle
/** What people do about one; that it lapses is a consequence of other steps. */
export const OBJECTION_ANSWERS = ['uphold', 'keep', 'withdraw'] as const satisfies readonly ObjectionAction[]
