import { Dumbbell } from '@/components/charts/dumbbell'
import type { GroupRow } from '@/lib/reports/page'

/** From the first to the last satisfaction, year by year; 基本满意 is in neither. */
export function SatisfactionYears({ years }: { years: readonly GroupRow[] }) {
  return (
    <Dumbbell
      names={['首次满意率', '最终满意率']}
      rows={years.map(({ key, label, rates }) => {
        const [first, last] = (['firstSatisfied', 'finalSatisfied'] as const).map((wanted) => rates.find((rate) => rate.key === wanted)!)
        return { key, label, from: first!.base ? first!.share : null, to: last!.base ? last!.share : null, words: <>{first!.percent} → <b>{last!.percent}</b></> }
      })}
    />
  )
}
