import { createHmac } from 'node:crypto'

/** `whsec_` and base64, as gateways' libraries write it, or any text that both sides know. */
const keyOf = (secret: string) => (secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret, 'utf8'))

type Signed = { id: string; timestamp: number; body: string }

/** The form of the Standard Webhooks specification: what was signed is the id, the second and the body, so that none can be exchanged. */
export const signatureOf = (secret: string, { id, timestamp, body }: Signed): string =>
  `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`

export const signedHeaders = (secret: string, signed: Signed): Record<string, string> => ({
  'webhook-id': signed.id,
  'webhook-timestamp': String(signed.timestamp),
  'webhook-signature': signatureOf(secret, signed),
  'idempotency-key': signed.id,
})
