import type { Metadata } from 'next'
import { CheckForm } from '@/components/annual/check-form'
import { CheckedReport } from '@/components/annual/checked-report'
import { nothingHere } from '@/components/layout/lead-on'
import { FiguresTabs } from '@/components/reports/figures-tabs'
import { PrintButton } from '@/components/suggestions/print-button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { checkReport, TABLES, type Asked } from '@/lib/annual/published'
import { countYear, listReportYears } from '@/lib/annual/queries'
import { checkProblemWords } from '@/lib/annual/words'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'

export const metadata: Metadata = { title: '核对公布的报告' }

export default async function CheckReportPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'annualReport.read')) return nothingHere()
  const given = await searchParams
  const asked: Asked = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value].flat()[0] ?? '']))
  const years = (await listReportYears(actor)).map(({ year }) => year)
  const own = years.includes(Number(asked.year)) ? await countYear(actor, Number(asked.year)) : null
  const checked = Object.keys(given).length === 0 ? null : checkReport(asked, own)
  return (
    <>
      <PageHead title="核对公布的报告" crumbs={[{ label: '年度报告', href: paths.annualReports() }, { label: '核对' }]} lead="把公布的数字贴进来，逐表看合计对不对、占比对不对、差多少。这里只核对，不保存。" actions={typeof checked === 'object' && checked ? <PrintButton /> : undefined} />
      <FiguresTabs here="annual" wide />
      {typeof checked === 'string' ? <Notice tone="late" title={checkProblemWords[checked]} status className="mb-6" /> : null}
      {typeof checked === 'object' && checked ? <CheckedReport checked={checked} /> : null}
      <CheckForm tables={TABLES} asked={asked} years={years} folded={typeof checked === 'object' && checked !== null} />
    </>
  )
}
