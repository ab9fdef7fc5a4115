import { randomBytes } from 'node:crypto'

/** Told to each request: where the person is, so that they come back there. Nothing that a client sends under this name is heard. */
export const WHERE = 'x-own-path'

const isSecure = process.env['NEXTAUTH_URL']?.startsWith('https://') ?? false
const isDev = process.env['NODE_ENV'] === 'development'

/** Only what this server sends is run or shown. In development, React and the error overlay need more. */
const policy = (nonce: string) =>
  `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}; style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'${isSecure ? '; upgrade-insecure-requests' : ''}`

const fixed: readonly (readonly [string, string])[] = Object.entries({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=()',
  ...(isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
})

/** Built files are the same for everyone and kept by the browser. */
const BUILT = /^\/(_next\/(static|image)[/?]|icon\.svg$)/
/** Files of others bring a stricter policy of their own, and a board's photographs may be kept a while. */
const BRINGS_POLICY = /^\/api\/(files|opinions\/photos)\/[a-f0-9]{64}(\?|$)/
const MAY_BE_KEPT = /^\/api\/stations\/photos\/[a-f0-9]{64}(\?|$)/
/** What Next's router adds to an address of ours when it asks for a page's data. */
const ROUTER_MARK = /([?&])_rsc=[^&]*(&|$)/

export type Envelope = { asked: Record<string, string>; answered: (readonly [string, string])[] }

/**
 * What a request to this address (path and query) is told before it is answered, and what stands on the answer whatever its route says; null
 * for a built file. Headers and nothing else: who may see what is decided where the record is read, never here.
 */
export function envelopeOf(address: string): Envelope | null {
  if (BUILT.test(address)) return null
  const csp = policy(randomBytes(16).toString('base64'))
  const where = address.includes('_rsc=') ? address.replace(ROUTER_MARK, (_, before: string, after: string) => (after ? before : '')) : address
  const answered = [...fixed]
  if (!BRINGS_POLICY.test(address)) answered.push(['content-security-policy', csp])
  if (!MAY_BE_KEPT.test(address)) answered.push(['cache-control', 'private, no-store'])
  // Next reads the nonce from here and puts it on its own scripts; requireActor reads where to come back to.
  return { asked: { 'content-security-policy': csp, [WHERE]: where }, answered }
}
