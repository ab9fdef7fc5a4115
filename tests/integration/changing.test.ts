import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { addDays } from '@/lib/rulebook/days'
import { findSuggestion } from '@/lib/suggestions/queries'
import { takeStep } from '@/lib/suggestions/commands'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, opines, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { type Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const [ROADS, MONEY, WATER] = ['县交通运输局', '县财政局', '县水利局']
const JOINT = [[ROADS!, 'lead'], [MONEY!, 'co']] as const

async function handled(units: Parameters<typeof county.aLife>[0] = { units: JOINT }): Promise<Life> {
  const life = county.aLife(units)
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, dispatches()], [4, signsFor()])
  return life
}
const change = async (life: Life, on: number, units: readonly (readonly [string, 'sole' | 'lead' | 'co' | 'separate'])[], actor = county.cast.officers[0]!) => {
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id: life.id }, select: { version: true } })
  const plan = units.map(([name, role]) => ({ unitId: county.ground.units.get(name)!, role }))
  return takeStep(actor, { id: life.id, version, action: 'changeUnits' }, { plan, instruction: '', reason: '核对职责后改派' }, county.day(on))
}
const parts = async (life: Life) => (await county.stored(life)).assignments.map(({ unitId, role, state }) => `${[...county.ground.units].find(([, id]) => id === unitId)![0]} ${role} ${state}`)

test('lead and co change in one step: who goes is told, who stays goes on, the new lead has its own clock and the statutory date stands', async () => {
  const life = await handled()
  const before = await county.stored(life)
  expect(await change(life, 20, [[WATER!, 'lead'], [MONEY!, 'co']])).toMatchObject({ ok: true })
  expect(await parts(life)).toEqual(['县交通运输局 lead relieved', '县财政局 co handling', '县水利局 lead assigned'])
  await county.tell(life, [21, signsFor(0, 'main')])
  const after = await county.stored(life)
  expect(after).toMatchObject({ state: 'handling', replyDueOn: before.replyDueOn })
  expect(after.assignments.at(-1)!.dueOn! > addDays(before.replyDueOn!, 10), 'from the day on which it came to it').toBe(true)
  for (const happened of ['assignment.relieve', 'assignment.dispatch', 'suggestion.changeUnits']) expect(await db.notice.count({ where: { suggestionId: life.id, action: happened } }), happened).toBeGreaterThan(0)

  const found = await findSuggestion(county.cast.officers[0]!, life.id, county.day(22))
  if (!found || found === 'invited') throw new Error('the office reads it')
  expect(found.view.parts.map(({ clock }) => clock).filter(Boolean)).toEqual([expect.stringMatching(/从重新交办那天起算。这件建议的法定答复日期不变/)])
  expect(found.view.timeline[0]!.note ?? found.view.timeline[1]!.note).toBeTruthy()
})

test('one that handles it alone becomes the lead without beginning anew when another comes to assist', async () => {
  const life = await handled({})
  expect(await change(life, 10, [[ROADS!, 'lead'], [MONEY!, 'co']])).toMatchObject({ ok: true })
  expect(await parts(life)).toEqual(['县交通运输局 lead handling', '县财政局 co assigned'])
  await county.tell(life, [11, signsFor(0)], [12, talks()], [13, opines()], [20, drafts()], [21, sendsForReview()], [22, signs()])
  expect((await county.stored(life)).state).toBe('replied')
})

test('a unit that has given its opinion stays; nothing to change, an impossible plan and a unit’s own hand are refused, and then nothing is changed', async () => {
  const life = await handled()
  await county.tell(life, [8, talks()], [9, opines()])
  const before = await parts(life)
  expect(await change(life, 10, [[WATER!, 'sole']])).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('县财政局已经') } })
  expect(await change(life, 10, JOINT)).toMatchObject({ ok: false, refusal: { condition: 'nothingChanged' } })
  expect(await change(life, 10, [[WATER!, 'lead'], [MONEY!, 'co'], [ROADS!, 'separate']])).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
  expect(await change(life, 10, [[WATER!, 'lead'], [MONEY!, 'co']], county.cast.handlerOf(life.units[0]!.unitId))).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await parts(life)).toEqual(before)
})

test('of two officers who change it at once, one does and the other reads that it has moved on', async () => {
  const life = await handled({})
  const outcomes = await Promise.all([change(life, 10, [[WATER!, 'sole']]), change(life, 10, [[MONEY!, 'sole']], county.cast.officers[1]!)])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { why: 'movedOn' } })
  expect((await county.stored(life)).assignments.filter(({ state }) => state === 'assigned')).toHaveLength(1)
})
