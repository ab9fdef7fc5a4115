import 'server-only'
import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { headers } from 'next/headers'
import { addressOf } from '@/lib/platform/address'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { cookieName, cookieOptions, SESSION_SECONDS } from '@/lib/platform/token'
import { ownPath } from '@/lib/sign-in/callback'
import { signIn } from '@/lib/sign-in/commands'
import { findSignedIn } from '@/lib/sign-in/queries'
import { signOut } from '@/lib/sign-in/sessions'

/** next-auth, with our sessions: its token carries only the id of a row, and what it says about a session is asked of that row. */
export const authOptions = (): AuthOptions => ({
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: paths.signIn(), signOut: paths.profile(), error: paths.signIn() },
  cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
  providers: [
    CredentialsProvider({
      credentials: { loginName: {}, password: {} },
      authorize: async (given) => {
        const from = await headers()
        const visit = { address: addressOf(from), userAgent: from.get('user-agent') ?? '' }
        const { loginName = '', password = '' } = given ?? {}
        const entered = await signIn({ loginName: String(loginName).slice(0, 100), password: String(password).slice(0, 1000) }, visit)
        return entered.ok ? { id: entered.sessionId } : null
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => ({ sid: user?.id ?? token['sid'] }),
    session: async ({ session, token }) => {
      const visitor = typeof token['sid'] === 'string' ? await findSignedIn(token['sid']) : null
      return { expires: session.expires, ...(visitor ? { user: { name: visitor.actor.name } } : {}) }
    },
    redirect: ({ url }) => `${env.NEXTAUTH_URL}${ownPath(url.startsWith(`${env.NEXTAUTH_URL}/`) ? url.slice(env.NEXTAUTH_URL.length) : url) || paths.desk()}`,
  },
  events: {
    signOut: async ({ token }) => {
      const visitor = typeof token?.['sid'] === 'string' ? await findSignedIn(token['sid']) : null
      if (visitor) await signOut(visitor.actor)
    },
  },
})
