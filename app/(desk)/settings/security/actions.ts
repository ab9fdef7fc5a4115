'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { anAction, answerOf, noBound } from '@/lib/platform/action'
import { distrust, trust, trustNeeds } from '@/lib/opinions/trust'
import { saveSecurity, SecurityInput } from '@/lib/settings/security-commands'

export const save = anAction({ name: 'congress.changeSecurity', permission: 'security.manage', bound: z.object({ version: z.int().min(0) }), needs: SecurityInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await saveSecurity(actor, bound.version, input, circumstances.now)
  refresh()
  return answerOf(outcome, { message: '已保存，从下一次登录起照这样办。' })
})

export const giveTrust = anAction({ name: 'opinion.trust', permission: 'opinion.trust', bound: noBound, needs: trustNeeds }, async ({ actor, input, circumstances }) => {
  const outcome = await trust(actor, input, circumstances)
  refresh()
  return answerOf(outcome, { message: '已授权。' })
})

export const takeTrust = anAction({ name: 'opinion.distrust', permission: 'opinion.trust', bound: z.object({ id: z.uuid() }), needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await distrust(actor, bound.id, circumstances)
  refresh()
  return answerOf(outcome, { message: '已收回。' })
})
