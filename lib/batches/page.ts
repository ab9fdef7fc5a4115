import { batchLife, type BatchState } from '@/lib/batches/batch'
import { findBatchPage, type BatchPage } from '@/lib/batches/queries'
import { batchConditionWords } from '@/lib/batches/words'
import { canAnywhere, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'

export type Acts = { change: boolean; gather: boolean; handOver: boolean; goOn: boolean; discard: boolean; /** why it cannot be handed over now, where it could be but for that */ waits: string | null }
export type BatchFactsView = Pick<BatchPage['row'], 'kind' | 'noticeNumber' | 'meetingOn' | 'signForOn' | 'coOpinionOn' | 'replyOn' | 'excess' | 'note' | 'dispatchedOn' | 'createdByName'> & { state: BatchState }
export type OpenBatch = BatchPage & { acts: Acts; facts: BatchFactsView; state: BatchState; isStill: boolean }

/** A batch as this person may see it, with what they may do with it now. */
export async function openBatch(actor: Actor, id: string, circumstances: Circumstances, { after }: { after?: string }): Promise<OpenBatch | null> {
  const page = await findBatchPage(actor, id, circumstances, { after })
  if (!page) return null
  const { batch, row, mayPlan } = page
  const open = batchLife.openSteps(actor, batch)
  const waiting = batchLife.waitingSteps(actor, batch).find(({ action }) => action === 'handOver')
  const changes = canAnywhere(actor, 'batch.change')
  const acts: Acts = {
    change: changes && batch.state === 'collecting',
    gather: canAnywhere(actor, 'batch.gather') && (batch.state === 'collecting' || batch.state === 'dispatched'),
    handOver: open.includes('handOver'), goOn: open.includes('goOn'), discard: open.includes('discard'),
    waits: waiting && batch.state === 'collecting' && batch.held > 0 ? batchConditionWords[waiting.condition]! : null,
  }
  const { kind, noticeNumber, meetingOn, signForOn, coOpinionOn, replyOn, excess, note, dispatchedOn, createdByName } = row
  return { ...page, acts, state: batch.state, isStill: batch.isStill, facts: { kind, noticeNumber, meetingOn, signForOn, coOpinionOn, replyOn, excess: mayPlan ? excess : '', note, dispatchedOn, createdByName, state: batch.state } }
}
