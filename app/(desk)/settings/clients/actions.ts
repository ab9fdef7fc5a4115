'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { ClientInput } from '@/lib/clients/client'
import { addClient, revokeClient } from '@/lib/clients/commands'
import { anAction, answerOf, noBound } from '@/lib/platform/action'

/** Opens the interface; its key is shown in the answer, and never again. */
export const add = anAction({ name: 'client.add', permission: 'client.manage', bound: noBound, needs: ClientInput }, async ({ actor, input, circumstances }) => {
  const outcome = await addClient(actor, input, circumstances.now)
  refresh()
  return answerOf(outcome, outcome.ok ? { message: `“${input.name}”的密钥是 ${outcome.value.key} 。只在这里显示一次，请现在抄下来交给对方，离开这一页就看不到了。` } : {})
})

export const revoke = anAction({ name: 'client.revoke', permission: 'client.manage', bound: z.object({ id: z.uuid() }), needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await revokeClient(actor, bound.id, circumstances.now)
  refresh()
  return answerOf(outcome, { message: '已停用，它的密钥从现在起打不开接口。' })
})
