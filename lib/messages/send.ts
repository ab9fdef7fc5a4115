import { EmailSettings, GatewaySettings } from '@/lib/messages/channel'
import type { Letter } from '@/lib/messages/compose'
import type { Channel } from '@/lib/messages/kinds'
import { notReached, type Sending } from '@/lib/messages/retries'
import { callWebhook } from '@/lib/messages/webhook'
import { sendMail } from '@/lib/platform/mail'
import { unseal } from '@/lib/platform/seal'

export type OpenChannel = { channel: string; settings: unknown; secretSealed: string | null }

export type Posted = { id: string; to: string; congress: string; letter: Letter; test?: boolean; at: Date }

/** Gives one message to the letter box or the gateway. Expected failures are values, and every one of them has words. */
export function sendBy({ channel, settings, secretSealed }: OpenChannel, posted: Posted): Promise<Sending> {
  const secret = secretSealed ? unseal(secretSealed) : ''
  return (channel as Channel) === 'email' ? byMail(EmailSettings.parse(settings), secret, posted) : byGateway(GatewaySettings.parse(settings), secret, posted)
}

const byMail = (settings: EmailSettings, password: string, { id, to, congress, letter }: Posted): Promise<Sending> =>
  sendMail({ ...settings, password }, { id, to, fromName: congress, subject: letter.subject, text: letter.text }).catch(notReached)

const byGateway = ({ url }: GatewaySettings, secret: string, { id, to, congress, letter, test = false, at }: Posted): Promise<Sending> =>
  callWebhook({ url, secret }, { id, payload: { to, text: letter.text, link: letter.link, from: congress, test }, at })
