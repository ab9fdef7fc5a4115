'use server'

import { z } from 'zod'
import type { Answer } from '@/lib/platform/answer'
import { paths } from '@/lib/platform/paths'
import { aPublicAction } from '@/lib/platform/public-action'
import { findVisitor } from '@/lib/platform/session'
import { beginFactor, confirmFactor, dropFactor, showCode, type Shown } from '@/lib/sign-in/second-factor'
import { recoveryWords, shownWords } from '@/lib/sign-in/words'

const bound = z.object({}).default({})
const code = z.object({ code: z.string().trim().min(6, '请填六位数字，或者一个恢复码。').max(20, '请填六位数字，或者一个恢复码。') })
const refused = (shown: Exclude<Shown, { ok: true }>): Answer => ({ message: '还有 1 处要改。', fields: { code: shownWords(shown) } })

/** For people who are known by their password and not yet by what they carry; so each asks itself who is there. */
export const begin = aPublicAction({ name: 'session.beginFactor', bound, needs: z.object({}) }, async (): Promise<Answer> => {
  const visitor = await findVisitor()
  if (visitor && visitor.missing !== 'code') await beginFactor(visitor.actor)
  return { done: true, to: visitor ? paths.secondFactor() : paths.signIn() }
})

export const confirm = aPublicAction({ name: 'session.confirmFactor', bound, needs: code }, async ({ input }): Promise<Answer> => {
  const visitor = await findVisitor()
  if (!visitor || visitor.missing === 'code') return { done: true, to: paths.signIn() }
  const confirmed = await confirmFactor(visitor.actor, input.code)
  return confirmed.ok ? { done: true, message: recoveryWords(confirmed.recovery) } : refused(confirmed)
})

export const show = aPublicAction({ name: 'session.showCode', bound, needs: code }, async ({ input }): Promise<Answer> => {
  const visitor = await findVisitor()
  if (!visitor) return { done: true, to: paths.signIn() }
  const shown = await showCode(visitor.actor, input.code)
  return shown.ok ? { done: true, to: paths.desk() } : refused(shown)
})

export const drop = aPublicAction({ name: 'session.dropFactor', bound, needs: code }, async ({ input }): Promise<Answer> => {
  const visitor = await findVisitor()
  if (!visitor || visitor.missing) return { done: true, to: paths.signIn() }
  const dropped = await dropFactor(visitor.actor, input.code)
  return dropped.ok ? { done: true, to: paths.secondFactor() } : refused(dropped)
})
