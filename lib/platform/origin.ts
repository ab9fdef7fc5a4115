import { env } from '@/lib/platform/env'

/**
 * Whether a write comes from our own pages. A missing Origin is refused: every browser sends one with a POST.
 * Forwarded headers are not believed (Next itself compares them first). Where no public address is set, Host is compared.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const own = new URL(env.NEXTAUTH_URL)
  if (own.hostname === 'localhost') return new URL(origin).host === headers.get('host')
  return origin === own.origin
}
