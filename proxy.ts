import { NextResponse, type NextRequest } from 'next/server'
import { envelopeOf } from '@/lib/platform/envelope'

/** Headers and nothing else, for the few requests that came while the server was starting: all others have their envelope from `keepPeer`. */
export function proxy({ headers, nextUrl }: NextRequest): NextResponse {
  const envelope = envelopeOf(nextUrl.pathname + nextUrl.search)
  if (!envelope) return NextResponse.next()
  const asked = new Headers(headers)
  for (const [name, value] of Object.entries(envelope.asked)) asked.set(name, value)
  const response = NextResponse.next({ request: { headers: asked } })
  for (const [name, value] of envelope.answered) response.headers.set(name, value)
  return response
}

// WHERE of envelope.ts, as a literal: Next reads this without running it.
export const config = { matcher: [{ source: '/:path*', missing: [{ type: 'header', key: 'x-own-path' }] }] }
