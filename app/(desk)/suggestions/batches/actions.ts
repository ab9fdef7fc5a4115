'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { beginBatch, changeBatch, discardBatch, gather, release } from '@/lib/batches/commands'
import { beginHandingOver, handOverEach } from '@/lib/batches/hand-over'
import { batchNeeds, dateProblems, type BatchInput } from '@/lib/batches/needs'
import { anAction, answerOf, noBound, type Answer } from '@/lib/platform/action'
import { report } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { reason } from '@/lib/needs'
import { measured } from '@/lib/rulebook/words'

const Target = z.object({ id: z.uuid(), version: z.int().min(0) })
const One = z.object({ id: z.uuid() })

/** Said at the fields, so that nothing typed is lost. */
function mistakes(input: BatchInput, today: string): Answer | null {
  const fields = dateProblems(input, input.meetingOn && input.meetingOn > today ? input.meetingOn : today)
  return Object.keys(fields).length > 0 ? { message: '期限还有要改的地方。', fields } : null
}

export const begin = anAction({ name: 'batch.begin', permission: 'batch.begin', bound: noBound, needs: batchNeeds }, async ({ actor, input, circumstances }): Promise<Answer> => {
  const wrong = mistakes(input, circumstances.today)
  if (wrong) return wrong
  const outcome = await beginBatch(actor, input, circumstances)
  return outcome.ok ? { done: true, to: paths.batch(outcome.value) } : { refused: outcome.refusal }
})

export const change = anAction({ name: 'batch.change', permission: 'batch.change', bound: Target, needs: batchNeeds }, async ({ actor, bound, input, circumstances }) =>
  mistakes(input, circumstances.today) ?? answerOf(await changeBatch(actor, bound, input, circumstances), { to: paths.batch(bound.id) }),
)

/** Everything of the batch's kind that waits to be handed over. */
export const gatherAll = anAction({ name: 'batch.gather', permission: 'batch.gather', bound: One, needs: z.object({}) }, async ({ actor, bound, circumstances }): Promise<Answer> => {
  const outcome = await gather(actor, bound.id, 'all', circumstances)
  revalidatePath(paths.batch(bound.id))
  return outcome.ok ? { done: true, message: `编入 ${measured(outcome.value, '件')}。` } : { refused: outcome.refusal }
})

export const takeOut = anAction({ name: 'batch.gather', permission: 'batch.gather', bound: One.extend({ suggestionId: z.uuid() }), needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await release(actor, bound.id, bound.suggestionId, circumstances)
  revalidatePath(paths.batch(bound.id))
  return answerOf(outcome)
})

/** Begins; each is then handed over while the page shows how far it is. */
export const handOver = anAction({ name: 'batch.handOver', permission: 'batch.handOver', bound: Target, needs: z.object({}) }, async ({ actor, bound, circumstances }): Promise<Answer> => {
  const begun = await beginHandingOver(actor, bound, circumstances)
  if (!begun.ok) return { refused: begun.refusal }
  void handOverEach(actor, bound.id, circumstances).catch((error: unknown) => report(error, { action: 'batch.handOver', recordId: bound.id }))
  revalidatePath(paths.batch(bound.id))
  return { done: true, to: paths.batch(bound.id) }
})

export const discard = anAction({ name: 'batch.discard', permission: 'batch.discard', bound: Target, needs: reason }, async ({ actor, bound, input, circumstances }) =>
  answerOf(await discardBatch(actor, bound, input, circumstances), { to: paths.batches() }),
)
