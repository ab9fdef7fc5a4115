import type { Metadata } from 'next'
import Link from 'next/link'
import { Instant } from '@/components/ui/day'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { listPublicReports } from '@/lib/annual/publishing'
import { paths } from '@/lib/platform/paths'

export const metadata: Metadata = { title: '办理情况年度报告', description: '每年代表建议办理情况的报告。' }
export const dynamic = 'force-dynamic'

export default async function PublicReportsPage() {
  const reports = await listPublicReports()
  return (
    <>
      <PageHead title="代表建议办理情况年度报告" crumbs={[{ label: '建议办理情况', href: paths.publicFigures() }, { label: '年度报告' }]} lead="依据《代表法》第五十一条，办理情况的报告向社会公开。" />
      {reports.length === 0 ? <Empty words="还没有公布年度报告。" /> : (
        <ul className="grid gap-3">
          {reports.map(({ year, publishedAt }) => <li key={year}><Link prefetch={false} href={paths.publicReport(year)}>{year} 年代表建议、批评和意见办理情况的报告</Link><span className="soft">　<Instant at={publishedAt} />公布</span></li>)}
        </ul>
      )}
    </>
  )
}
