import { z } from 'zod'
import type { Condition, Lifecycle, Living } from '@/lib/lifecycle'
import { nothing, reason, text } from '@/lib/needs'

export const REQUEST_KINDS = ['return', 'extension'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]
export const REQUEST_STATES = ['asked', 'granted', 'refused', 'lapsed'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** A unit's wish to return an assignment or to have more time. */
export type Request = Living & { state: RequestState; kind: RequestKind; assignmentId: string; suggestionId: string; proposedDueOn: string | null; assignmentIsOpen: boolean }

const stillOpen: Condition<Request> = { name: 'assignmentStillOpen', holds: (request) => request.assignmentIsOpen }

const nothingLeft: Condition<Request> = { name: 'assignmentGoesOn', holds: (request) => !request.assignmentIsOpen }

// prettier-ignore
export const requestLifecycle = {
  grant:  { from: ['asked'], to: 'granted', by: ['office', 'dispatcher'], limit: 'stop', needs: z.object({ reason: z.string().trim().max(500).default('') }), when: stillOpen },
  refuse: { from: ['asked'], to: 'refused', by: ['office', 'dispatcher'], limit: 'stop', needs: reason },
  lapse:  { from: ['asked'], to: 'lapsed',  by: ['system'], limit: 'stop', needs: nothing, when: nothingLeft },
} as const satisfies Lifecycle<Request>

export const askReturn = z.object({ reason: text(5, 500, '退回理由'), suggestedUnit: text(1, 100, '建议改由哪个单位办理') })
export const askExtension = z.object({ reason: text(5, 500, '延期理由'), proposedDueOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请选延到哪一天。') })

export type RequestAction = keyof typeof requestLifecycle
/** What people answer; that it lapses is a consequence of other steps. */
export const REQUEST_ANSWERS = ['grant', 'refuse'] as const satisfies readonly RequestAction[]
