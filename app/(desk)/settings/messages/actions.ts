'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { saveEmail, saveGateway, saveHours } from '@/lib/messages/commands'
import { dropDead, tryAgain } from '@/lib/messages/dead'
import { GATEWAYS } from '@/lib/messages/kinds'
import { ChannelBound, EmailInput, GatewayInput, HoursInput } from '@/lib/messages/needs'
import { sendTest } from '@/lib/messages/test-message'
import { droppedWords, outcomeWords, retriedWords } from '@/lib/messages/words'
import { anAction, answerOf, noBound, type Answer } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

const version = z.object({ version: z.int().min(0) })
const ofGateway = version.extend({ channel: z.enum(GATEWAYS) })
const seen = () => revalidatePath(paths.settings('messages'))
const SAVED = '已保存。先试发一条，再告诉大家。'

export const keepEmail = anAction({ name: 'messages.saveEmail', permission: 'messages.manage', bound: version, needs: EmailInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await saveEmail(actor, bound.version, input, circumstances.now)
  seen()
  return answerOf(outcome, { message: SAVED })
})

export const keepGateway = anAction({ name: 'messages.saveGateway', permission: 'messages.manage', bound: ofGateway, needs: GatewayInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await saveGateway(actor, bound, input, circumstances.now)
  seen()
  return answerOf(outcome, { message: SAVED })
})

export const keepHours = anAction({ name: 'messages.saveHours', permission: 'messages.manage', bound: noBound, needs: HoursInput }, async ({ actor, input, circumstances }) => {
  const outcome = await saveHours(actor, input, circumstances.now)
  seen()
  return answerOf(outcome, { message: '已保存，从下一条起照这样发。' })
})

export const test = anAction({ name: 'messages.test', permission: 'messages.manage', bound: ChannelBound, needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await sendTest(actor, bound.channel, circumstances.now)
  if (!outcome.ok) return { refused: outcome.refusal }
  const { ok, answer } = outcome.value
  return ok ? { done: true, message: outcomeWords.taken(answer) } : { message: outcomeWords.refused(answer) }
})

/** The one button that was pressed says which message, or all of them. */
const pressed = z.string().min(1).max(64).optional()

export const settle = anAction({ name: 'messages.settle', permission: 'messages.manage', bound: noBound, needs: z.object({ retry: pressed, drop: pressed }) }, async ({ actor, input: { retry, drop }, circumstances: { now } }): Promise<Answer> => {
  const outcome = retry ? await tryAgain(actor, retry, now) : await dropDead(actor, drop ?? '', now)
  seen()
  return outcome.ok ? { done: true, message: (retry ? retriedWords : droppedWords)(outcome.value) } : { refused: outcome.refusal }
})
