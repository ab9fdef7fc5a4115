'use server'

import { z } from 'zod'
import type { Answer } from '@/lib/platform/answer'
import { paths } from '@/lib/platform/paths'
import { aPublicAction } from '@/lib/platform/public-action'
import { findVisitor } from '@/lib/platform/session'
import { PasswordNeeds } from '@/lib/sign-in/password-needs'
import { changePassword as change } from '@/lib/sign-in/passwords'
import { passwordFaultWords, signInRefusalWords } from '@/lib/sign-in/words'

/** Also for people who may do nothing else until their initial password is changed; so it asks itself who is there. */
export const changePassword = aPublicAction({ name: 'session.changePassword', bound: z.object({}).default({}), needs: PasswordNeeds }, async ({ input }): Promise<Answer> => {
  const visitor = await findVisitor()
  if (!visitor) return { done: true, to: paths.signIn() }
  if (visitor.missing === 'code') return { done: true, to: paths.secondFactor() }
  const changed = await change(visitor.actor, input)
  if (changed.ok) return visitor.mustChangePassword ? { done: true, to: paths.desk() } : { done: true, message: '密码已换好，您在其他地方的登录都已结束。' }
  if (changed.field === 'newPassword') return { message: '还有 1 处要改。', fields: { newPassword: passwordFaultWords[changed.fault] } }
  const words = changed.minutesLeft === null ? '现在的密码不对。' : signInRefusalWords({ why: 'lockedOut', minutesLeft: changed.minutesLeft })
  return { message: '还有 1 处要改。', fields: { oldPassword: words } }
})
