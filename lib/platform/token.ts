import { decode, encode } from 'next-auth/jwt'
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

/** The session's id in a token, or null if it is forged, damaged or too old. */
export async function sessionIdOf(token: string | undefined): Promise<string | null> {
  try {
    const held = token ? await decode({ token, secret: env.NEXTAUTH_SECRET }) : null
    return typeof held?.['sid'] === 'string' ? held['sid'] : null
  } catch {
    return null
  }
}
