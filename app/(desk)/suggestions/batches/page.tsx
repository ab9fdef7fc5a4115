import type { Metadata } from 'next'
import { BatchList } from '@/components/batches/batch-list'
import { nothingHere } from '@/components/layout/lead-on'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { ExportLink } from '@/components/workbooks/export-link'
import { listBatches } from '@/lib/batches/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'

export const metadata: Metadata = { title: '交办批次' }

export default async function BatchesPage({ searchParams }: { searchParams: Promise<{ before?: string; after?: string }> }) {
  const actor = await requireActor()
  const page = await listBatches(actor, await searchParams)
  if (!page) return nothingHere()
  const { today } = await getCircumstances(actor.congressId)
  const mayBegin = canAnywhere(actor, 'batch.begin')
  return (
    <>
      <PageHead
        title="交办批次"
        crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: '交办批次' }]}
        lead="同一份交办通知交出去的建议编成一批：统一定期限，一次交办，每个单位和代表只收一条通知。"
        actions={<>{page.rows.length > 0 ? <ExportLink ledger="batches" /> : null}{mayBegin ? <ButtonLink tone="main" href={paths.newBatch()}>新编一批</ButtonLink> : null}</>}
      />
      <BatchList rows={page.rows} today={today} mayBegin={mayBegin} />
      <Pager previousHref={page.newer && paths.batches(`after=${page.newer}`)} nextHref={page.older && paths.batches(`before=${page.older}`)} />
    </>
  )
}
