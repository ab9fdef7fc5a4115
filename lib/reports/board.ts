import type { Actor } from '@/lib/policy'
import { groundOf } from '@/lib/reports/figures'
import { heardFigures, openFigures, type GroupRow, type Rate } from '@/lib/reports/page'
import { listStays } from '@/lib/reports/waits'
import { stageWords } from '@/lib/reports/wait-words'
import type { StageName } from '@/lib/reports/waits'
import type { Measure } from '@/lib/reports/measures'
import { paths } from '@/lib/platform/paths'
import { filterQuery } from '@/lib/suggestions/list-filter'
import { listTopics } from '@/lib/supervision/queries'

const FOUR: readonly Measure[] = ['reply', 'met', 'firstSatisfied', 'return']
const MOST_UNITS = 5
const MOST_YEARS = 5
const MOST_TOPICS = 4
const ENDED: readonly string[] = ['closed', 'dropped']

/** What a leader asks first, of this year, on one screen. */
export async function openBoard(actor: Actor) {
  const { filter, looking, circumstances } = await heardFigures(actor, {})
  const page = await openFigures(actor, {}, 'unit')
  const all = await openFigures(actor, { period: 'all', by: 'year' })
  const stays = await listStays(groundOf(filter, looking, []))
  const topics = (await listTopics(actor, Number(circumstances.today.slice(0, 4)), circumstances)) ?? []
  const open = topics.filter(({ state }) => !ENDED.includes(state))
  const waiting = page.rows.map((row) => ({ id: row.key, unit: row.label, ...unanswered(row), href: paths.suggestions(filterQuery(filter, { unit: row.key, figure: 'unreplied' })), overdue: row.overdue, overdueHref: row.overdueHref }))
  return {
    today: circumstances.today, year: filter.period ?? '', sums: page.sums, classes: page.classes,
    href: page.href,
    rates: FOUR.map((wanted): Rate => page.rates.find(({ key }) => key === wanted)!),
    stays: stays.filter(({ now }) => now > 0).map(({ stage, now, late }) => ({ key: stage, label: stageWords[stage as StageName], value: now, late, href: paths.suggestions(filterQuery(filter, { figure: 'all', state: stage })) })), // listStays gives stages only
    units: waiting.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count).slice(0, MOST_UNITS),
    years: all.rows.filter(({ key }) => key !== '').slice(-MOST_YEARS),
    topics: open.slice(0, MOST_TOPICS), topicCount: open.length, itemCount: open.reduce((sum, { held }) => sum + held, 0),
  }
}
export type BoardPage = Awaited<ReturnType<typeof openBoard>>

function unanswered({ rates }: GroupRow): { count: number } {
  const reply = rates.find(({ key }) => key === 'reply')!
  return { count: reply.base - reply.part }
}
