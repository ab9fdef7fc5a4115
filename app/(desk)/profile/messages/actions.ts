'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { askToConfirm, confirmOwn } from '@/lib/messages/confirm'
import { OwnInput } from '@/lib/messages/needs'
import { saveOwn } from '@/lib/messages/own-commands'
import { confirmWords } from '@/lib/messages/words'
import { anAction, answerOf, noBound, type Answer } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

export const keepOwn = anAction({ name: 'messages.choose', bound: noBound, needs: OwnInput }, async ({ actor, input, circumstances }) => {
  const outcome = await saveOwn(actor, input, circumstances.now)
  revalidatePath(paths.ownMessages())
  if (!outcome.ok || !outcome.value) return answerOf(outcome, { message: confirmWords.saved })
  const sent = await askToConfirm(actor, circumstances.now)
  return { done: true, message: sent === null ? confirmWords.later : sent.ok ? confirmWords.asked : confirmWords.notAsked(sent.answer) }
})

export const confirmAddress = anAction({ name: 'messages.confirm', bound: z.object({ key: z.string().max(64) }), needs: z.object({}) }, async ({ actor, bound, circumstances }) =>
  answerOf(await confirmOwn(actor, bound.key, circumstances.now), { to: paths.ownMessages() }),
)

export const askAgain = anAction({ name: 'messages.askToConfirm', bound: noBound, needs: z.object({}) }, async ({ actor, circumstances }): Promise<Answer> => {
  const sent = await askToConfirm(actor, circumstances.now)
  return { done: true, message: sent === null ? confirmWords.later : sent.ok ? confirmWords.again : confirmWords.notAsked(sent.answer) }
})
