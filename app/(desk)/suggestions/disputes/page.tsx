import type { Metadata } from 'next'
import { DisputeTable } from '@/components/disputes/dispute-table'
import { nothingHere } from '@/components/layout/lead-on'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { ExportLink } from '@/components/workbooks/export-link'
import type { AssignmentRole } from '@/lib/assignments/assignment'
import { roleWords } from '@/lib/assignments/words'
import { listDisputes, TABS } from '@/lib/disputes/queries'
import { emptyWords, tabWords } from '@/lib/disputes/words'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { explain } from '@/lib/rulebook/explain'
import { getCircumstances } from '@/lib/settings/queries'

export const metadata: Metadata = { title: '协调表' }

type Asked = { tab?: string; before?: string; after?: string }

export default async function DisputesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  const { today } = await getCircumstances(actor.congressId)
  const page = await listDisputes(actor, await searchParams)
  if (!page) return nothingHere()
  const { tab, counts, older, newer } = page
  const href = (more: Record<string, string>) => paths.disputes(new URLSearchParams({ tab, ...more }).toString())
  const rows = page.rows.map((row) => ({ ...row, role: roleWords[row.role as AssignmentRole], explained: row.dueOn && row.reckoning ? explain(row.reckoning) : null })) // written from the plan's roles only
  return (
    <>
      <PageHead title="协调表" crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: '协调表' }]} lead="预交办后，单位认为不该由自己办理的建议。协调有了结果，才能正式交办。" actions={counts[tab] > 0 ? <ExportLink ledger="disputes" query={`tab=${tab}`} /> : undefined} />
      <Views views={TABS.map((one) => ({ href: href({ tab: one }), label: tabWords[one], count: counts[one], current: one === tab }))} />
      <DisputeTable rows={rows} today={today} empty={emptyWords[tab]} />
      <Pager previousHref={newer && href({ after: newer })} nextHref={older && href({ before: older })} />
    </>
  )
}
