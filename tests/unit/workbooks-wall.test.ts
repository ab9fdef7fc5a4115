import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LedgerKey } from '@/lib/workbooks/ledgers'
import { exportWords } from '@/lib/workbooks/words'

const ROOT = join(import.meta.dirname, '../..')

/** Every page of the desk that shows a table or turns pages: which workbooks it offers, or why it offers none. */
const LISTS: Record<string, readonly LedgerKey[] | { otherwise: RegExp } | { why: string }> = {
  suggestions: ['suggestions'], 'suggestions/batches': ['batches'], 'suggestions/disputes': ['disputes'], 'suggestions/dispatching': ['entrusted'],
  opinions: ['opinions'], commitments: ['commitments'], 'commitments/figures': ['commitmentFigures'], publications: ['publications'], supervision: ['topics', 'acts', 'requirements', 'pushes'],
  'desk/stations': ['stations'], 'desk/stations/reviews': ['reviews'], 'desk/stations/regions': ['regions'], 'desk/receptions': ['receptions'], households: ['households'], 'households/chain': ['chains'],
  people: ['people'], 'people/deputies': ['deputies'], 'people/units': ['units'], 'people/committees': ['committees'],
  'figures/waits': ['waits'], 'reports/below': ['below'],
  figures: { otherwise: /paths\.exportFigures\(/ }, 'figures/years': { otherwise: /paths\.exportFigures\(/ }, 'settings/log': { otherwise: /log\/export/ }, 'suggestions/import': { otherwise: /paths\.exportLedger\(/ },
  notices: { why: 'what was told to one person; the records it tells of have their own' },
  'people/accounts': { why: 'a task that ends: its slips are printed at once and shown once' },
  'figures/annual': { why: 'the years of a report, each for Word' }, 'figures/annual/check': { why: 'the answer to one form' },
  flow: { why: 'the rules as a drawing' },
  'settings/advice': { why: 'settings' }, 'settings/calendar': { why: 'settings' }, 'settings/clients': { why: 'settings' }, 'settings/congresses': { why: 'settings; their figures leave from reports/below' }, 'settings/messages': { why: 'settings' },
  'settings/rulebook': { why: 'settings' }, 'settings/security': { why: 'settings' }, 'settings/templates': { why: 'settings' }, 'settings/terms': { why: 'settings' }, 'settings/timers': { why: 'settings' },
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
/** The page with the components of its noun that it imports itself. */
const withComponents = (page: string) => {
  const source = read(page)
  const own = [...source.matchAll(/from '@\/(components\/(?!ui|layout)[^']+)'/g)].map(([, name]) => `${name}.tsx`).filter((path) => existsSync(join(ROOT, path)))
  return [source, ...own.map(read)].join('\n')
}
const listPages = readdirSync(join(ROOT, 'app/(desk)'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('page.tsx') && !path.includes('[')) // a page of one record is no list
  .map((path) => ({ route: path.replace(/\/page\.tsx$/, ''), source: withComponents(`app/(desk)/${path}`) }))
  .filter(({ source }) => /components\/ui\/(pager|table)'/.test(source))

test('every list of the desk offers its workbook, or is known to have none', () => {
  expect(listPages.map(({ route }) => route).sort()).toEqual(Object.keys(LISTS).sort())
})

test.each(listPages)('$route offers what the table says', ({ route, source }) => {
  const offer = LISTS[route]!
  if ('why' in offer) return expect(source).not.toMatch(/ledger="/)
  if ('otherwise' in offer) return expect(source).toMatch(offer.otherwise)
  return expect([...source.matchAll(/ledger="(\w+)"/g)].map(([, key]) => key).sort()).toEqual([...offer].sort())
})

test('every workbook is offered by a list', () => {
  const offered = Object.values(LISTS).flatMap((offer) => (Array.isArray(offer) ? offer : []))
  expect([...new Set(offered)].sort()).toEqual(Object.keys(exportWords).sort())
})
