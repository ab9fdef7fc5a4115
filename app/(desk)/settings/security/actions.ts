'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { anAction, answerOf } from '@/lib/platform/action'
import { saveSecurity, SecurityInput } from '@/lib/settings/security-commands'

export const save = anAction({ name: 'congress.changeSecurity', permission: 'security.manage', bound: z.object({ version: z.int().min(0) }), needs: SecurityInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await saveSecurity(actor, bound.version, input, circumstances.now)
  refresh()
  return answerOf(outcome, { message: '已保存，从下一次登录起照这样办。' })
})
