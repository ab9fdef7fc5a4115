import { EmailSettings, GatewaySettings } from '@/lib/messages/channel'
import type { Letter } from '@/lib/messages/compose'
import type { Channel } from '@/lib/messages/kinds'
import { readStatus } from '@/lib/messages/retries'
import { signedHeaders } from '@/lib/messages/signature'
import { outcomeWords as words } from '@/lib/messages/words'
import { sendMail } from '@/lib/platform/mail'
import { postOutside, Unreachable } from '@/lib/platform/outgoing'
import { unseal } from '@/lib/platform/seal'

export type OpenChannel = { channel: string; settings: unknown; secretSealed: string | null }
/** `answer`: what came back, in words that hold neither the address nor the message. */
export type Sending = { ok: true; answer: string } | { ok: false; again: boolean; answer: string }

export type Posted = { id: string; to: string; congress: string; letter: Letter; test?: boolean; at: Date }

/** Gives one message to the letter box or the gateway. Expected failures are values, and every one of them has words. */
export async function sendBy({ channel, settings, secretSealed }: OpenChannel, posted: Posted): Promise<Sending> {
  const secret = secretSealed ? unseal(secretSealed) : ''
  try {
    return (channel as Channel) === 'email' ? await byMail(EmailSettings.parse(settings), secret, posted) : await byGateway(GatewaySettings.parse(settings), secret, posted)
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    const answer = error.why === 'network' ? words.unreachable(error.code) : words[error.why]
    return { ok: false, again: error.why !== 'private' && error.why !== 'insecure', answer }
  }
}

const byMail = (settings: EmailSettings, password: string, { id, to, congress, letter }: Posted): Promise<Sending> =>
  sendMail({ ...settings, password }, { id, to, fromName: congress, subject: letter.subject, text: letter.text })

async function byGateway({ url }: GatewaySettings, secret: string, { id, to, congress, letter, test = false, at }: Posted): Promise<Sending> {
  const body = JSON.stringify({ version: 1, id, to, text: letter.text, link: letter.link, from: congress, test })
  const headers = { 'content-type': 'application/json; charset=utf-8', ...signedHeaders(secret, { id, timestamp: Math.floor(at.getTime() / 1000), body }) }
  const { status, text } = await postOutside(url, { headers, body })
  const read = readStatus(status)
  const said = text.replace(/[^\p{L}\p{N}\p{P} ]+/gu, ' ').trim().slice(0, 120)
  if (read === 'taken') return { ok: true, answer: words.status(status, said) }
  return { ok: false, again: read === 'again', answer: status >= 300 && status < 400 ? words.moved(status) : words.status(status, said) }
}
