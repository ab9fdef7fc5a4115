import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readFilter as readLedger } from '@/lib/commitments/ledger'
import { countCommitmentRows } from '@/lib/commitments/queries'
import { listFigures, listYears } from '@/lib/commitments/queries-figures'
import type { Actor } from '@/lib/policy'
import { openBoard } from '@/lib/reports/board'
import { FIGURES, GROUPS } from '@/lib/reports/measures'
import { openFigures, type GroupRow, type Rate } from '@/lib/reports/page'
import { openWaits } from '@/lib/reports/waits-page'
import { countLists } from '@/lib/suggestions/list'
import { readFilter } from '@/lib/suggestions/list-filter'
import { heardList } from '@/lib/suggestions/list-page'
import { aLedger } from '../factories/random-ledger'
import { keep } from './kept-ledger'
import { anActor, at, looksAs } from './list-ground'

// What is pressed is the address itself, read as the list reads it: a condition that the list does not know would be passed over and show too many.

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: at }))
afterAll(() => void vi.useRealTimers())

const SEED = 20_261_123
type Link = { from: string; count: number; href: string }

async function rowsBehind(actor: Actor, href: string): Promise<number> {
  const { pathname, searchParams } = new URL(href, 'http://localhost')
  const asked = Object.fromEntries(searchParams)
  if (pathname === '/commitments') return countCommitmentRows(readLedger(asked), looksAs(actor))
  expect(pathname).toBe('/suggestions')
  const { filter, looking } = await heardList(actor, readFilter(asked))
  return (await countLists([filter], looking))[0]!
}

const ofRates = (from: string, rates: readonly Rate[]): (Omit<Link, 'href'> & { href: string | null })[] =>
  rates.flatMap(({ key, part, base, partHref, baseHref }) => [{ from: `${from} ${key} part`, count: part, href: partHref }, { from: `${from} ${key} base`, count: base, href: baseHref }])
const ofRow = (from: string, { label, count, countHref, overdue, overdueHref, rates, classes, classHrefs }: GroupRow) => [
  { from: `${from} ${label}`, count, href: countHref }, { from: `${from} ${label} overdue`, count: overdue, href: overdueHref }, ...ofRates(`${from} ${label}`, rates),
  ...classes.map((own, index) => ({ from: `${from} ${label} class ${index}`, count: own, href: classHrefs[index]! })),
]

/** Every number of the pages of figures that leads somewhere, as this person has them. */
async function linksOf(actor: Actor, period: string): Promise<Link[]> {
  const found: (Omit<Link, 'href'> & { href: string | null })[] = []
  for (const by of GROUPS) {
    const { sums, href, rates, classes, rows, together } = await openFigures(actor, { period, by })
    found.push(...ofRates(period, rates), ...FIGURES.map((figure) => ({ from: `${period} ${figure}`, count: sums[figure], href: href(figure) })), ...classes.map(({ mark, count, href: list }) => ({ from: `${period} ${mark}`, count, href: list })))
    found.push(...[...rows, ...(together ? [together] : [])].flatMap((row) => ofRow(`${period} by ${by}`, row)))
  }
  const { stays, units } = await openWaits(actor, { period })
  found.push(...stays.flatMap(({ stage, now, href, late, lateHref }) => [{ from: `waits ${stage}`, count: now, href }, { from: `waits ${stage} late`, count: late, href: lateHref }]))
  found.push(...units.flatMap(({ unit, now, nowHref, late, lateHref }) => [{ from: `waits ${unit}`, count: now, href: nowHref }, { from: `waits ${unit} late`, count: late, href: lateHref }]))
  return found.filter((one): one is Link => one.href !== null)
}

async function ofBoard(actor: Actor): Promise<Link[]> {
  const { stays, units } = await openBoard(actor)
  return [...stays.map(({ key, value, href }) => ({ from: `board ${key}`, count: value, href })), ...units.flatMap(({ unit, count, href, overdue, overdueHref }) => [{ from: `board ${unit}`, count, href }, ...(overdueHref ? [{ from: `board ${unit} overdue`, count: overdue, href: overdueHref }] : [])])]
}

test('whoever presses a number of the figures finds exactly as many rows', async () => {
  await fc.assert(fc.asyncProperty(aLedger, async (ledger) => {
    const { actor, units } = await keep(ledger)
    const [leader, handler] = [{ ...actor, role: 'leader' as const }, anActor('handler', actor.congressId, { unitId: units[0]! })]
    const pressed: (readonly [Actor, Link[]])[] = [[actor, await linksOf(actor, 'all')], [leader, [...(await linksOf(leader, '2026-03')), ...(await ofBoard(leader))]], [handler, await linksOf(handler, '2026')]]
    for (const [who, links] of pressed) {
      const known = new Map<string, number>()
      for (const { from, count, href } of links) {
        if (!known.has(href)) known.set(href, await rowsBehind(who, href))
        expect([who.role, from, href, known.get(href)]).toEqual([who.role, from, href, count])
      }
    }
  }), { seed: SEED, numRuns: 2, endOnFailure: true })
})

test('each number of the figures of promises leads to as many promises', async () => {
  await fc.assert(fc.asyncProperty(aLedger, async (ledger) => {
    const { actor } = await keep(ledger)
    const looking = looksAs(actor)
    for (const year of await listYears(looking)) {
      for (const { id, promised, kept, late, postponed, given, dropped, carried } of await listFigures(looking, { year })) {
        for (const [figure, count] of Object.entries({ promised, kept, late, postponed, unkept: given + dropped, carried })) {
          expect([year, figure, await countCommitmentRows(readLedger({ figure, from: year, unit: id }), looking)]).toEqual([year, figure, count])
        }
      }
    }
  }), { seed: SEED, numRuns: 8, endOnFailure: true })
})
