import { TopicTable, type TopicLine } from '@/components/supervision/topic-table'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { Views } from '@/components/ui/views'
import { paths } from '@/lib/platform/paths'

type Board = { year: number; years: number[]; mine: readonly TopicLine[]; still: readonly TopicLine[]; moved: readonly TopicLine[]; carried: readonly TopicLine[]; ended: readonly TopicLine[] }

/** My topics first, then those that did not move this month, then those that did. */
export function TopicBoard({ board: { year, years, mine, still, moved, carried, ended }, today, ofCommittee }: { board: Board; today: string; ofCommittee: boolean }) {
  const nothing = mine.length + still.length + moved.length + carried.length + ended.length === 0
  const open = mine.length + still.length + moved.length
  return (
    <>
      {years.length > 1 ? <Views label="年份" views={years.map((one) => ({ href: paths.supervision(`year=${one}`), label: `${one} 年`, current: one === year }))} /> : null}
      {nothing ? <Empty words={ofCommittee ? `${year} 年还没有交给您委员会的重点督办课题。主任会议确定以后，就列在这里。` : `${year} 年还没有重点督办课题。一个课题可以包括许多件建议，先提出，再由主任会议确定。`} /> : null}
      {mine.length > 0 ? <Section id="mine" first title={ofCommittee ? '您委员会督办的' : '您领衔的'}><TopicTable rows={mine} today={today} /></Section> : null}
      {still.length > 0 ? <Section id="still" first={mine.length === 0} title="本月没有动的"><TopicTable rows={still} today={today} /></Section> : null}
      {moved.length > 0 ? <Section id="moved" first={mine.length + still.length === 0} title="本月有进展的"><TopicTable rows={moved} today={today} /></Section> : null}
      {carried.length > 0 ? <Section id="carried" first={open === 0} title="转入下一年继续跟踪的"><TopicTable rows={carried} today={today} /></Section> : null}
      {ended.length === 0 ? null : open === 0 ? <Section id="ended" first={carried.length === 0} title="已结束和没有列入的"><TopicTable rows={ended} today={today} isOver /></Section> : <Disclosure className="mt-4" summary={`已结束和没有列入的 ${ended.length} 个`}><TopicTable rows={ended} today={today} isOver /></Disclosure>}
    </>
  )
}
