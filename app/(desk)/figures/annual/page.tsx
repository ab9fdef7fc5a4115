import type { Metadata } from 'next'
import Link from 'next/link'
import { nothingHere } from '@/components/layout/lead-on'
import { FiguresTabs } from '@/components/reports/figures-tabs'
import { instantWords } from '@/components/ui/day-words'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { listReportYears } from '@/lib/annual/queries'
import { callingIt } from '@/lib/congresses/office'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'

export const metadata: Metadata = { title: '年度报告' }

export default async function AnnualReportsPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'annualReport.read')) return nothingHere()
  const years = await listReportYears(actor)
  return (
    <>
      <PageHead title={years.length > 0 ? `${years.length} 个年度可以出办理情况报告` : '还没有可以报告的年度'} lead={callingIt(actor.office, '数字每次打开都重新清点，代工委写的话一直留着。依据《代表法》第五十一条，报告应当向社会公开。')} actions={<ButtonLink href={paths.checkReport()}>核对公布的报告</ButtonLink>} />
      <FiguresTabs here="annual" wide />
      <Table
        rows={years}
        rowKey={({ year }) => String(year)}
        empty={<Empty words="受理建议以后，这里可以出这一年的办理情况报告。" />}
        columns={[
          { key: 'year', head: '年度', lead: true, cell: ({ year }) => <Link prefetch={false} href={paths.annualReport(year)}>{year} 年代表建议办理情况报告</Link> },
          { key: 'count', head: '受理', number: true, cell: ({ count }) => count },
          { key: 'words', head: callingIt(actor.office, '代工委的话'), cell: ({ changedAt, changedByName }) => (changedAt ? `${changedByName}，${instantWords(changedAt)}` : '还没有写') },
          { key: 'public', head: '公布', cell: ({ year, publishedAt }) => (publishedAt ? <Link prefetch={false} href={paths.publicReport(year)}>{instantWords(publishedAt)}公布</Link> : '没有公布') },
        ]}
      />
    </>
  )
}
