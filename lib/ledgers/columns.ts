import { PLURAL, type Reading } from '@/lib/ledgers/field'
import { readingOf } from '@/lib/ledgers/headings'
import { fieldWords, ledgerProblems } from '@/lib/ledgers/words'

/** Where a ledger's heading stands and what its columns are taken for. Rows count from 1, as in the file. */
export type Layout = { headingRow: number; firstRow: number; headings: string[]; readings: Reading[] }

const SEARCHED = 15

/** Finds the heading under merged titles and dates, joins two levels, and guesses every column; null if nothing looks like one. */
export function guessLayout(rows: readonly string[][]): Layout | null {
  let best: { layout: Layout; score: number } = { layout: { headingRow: 0, firstRow: 0, headings: [], readings: [] }, score: 0 }
  for (let at = 0; at < Math.min(rows.length, SEARCHED); at += 1) {
    for (const headings of [rows[at] ?? [], joined(rows[at] ?? [], rows[at + 1] ?? [])]) {
      if (!headings) continue
      const levels = headings === rows[at] ? 1 : 2
      const layout = { headingRow: at + levels, firstRow: at + levels + 1, headings: [...headings], readings: readingsOf(headings) }
      const score = scoreOf(layout)
      // As good with its second level as without: that level is no content. As good without its first: that one was only a title.
      const asGood = score > 0 && score === best.score && (levels === 2 || best.layout.firstRow === layout.firstRow)
      if (score > best.score || asGood) best = { layout, score }
    }
  }
  return best.score > 0 ? best.layout : null
}

/** How many different things a heading speaks of; one that has no title and speaks of fewer than three is none. */
function scoreOf({ headings, readings }: Layout): number {
  const known = new Set(readings.filter((reading) => reading !== 'note' && reading !== ''))
  const repeated = headings.filter((heading, index) => heading && heading === headings[index + 1]).length
  return known.has('title') || known.size >= 3 ? known.size * 2 + (known.has('title') ? 1 : 0) - repeated : 0
}

/** Each field is given to the first column that names it; later ones are kept as they are written. */
function readingsOf(headings: readonly string[]): Reading[] {
  const taken = new Set<Reading>()
  return Array.from(headings, (heading = '') => {
    if (!heading) return ''
    const reading = readingOf(heading) ?? 'note'
    if (taken.has(reading) && !PLURAL.includes(reading)) return 'note'
    taken.add(reading)
    return reading
  })
}

/**
 * Two rows as one heading, or null if they are not two levels of one. A group over several columns ('代表评价', merged
 * or followed by blanks) gets its lower parts; beside it, both rows must say the same, as a merged cell does, or one nothing.
 */
function joined(upper: readonly string[], lower: readonly string[]): string[] | null {
  const width = Math.max(upper.length, lower.length)
  const groups = Array.from({ length: width }, (_, index) => groupAt(upper, lower, index))
  if (!groups.some(Boolean)) return null
  const headings = groups.map((group, index) => {
    const [above = '', below = ''] = [upper[index], lower[index]]
    if (group) return group === below || !below ? group : `${group}/${below}`
    return above && below && above !== below ? null : above || below
  })
  return headings.every((heading): heading is string => heading !== null) ? headings : null
}

/** The upper heading over this column, if it covers more columns than this one and they differ below. */
function groupAt(upper: readonly string[], lower: readonly string[], index: number): string | null {
  let start = index
  while (start > 0 && lower[start] && !upper[start]) start -= 1
  const group = upper[start]
  if (!group) return null
  const covers = (at: number) => at === start || upper[at] === group || (!upper[at] && Boolean(lower[at]))
  while (start > 0 && upper[start - 1] === group) start -= 1
  let end = start
  while (end + 1 < Math.max(upper.length, lower.length) && covers(end + 1)) end += 1
  const below = new Set(lower.slice(start, end + 1).filter(Boolean))
  // What covers everything is the table's title.
  const everything = start === 0 && end === Math.max(upper.length, lower.length) - 1
  return end > start && below.size > 1 && !everything ? group : null
}

/** Why columns cannot be read as chosen, in words, or null. */
export function layoutProblem(readings: readonly Reading[]): string | null {
  if (!readings.includes('title')) return ledgerProblems.noTitle
  const twice = readings.find((reading, index) => !PLURAL.includes(reading) && readings.indexOf(reading) !== index)
  return twice ? ledgerProblems.twice(fieldWords[twice as keyof typeof fieldWords]) : null
}
