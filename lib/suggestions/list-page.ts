import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { getCircumstances } from '@/lib/settings/queries'
import { countLists, listSuggestions, type Page } from '@/lib/suggestions/list'
import { CONDITIONS, filterQuery, isNarrowed, readCursor, readFilter, type Asked, type ConditionName, type Filter } from '@/lib/suggestions/list-filter'
import type { Looking } from '@/lib/suggestions/list-where'
import { choicesFor, sittingWords, type Choices } from '@/lib/suggestions/list-words'
import { standpointOf } from '@/lib/suggestions/standpoint'
import { isViewOf, openingView, views, type ViewKey } from '@/lib/suggestions/views'
import { listViews } from '@/lib/views/queries'

export type Tab = { query: string; label: string; count: number; current: boolean; saved: string | null }
export type OpenList = {
  filter: Filter; view: ViewKey; looking: Looking; page: Page; tabs: Tab[]; total: number; choices: Choices
  /** Only when nothing was found: what is found once one condition is dropped. */
  without: { name: ConditionName; query: string; count: number }[]
  isFirst: boolean
}

export async function lookingOf(actor: Actor): Promise<{ looking: Looking; circumstances: Circumstances }> {
  const circumstances = await getCircumstances(actor.congressId)
  const { today, rulebook } = circumstances
  return { looking: { actor, standpoint: standpointOf(actor), today, visibleToDeputies: rulebook.visibleToDeputies }, circumstances }
}

/** The filter as this person's list knows it: what it does not offer is passed over like any unknown value. */
export function heard(filter: Filter, { standpoint }: Pick<Looking, 'standpoint'>, choices: Choices): Filter {
  const known = { ...filter, view: isViewOf(standpoint, filter.view) ? filter.view : openingView(standpoint) }
  for (const name of CONDITIONS) {
    if (name !== 'q' && known[name] && !choices[name].some(({ value }) => value === known[name])) Object.assign(known, { [name]: null })
  }
  return known
}

/** A filter as one person's list knows it, with what it takes to ask it. */
export async function heardList(actor: Actor, asked: Filter) {
  const [{ looking, circumstances }, offered] = await Promise.all([lookingOf(actor), listChoices(actor.congressId)])
  const choices = choicesFor(looking.standpoint, circumstances.rulebook, offered)
  const filter = heard(asked, looking, choices)
  return { filter, view: filter.view as ViewKey, looking, circumstances, choices } // `heard` leaves no other view
}

/** Everything that a page of the list shows. */
export async function openList(actor: Actor, asked: Asked): Promise<OpenList> {
  const [{ filter, view, looking, circumstances, choices }, saved] = await Promise.all([heardList(actor, readFilter(asked)), listViews(actor.personId)])
  const { standpoint } = looking
  const cursor = readCursor(asked)

  const bare = readFilter({})
  const named = views[standpoint].map(({ key, label }) => ({ label, filter: { ...bare, view: key }, saved: null }))
  const own = saved.map(({ id, name, query }) => ({ label: name, filter: heard(readFilter(Object.fromEntries(new URLSearchParams(query))), looking, choices), saved: id }))
  const all = [...named, ...own]
  const here = filterQuery(filter, { order: 'due' })
  const [page, [total, ...counts]] = await Promise.all([listSuggestions(filter, cursor, looking, circumstances), countLists([filter, ...all.map((tab) => tab.filter)], looking)])

  const current = own.find((tab) => filterQuery(tab.filter, { order: 'due' }) === here) ?? named.find((tab) => tab.filter.view === filter.view)
  const tabs = all.map((tab, index) => ({ query: filterQuery(tab.filter), label: tab.label, count: counts[index]!, current: tab === current, saved: tab.saved }))
  const without = page.rows.length === 0 && isNarrowed(filter) ? await loosened(filter, looking) : []
  return { filter, view, looking, page, tabs, total: total!, choices, without, isFirst: cursor === null }
}

async function loosened(filter: Filter, looking: Looking): Promise<OpenList['without']> {
  const set = CONDITIONS.filter((name) => filter[name])
  const looser = set.map((name) => ({ ...filter, [name]: name === 'q' ? '' : null }))
  const counts = await countLists(looser, looking)
  return set.map((name, index) => ({ name, query: filterQuery(looser[index]!), count: counts[index]! })).filter(({ count }) => count > 0)
}

type Offered = { sittings: { term: number; sitting: number | null }[] | null; units: { value: string; label: string }[] | null }

async function listChoices(congressId: string) {
  const [row] = await db.$queryRaw<Offered[]>`
    SELECT (SELECT json_agg(json_build_object('term', t.number, 'sitting', s.number) ORDER BY t.number DESC, s.number DESC)
        FROM term t JOIN sitting s ON s."termId" = t.id WHERE t."congressId" = ${congressId}) AS sittings,
      (SELECT json_agg(json_build_object('value', u.id, 'label', u.name) ORDER BY u.name) FROM unit u WHERE u."congressId" = ${congressId} AND u."retiredAt" IS NULL) AS units`
  return {
    sittings: (row?.sittings ?? []).map(({ term, sitting }) => ({ value: sitting === null ? String(term) : `${term}-${sitting}`, label: sittingWords(term, sitting) })),
    units: row?.units ?? [],
  }
}
