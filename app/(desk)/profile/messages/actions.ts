'use server'

import { revalidatePath } from 'next/cache'
import { OwnInput } from '@/lib/messages/needs'
import { saveOwn } from '@/lib/messages/own-commands'
import { anAction, answerOf, noBound } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

export const keepOwn = anAction({ name: 'messages.choose', bound: noBound, needs: OwnInput }, async ({ actor, input, circumstances }) => {
  const outcome = await saveOwn(actor, input, circumstances.now)
  revalidatePath(paths.ownMessages())
  return answerOf(outcome, { message: '已保存，从下一条起照这样发。' })
})
