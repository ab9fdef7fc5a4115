import { createTransport } from 'nodemailer'
import { reach, Unreachable } from '@/lib/platform/outgoing'

export type LetterBox = { host: string; port: number; security: 'tls' | 'starttls' | 'none'; user: string; from: string; password: string }
export type Mail = { id: string; to: string; fromName: string; subject: string; text: string }
/** What the letter box said; `again`: it may take the same letter later. */
export type Mailed = { ok: true; answer: string } | { ok: false; again: boolean; answer: string }

const WITHIN = 10_000
const LONGEST = 30_000

/** Gives a letter to the letter box of the settings, at the address it was looked up at. Its Message-ID is its key, so that a second one is known as the same. */
export async function sendMail({ host, port, security, user, from, password }: LetterBox, { id, to, fromName, subject, text }: Mail): Promise<Mailed> {
  const { address } = await reach(host, port)
  const transport = createTransport({
    host: address, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none',
    tls: { servername: host }, ...(user ? { auth: { user, pass: password } } : {}),
    connectionTimeout: WITHIN, greetingTimeout: WITHIN, socketTimeout: WITHIN, disableFileAccess: true, disableUrlAccess: true,
  })
  try {
    const sending = transport.sendMail({
      from: { name: fromName, address: from }, to, subject: oneLine(subject), text, textEncoding: 'base64',
      messageId: `<${id}@${from.split('@')[1]}>`, headers: { 'Auto-Submitted': 'auto-generated' },
    })
    const { response } = await Promise.race([sending, tooLong()])
    return { ok: true, answer: oneLine(response) }
  } catch (error) {
    if (error instanceof Unreachable) throw error
    return failedBy(error as { code?: string; responseCode?: number; response?: string })
  } finally {
    transport.close()
  }
}

/** An SMTP answer of 5xx is final, of 4xx for now (RFC 5321 4.2.1); wrong names and passwords can be mended in the settings. */
function failedBy({ code = '', responseCode, response }: { code?: string; responseCode?: number; response?: string }): Mailed {
  if (responseCode) return { ok: false, again: responseCode < 500 || code === 'EAUTH', answer: oneLine(response ?? String(responseCode)) }
  throw code === 'ETIMEDOUT' ? new Unreachable('timeout') : new Unreachable('network', code)
}

/** A letter box that says a little from time to time must not keep us for ever. */
const tooLong = (): Promise<never> => new Promise((_, reject) => setTimeout(() => reject(new Unreachable('timeout')), LONGEST).unref())

const oneLine = (text: string) => text.replace(/[\r\n\t\0]+/g, ' ').slice(0, 160)
