import { createHmac, randomBytes } from 'node:crypto'

// RFC 6238 with what every authenticator on a telephone takes: SHA-1, six figures, thirty seconds.
const PERIOD = 30
const FIGURES = 6
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 random bits, as RFC 4226 asks of a key. */
export const newKey = () => randomBytes(20)

/** RFC 4648 base32 without padding: how a key is typed into a telephone. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

export const periodOf = (at: Date) => Math.floor(at.getTime() / 1000 / PERIOD)

/** The code of one period (RFC 4226, 5.3: dynamic truncation). */
export function codeOf(key: Uint8Array, period: number, figures = FIGURES): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(period))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = digest[digest.length - 1]! & 0x0f
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** figures).padStart(figures, '0')
}

/** The period that a typed code belongs to: this one or a neighbour, since clocks differ, and none that was used before. */
export function periodFor(key: Uint8Array, typed: string, at: Date, lastUsed: number): number | null {
  const now = periodOf(at)
  return [now, now - 1, now + 1].find((period) => period > lastUsed && codeOf(key, period) === typed) ?? null
}

/** What an authenticator reads from a picture or opens by itself. */
export const otpauthUri = (key: Uint8Array, { issuer, account }: { issuer: string; account: string }) =>
  `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}?${new URLSearchParams({ secret: toBase32(key), issuer, algorithm: 'SHA1', digits: String(FIGURES), period: String(PERIOD) })}`

/** Ten groups of four letters and figures, none of which looks like another: 50 bits each. */
export const newRecoveryCodes = (count = 10): string[] => Array.from({ length: count }, () => toBase32(randomBytes(7)).slice(0, 10).replace(/(.{5})/, '$1-'))
