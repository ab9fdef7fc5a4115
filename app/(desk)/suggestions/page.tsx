import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { ListBulk } from '@/components/suggestions/list-bulk'
import { ListChips, ListNothing } from '@/components/suggestions/list-chips'
import { ListFilters } from '@/components/suggestions/list-filters'
import { ListTable } from '@/components/suggestions/list-table'
import { ButtonLink } from '@/components/ui/button'
import { PlusIcon } from '@/components/ui/icons'
import { pack } from '@/components/ui/packed'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { ExportLink } from '@/components/workbooks/export-link'
import { callingIt } from '@/lib/congresses/office'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { filterQuery, pageQuery, type Asked, type Cursor, MOST } from '@/lib/suggestions/list-filter'
import { openList } from '@/lib/suggestions/list-page'
import { countedLabel, emptyWords, titleWords } from '@/lib/suggestions/list-words'
import { openingView, viewLabel } from '@/lib/suggestions/views'

export const metadata: Metadata = { title: '代表建议' }

export default async function SuggestionsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'suggestion.list')) return nothingHere()
  const { filter, view, looking, page, tabs, total, choices, batches, without } = await openList(actor, await searchParams)
  const pageHref = (cursor: Cursor | null) => cursor && paths.suggestions(pageQuery(filter, cursor))
  const choosable = canAnywhere(actor, 'suggestion.bulk')
  const query = filterQuery(filter)
  const current = tabs.find((tab) => tab.current)
  const offered = filter.figure ? choices : { ...choices, figure: [] } // a figure of a report is shown while it stands, never offered

  const table = page.rows.length === 0
    ? <ListNothing filter={filter} choices={choices} without={without} emptyView={callingIt(actor.office, emptyWords(view))} most={MOST} />
    : <ListTable rows={pack(page.rows)} order={filter.order} hrefs={{ number: paths.suggestions(filterQuery(filter, { order: 'number' })), due: paths.suggestions(filterQuery(filter, { order: 'due' })) }} today={looking.today} choosable={choosable} />

  return (
    <>
      <PageHead title={titleWords[looking.standpoint]} actions={<>
        {canAnywhere(actor, 'suggestion.readDisputes') ? <ButtonLink className="no-phone" href={paths.disputes()}>协调表</ButtonLink> : null}
        {canAnywhere(actor, 'batch.list') ? <ButtonLink className="no-phone" href={paths.batches()}>交办批次</ButtonLink> : null}
        {canAnywhere(actor, 'suggestion.register') ? <ButtonLink href={paths.registerSuggestion()}>登记原件</ButtonLink> : null}
        {canAnywhere(actor, 'publication.prepare') ? <ButtonLink className="no-phone" href={paths.publications()}>公开</ButtonLink> : null}
        {canAnywhere(actor, 'suggestion.import') ? <ButtonLink href={paths.importSuggestions()}>导入台账</ButtonLink> : null}
        <ExportLink ledger="suggestions" query={query} />
        {canAnywhere(actor, 'suggestion.begin') ? <ButtonLink tone="main" href={paths.newSuggestion()}><PlusIcon />提一件建议</ButtonLink> : null}
      </>} />
      <Views views={tabs.map((tab) => ({ href: paths.suggestions(tab.query), ...countedLabel(tab, MOST), current: tab.current }))} />
      <ListFilters filter={filter} choices={pack(offered)} openingView={openingView(looking.standpoint)} />
      <ListChips filter={filter} choices={choices} total={total} most={MOST} saved={current?.saved ?? null} deskView={current ? null : viewLabel(looking.standpoint, view)} />
      {choosable ? <ListBulk units={pack(choices.unit)} batches={batches}>{table}</ListBulk> : table}
      <Pager previousHref={pageHref(page.previous)} nextHref={pageHref(page.next)} />
    </>
  )
}
