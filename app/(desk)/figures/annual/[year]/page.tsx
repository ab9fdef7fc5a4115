import type { Metadata } from 'next'
import Link from 'next/link'
import { PublishReport } from '@/components/annual/publish-report'
import { StaleWords } from '@/components/annual/stale-words'
import { WordsForm } from '@/components/annual/words-form'
import { PaperSheet } from '@/components/documents/paper-sheet'
import { nothingHere } from '@/components/layout/lead-on'
import { PrintButton } from '@/components/suggestions/print-button'
import { buttonClass } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { openAnnualReport } from '@/lib/annual/page'
import { callingIt } from '@/lib/congresses/office'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { keep, publish, withdraw } from './actions'

export const metadata: Metadata = { title: '年度报告' }

export default async function AnnualReportPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await requireActor()
  const report = await openAnnualReport(actor, (await params).year)
  if (!report) return nothingHere()
  const { year, paper, words, version, stale, sections, publishedAt, publishedByName, withdrawnReason } = report
  const target = { year, version }
  return (
    <>
      <PageHead
        title={`${year} 年代表建议办理情况报告`}
        crumbs={[{ label: '年度报告', href: paths.annualReports() }, { label: `${year} 年` }]}
        lead={<>{callingIt(actor.office, '数字是现在清点的。代工委写的话留在各段数字的后面，重新清点不会改动它。')}报告是公文，数字点不开；是哪些件，看<Link prefetch={false} href={paths.figures(`period=${year}`)}>{year} 年的统计</Link>。</>}
        actions={<><a className={buttonClass({})} href={paths.wordAnnualReport(year)} download>下载 Word</a><PrintButton /></>}
      />
      <StaleWords sections={stale} />
      <PaperSheet paper={paper} />
      {canAnywhere(actor, 'annualReport.write') ? (
        <Section title={callingIt(actor.office, '代工委的话')} id="words"><WordsForm take={keep.bind(null, target)} words={words} sections={callingIt(actor.office, sections)} /></Section>
      ) : null}
      <PublishReport year={year} publishedAt={publishedAt} publishedByName={publishedByName} withdrawnReason={withdrawnReason} acts={canAnywhere(actor, 'annualReport.publish') ? { publish: publish.bind(null, target), withdraw: withdraw.bind(null, target) } : null} />
    </>
  )
}
