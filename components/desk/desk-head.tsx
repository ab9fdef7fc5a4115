import { Day } from '@/components/ui/day'
import { PageHead } from '@/components/ui/page-head'
import { weekdayWords } from '@/components/ui/day-words'
import { measured } from '@/lib/rulebook/words'
import type { ReactNode } from 'react'

type Props = { today: string; count: number; late: number; none: string; actions?: ReactNode }

/** The day, and a sentence that says what is the case. */
export function DeskHead({ today, count, late, none, actions }: Props) {
  const title = count === 0 ? none : <>等您办的 {measured(count, '件')}{late > 0 ? <>，<span className="late nowrap">{measured(late, '件')}已超期</span></> : null}</>
  return <PageHead over={<><Day on={today} />　{weekdayWords(today)}</>} title={title} actions={actions} />
}
