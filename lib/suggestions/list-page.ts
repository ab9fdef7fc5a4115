import { callingIt } from '@/lib/congresses/office'
import { dayOf, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { answers, whileNobodyWrites } from '@/lib/platform/sight'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { settingsOf } from '@/lib/settings/kept'
import { circumstancesIn, getCircumstances } from '@/lib/settings/queries'
import { countLists, listAndCount, type Page } from '@/lib/suggestions/list'
import { CONDITIONS, filterQuery, isNarrowed, readCursor, readFilter, type Asked, type ConditionName, type Filter } from '@/lib/suggestions/list-filter'
import type { Looking } from '@/lib/suggestions/list-where'
import { choicesFor, termWords, type Choices } from '@/lib/suggestions/list-words'
import { periodsOf } from '@/lib/reports/figure-words'
import { standpointOf } from '@/lib/suggestions/standpoint'
import { isViewOf, openingView, views, type ViewKey } from '@/lib/suggestions/views'
import { Prisma } from '@/prisma/generated/client'
import { ownViews } from '@/lib/views/queries'
import { openBatches } from '@/lib/batches/queries'

export type Tab = { query: string; label: string; count: number; current: boolean; saved: string | null }
export type OpenList = {
  filter: Filter; view: ViewKey; looking: Looking; page: Page; tabs: Tab[]; total: number; choices: Choices; batches: { value: string; label: string }[]
  /** Only when nothing was found: what is found once one condition is dropped. */
  without: { name: ConditionName; query: string; count: number }[]
  isFirst: boolean
}

export const lookingOf = async (actor: Actor) => looks(actor, await getCircumstances(actor.congressId))

function looks(actor: Actor, circumstances: Circumstances): { looking: Looking; circumstances: Circumstances } {
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
  const offered = await listOffered(actor, asked)
  const { looking, circumstances } = looks(actor, circumstancesIn(await settingsOf(actor.congressId, db, offered.settings), now()))
  const known = choicesFor(looking.standpoint, circumstances, { ...offered, periods: periodsOf(circumstances.today, asked.period) })
  const choices: Choices = { ...known, origin: callingIt(actor.office, known.origin) }
  const filter = heard(asked, looking, choices)
  return { filter, view: filter.view as ViewKey, looking, circumstances, choices, saved: offered.saved, batches: offered.batches } // `heard` leaves no other view
}

/** Everything that a page of the list shows: read once for whoever asks the same, and known until somebody writes. */
export const openList = (actor: Actor, asked: Asked): Promise<OpenList> =>
  whileNobodyWrites(JSON.stringify(['list', dayOf(now()), asked, { ...actor, sessionId: '' }]), () => readList(actor, asked))

async function readList(actor: Actor, asked: Asked): Promise<OpenList> {
  const { filter, view, looking, circumstances, choices, saved, batches } = await heardList(actor, readFilter(asked))
  const { standpoint } = looking
  const cursor = readCursor(asked)

  const bare = readFilter({})
  const named = views[standpoint].map(({ key, label }) => ({ label, filter: { ...bare, view: key }, saved: null }))
  const own = saved.map(({ id, name, query }) => ({ label: name, filter: heard(readFilter(Object.fromEntries(new URLSearchParams(query))), looking, choices), saved: id }))
  const all = [...named, ...own]
  const here = filterQuery(filter, { order: 'due' })
  const { page, counts: [total, ...counts] } = await listAndCount(filter, cursor, { looking, circumstances, counted: [filter, ...all.map((tab) => tab.filter)] })

  const current = own.find((tab) => filterQuery(tab.filter, { order: 'due' }) === here) ?? named.find((tab) => tab.filter.view === filter.view)
  const tabs = all.map((tab, index) => ({ query: filterQuery(tab.filter), label: tab.label, count: counts[index]!, current: tab === current, saved: tab.saved }))
  const without = page.rows.length === 0 && isNarrowed(filter) ? await loosened(filter, looking) : []
  return { filter, view, looking, page, tabs, total: total!, choices, batches, without, isFirst: cursor === null }
}

async function loosened(filter: Filter, looking: Looking): Promise<OpenList['without']> {
  const set = CONDITIONS.filter((name) => filter[name])
  const looser = set.map((name) => ({ ...filter, [name]: name === 'q' ? '' : null }))
  const counts = await countLists(looser, looking)
  return set.map((name, index) => ({ name, query: filterQuery(looser[index]!), count: counts[index]! })).filter(({ count }) => count > 0)
}

/** Each whole term before its sittings, and what else was asked for: an imported ledger has terms that nobody set up. */
function termsOf(sittings: readonly { term: number; sitting: number | null }[], asked: string | null) {
  const known = sittings.flatMap(({ term, sitting }) => [String(term), ...(sitting === null ? [] : [`${term}-${sitting}`])])
  return [...new Set([...known, ...(asked ? [asked] : [])])].map((value) => ({ value, label: termWords(value) }))
}

type Offered = {
  settings: number
  sittings: { term: number; sitting: number | null }[] | null
  units: { value: string; label: string }[] | null
  delegations: { value: string; label: string }[] | null
  saved: { id: string; name: string; query: string }[] | null
  batches: { value: string; label: string }[] | null
}

/** What a list offers to this person (sittings, units, own views, batches to put suggestions into), and the count of the congress's settings, in one question. */
async function listOffered({ congressId, personId }: Actor, { unit, sitting }: Filter) {
  const [found] = await answers([Prisma.sql`(SELECT row_to_json(o) FROM (
    SELECT c."settingsVersion" AS settings,
      (SELECT json_agg(json_build_object('term', t.number, 'sitting', s.number) ORDER BY t.number DESC, s.number DESC)
        FROM term t JOIN sitting s ON s."termId" = t.id WHERE t."congressId" = c.id) AS sittings,
      (SELECT json_agg(json_build_object('value', u.id, 'label', u.name) ORDER BY u.name) FROM unit u WHERE u."congressId" = c.id AND (u."retiredAt" IS NULL OR u.id = ${unit})) AS units,
      (SELECT json_agg(json_build_object('value', g.id, 'label', g.name) ORDER BY t.number DESC, g.name) FROM delegation g JOIN term t ON t.id = g."termId" WHERE t."congressId" = c.id) AS delegations,
      (SELECT json_agg(v ORDER BY v.position, v.id) FROM (${ownViews(personId)}) v) AS saved,
      (SELECT json_agg(json_build_object('value', b.id, 'label', b.title)) FROM (${openBatches(congressId)}) b) AS batches
    FROM congress c WHERE c.id = ${congressId}) o)`])
  const row = found as Offered | null
  return {
    settings: row?.settings,
    sittings: termsOf(row?.sittings ?? [], sitting),
    units: row?.units ?? [],
    delegations: row?.delegations ?? [],
    saved: row?.saved ?? [],
    batches: row?.batches ?? [],
  }
}
