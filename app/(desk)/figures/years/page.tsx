import type { Metadata } from 'next'
import { classMarks } from '@/components/charts/legend'
import { Stack } from '@/components/charts/stack'
import { ClassTotal } from '@/components/reports/class-total'
import { nothingHere } from '@/components/layout/lead-on'
import { ExportFigures } from '@/components/reports/export-figures'
import { FiguresTabs } from '@/components/reports/figures-tabs'
import { SatisfactionYears } from '@/components/reports/satisfaction-years'
import { YearTable } from '@/components/reports/year-table'
import { PrintButton } from '@/components/suggestions/print-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { openFigures } from '@/lib/reports/page'
import { yearsFinding } from '@/lib/reports/wait-words'

export const metadata: Metadata = { title: '历年比较' }
const MOST = 5

export default async function YearsPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'figures.read')) return nothingHere()
  const { rows, classes, notes, sums } = await openFigures(actor, { period: 'all', by: 'year' })
  const years = rows.filter(({ key }) => key !== '').slice(-MOST)
  const rate = (row: (typeof years)[number], key: string) => row.rates.find((one) => one.key === key)!
  const finding = yearsFinding(years.map((row) => ({ label: row.label, solved: rate(row, 'solved').part, classed: rate(row, 'solved').base })), `${classes[0]?.mark ?? ''}`)
  return (
    <>
      <PageHead title={years.length > 0 ? `${finding}` : '还没有可以比较的年度'} lead={`最近 ${years.length} 个有建议的年度，共受理 ${years.reduce((sum, { count }) => sum + count, 0)} 件${rows.some(({ key }) => key === '') ? '；台账没有写日期的不在年度里' : ''}。`} actions={<><ExportFigures query="period=all&by=year" /><PrintButton /></>} />
      <FiguresTabs here="years" wide={canAnywhere(actor, 'figures.board')} />
      {years.length === 0 ? <Empty words="建议受理以后，这里会一年一年地比较结果和满意率。导入的历史台账也计入。" /> : (
        <>
          <Section first title="答复的结果类别" id="classes">
            <Stack series={classes.map(({ mark, label }, index) => ({ mark: classMarks[Math.min(index, 3)]!, label: `${mark} ${label}` }))} rows={years.map(({ key, label, classes: values, rates }) => ({ key, label, values, note: <ClassTotal rates={rates} /> }))} />
          </Section>
          <Section title="满意率（不含基本满意）：首次和最终" id="satisfaction">
            <SatisfactionYears years={years} />
            <p className="fig-note">首次满意 ÷ 代表已评价；最终满意 ÷ 最终评价已定。催办以后仍未评价的不计入分母。</p>
          </Section>
          <Section title="看数字" id="numbers"><YearTable rows={years} classes={classes} /><Disclosure summary="怎样算的"><ul className="notes">{notes.map((note) => <li key={note}>{note}</li>)}</ul></Disclosure></Section>
        </>
      )}
      {sums.imported > 0 ? <p className="fig-note">含导入的历史 {sums.imported} 件。</p> : null}
    </>
  )
}
