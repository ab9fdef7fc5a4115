import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { ExportFigures } from '@/components/reports/export-figures'
import { ClassFigures } from '@/components/reports/class-figures'
import { FiguresTabs } from '@/components/reports/figures-tabs'
import { FiguresFilter } from '@/components/reports/figures-filter'
import { GroupFigures } from '@/components/reports/group-figures'
import { RateList } from '@/components/reports/rate-list'
import { Said } from '@/components/reports/said'
import { SatisfactionTable } from '@/components/reports/satisfaction-table'
import { PrintButton } from '@/components/suggestions/print-button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { figuresSentence, findingOf, satisfactionFinding } from '@/lib/reports/measure-words'
import { openFigures } from '@/lib/reports/page'
import type { Asked } from '@/lib/suggestions/list-filter'

export const metadata: Metadata = { title: '统计' }

export default async function FiguresPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'figures.read')) return nothingHere()
  const page = await openFigures(actor, await searchParams)
  const { sums, rates, classes, rows, by } = page
  return (
    <>
      <PageHead
        title={<Said pieces={figuresSentence(page.span, sums)} href={page.href} />}
        lead="每个率都写明分子和分母，点数字看是哪些件。"
        actions={<><ExportFigures query={page.query} /><PrintButton /></>}
      />
      <FiguresTabs here="figures" query={page.query} wide={canAnywhere(actor, 'figures.board')} />
      <FiguresFilter filter={page.filter} by={by} groups={page.groups} choices={page.choices} />
      {sums.all === 0 ? <Empty words="这个范围里没有受理的建议。换一个年度或者届次再看。" /> : (
        <>
          <p className="fig-note">{page.base.words}</p>
          <RateList rates={rates} />
          <Section title={satisfactionFinding(sums)} id="satisfaction"><SatisfactionTable sums={sums} href={page.href} caption={page.base.caption} /></Section>
          <Section title={sums.classed > 0 ? `结果：${sums.classed} 件中 ${sums.solved} 件已解决` : '结果：还没有答复写明类别'} id="classes"><ClassFigures classes={classes} rows={rows} total={sums.classed} totalHref={page.href('classed')} /></Section>
          {rows.length > 0 ? (
            <Section title={findingOf(rows.map(({ label, count, rates: own }) => ({ ...own[0]!, label, count })), by)} id="groups"><GroupFigures rows={rows} by={by} classes={classes} together={page.together} base={page.base.groups} /></Section>
          ) : null}
          <Section title="怎样算的" id="notes"><ul className="notes">{page.notes.map((note) => <li key={note}>{note}</li>)}</ul></Section>
        </>
      )}
    </>
  )
}
