'use server'

import { cookies } from 'next/headers'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { anAction, noBound } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { isSecure } from '@/lib/platform/token'
import { keepSession } from '@/lib/platform/session'
import { endOtherSessions, switchGrant } from '@/lib/sign-in/sessions'

/** Goes on in another of one's roles, under a new session. */
export const switchRole = anAction({ name: 'session.switchRole', bound: noBound, needs: z.object({ grantId: z.uuid() }) }, async ({ actor, input }) => {
  const sessionId = await switchGrant(actor, input.grantId)
  if (!sessionId) return { refused: '这个身份已经收回。请看现在还有哪些。' }
  await keepSession(sessionId)
  return { done: true, to: paths.desk() }
})

export const endOthers = anAction({ name: 'session.endOthers', bound: noBound, needs: z.object({}) }, async ({ actor }) => {
  const count = await endOtherSessions(actor)
  revalidatePath(paths.profile())
  return { done: true, message: count > 0 ? `已结束另外 ${count} 处登录。` : '没有别处的登录。' }
})

const YEAR = 365 * 24 * 60 * 60

/** 大字版: kept in the browser, so that it also holds before signing in. */
export const chooseTextSize = anAction({ name: 'session.textSize', bound: noBound, needs: z.object({ textSize: z.enum(['normal', 'large', 'larger']) }) }, async ({ input }) => {
  const jar = await cookies()
  jar.set('textSize', input.textSize, { path: '/', maxAge: YEAR, sameSite: 'lax', secure: isSecure(), httpOnly: true })
  revalidatePath('/', 'layout')
  return { done: true, message: '字的大小已换好。' }
})
