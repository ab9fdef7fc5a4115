import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { EntrustedTable } from '@/components/suggestions/entrusted-table'
import { ShareOut } from '@/components/suggestions/share-out'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { ExportLink } from '@/components/workbooks/export-link'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { DISPATCH_TABS, listEntrusted, listOwnSystem } from '@/lib/suggestions/dispatching'
import { dispatchTabWords } from '@/lib/suggestions/words'

export const metadata: Metadata = { title: '转办' }

export default async function DispatchingPage({ searchParams }: { searchParams: Promise<{ tab?: string; before?: string; after?: string }> }) {
  const actor = await requireActor()
  const page = await listEntrusted(actor, await searchParams)
  if (!page) return nothingHere()
  const { today } = await getCircumstances(actor.congressId)
  const { tab, counts, older, newer } = page
  const chooses = tab === 'toShare' && page.rows.length > 0
  const table = <EntrustedTable rows={page.rows} today={today} empty={dispatchTabWords[tab].empty} chooses={chooses} />
  const href = (more: Record<string, string>) => paths.dispatching(new URLSearchParams({ tab, ...more }).toString())
  return (
    <>
      <PageHead title="转办" lead="人大转交您单位、由您单位分到本系统各单位的建议。" actions={<><ExportLink ledger="entrusted" query={`tab=${tab}`} /><ButtonLink href={paths.disputes()}>协调表</ButtonLink></>} />
      <Views views={DISPATCH_TABS.map((one) => ({ href: href({ tab: one }), label: dispatchTabWords[one].label, count: counts[one], current: one === tab }))} />
      {chooses ? <ShareOut units={await listOwnSystem(actor)}>{table}</ShareOut> : table}
      <Pager previousHref={newer && href({ after: newer })} nextHref={older && href({ before: older })} />
    </>
  )
}
