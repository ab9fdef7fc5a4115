'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { PushInput, savePush, settlePushes, testPush } from '@/lib/clients/push-commands'
import { anAction, answerOf } from '@/lib/platform/action'

const bound = z.object({ id: z.uuid() })

export const save = anAction({ name: 'client.push', permission: 'client.manage', bound, needs: PushInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await savePush(actor, bound.id, input, circumstances.now)
  refresh()
  return answerOf(outcome, { message: input.pushUrl ? '已保存。先试推一次，看对方收不收得到。' : '已保存，不再推送。' })
})

export const test = anAction({ name: 'client.testPush', permission: 'client.manage', bound, needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await testPush(actor, bound.id, circumstances.now)
  return answerOf(outcome, outcome.ok ? { message: outcome.value.ok ? `对方收到了：${outcome.value.answer}` : `没有送到：${outcome.value.answer}` } : {})
})

export const settle = anAction({ name: 'client.retryPush', permission: 'client.manage', bound: z.object({ id: z.uuid(), what: z.enum(['retryPush', 'dropPush']) }), needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await settlePushes(actor, bound.id, bound.what, circumstances.now)
  refresh()
  return answerOf(outcome, outcome.ok ? { message: bound.what === 'retryPush' ? `${outcome.value} 件重新排队，一分钟内再推。` : `${outcome.value} 件不再推送。` } : {})
})
