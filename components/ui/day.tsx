import { dayWords, instantWords, weekdayWords } from './day-words'

type Props = { on: string; today?: string; /** `true`: 6月4日（星期四） · `after`: 6月4日 星期四 */ weekday?: boolean | 'after' }

/** The one way a day is written: it never breaks over two lines. */
export function Day({ on, today, weekday }: Props) {
  const day = <time className="d" dateTime={on}>{dayWords(on, today)}</time>
  if (!weekday) return day
  return <span className="nowrap">{day}{weekday === 'after' ? ` ${weekdayWords(on)}` : `（${weekdayWords(on)}）`}</span>
}

export function Instant({ at, today }: { at: Date; today?: string }) {
  return <time className="d" dateTime={at.toISOString()}>{instantWords(at, today)}</time>
}
