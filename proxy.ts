import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'

const isSecure = process.env['NEXTAUTH_URL']?.startsWith('https://') ?? false
const isDev = process.env['NODE_ENV'] === 'development'

/** Only what this server sends is run or shown. In development, React and the error overlay need more. */
const policy = (nonce: string) =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' blob: data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

const fixed: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=()',
  ...(isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
}

/** What is set here stands over what a route says. Files of others bring a stricter policy of their own, and a board's photographs may be kept a while. */
const BRINGS_POLICY = /^\/api\/(files|opinions\/photos)\/[a-f0-9]{64}$/
const MAY_BE_KEPT = /^\/api\/stations\/photos\/[a-f0-9]{64}$/

/** Headers and nothing else: who may see what is decided where the record is read, never here. */
export function proxy({ headers, nextUrl }: NextRequest): NextResponse {
  const csp = policy(randomBytes(16).toString('base64'))
  const asked = new Headers(headers)
  // Next reads the nonce from here and puts it on its own scripts; requireActor reads where to come back to.
  asked.set('content-security-policy', csp)
  asked.set('x-own-path', nextUrl.pathname + nextUrl.search)

  const response = NextResponse.next({ request: { headers: asked } })
  if (!BRINGS_POLICY.test(nextUrl.pathname)) response.headers.set('content-security-policy', csp)
  for (const [name, value] of Object.entries(fixed)) response.headers.set(name, value)
  if (!MAY_BE_KEPT.test(nextUrl.pathname)) response.headers.set('cache-control', 'private, no-store')
  return response
}

// Built files are the same for everyone and kept by the browser; everything else passes here.
export const config = { matcher: '/((?!_next/static/|_next/image|icon\\.svg$).*)' }
