import { layoutProblem } from '@/lib/ledgers/columns'
import type { Fault } from '@/lib/ledgers/field'
import { judge, type Verdict } from '@/lib/ledgers/judge'
import { listKnown, listUnits, ownPlaceOf } from '@/lib/ledgers/queries'
import { readRows, type LedgerRow } from '@/lib/ledgers/rows'
import type { Counts, Mapping, UnknownUnit } from '@/lib/ledgers/run'
import { findUnit, nameHere, unitIndex, type KnownUnit, type Resolve, type UnitIndex } from '@/lib/ledgers/units'
import { ledgerProblems } from '@/lib/ledgers/words'
import type { db, Tx } from '@/lib/platform/db'
import type { Rulebook } from '@/lib/rulebook/rulebook'

export type Weighed = { verdicts: Verdict[]; counts: Counts; faults: Fault[]; unknown: UnknownUnit[]; resolve: Resolve }
type Weighing = { congressId: string; rows: readonly string[][]; mapping: Mapping; rulebook: Rulebook }

/** What an import of these rows would do now, row by row; a sentence if they cannot be read as chosen. The import asks it again inside its transaction. */
export async function weigh(client: Tx | typeof db, { congressId, rows, mapping, rulebook }: Weighing): Promise<Weighed | string> {
  const problem = layoutProblem(mapping.readings)
  if (problem) return problem
  const ownPlace = await ownPlaceOf(congressId, client)
  const read = readRows(rows, mapping, { ownPlace, placeless: mapping.placeless, rulebook })
  if (read.rows.length === 0) return ledgerProblems.noRows

  const roster = await listUnits(client, congressId)
  const units = unitIndex(roster, ownPlace)
  const resolve: Resolve = (name, place) => findUnit(name, place, units)?.id ?? null
  const heading = (reading: 'number' | 'title' | 'leadUnits') => mapping.headings[mapping.readings.indexOf(reading)] ?? ''
  const leftOut = new Set(mapping.leftOut)
  for (const row of read.rows) row.faults.push(...withoutUnit(row, resolve, leftOut, heading('leadUnits')))
  const known = await listKnown(client, congressId, read.rows)
  const verdicts = judge(read.rows, known, resolve, { number: heading('number'), title: heading('title') })

  const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length
  const faults = verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? verdict.faults : []))
  const unknown = unknownUnits(read.rows, resolve)
  const counts: Counts = {
    total: read.rows.length, created: count('created'), changed: count('changed'), unchanged: count('unchanged'), refused: count('refused'),
    passedOver: read.passedOver, joined: read.joined,
    withoutPlace: mapping.readings.includes('place') ? read.rows.filter(({ saysPlace }) => !saysPlace).length : 0,
    unclassed: read.rows.filter(({ facts, written }) => written.fields.resultClass && !facts.resultClass).length,
    unknownUnits: unknown, guessedUnits: guessedUnits(read.rows, units, roster), unitsCreated: 0,
  }
  return { verdicts, counts, faults, unknown, resolve }
}

const withoutUnit = ({ row, facts }: LedgerRow, resolve: Resolve, leftOut: ReadonlySet<string>, column: string): Fault[] =>
  facts.units
    .filter(({ name }) => leftOut.has(nameHere(name, facts.place)) && resolve(name, facts.place) === null)
    .map(({ name }) => ({ row, column, written: name, problem: `没有“${nameHere(name, facts.place)}”这个单位，您也没有选新建。`, fix: '改成单位名册里的名称，或者在下面选新建。' }))

/** Names that no unit bears yet, with how many rows name them. */
function unknownUnits(rows: readonly LedgerRow[], resolve: Resolve): UnknownUnit[] {
  const found = new Map<string, UnknownUnit>()
  for (const { facts } of rows) {
    for (const { name } of facts.units) {
      if (resolve(name, facts.place) !== null) continue
      const here = nameHere(name, facts.place)
      found.set(here, { name: here, foreign: facts.place !== '', rows: (found.get(here)?.rows ?? 0) + 1 })
    }
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows)
}

/** Short names that were taken for a unit of ours, so that the person sees which. */
function guessedUnits(rows: readonly LedgerRow[], units: UnitIndex, roster: readonly KnownUnit[]): Counts['guessedUnits'] {
  const written = new Set(rows.filter(({ facts }) => facts.place === '').flatMap(({ facts }) => facts.units.map(({ name }) => name)))
  return [...written].flatMap((name) => {
    const found = findUnit(name, '', units)
    return found?.guessed ? [{ written: name, name: roster.find(({ id }) => id === found.id)!.name }] : []
  })
}
