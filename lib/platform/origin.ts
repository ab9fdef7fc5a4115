import { env } from '@/lib/platform/env'

/**
 * Whether a write comes from our own pages. A missing Origin is refused: every browser sends one with a POST.
 * Forwarded headers are not believed (Next itself compares them first); the public address is configured or it is Host.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (!origin) return false
  if (env.PUBLIC_URL) return origin === new URL(env.PUBLIC_URL).origin
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
