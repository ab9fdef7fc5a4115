import { covered, withoutSpeaker } from '@/lib/opinions/scrub'
import { COLUMNS, type Kind, type Line, type Mapping, type Reading } from '@/lib/rosters/roster'

const LOOKED_AT = 12
const plain = (text: string) => text.normalize('NFKC').replace(/[\s*（）()：:]/g, '')

/** What each heading of a row is taken for; every reading once, the first column that fits. */
function guess(kind: Kind, headings: readonly string[]): Reading[] {
  const taken = new Set<Reading>()
  return headings.map((heading) => {
    const found = COLUMNS[kind].find(({ reading, heads }) => !taken.has(reading) && heads.some((head) => plain(head) === plain(heading)))
    if (found) taken.add(found.reading)
    return found?.reading ?? ''
  })
}

/** One content of a column, to show what it holds. Of a ledger of opinions nothing is kept that could say who spoke: also not of a column that we do not know. */
function sampleOf(kind: Kind, readings: readonly Reading[], row: readonly string[], at: number): string {
  const cell = row[at] ?? ''
  if (kind !== 'opinions') return cell.slice(0, 60)
  const column = COLUMNS.opinions.find((one) => one.reading === readings[at])
  const [name, address] = ['name', 'address'].map((who) => row[readings.indexOf(who)] ?? '')
  return column && !column.isPersonal ? covered(withoutSpeaker(cell, { name, address })).slice(0, 60) : ''
}

/** Finds the row of headings below whatever titles stand above it, and what its columns are; null if none names the rows. */
export function guessLayout(kind: Kind, rows: readonly string[][], sheet: string): Mapping | null {
  const guesses = rows.slice(0, LOOKED_AT).map((headings, index) => ({ headings, index, readings: guess(kind, headings) }))
  const known = (readings: Reading[]) => readings.filter(Boolean).length
  const best = guesses.filter(({ readings }) => readings.includes(COLUMNS[kind][0].reading)).sort((a, b) => known(b.readings) - known(a.readings))[0]
  if (!best) return null
  const { headings, index, readings } = best
  const samples = headings.map((_, column) => sampleOf(kind, readings, rows.slice(index + 1).find((row) => row[column]) ?? [], column))
  return { sheet, headingRow: index + 1, headings: headings.map((heading) => heading.slice(0, 60)), readings, samples, leftOut: [] }
}

/** The rows under the headings that name something; blank rows, repeated headings and totals are passed over. */
export function linesOf(kind: Kind, rows: readonly string[][], { headingRow, headings, readings }: Mapping): Line[] {
  return rows.slice(headingRow).flatMap((row, index) => {
    const cells = Object.fromEntries(readings.flatMap((reading, column) => (reading ? [[reading, (row[column] ?? '').trim()]] : [])))
    const filled = Object.values(cells).filter(Boolean)
    const name = plain(cells[COLUMNS[kind][0].reading] ?? '')
    const repeated = row.length > 0 && row.every((cell, column) => plain(cell) === plain(headings[column] ?? ''))
    const isOne = filled.length > 0 && !repeated && !/^(合计|总计|小计|共计)/.test(plain(row.find(Boolean) ?? '')) && !(new Set(row.filter(Boolean)).size === 1 && row.filter(Boolean).length > 2)
    return isOne && (name || filled.length > 1) ? [{ row: headingRow + index + 1, cells }] : []
  })
}
