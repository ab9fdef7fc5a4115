import Link from 'next/link'
import { BarRows } from '@/components/charts/bar'
import { classMarks } from '@/components/charts/legend'
import { Stack } from '@/components/charts/stack'
import { ClassTotal } from '@/components/reports/class-total'
import { SatisfactionYears } from '@/components/reports/satisfaction-years'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import type { BoardPage } from '@/lib/reports/board'
import { percentWords } from '@/lib/reports/measure-words'
import { yearsFinding } from '@/lib/reports/wait-words'

type Props = { board: BoardPage; /** on a desk; on the wall nobody presses anything */ linked: boolean }

/** Where they stand now, among those of this year. */
export const WhereNow = ({ board: { stays, sums: { closed }, href }, linked }: Props) => (
  <Section title="现在停在哪一步" id="now">
    {stays.length === 0 ? <p className="soft">现在没有停在哪一步的。</p> : <BarRows rows={stays.map(({ key, label, value, late, href: list }) => ({ key, label: linked ? <Link prefetch={false} href={list}>{label}</Link> : label, value, late }))} />}
    <p className="fig-note">已经办结的 {linked && closed > 0 ? <Link prefetch={false} href={href('closed')}>{closed} 件</Link> : `${closed} 件`}。</p>
  </Section>
)

/** Classes and satisfaction, year by year; a title is what they show. */
export function ResultsNow({ board: { years, classes, sums }, linked }: Props) {
  const told = years.map(({ label, rates }) => { const solved = rates.find(({ key }) => key === 'solved')!; return { label, solved: solved.part, classed: solved.base } })
  const anyJudged = years.some(({ rates }) => rates.some(({ key, base }) => key === 'finalSatisfied' && base > 0))
  return (
    <>
      <Section title={yearsFinding(told, classes[0]?.mark ?? '')} id="classes">
        {told.every(({ classed }) => classed === 0) ? <p className="soft">答复写明结果类别以后，这里一年一年地比较。</p> : <Stack series={classes.map(({ mark, label }, index) => ({ mark: classMarks[Math.min(index, classMarks.length - 1)]!, label: `${mark} ${label}` }))} rows={years.map(({ key, label, classes: values, rates }) => ({ key, label, values, ...(linked && { note: <ClassTotal rates={rates} /> }) }))} />}
      </Section>
      <Section title={sums.finalJudged > 0 ? `最终满意 ${percentWords(sums.finalSatisfied, sums.finalJudged)}，含基本满意 ${percentWords(sums.finalContent, sums.finalJudged)}` : '今年还没有评价定下来的'} id="satisfaction">
        {anyJudged ? <SatisfactionYears years={years} /> : null}
        <p className="fig-note">图中不含基本满意和一直没有评价的。{linked ? <Link prefetch={false} href={`${paths.years()}#numbers`}>看数字</Link> : null}</p>
      </Section>
    </>
  )
}
