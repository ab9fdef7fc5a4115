import { startsOf } from '@/lib/assignments/record'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { explainBriefly } from '@/lib/rulebook/explain'
import { reckonFor, type Standpoint } from '@/lib/rulebook/order'
import { fullDay } from '@/lib/rulebook/words'
import type { Matter } from '@/lib/suggestions/matter'

export type DueIfToday = { what: string; on: string; explained: string }

/** Which dates would follow from handing it over today, in its channel. */
export function duesIfToday(record: Standpoint, circumstances: Pick<Circumstances, 'today' | 'rulebook' | 'calendar'>): DueIfToday[] {
  const limits = [['signFor', '签收'], ['coOpinion', '会办意见'], ['reply', '答复']] as const
  return limits.map(([name, what]) => {
    const reckoning = reckonFor(name, record, circumstances)
    return { what, on: reckoning.dueOn, explained: explainBriefly(reckoning) }
  })
}

/** The same for a unit that gets it today from another: its clock runs as the rulebook has it after a return. */
export function duesIfAnew({ row, suggestion, circumstances }: Matter): DueIfToday[] {
  const starts = startsOf({ dispatchedOn: circumstances.today, signedOn: null }, row, circumstances)
  return duesIfToday({ ...suggestion, starts: { ...suggestion.starts, reply: starts, coOpinion: starts } }, circumstances)
}

/** Which clock runs on where it goes to another unit, as a sentence. */
export function clockWords({ row, circumstances: { rulebook } }: Pick<Matter, 'row' | 'circumstances'>): string {
  const own = rulebook.returns.clock === 'firstDispatch' && row.dispatchedOn
    ? `新的单位接着首次交办（${fullDay(row.dispatchedOn)}）的期限算，不重新起算。`
    : '新的单位从重新交办那天起算。'
  return `${own}${row.replyDueOn ? `这件建议的法定答复日期不变，仍是 ${fullDay(row.replyDueOn)}。` : ''}`
}
