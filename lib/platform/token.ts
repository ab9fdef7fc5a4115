import { decode, encode } from 'next-auth/jwt'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'

/** However busy, a session ends so long after signing in. */
export const SESSION_HOURS = 12
export const SESSION_SECONDS = SESSION_HOURS * 60 * 60

export const isSecure = () => env.NEXTAUTH_URL.startsWith('https://')
export const cookieName = () => (isSecure() ? '__Host-liaison-session' : 'liaison-session')
export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() })

/** next-auth's own token, which carries nothing but our session's id: the row decides, on every request. */
export const tokenOf = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: env.NEXTAUTH_SECRET, maxAge: SESSION_SECONDS })

// Opening a token costs as much as a small question to the database. What was opened once is known again until it is
// too old; whether the session still stands is asked of its row all the same.
const MOST_OPENED = 2000
const opened = new Map<string, { sid: string; until: number }>()

/** The session's id in a token, or null if it is forged, damaged or too old. */
export async function sessionIdOf(token: string | undefined): Promise<string | null> {
  if (!token) return null
  const known = opened.get(token)
  if (known && known.until > now().getTime()) return known.sid
  try {
    const held = await decode({ token, secret: env.NEXTAUTH_SECRET })
    if (typeof held?.['sid'] !== 'string') return null
    if (opened.size >= MOST_OPENED) opened.clear()
    if (typeof held['exp'] === 'number') opened.set(token, { sid: held['sid'], until: held['exp'] * 1000 })
    return held['sid']
  } catch {
    return null
  }
}
