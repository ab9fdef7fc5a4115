import type { Metadata } from 'next'
import { bulk } from './actions'
import { nothingHere } from '@/components/layout/lead-on'
import { PublicationBulk } from '@/components/publications/publication-bulk'
import { PublicationTable } from '@/components/publications/publication-table'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { ExportLink } from '@/components/workbooks/export-link'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { listPublications } from '@/lib/publications/queries'
import { emptyWords, TABS, tabWords } from '@/lib/publications/words'
import { addDays } from '@/lib/rulebook/days'
import { getCircumstances } from '@/lib/settings/queries'

export const metadata: Metadata = { title: '公开台账' }

type Asked = { tab?: string; before?: string; after?: string }

export default async function PublicationsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  const { today } = await getCircumstances(actor.congressId)
  const page = await listPublications(actor, await searchParams)
  if (!page) return nothingHere()
  const { tab, counts, rows, older, newer } = page
  const href = (more: Record<string, string>) => paths.publications(new URLSearchParams({ tab, ...more }).toString())
  return (
    <>
      <PageHead title="公开台账" crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: '公开台账' }]} lead="代表和承办单位都同意公开的，准备好、审查过，再给公众看。" actions={counts[tab] > 0 ? <ExportLink ledger="publications" query={`tab=${tab}`} /> : undefined} />
      <Views views={TABS.map((one) => ({ href: href({ tab: one }), label: tabWords[one], count: counts[one], current: one === tab }))} />
      {(tab === 'cleared' || tab === 'published') && rows.length > 0 ? (
        <PublicationBulk key={tab} tab={tab} earliest={addDays(today, 1)} take={bulk.bind(null, {})}><PublicationTable rows={rows} today={today} empty={emptyWords[tab]} choosable /></PublicationBulk>
      ) : <PublicationTable rows={rows} today={today} empty={emptyWords[tab]} />}
      <Pager previousHref={newer && href({ after: newer })} nextHref={older && href({ before: older })} />
    </>
  )
}
