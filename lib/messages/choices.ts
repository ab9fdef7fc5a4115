import { z } from 'zod'
import { CHANNELS, KINDS, type Channel, type Kind } from '@/lib/messages/kinds'
import type { Role } from '@/lib/policy'

export const WHENS = ['never', 'daily', 'atOnce'] as const
export type When = (typeof WHENS)[number]

const PerChannel = z.partialRecord(z.enum(CHANNELS), z.enum(WHENS).catch('never'))
const Choices = z.partialRecord(z.enum(KINDS), PerChannel)
export type Choices = z.infer<typeof Choices>

/** What somebody chose, as it is kept; what cannot be read is as if nothing had been chosen, for no step may fail of it. */
export const choicesOf = (kept: unknown): Choices => Choices.safeParse(kept).data ?? {}

type PerKind = Record<Kind, Record<Channel, When>>
const QUIET = { email: 'never', sms: 'never', work: 'never' } as const
const DIGEST = { email: 'daily', sms: 'never', work: 'never' } as const
const AT_ONCE = { email: 'atOnce', sms: 'atOnce', work: 'atOnce' } as const
/** The messenger lies open on the desk: what waits for somebody comes there at once, and by letter once a day. */
const DESK = { email: 'daily', sms: 'never', work: 'atOnce' } as const

/** Nobody at a desk is called out of it. Who does not sit there all day hears at once what waits for them. */
const defaults: Record<Role, PerKind> = {
  deputy: { turn: { ...AT_ONCE, work: 'never' }, reminder: { ...AT_ONCE, work: 'never' }, progress: DIGEST, people: { email: 'daily', sms: 'atOnce', work: 'never' } },
  officer: { turn: DESK, reminder: DESK, progress: QUIET, people: DIGEST },
  officeHead: { turn: DESK, reminder: DESK, progress: QUIET, people: QUIET },
  handler: { turn: AT_ONCE, reminder: AT_ONCE, progress: DIGEST, people: DESK },
  unitHead: { turn: { email: 'atOnce', sms: 'never', work: 'atOnce' }, reminder: { email: 'daily', sms: 'atOnce', work: 'atOnce' }, progress: QUIET, people: QUIET },
  leader: { turn: DESK, reminder: DESK, progress: QUIET, people: QUIET },
  committee: { turn: DESK, reminder: DESK, progress: QUIET, people: QUIET },
  liaison: { turn: DESK, reminder: DESK, progress: QUIET, people: DIGEST },
  systemAdmin: { turn: QUIET, reminder: QUIET, progress: QUIET, people: QUIET },
  securityAdmin: { turn: QUIET, reminder: QUIET, progress: QUIET, people: QUIET },
  auditor: { turn: QUIET, reminder: QUIET, progress: QUIET, people: QUIET },
}

type Asked = { role: Role; kind: Kind; channel: Channel }

/** Whether and when somebody in this role wants what is of this kind by this channel. */
export const whenOf = (choices: Choices, { role, kind, channel }: Asked): When => choices[kind]?.[channel] ?? defaults[role]?.[kind][channel] ?? 'never'

/** What was given in the form, as it is kept: every kind and channel that was asked. */
export const ChoicesInput = Choices
