'use server'

import { z } from 'zod'
import { paths } from '@/lib/platform/paths'
import { aPublicAction } from '@/lib/platform/public-action'
import { dropSession, findVisitor, keepSession, presentedSession } from '@/lib/platform/session'
import { ownPath } from '@/lib/sign-in/callback'
import { enterDemo as enterDemoAs, leaveBehind, signIn as signInAs, type SignedInAs } from '@/lib/sign-in/commands'
import { signOut as endSession } from '@/lib/sign-in/sessions'
import { signInRefusalWords } from '@/lib/sign-in/words'

const back = z.object({ callbackUrl: z.string().max(2000).default('') }).default({ callbackUrl: '' })
const credentials = z.object({
  loginName: z.string().trim().min(1, '请填登录名。').max(100, '登录名没有这么长。'),
  password: z.string().min(1, '请填密码。').max(1000, '密码没有这么长。'),
})

/** Signs in by login name and password. The command counts the tries itself. */
export const signIn = aPublicAction({ name: 'session.signIn', bound: back, needs: credentials }, async ({ caller, bound, input }) =>
  settle(await signInAs(input, caller), bound.callbackUrl),
)

/** One click in a demo. */
export const enterDemo = aPublicAction({ name: 'session.enterDemo', bound: back, needs: z.object({ loginName: z.string().max(100) }) }, async ({ caller, bound, input }) =>
  settle(await enterDemoAs(input.loginName, caller), bound.callbackUrl),
)

/** Ends this session; the page after it remembers nothing. */
export const signOut = aPublicAction({ name: 'session.signOut', bound: z.object({}).default({}), needs: z.object({}) }, async () => {
  const visitor = await findVisitor()
  if (visitor) await endSession(visitor.actor)
  await dropSession()
  return { done: true, to: paths.signIn() }
})

async function settle(entered: SignedInAs, callbackUrl: string) {
  if (!entered.ok) return { message: signInRefusalWords(entered.refusal) }
  await leaveBehind(await presentedSession())
  await keepSession(entered.sessionId)
  return { done: true as const, to: ownPath(callbackUrl) || paths.desk() }
}
