import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportWords } from '@/lib/workbooks/words'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
// The list of suggestions is drawn by one component of the browser's.
const DRAWN_BY: Record<string, string> = { suggestions: 'components/suggestions/list-view.tsx' }
const pages = readdirSync(join(ROOT, 'app/(desk)'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('/page.tsx')).map((path) => {
  const file = path.replace('/page.tsx', '')
  return { file, text: read(`app/(desk)/${path}`) + (DRAWN_BY[file] ? read(DRAWN_BY[file]) : '') }
})
const lists = pages.filter(({ text }) => /<Pager\b|<UnitList\b/.test(text))

// A list that no workbook is made of says here why not.
const WITHOUT: Record<string, string> = {
  notices: 'one’s own post',
  people: 'accounts: who may sign in does not leave the house in a file',
  'people/accounts': 'who has no account yet: gone when it is opened, and the slips are never kept',
  opinions: 'has a ledger of its own, with personal data masked',
  'settings/messages': 'what could not be delivered, to be tried again or dropped: gone when it is settled',
  'settings/rulebook': 'versions of a text, read one beside the other',
  'suggestions/dispatching': 'suggestions that wait for the second dispatcher: the list of suggestions exports them',
  'desk/stations/reviews': 'not made yet: the page is printed',
}

test('every list on the desk can be taken away as a workbook, or says why not', () => {
  expect(lists.length).toBeGreaterThan(12)
  const bare = lists.filter(({ file, text }) => !/<ExportLink\b|paths\.export\w+|\/export/.test(text) && !(file in WITHOUT)).map(({ file }) => file)
  expect(bare).toEqual([])
})

test('every workbook is offered on a page', () => {
  const offered = pages.flatMap(({ text }) => [...text.matchAll(/<ExportLink ledger="(\w+)"/g)].map(([, ledger]) => ledger!))
  expect(Object.keys(exportWords).filter((ledger) => !offered.includes(ledger))).toEqual([])
})
