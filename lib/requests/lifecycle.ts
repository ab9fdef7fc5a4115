import { z } from 'zod'
import type { Condition, Lifecycle, Living } from '@/lib/lifecycle'
import { reason, text } from '@/lib/needs'

export const REQUEST_KINDS = ['return', 'extension'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]
export const REQUEST_STATES = ['asked', 'granted', 'refused'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** A unit's wish to return an assignment or to have more time. */
export type Request = Living & { state: RequestState; kind: RequestKind; assignmentId: string; suggestionId: string; proposedDueOn: string | null; assignmentIsOpen: boolean }

const stillOpen: Condition<Request> = { name: 'assignmentStillOpen', holds: (request) => request.assignmentIsOpen }

// prettier-ignore
export const requestLifecycle = {
  grant:  { from: ['asked'], to: 'granted', by: ['office'], limit: 'stop', needs: z.object({ reason: z.string().trim().max(500).default('') }), when: stillOpen },
  refuse: { from: ['asked'], to: 'refused', by: ['office'], limit: 'stop', needs: reason },
} as const satisfies Lifecycle<Request>

export const askReturn = z.object({ reason: text(5, 500, '退回理由'), suggestedUnit: text(1, 100, '建议改由哪个单位办理') })
export const askExtension = z.object({ reason: text(5, 500, '延期理由'), proposedDueOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请选延到哪一天。') })

export type RequestAction = keyof typeof requestLifecycle
export const REQUEST_ACTIONS = Object.keys(requestLifecycle) as [RequestAction, ...RequestAction[]]
