import type { Metadata } from 'next'
import { PaperSheet } from '@/components/documents/paper-sheet'
import { nothingOutside } from '@/components/layout/lead-on'
import { PrintButton } from '@/components/suggestions/print-button'
import { Instant } from '@/components/ui/day'
import { PageHead } from '@/components/ui/page-head'
import { findPublicReport } from '@/lib/annual/publishing'
import { paths } from '@/lib/platform/paths'

export const dynamic = 'force-dynamic'
type Props = { params: Promise<{ year: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({ title: `${(await params).year} 年办理情况的报告`, description: `${(await params).year} 年代表建议办理情况的报告：收到多少、怎样答复、办成多少。` })

export default async function PublicReportPage({ params }: Props) {
  const report = await findPublicReport((await params).year)
  if (!report) return nothingOutside()
  return (
    <>
      <PageHead title={`${report.year} 年代表建议办理情况的报告`} crumbs={[{ label: '建议办理情况', href: paths.publicFigures() }, { label: '年度报告', href: paths.publicReport() }, { label: `${report.year} 年` }]} facts={<><Instant at={report.publishedAt} />公布</>} actions={<PrintButton />} />
      <PaperSheet paper={report.paper} />
    </>
  )
}
