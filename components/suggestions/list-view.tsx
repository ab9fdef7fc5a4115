'use client' // a list travels as three texts; as server components each of its parts would be described to the browser by itself

import { ListBulk } from '@/components/suggestions/list-bulk'
import { ListChips, ListNothing } from '@/components/suggestions/list-chips'
import { ListFilters } from '@/components/suggestions/list-filters'
import { ListTable } from '@/components/suggestions/list-table'
import { ButtonLink } from '@/components/ui/button'
import { PlusIcon } from '@/components/ui/icons'
import { unpack, type Packed } from '@/components/ui/packed'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { ExportLink } from '@/components/workbooks/export-link'
import { paths } from '@/lib/platform/paths'
import { filterQuery, MOST, type ConditionName, type Filter } from '@/lib/suggestions/list-filter'
import type { ListRow } from '@/lib/suggestions/list-row'
import { countedLabel, type Choices } from '@/lib/suggestions/list-words'

/** What can be begun from a list. */
type Deed = 'disputes' | 'batches' | 'register' | 'publications' | 'import' | 'begin'

export type Listing = {
  title: string
  may: readonly Deed[]
  filter: Filter
  tabs: readonly { query: string; label: string; count: number; current: boolean }[]
  openingView: string
  total: number
  /** the own view that is open */
  saved: string | null
  /** a list of the desk's that has no tab of its own */
  deskView: string | null
  today: string
  previousHref: string | null
  nextHref: string | null
  choosable: boolean
  batches: readonly { value: string; label: string }[]
  nothing: { words: string; without: readonly { name: ConditionName; query: string; count: number }[] } | null
}

type Props = { listing: Packed<Listing>; choices: Packed<Choices>; rows: Packed<readonly ListRow[]> }

export function ListView({ listing, choices, rows }: Props) {
  const { title, may, filter, tabs, openingView, total, saved, deskView, today, previousHref, nextHref, choosable, batches, nothing } = unpack(listing)
  const orderHref = (order: Filter['order']) => paths.suggestions(filterQuery(filter, { order }))
  const query = filterQuery(filter)
  const table = nothing
    ? <ListNothing filter={filter} choices={unpack(choices)} without={nothing.without} emptyView={nothing.words} most={MOST} />
    : <ListTable rows={rows} order={filter.order} hrefs={{ number: orderHref('number'), due: orderHref('due') }} today={today} choosable={choosable} />
  return (
    <>
      <PageHead title={title} actions={<Actions may={may} query={query} />} />
      <Views views={tabs.map((tab) => ({ href: paths.suggestions(tab.query), ...countedLabel(tab, MOST), current: tab.current }))} />
      <ListFilters filter={filter} choices={choices} openingView={openingView} />
      <ListChips filter={filter} choices={choices} total={total} most={MOST} saved={saved} deskView={deskView} />
      {choosable ? <ListBulk choices={choices} batches={batches}>{table}</ListBulk> : table}
      <Pager previousHref={previousHref} nextHref={nextHref} />
    </>
  )
}

function Actions({ may, query }: { may: readonly Deed[]; query: string }) {
  const can = (deed: Deed) => may.includes(deed)
  return (
    <>
      {can('disputes') ? <ButtonLink className="no-phone" href={paths.disputes()}>协调表</ButtonLink> : null}
      {can('batches') ? <ButtonLink className="no-phone" href={paths.batches()}>交办批次</ButtonLink> : null}
      {can('register') ? <ButtonLink href={paths.registerSuggestion()}>登记原件</ButtonLink> : null}
      {can('publications') ? <ButtonLink className="no-phone" href={paths.publications()}>公开</ButtonLink> : null}
      {can('import') ? <ButtonLink href={paths.importSuggestions()}>导入台账</ButtonLink> : null}
      <ExportLink ledger="suggestions" query={query} />
      {can('begin') ? <ButtonLink tone="main" href={paths.newSuggestion()}><PlusIcon />提一件建议</ButtonLink> : null}
    </>
  )
}
