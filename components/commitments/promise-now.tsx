import type { NowWords } from '@/components/suggestions/step-panel'
import { Day } from '@/components/ui/day'
import type { PromisePage } from '@/lib/commitments/queries-page'
import { commitmentStateWords } from '@/lib/commitments/words'
import { daysBetween } from '@/lib/rulebook/days'
import { measured } from '@/lib/rulebook/words'

/** The words of the grey panel: who has to do what about this promise, and by when. */
export function promiseNow({ promise: { state, dueOn, judgeOn, responsible }, reply, view, isOwn, steps }: PromisePage, today: string): NowWords {
  const unit = <>{reply.unit}{isOwn ? '（您单位）' : ''}</>
  const by = (heading: string, on: string): Partial<NowWords> => ({
    heads: { due: heading }, dueTitle: <span className={on < today ? 'late' : undefined}><Day on={on} today={today} weekday /></span>,
    dueNote: on < today ? `超 ${measured(daysBetween(on, today), '天')}` : on === today ? '今天' : `还有 ${measured(daysBetween(today, on), '天')}`,
  })
  switch (state) {
    case 'promised': case 'underway': case 'postponed': return { turn: unit, turnNote: <p>兑现承诺，责任人 {responsible}</p>, ...by('完成时限', dueOn) }
    case 'impossible': return { turn: unit, turnNote: <p>负责人签发不能兑现的书面说明</p>, ...by('完成时限', dueOn) }
    case 'kept': return { turn: <>{view.proposer.names ?? '领衔代表'}{steps.panels.some(({ action }) => action === 'confirm') ? '（您）' : ''}</>, turnNote: <p>复评：看是不是真的办好了</p>, ...(judgeOn ? by('复评期限', judgeOn) : {}) }
    default: return { turn: state ? commitmentStateWords[state].label : '已经结束', heads: { turn: '这项承诺', due: '完成时限' }, dueTitle: <Day on={dueOn} today={today} weekday /> }
  }
}
