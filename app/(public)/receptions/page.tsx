import type { Metadata } from 'next'
import { ReceptionDays } from '@/components/receptions/reception-days'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { listAnnounced } from '@/lib/receptions/queries'

export const metadata: Metadata = { title: '近期代表接待', description: '人大代表在哪一天、哪个站点接待群众。' }

export default async function ReceptionsPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const after = (await searchParams).after?.slice(0, 64) || null
  const today = dayOf(now())
  const { rows, next } = await listAnnounced({ after }, today)
  return (
    <div className="narrow">
      <PageHead title="近期代表接待" lead="不用预约，到时间来就行。来不了，可以请联络员转告。" />
      {rows.length === 0 ? <Empty words="近期还没有公告的接待。可以先找就近的联络站。" /> : <ReceptionDays rows={rows} today={today} />}
      <Pager words={`本页 ${rows.length} 场`} previousHref={after && paths.receptions()} nextHref={next && paths.receptions(`after=${next}`)} />
    </div>
  )
}
