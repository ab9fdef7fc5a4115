import Link from 'next/link'
import { PromiseCount } from '@/components/commitments/promise-count'
import type { UnitRow } from '@/lib/commitments/figures'
import { paths } from '@/lib/platform/paths'

type Props = { year: string; total: Pick<UnitRow, 'promised' | 'kept' | 'late'> }

/** What the page shows, each number leading to its promises. */
export function FiguresTitle({ year, total: { promised, kept, late } }: Props) {
  if (promised === 0) return `${year} 年没有承诺`
  return (
    <>
      {year} 年承诺 <PromiseCount figure="promised" year={year} count={promised} words=" 项" />，已兑现 <PromiseCount figure="kept" year={year} count={kept} words=" 项" />
      {late > 0 ? <>，<PromiseCount figure="late" year={year} count={late} words=" 项逾期" /></> : null}
    </>
  )
}

/** Why the classes lead nowhere here. */
export const RepliesNotItems = ({ year }: { year: string }) => (
  <p className="fig-note">这里数的是这一年签发的答复，一件由几个单位分别答复的各计一份，所以没有逐件的清单。按件的类别在<Link prefetch={false} href={paths.figures(`period=${year}&by=unit`)}>统计</Link>里，点得开。</p>
)
