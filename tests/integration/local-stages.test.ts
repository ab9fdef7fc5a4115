import { beforeAll, expect, test } from 'vitest'
import { takeStep as takePart } from '@/lib/assignments/commands'
import { db } from '@/lib/platform/db'
import { defaultRulebook } from '@/lib/rulebook/default'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { findRecord } from '@/lib/suggestions/queries'
import { takeStep } from '@/lib/suggestions/commands'
import { runTimers } from '@/lib/timers/commands'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches, proposes } from '@/prisma/seed/deeds-office'
import { disputes, drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { partsOf } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})
const under = (rulebook: Rulebook, count: number) => ({ ...county.day(count), rulebook, versions: { current: null, byId: new Map<string, Rulebook>(), default: rulebook } })
const office = () => county.cast.officers[0]!

test('refused, a suggestion becomes what the ground prescribes: the event keeps it and the deputy reads it', async () => {
  const life = county.aLife()
  await county.tell(life, [0, writes()], [0, submits()])
  const { version } = await county.stored(life)
  const refuse = (consequence: string) => takeStep(office(), { id: life.id, version, action: 'refuse' }, { code: 'PETITION_RELAY', consequence, words: '所附材料是群众来信。' }, county.day(2))
  expect(await refuse('reference')).toMatchObject({ ok: false, refusal: { condition: 'consequencePrescribed' } })
  expect(await refuse('')).toMatchObject({ ok: true })
  expect((await county.events(life)).at(-1)).toMatchObject({ action: 'refuse', detail: { code: 'PETITION_RELAY', consequence: 'letter' } })
  expect(await findRecord(life.author, life.id, county.day(3))).toMatchObject({ view: { ending: { title: expect.stringContaining('转作代表来信') } } })
})

test('where the rulebook has no coordination the office decides a dispute at once, without a table and its ground', async () => {
  const rulebook = { ...defaultRulebook, stages: { ...defaultRulebook.stages, coordinate: false } }
  const life = county.aLife()
  for (const [count, deed] of [[0, writes()], [0, submits()], [1, accepts()], [3, proposes()], [4, disputes(0, '县水利局')]] as const) await deed.take(life, under(rulebook, count))
  const [part] = await partsOf(life)
  const act = (action: 'uphold' | 'insist', input: object) => takePart(office(), { id: part!.id, version: part!.version, action }, input as never, under(rulebook, 5))
  expect(await act('uphold', { reason: '核对过职责', basis: '清单' })).toMatchObject({ ok: false, refusal: { condition: 'talkedOver' } })
  expect(await act('insist', { reason: '属于你单位的职责' })).toMatchObject({ ok: true })
  expect(await county.stored(life)).toMatchObject({ assignments: [{ state: 'claimed', mustKeep: true }] })
  expect(await db.dispute.findFirst({ where: { suggestionId: life.id } })).toMatchObject({ decision: 'uphold', decisionReason: '属于你单位的职责', basis: '' })
})

test('as the quarter begins, each unit is asked once for what it still owes', async () => {
  const life = county.aLife({ resultClass: 'B' })
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, dispatches()], [5, signsFor()], [8, talks()], [30, drafts()], [31, sendsForReview()], [32, signs()])
  const owed = await db.commitment.findMany({ where: { suggestionId: life.id, state: 'promised' } })
  expect(owed.length).toBeGreaterThan(0)
  const year = Number(county.day(200).today.slice(0, 4)) + 1
  const asked = () => db.event.findMany({ where: { suggestionId: life.id, kind: 'reminder', action: 'quarter.soon' } })
  for (const day of ['09-30', '10-01', '10-01', '10-02']) await runTimers(new Date(`${year}-${day}T10:00:00+08:00`), { anew: true })
  expect(await asked()).toHaveLength(owed.length)
})
