import { z } from 'zod'
import type { Condition, Lifecycle, Living } from '@/lib/lifecycle'
import { nothing, text } from '@/lib/needs'

export const REGISTRATION_STATES = ['recorded', 'confirmed', 'objected'] as const
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

/** A text that the office entered for its author. It has no row of its own: it stands with the suggestion and shares its version. */
export type Registration = Living & { state: RegistrationState; inReview: boolean }

const inReview: Condition<Registration> = { name: 'registrationInReview', holds: ({ inReview }) => inReview }

/** The four parts as they were read from the original, once more. */
export const correction = z.object({
  title: text(4, 100, '标题'), situation: text(10, 5000, '情况和问题'), analysis: z.string().trim().max(5000, '分析最多 5000 个字。').default(''), proposal: text(5, 5000, '具体建议'),
})

/**
 * 代录. What a deputy signed is the original, what the office typed is a copy: its author confirms the copy, or says where it differs
 * and the office mends it, until it is reviewed (domain A3: nobody's name without their will; an electronic text is the deputy's to confirm).
 */
// prettier-ignore
export const registrationLifecycle = {
  confirm: { from: ['recorded'],             to: 'confirmed', by: ['author'], limit: 'stop', needs: nothing },
  object:  { from: ['recorded'],             to: 'objected',  by: ['author'], limit: 'stop', needs: z.object({ objection: text(5, 500, '不一致的地方') }), when: inReview },
  settle:  { from: ['recorded', 'objected'], to: 'confirmed', by: ['system'], limit: 'stop', needs: nothing },
  correct: { from: ['recorded', 'objected'], to: 'recorded',  by: ['office'], limit: 'stop', needs: correction, when: inReview },
} as const satisfies Lifecycle<Registration>

export type RegistrationAction = keyof typeof registrationLifecycle
export const REGISTRATION_ACTIONS = Object.keys(registrationLifecycle) as [RegistrationAction, ...RegistrationAction[]]
