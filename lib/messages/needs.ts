import { z } from 'zod'
import { EmailSettings, GatewaySettings } from '@/lib/messages/channel'
import { ChoicesInput } from '@/lib/messages/choices'
import { Hours } from '@/lib/messages/hours'
import { CHANNELS } from '@/lib/messages/kinds'
import { SigningSecret } from '@/lib/messages/webhook'
import { messageRefusals } from '@/lib/messages/words'

const enabled = z.stringbool().default(false)

export const EmailInput = EmailSettings.extend({ enabled, password: z.string().max(500).default('') })
export const GatewayInput = GatewaySettings.extend({ enabled, signingPassword: SigningSecret })
export const HoursInput = Hours.refine(({ from, to }) => from < to, { path: ['to'], error: messageRefusals.hours })

const email = z.union([z.literal(''), z.email('写成 name@example.cn 这样。').max(200)])
export const OwnInput = z.object({ email: z.string().trim().pipe(email).default(''), choices: ChoicesInput.default({}) })
export type OwnInput = z.infer<typeof OwnInput>

export const ChannelBound = z.object({ channel: z.enum(CHANNELS) })
