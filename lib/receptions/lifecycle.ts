import { z } from 'zod'
import type { Condition, Lifecycle, Living } from '@/lib/lifecycle'
import { day, nothing, text } from '@/lib/needs'

export const RECEPTION_STATES = ['planned', 'announced', 'held', 'recorded', 'cancelled'] as const
export type ReceptionState = (typeof RECEPTION_STATES)[number]

/** What the rules see of a reception; the days are those of the moment of asking. */
export type Reception = Living & {
  state: ReceptionState
  /** Days from today to the reception's day; below nothing where it has passed. */
  daysLeft: number
  /** Days before which it must be announced. */
  noticeDays: number
  hosts: number
  /** Hosts of whom it is not known whether they came. */
  unknown: number
}

const hosted: Condition<Reception> = { name: 'receptionHosted', holds: ({ hosts, daysLeft, noticeDays }) => hosts > 0 && daysLeft >= noticeDays }
const dayHasCome: Condition<Reception> = { name: 'receptionDayHasCome', holds: ({ daysLeft }) => daysLeft <= 0 }
const attendanceKnown: Condition<Reception> = { name: 'attendanceKnown', holds: ({ unknown }) => unknown === 0 }

const another = z.object({ on: day, reason: text(2, 200, '改期原因') })
const because = z.object({ reason: text(2, 200, '取消原因') })
const told = z.object({ visitors: z.coerce.number('写来了几位群众。').int('写整数。').min(0, '写来了几位群众。').max(2_000, '人数太多，请核对。'), summary: text(2, 2_000, '接待情况') })
const THEY = ['station', 'townOffice', 'office'] as const

// prettier-ignore
export const receptionLifecycle = {
  announce:  { from: ['planned'],   to: 'announced', by: THEY, limit: 'stop', needs: nothing, when: hosted },
  move:      { from: ['planned'],   to: 'planned',   by: THEY, limit: 'stop', needs: another },
  postpone:  { from: ['announced'], to: 'announced', by: THEY, limit: 'stop', needs: another },
  cancel:    { from: ['planned', 'announced'], to: 'cancelled', by: THEY, limit: 'stop', needs: because },
  hold:      { from: ['announced'], to: 'held',      by: [...THEY, 'host'], limit: 'stop', needs: nothing, when: dayHasCome },
  record:    { from: ['held'],      to: 'recorded',  by: THEY, limit: 'stop', needs: told, when: attendanceKnown },
} as const satisfies Lifecycle<Reception>

export type ReceptionAction = keyof typeof receptionLifecycle
export const RECEPTION_ACTIONS = Object.keys(receptionLifecycle) as ReceptionAction[]

export const ATTENDANCES = ['present', 'late', 'leave', 'absent'] as const
export type Attendance = (typeof ATTENDANCES)[number]
