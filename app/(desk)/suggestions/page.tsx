import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { ListView, type Listing } from '@/components/suggestions/list-view'
import { pack } from '@/components/ui/packed'
import { callingIt } from '@/lib/congresses/office'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere, type Actor } from '@/lib/policy'
import { pageQuery, type Asked, type Cursor } from '@/lib/suggestions/list-filter'
import { openList, type OpenList } from '@/lib/suggestions/list-page'
import { emptyWords, titleWords } from '@/lib/suggestions/list-words'
import { openingView, viewLabel } from '@/lib/suggestions/views'

export const metadata: Metadata = { title: '代表建议' }

export default async function SuggestionsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'suggestion.list')) return nothingHere()
  const list = await openList(actor, await searchParams)
  const choices = list.filter.figure ? list.choices : { ...list.choices, figure: [] } // a figure of a report is shown while it stands, never offered
  return <ListView listing={pack(listingOf(actor, list))} choices={pack(choices)} rows={pack(list.page.rows)} />
}

function listingOf(actor: Actor, { filter, view, looking: { standpoint, today }, page, tabs, total, batches, without }: OpenList): Listing {
  const current = tabs.find((tab) => tab.current)
  const pageHref = (cursor: Cursor | null) => cursor && paths.suggestions(pageQuery(filter, cursor))
  return {
    title: titleWords[standpoint], may: mayBegin(actor), filter, tabs, openingView: openingView(standpoint), total, today,
    saved: current?.saved ?? null, deskView: current ? null : viewLabel(standpoint, view),
    previousHref: pageHref(page.previous), nextHref: pageHref(page.next), choosable: canAnywhere(actor, 'suggestion.bulk'), batches,
    nothing: page.rows.length === 0 ? { words: callingIt(actor.office, emptyWords(view)), without } : null,
  }
}

const mayBegin = (actor: Actor) => (Object.keys(deeds) as (keyof typeof deeds)[]).filter((deed) => canAnywhere(actor, deeds[deed]))
const deeds = {
  disputes: 'suggestion.readDisputes', batches: 'batch.list', register: 'suggestion.register', publications: 'publication.prepare', import: 'suggestion.import', begin: 'suggestion.begin',
} as const
