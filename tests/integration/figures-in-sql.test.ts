import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFigures, groundOf } from '@/lib/reports/figures'
import { ALL_MEASURES, percentWords } from '@/lib/reports/measure-words'
import { fractionOf, GROUPS, type Group, type Measure, type Sums } from '@/lib/reports/measures'
import { readFilter } from '@/lib/suggestions/list-filter'
import { AXES, countInSql, countKeptInSql, IN_SQL } from '../factories/counted-in-sql'
import { aLedger } from '../factories/random-ledger'
import { CODES, keep } from './kept-ledger'
import { looksAs, today } from './list-ground'

const SEED = 20_261_122
const said = (percent: string | null) => percent ?? '—'

/** A rate of the product's own, or the share of a class. */
function toldOf(name: string, sums: Sums): { part: number; base: number; percent: string } {
  const code = CODES.find((one) => name === `class ${one}`)
  const { part, base } = code ? { part: sums.classes[code]!, base: sums.classed } : fractionOf(name as Measure, sums)
  return { part, base, percent: percentWords(part, base) }
}

test('there is a plain question for every rate and for every axis but the units, which are counted reply by reply', () => {
  expect([...Object.keys(IN_SQL).filter((name) => !name.startsWith('class')), 'kept'].sort()).toEqual([...ALL_MEASURES].sort())
  expect(Object.keys(AXES).filter((axis) => axis !== 'all').sort()).toEqual(GROUPS.filter((group) => group !== 'unit').sort())
})

test('every rate of a random ledger, on every axis, is what plain SQL counts, with the same percentage', async () => {
  await fc.assert(fc.asyncProperty(aLedger, async (ledger) => {
    const { actor } = await keep(ledger)
    for (const axis of Object.keys(AXES)) {
      const rows = await countFigures(groundOf(readFilter({}), looksAs(actor), CODES), axis === 'all' ? null : (axis as Group))
      const asked = [actor.congressId, today] as const
      for (const name of [...Object.keys(IN_SQL), 'kept']) {
        const byHand = name === 'kept' ? await countKeptInSql(axis, asked) : await countInSql(name, axis, asked)
        for (const { key, sums } of rows) {
          const { part = 0, base = 0, percent = null } = byHand.get(key) ?? {}
          expect({ axis, key, name, ...toldOf(name, sums) }).toEqual({ axis, key, name, part, base, percent: said(percent) })
        }
        expect([...byHand.keys()].filter((key) => !rows.some((row) => row.key === key)), `${name} by ${axis}: rows that the page has not`).toEqual([])
      }
    }
  }), { seed: SEED, numRuns: 6, endOnFailure: true })
})
