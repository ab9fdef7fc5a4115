import type { Layout } from '@/lib/ledgers/columns'
import { isPersonal } from '@/lib/ledgers/headings'
import type { Fault, Field, Reading, Written } from '@/lib/ledgers/field'
import { readFacts, type Facts, type Home } from '@/lib/ledgers/facts'

/** One matter of a ledger: the rows it stands in (several where each of its units has its own), what they say, what is wrong. */
export type LedgerRow = { row: number; facts: Facts; written: Written; faults: Fault[]; saysPlace: boolean }
export type LedgerRows = { rows: LedgerRow[]; passedOver: number; joined: number }

const TOTAL = /^(合\s*计|总\s*计|小\s*计|共\s*计|总数)/
const SAME_AS_ABOVE = /^(同上|〃|″|"|''|同前)$/

/** Every matter below the heading. Sub-headings, totals, footers and repeated headings are no matters and are counted apart. */
export function readRows(rows: readonly string[][], layout: Layout, home: Home): LedgerRows {
  const read: LedgerRow[] = []
  let [passedOver, joined] = [0, 0]
  let above: string[] = []
  for (let at = layout.firstRow - 1; at < rows.length; at += 1) {
    const cells = (rows[at] ?? []).map(clean)
    if (cells.every((cell) => cell === '')) continue
    if (isNoMatter(cells, layout)) {
      passedOver += 1
      continue
    }
    const filled = layout.readings.map((reading, index) => carried(cells[index] ?? '', above[index] ?? '', reading))
    above = filled
    const written = writtenOf(filled, layout)
    const { facts, faults, saysPlace } = readFacts(written, at + 1, home, (field) => headingOf(field, layout))
    const next: LedgerRow = { row: at + 1, facts, written, faults, saysPlace }
    if (joinUnits(read.at(-1), next)) joined += 1
    else read.push(next)
  }
  return { rows: read, passedOver, joined }
}

/** One content per column, from the first matters that have any: to show what a column holds. */
export function sampleCells(rows: readonly string[][], layout: Layout): string[] {
  const matters = rows.slice(layout.firstRow - 1, layout.firstRow + 499).map((row) => row.map(clean)).filter((cells) => cells.some(Boolean) && !isNoMatter(cells, layout))
  return layout.headings.map((heading, index) => (isPersonal(heading) ? '' : (matters.find((cells) => cells[index])?.[index] ?? '').slice(0, 60)))
}

// PostgreSQL keeps no NUL, and nobody means the other control characters.
// eslint-disable-next-line no-control-regex
const clean = (cell: string) => cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\ufeff]/g, '').replace(/\u00a0/g, ' ').trim()

function isNoMatter(cells: readonly string[], { headings, readings }: Layout): boolean {
  const filled = cells.flatMap((cell, index) => (cell ? [{ cell, reading: readings[index] ?? '' }] : []))
  const title = filled.find(({ reading }) => reading === 'title')?.cell
  if (new Set(filled.map(({ cell }) => cell)).size === 1 && filled.length > 1) return true
  if (filled.length === 1 && filled[0]!.reading !== 'title' && filled[0]!.reading !== 'number') return true
  if (filled.some(({ cell, reading }) => TOTAL.test(cell) && (!title || reading !== 'situation'))) return true
  return filled.every(({ cell }) => headings.some((heading) => heading.split('/').includes(cell)))
}

/** 同上 means the cell above, except where every matter must have its own. */
const carried = (cell: string, above: string, reading: Reading) =>
  SAME_AS_ABOVE.test(cell) && reading !== 'title' && reading !== 'number' ? above : cell

function writtenOf(cells: readonly string[], { headings, readings }: Layout): Written {
  const written: Written = { fields: {}, notes: {} }
  cells.forEach((cell, index) => {
    const reading = readings[index]
    if (!cell || !reading) return
    if (reading === 'note') written.notes[headings[index] ?? ''] = cell
    else written.fields[reading] = written.fields[reading] ? `${written.fields[reading]}；${cell}` : cell
  })
  return written
}

const headingOf = (field: Field, { headings, readings }: Layout) => headings[readings.indexOf(field)] ?? ''

/** A matter whose units stand in a row each, with the rest merged or written again: one matter with all of them. */
function joinUnits(above: LedgerRow | undefined, next: LedgerRow): boolean {
  if (!above || above.faults.length > 0 || next.faults.length > 0) return false
  const { units: these, ...one } = above.facts
  const { units: those, ...other } = next.facts
  const additional = those.filter(({ name }) => !these.some((unit) => unit.name === name))
  if (additional.length === 0 || JSON.stringify(one) !== JSON.stringify(other)) return false
  above.facts.units = [...these, ...additional]
  for (const field of ['leadUnits', 'coUnits', 'separateUnits'] as const) {
    const names = [above.written.fields[field], next.written.fields[field]].filter((text, index, all) => text && all.indexOf(text) === index)
    if (names.length > 0) above.written.fields[field] = names.join('；')
  }
  return true
}
