import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOpinions, listOpinions, readOpinionFilter } from '@/lib/opinions/list'
import { VOICES } from '@/lib/opinions/voices'
import { db } from '@/lib/platform/db'
import { countVoices } from '@/lib/reports/waits'
import { anActor, aRow, at, today } from './list-ground'
import { aCongress } from './people-ground'

const SEED = 20_261_122
const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-03-02', '2026-05-26')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
/** What it was written into: not answered yet, answered, and solved. */
const BECAME = [{}, { firstRepliedOn: '2026-05-02' }, { firstRepliedOn: '2026-05-02', solved: true }] as const
const one = fc.record({ state: fc.constantFrom('received', 'accepted', 'declined', 'answered', 'closed', 'adopted'), receivedOn: day, answered: fc.boolean(), adopted: maybe(fc.nat(2)), joins: fc.boolean() })
type One = typeof one extends fc.Arbitrary<infer E> ? E : never

/** What people said, the first of them the one that others joined. */
async function keep(said: readonly One[]) {
  const congress = await aCongress(`县${randomUUID().slice(0, 6)}`)
  const suggestions: string[] = []
  for (const stands of BECAME) suggestions.push(await aRow({ congress }, stands))
  const ids = said.map(() => randomUUID())
  const data = said.map(({ state, receivedOn, answered, adopted }, index) => ({
    id: ids[index]!, congressId: congress.id, number: `2026${String(index).padStart(4, '0')}`, channel: 'code', state, text: '路灯坏了', textIndex: '', keyIndex: randomUUID(), receivedAt: at, receivedOn,
    answeredOn: answered ? '2026-05-20' : null, suggestionId: adopted === null ? null : suggestions[adopted]!,
  }))
  await db.opinion.createMany({ data: data.slice(0, 1) })
  await db.opinion.createMany({ data: data.slice(1).map((row, index) => (said[index + 1]!.joins ? { ...row, state: 'joined', joinedIntoId: ids[0]! } : row)) })
  return anActor('officer', congress.id)
}

test('of what people said, each step of the funnel is what a hand counts, and leads to exactly as many', async () => {
  await fc.assert(fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 12 }), fc.constantFrom(null, '2026', '2026-03'), async (said, period) => {
    const actor = await keep(said)
    const within = said.map((row, index) => ({ ...row, state: index > 0 && row.joins ? 'joined' : row.state, main: index > 0 && row.joins ? said[0]! : null })).filter(({ receivedOn }) => receivedOn.startsWith(period ?? ''))
    const byHand = {
      received: within.length, taken: within.filter(({ state }) => !['received', 'declined'].includes(state)).length,
      answered: within.filter(({ answered, main }) => answered || main?.answered).length, ...Object.fromEntries((['adopted', 'replied', 'solved'] as const).map((voice, least) => [voice, within.filter(({ adopted, main }) => [adopted, main?.adopted].some((into) => typeof into === 'number' && into >= least)).length]) as ['adopted' | 'replied' | 'solved', number][]) as Record<'adopted' | 'replied' | 'solved', number>, // its three keys stand before it
    }
    expect(await countVoices({ congressId: actor.congressId, period, today })).toEqual(byHand)
    for (const voice of VOICES) {
      const filter = readOpinionFilter({ voice, ...(period ? { period } : {}) })
      expect([voice, await countOpinions(actor, filter, today)]).toEqual([voice, byHand[voice]])
      expect((await listOpinions(actor, filter, today)).rows).toHaveLength(byHand[voice])
    }
  }), { seed: SEED, numRuns: 15, endOnFailure: true })
})
