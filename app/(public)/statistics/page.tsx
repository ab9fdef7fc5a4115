import type { Metadata } from 'next'
import Link from 'next/link'
import { ClassFigures } from '@/components/reports/public-figures'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Views } from '@/components/ui/views'
import { listPublicReports } from '@/lib/annual/publishing'
import { paths } from '@/lib/platform/paths'
import { openPublicFigures } from '@/lib/reports/public-page'

export const metadata: Metadata = { title: '建议办理情况', description: '代表建议办了多少、办得怎样：答复、办结、代表满意的数字。' }
export const dynamic = 'force-dynamic'

export default async function StatisticsPage({ searchParams }: { searchParams: Promise<{ year?: string | string[] }> }) {
  const page = await openPublicFigures([(await searchParams).year].flat()[0])
  const reports = await listPublicReports()
  if (!page) return <Empty words="这里会公布代表建议的办理情况。" />
  const { year, years, figures, classes, categories, channels } = page
  return (
    <>
      <PageHead title={figures.all > 0 ? `${year} 年受理代表建议 ${figures.all} 件，已答复 ${figures.replied} 件` : `${year} 年还没有受理代表建议`} lead="依据《代表法》第五十一条，代表建议的办理情况向社会公开。件数少于 5 的类别合并列出。" />
      <Views label="年度" views={years.map((one) => ({ href: paths.publicFigures(`year=${one}`), label: `${one} 年`, current: one === year }))} />
      {figures.all === 0 ? null : (
        <>
          <ul className="facts">
            {page.rates.map(({ key, label, percent, fraction }) => <li key={key}><b>{percent}</b><span>{label}</span><p className="soft">{fraction}</p></li>)}
          </ul>
          <Section title="办理结果" id="results"><ClassFigures rows={classes} of="答复写明结果类别的" /></Section>
          <Section title="提的是哪些方面" id="categories"><ClassFigures rows={categories} of="受理的" /></Section>
          <Section title="什么时候提的" id="channels"><ClassFigures rows={channels} of="受理的" /></Section>
        </>
      )}
      {reports.length > 0 ? <Section title="年度报告" id="reports"><p><Link prefetch={false} href={paths.publicReport(reports[0]!.year)}>{reports[0]!.year} 年代表建议办理情况的报告</Link>{reports.length > 1 ? <>　<Link prefetch={false} href={paths.publicReport()}>历年的报告</Link></> : null}</p></Section> : null}
      <p className="fig-note mt-6">这里的数是全部建议的合计，有的代表和单位没有同意公开，所以点不开。同意公开的，在<Link prefetch={false} href={paths.published()}>公开的代表建议</Link>里逐件可看。百分数四舍五入，保留一位小数。不满意的都要重新办理或者研究。</p>
    </>
  )
}
