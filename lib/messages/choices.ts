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
const QUIET = { email: 'never', sms: 'never' } as const
const DIGEST = { email: 'daily', sms: 'never' } as const

/** Nobody at a desk is called out of it: they get one letter a day. Who does not sit there all day hears at once what waits for them. */
const defaults: Record<Role, PerKind> = {
  deputy: { turn: { email: 'atOnce', sms: 'atOnce' }, reminder: { email: 'atOnce', sms: 'atOnce' }, progress: DIGEST, people: { email: 'daily', sms: 'atOnce' } },
  officer: { turn: DIGEST, reminder: DIGEST, progress: QUIET, people: DIGEST },
  officeHead: { turn: DIGEST, reminder: DIGEST, progress: QUIET, people: QUIET },
  handler: { turn: { email: 'atOnce', sms: 'atOnce' }, reminder: { email: 'atOnce', sms: 'atOnce' }, progress: DIGEST, people: DIGEST },
  unitHead: { turn: { email: 'atOnce', sms: 'never' }, reminder: { email: 'daily', sms: 'atOnce' }, progress: QUIET, people: QUIET },
  leader: { turn: DIGEST, reminder: DIGEST, progress: QUIET, people: QUIET },
  committee: { turn: DIGEST, reminder: DIGEST, progress: QUIET, people: QUIET },
  liaison: { turn: DIGEST, reminder: DIGEST, progress: QUIET, people: DIGEST },
  systemAdmin: { turn: QUIET, reminder: QUIET, progress: QUIET, people: QUIET },
  securityAdmin: { turn: QUIET, reminder: QUIET, progress: QUIET, people: QUIET },
  auditor: { turn: QUIET, reminder: QUIET, progress: QUIET, people: QUIET },
}

type Asked = { role: Role; kind: Kind; channel: Channel }

/** Whether and when somebody in this role wants what is of this kind by this channel. */
export const whenOf = (choices: Choices, { role, kind, channel }: Asked): When => choices[kind]?.[channel] ?? defaults[role]?.[kind][channel] ?? 'never'

/** What was given in the form, as it is kept: every kind and channel that was asked. */
export const ChoicesInput = Choices
