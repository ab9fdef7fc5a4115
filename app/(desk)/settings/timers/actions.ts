'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { anAction, noBound } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { retryFailed, runAnew } from '@/lib/timers/retry'
import { ranWords, retriedWords } from '@/lib/timers/words'

const nothing = z.object({})

export const retryNow = anAction({ name: 'timers.retry', permission: 'timers.run', bound: noBound, needs: nothing }, async ({ actor, circumstances }) => {
  const outcome = await retryFailed(actor, circumstances.now)
  revalidatePath(paths.settings('timers'))
  return outcome.ok ? { done: true, message: retriedWords(outcome.value) } : { refused: outcome.refusal }
})

export const runNow = anAction({ name: 'timers.run', permission: 'timers.run', bound: noBound, needs: nothing }, async ({ actor, circumstances }) => {
  const outcome = await runAnew(actor, circumstances.now)
  revalidatePath(paths.settings('timers'))
  return outcome.ok ? { done: true, message: ranWords(outcome.value) } : { refused: outcome.refusal }
})
