'use server'

import { anAction, noBound, type Answer } from '@/lib/platform/action'
import { VerifyInput } from '@/lib/settings/log'
import { verify } from '@/lib/settings/log-commands'
import { verifiedWords } from '@/lib/settings/log-words'

export const verifyLast = anAction({ name: 'log.verify', permission: 'log.read', bound: noBound, needs: VerifyInput }, async ({ actor, input, circumstances }): Promise<Answer> => {
  const outcome = await verify(actor, input.count, circumstances.now)
  if (!outcome.ok) return { refused: outcome.refusal }
  const message = verifiedWords(outcome.value)
  return outcome.value.broken.length > 0 ? { message } : { done: true, message }
})
