import type { Circumstances } from '@/lib/rulebook/circumstances'
import { explainBriefly } from '@/lib/rulebook/explain'
import { reckonFor, type Standpoint } from '@/lib/rulebook/order'

export type DueIfToday = { what: string; on: string; explained: string }

/** Which dates would follow from handing it over today, in its channel. */
export function duesIfToday(record: Standpoint, circumstances: Pick<Circumstances, 'today' | 'rulebook' | 'calendar'>): DueIfToday[] {
  const limits = [['signFor', '签收'], ['coOpinion', '会办意见'], ['reply', '答复']] as const
  return limits.map(([name, what]) => {
    const reckoning = reckonFor(name, record, circumstances)
    return { what, on: reckoning.dueOn, explained: explainBriefly(reckoning) }
  })
}
