import Link from 'next/link'
import { BarRows } from '@/components/charts/bar'
import { classMarks } from '@/components/charts/legend'
import { Stack } from '@/components/charts/stack'
import { SatisfactionYears } from '@/components/reports/satisfaction-years'
import { Section } from '@/components/ui/section'
import type { BoardPage } from '@/lib/reports/board'
import { percentWords } from '@/lib/reports/measure-words'
import { yearsFinding } from '@/lib/reports/wait-words'

/** Where they stand now, among those of this year. */
export const WhereNow = ({ board, linked }: { board: BoardPage; linked: boolean }) => (
  <Section title="现在停在哪一步" id="now">
    <BarRows rows={board.stays.map(({ key, label, value, late, href }) => ({ key, label: linked ? <Link prefetch={false} href={href}>{label}</Link> : label, value, late }))} />
    <p className="fig-note">其余 {board.sums.all - board.stays.reduce((sum, { value }) => sum + value, 0)} 件已经办结。</p>
  </Section>
)

/** Classes and satisfaction, year by year; a title is what they show. */
export function ResultsNow({ board: { years, classes, sums } }: { board: BoardPage }) {
  const told = years.map(({ label, rates }) => { const solved = rates.find(({ key }) => key === 'solved')!; return { label, solved: solved.part, classed: solved.base } })
  return (
    <>
      <Section title={yearsFinding(told, classes[0]?.mark ?? '')} id="classes">
        <Stack series={classes.map(({ mark, label }, index) => ({ mark: classMarks[Math.min(index, classMarks.length - 1)]!, label: `${mark} ${label}` }))} rows={years.map(({ key, label, classes: values }) => ({ key, label, values }))} />
      </Section>
      <Section title={`最终满意 ${percentWords(sums.finalSatisfied, sums.finalJudged)}，含基本满意 ${percentWords(sums.finalContent, sums.finalJudged)}`} id="satisfaction">
        <SatisfactionYears years={years} />
        <p className="fig-note">图中只算满意，不含基本满意；催办后仍未评价的不计入分母。</p>
      </Section>
    </>
  )
}
