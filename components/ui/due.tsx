import { Day } from './day'

type Props = {
  dueOn: string | null
  /** How far off, in words: 还有 9 天 · 今天 · 超 2 个工作日 · 没有期限 */
  words: string
  tone?: 'late' | 'soon' | 'met'
  today?: string
  weekday?: boolean
}

/** A date is never alone: how far off, then the day. */
export function Due({ dueOn, words, tone, today, weekday }: Props) {
  return (
    <div className={tone === 'late' || tone === 'soon' ? `due is-${tone}` : 'due'}>
      <b>{words}</b>
      {dueOn ? <Day on={dueOn} today={today} weekday={weekday ? 'after' : undefined} /> : null}
    </div>
  )
}
