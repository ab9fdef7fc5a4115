import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { WHERE } from '@/lib/platform/envelope'
import { paths } from '@/lib/platform/paths'
import { sightNow } from '@/lib/platform/sight'
import { cookieName, cookieOptions, SESSION_SECONDS, sessionIdOf, tokenOf } from '@/lib/platform/token'
import type { Actor } from '@/lib/policy'
import { ownPath } from '@/lib/sign-in/callback'
import { countedNow } from '@/lib/settings/kept'
import { findSignedIn, type SignedIn } from '@/lib/sign-in/queries'

/** The session in this request's cookie, whether or not it still stands. */
export const presentedSession = cache(async (): Promise<string | null> => sessionIdOf((await cookies()).get(cookieName())?.value))

/** Who sits there, also someone who has to change their password first. One question per request, however often it is asked. */
export const findVisitor = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await presentedSession()
  const visitor = sessionId ? await findSignedIn(sessionId) : null
  if (!visitor) return null
  countedNow().set(visitor.actor.congressId, visitor.settings)
  sightNow().of = visitor.sight
  return visitor
})

/** Who is signed in and may work, asked of the session's own row at every request; null if nobody, or no longer. */
export const findActor = async (): Promise<Actor | null> => (await findActing())?.actor ?? null

/** The same with the count of their congress's settings, which the session's own question brought along: an action need not ask for it again. */
export async function findActing(): Promise<Pick<SignedIn, 'actor' | 'settings'> | null> {
  const visitor = await findVisitor()
  return visitor && !visitor.missing && !visitor.mustChangePassword ? visitor : null
}

/** Who is signed in, or the sign-in page (which leads back), or first the page for a password of one's own. */
export const requireActor = async (): Promise<Actor> => (await requireVisitor()).actor

/** The same with what stands around every page. */
export async function requireVisitor(): Promise<SignedIn> {
  const visitor = await findVisitor()
  if (visitor?.missing === 'code') redirect(paths.secondFactor())
  if (visitor?.mustChangePassword) redirect(paths.changePassword())
  if (visitor?.missing) redirect(paths.secondFactor())
  return visitor ?? redirect(paths.signIn(ownPath((await headers()).get(WHERE))))
}

/** Gives the browser the session; only in actions and route handlers. */
export async function keepSession(sessionId: string): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(), await tokenOf(sessionId), { ...cookieOptions(), maxAge: SESSION_SECONDS })
}

export async function dropSession(): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(), '', { ...cookieOptions(), maxAge: 0 })
}
