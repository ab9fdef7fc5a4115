import { lifeOf, type Living } from '@/lib/lifecycle'
import { batchLifecycle } from '@/lib/batches/lifecycle'
import type { BatchDate } from '@/lib/rulebook/order'
import type { LimitName } from '@/lib/rulebook/rulebook'

export const BATCH_STATES = ['collecting', 'dispatching', 'dispatched', 'discarded'] as const
export type BatchState = (typeof BATCH_STATES)[number]
/** After which gathering it is handed over: that of the whole congress, or between two of them. */
export const BATCH_KINDS = ['session', 'recess'] as const
export type BatchKind = (typeof BATCH_KINDS)[number]

/** How a suggestion of a batch stands before it is handed over, and what became of it. */
export const STANDINGS = ['ready', 'unplanned', 'asked', 'disputed', 'entrusted', 'rides', 'given', 'returned', 'gone'] as const
export type Standing = (typeof STANDINGS)[number]

/** A batch as the rules see it. */
export type Batch = Living & {
  state: BatchState
  /** How many it holds, and how many of them can be handed over as they stand. */
  held: number
  ready: number
  /** It is being handed over, and nothing has moved for a while. */
  isStill: boolean
}

export const batchLife = lifeOf<Batch, typeof batchLifecycle>('batch', batchLifecycle)

type Named = { title: string; noticeNumber: string }
type Dated = { signForOn: string | null; coOpinionOn: string | null; replyOn: string | null }

/** 《青岚县…交办通知》（青人办〔2026〕3 号） */
export const nameOf = ({ title, noticeNumber }: Named): string => `《${title}》${noticeNumber ? `（${noticeNumber}）` : ''}`

/** The dates that the notice fixes, as the reckoning takes them: they come before the rulebook's own lengths. */
export function datesOf(batch: (Named & Dated) | null): Partial<Record<LimitName, BatchDate>> | undefined {
  if (!batch) return undefined
  const basis = nameOf(batch)
  const given = [['signFor', batch.signForOn], ['coOpinion', batch.coOpinionOn], ['reply', batch.replyOn]] as const
  return Object.fromEntries(given.flatMap(([name, dueOn]) => (dueOn ? [[name, { dueOn, basis }]] : [])))
}
