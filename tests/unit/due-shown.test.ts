import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// Wherever a due date stands, how it came about stands with it, or can be opened under it: said by the code that made the date.
// What shows a day without the sentence is named here with its reason; a new place is red until it does one or the other.
const ROOT = join(import.meta.dirname, '../..')
const LINES = 'a line of a list: it leads to the record, where the sentence stands beside the date'
const HAND = 'no limit: a day that somebody wrote, and the words say who'
const silent: Record<string, string> = {
  'components/suggestions/list-table.tsx': LINES, 'components/suggestions/entrusted-table.tsx': LINES, 'components/opinions/opinion-table.tsx': LINES, 'components/opinions/opinion-queue.tsx': LINES,
  'components/desk/queue-of.tsx': LINES, 'components/supervision/supervision-queue.tsx': LINES, 'components/supervision/topic-parts.tsx': LINES, 'components/merges/merge-section.tsx': LINES, 'components/merges/merge-choose.tsx': LINES,
  'components/commitments/promise-queue.tsx': HAND, 'components/commitments/ledger-table.tsx': HAND, 'components/commitments/promises.tsx': HAND, 'components/commitments/promise-now.tsx': HAND,
  'components/supervision/push-list.tsx': HAND, 'components/supervision/topic-acts.tsx': HAND, 'components/supervision/requirement-list.tsx': HAND,
  'components/suggestions/evaluation-reply.tsx': HAND, 'components/assignments/reply-promises.tsx': HAND,
  'components/suggestions/units-table.tsx': 'its section folds the sentences of all its units under it',
  'components/ui/due.tsx': 'the part itself', 'components/desk/deputy-desk.tsx': 'counts only',
  'app/(desk)/notices/page.tsx': LINES,
}
const SAYS = /explained|DueWhy|dueExplained|explain\(|reckoning/
const SHOWS = /\bdueOn\b|\bdue\.on\b|<Due\b/

function pages(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx')).map((file) => `${folder}/${file}`)
}

test('every place that shows a due date says how it came about, or is named with the reason why not', () => {
  const shown = [...pages('components'), ...pages('app')].filter((file) => SHOWS.test(readFileSync(join(ROOT, file), 'utf8')))
  const wordless = shown.filter((file) => !SAYS.test(readFileSync(join(ROOT, file), 'utf8')))
  expect(wordless.filter((file) => !(file in silent))).toEqual([])
  expect(Object.keys(silent).filter((file) => !shown.includes(file)), 'named, and shows none any more').toEqual([])
})
