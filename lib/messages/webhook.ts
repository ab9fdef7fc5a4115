import { z } from 'zod'
import { notReached, readStatus, type Sending } from '@/lib/messages/retries'
import { signedHeaders } from '@/lib/messages/signature'
import { messageRefusals, outcomeWords } from '@/lib/messages/words'
import { postOutside } from '@/lib/platform/outgoing'

/** What somebody types of a program outside that we call. */
export const WebhookUrl = z.url({ protocol: /^https?$/, error: '写完整的地址，以 https:// 开头。' }).max(500)
/** Left empty, the key stays what it is; it is never shown. */
export const SigningSecret = z.string().max(500).default('').refine((text) => text === '' || text.length >= 24, messageRefusals.shortSecret)

type Call = { /** the same for every try of one message: the other side knows it again */ id: string; payload: object; at: Date }

/** One signed call. Expected failures are values, and every one of them has words. */
export async function callWebhook({ url, secret }: { url: string; secret: string }, { id, payload, at }: Call): Promise<Sending> {
  const body = JSON.stringify({ version: 1, id, ...payload })
  const headers = { 'content-type': 'application/json; charset=utf-8', ...signedHeaders(secret, { id, timestamp: Math.floor(at.getTime() / 1000), body }) }
  try {
    const { status, text } = await postOutside(url, { headers, body })
    const read = readStatus(status)
    const said = text.replace(/[^\p{L}\p{N}\p{P} ]+/gu, ' ').trim().slice(0, 120)
    const answer = status >= 300 && status < 400 ? outcomeWords.moved(status) : outcomeWords.status(status, said)
    return read === 'taken' ? { ok: true, answer } : { ok: false, again: read === 'again', answer }
  } catch (error) {
    return notReached(error)
  }
}
