import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { advise, type Earlier } from '@/lib/advice/advise'
import { alikeAmong } from '@/lib/advice/alike'
import { toLexicon } from '@/lib/advice/duties'
import { OFFICE_KINDS } from '@/lib/advice/kinds'
import { kindsOf } from '@/lib/advice/kind-of'
import { say } from '@/lib/platform/launch/say.mjs'

const LEDGERS = join(import.meta.dirname, '../fixtures/ledgers')
type Row = Record<'id' | 'title' | 'lead_unit' | 'co_units' | 'gist', string>
export type Known = { id: string; title: string; body: string; unit: string; leads: string[]; assists: string[] }

const codesOf = (units: string) => units.split(/[;；、]/).filter(Boolean).flatMap((unit) => kindsOf(unit).map(({ code }) => code))

/** Rows whose lead unit is named and is of a kind that the table knows. What stands in brackets came from the reply, after the assignment: it is left out. */
export function knownRows(file: string): { all: number; named: number; known: Known[]; unknownUnits: string[] } {
  const rows: Row[] = parse(readFileSync(join(LEDGERS, file), 'utf8'), { columns: true })
  const named = rows.filter(({ title, lead_unit }) => title && lead_unit)
  const known = named.map((row) => ({
    id: row.id, title: row.title, body: row.gist.replace(/[（(].*?[）)]/g, ''), unit: row.lead_unit, leads: codesOf(row.lead_unit), assists: codesOf(row.co_units),
  }))
  return { all: rows.length, named: named.length, known: known.filter(({ leads }) => leads.length > 0), unknownUnits: known.filter(({ leads }) => leads.length === 0).map(({ unit }) => unit) }
}

const answerers = OFFICE_KINDS.map(({ code }) => ({ id: code, names: [], place: null }))
const table = toLexicon(OFFICE_KINDS.map(({ code, leads, assists }) => ({ id: code, leads, assists })))
const noTable = toLexicon([])

type Using = { text: 'title' | 'whole'; table: boolean; history: boolean }
/** What would have been offered for each row, from the others only: the row itself is no history. */
export function offeredFor(rows: readonly Known[], using: Using): { row: Known; offered: string[] }[] {
  return rows.map((row) => {
    const others = using.history ? rows.filter(({ id }) => id !== row.id) : []
    const earlier: Earlier[] = alikeAmong(row.title, others).map((one) => ({ ...one, number: null }))
    const said = { title: row.title, body: using.text === 'title' ? '' : row.body, wish: '' }
    return { row, offered: advise(said, answerers, using.table ? table : noTable, earlier).lead.map(({ id }) => id) }
  })
}

/** Among the first so many: one of the kinds that the unit which led is of. */
export const hitsAmong = (results: ReturnType<typeof offeredFor>, first: number) =>
  results.filter(({ row, offered }) => offered.slice(0, first).some((code) => row.leads.includes(code))).length

const labelOf = (code: string) => OFFICE_KINDS.find((kind) => kind.code === code)!.label

/** `npm run bench -- advice`: how often the unit that led was among those that would have been offered, by kind of office, without the place's name. */
export function measureAdvice(files: readonly string[]): void {
  for (const file of files) {
    const { all, named, known, unknownUnits } = knownRows(file)
    say(`\n### ${file}: ${all} rows, ${named} name who led, ${known.length} of a kind that the table knows${unknownUnits.length > 0 ? ` (not: ${unknownUnits.join('、')})` : ''}`)
    const ways: [string, Using][] = [
      ['table and history, title and text', { text: 'whole', table: true, history: true }],
      ['table and history, title alone', { text: 'title', table: true, history: true }],
      ['table alone', { text: 'whole', table: true, history: false }],
      ['history alone', { text: 'whole', table: false, history: true }],
    ]
    for (const [name, using] of ways) {
      const results = offeredFor(known, using)
      const share = (first: number) => `${hitsAmong(results, first)} of ${known.length} (${Math.round((100 * hitsAmong(results, first)) / known.length)} %)`
      say(`${name}: first ${share(1)}, first three ${share(3)}`)
    }
    say('Not among the first three (table and history, title and text):')
    for (const { row, offered } of offeredFor(known, ways[0]![1]))
      if (!offered.some((code) => row.leads.includes(code))) say(`  ${row.id} ${row.title} → ${row.unit}; offered ${offered.map(labelOf).join('、') || 'nobody'}`)
  }
}
