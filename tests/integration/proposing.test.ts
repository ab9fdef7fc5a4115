import { beforeAll, expect, test } from 'vitest'
import { takeStep as takePartStep } from '@/lib/assignments/commands'
import { listDisputes } from '@/lib/disputes/queries'
import { db } from '@/lib/platform/db'
import { takeStep } from '@/lib/suggestions/commands'
import { submits, withdraws, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches, handsOver, proposes, settles } from '@/prisma/seed/deeds-office'
import { claims, disputes, signsFor } from '@/prisma/seed/deeds-unit'
import { partsOf, partStep, step, type Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const ROADS = '县交通运输局'
const MONEY = '县财政局'
const WATER = '县水利局'
const JOINT = [[ROADS, 'lead'], [MONEY, 'co']] as const

/** Handed in, accepted, and the units asked on the third day. */
async function proposed(units: Parameters<typeof county.aLife>[0] = { units: JOINT }): Promise<Life> {
  const life = county.aLife(units)
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, proposes()])
  return life
}
const parts = async (life: Life) => (await county.stored(life)).assignments.map(({ role, state }) => `${role} ${state}`)

test('the units are asked, both claim, the office hands it over: only then the clocks of the reply and of the signing begin', async () => {
  const { tell, stored, day } = county
  const life = await proposed()
  const asked = await stored(life)
  expect(asked).toMatchObject({ state: 'proposed', replyDueOn: null, dispatchedOn: null })
  expect(asked.assignments).toMatchObject([{ state: 'proposed', proposedOn: day(3).today, dispatchedOn: null }, { state: 'proposed' }])
  expect(asked.assignments.every(({ dueOn }) => dueOn! > day(3).today), 'until when they answer').toBe(true)
  await tell(life, [4, claims(0, 'main')])
  await expect(tell(life, [4, handsOver()]), 'one has not answered').rejects.toThrow(/allClaimed/)
  await tell(life, [5, claims()], [6, handsOver()])
  const given = await stored(life)
  expect(given).toMatchObject({ state: 'handling', dispatchedOn: day(6).today })
  expect(given.replyDueOn! > day(90).today).toBe(true)
  expect(given.assignments).toMatchObject([{ state: 'assigned', dispatchedOn: day(6).today }, { state: 'assigned' }])
  expect(given.assignments.every(({ dueOn }) => dueOn! > day(6).today), 'no clock is lost').toBe(true)
  await tell(life, [7, signsFor()])
  expect(await parts(life)).toEqual(['lead handling', 'co handling'])
})

test('while a dispute is open nothing is handed over; upheld, the unit has it and cannot return it; the coordination table says who, what and why', async () => {
  const { tell, stored, cast } = county
  const life = await proposed({})
  await tell(life, [4, disputes(0, WATER)])
  expect(await stored(life)).toMatchObject({ state: 'proposed', assignments: [{ state: 'disputed', dueOn: expect.any(String) }] })
  await expect(tell(life, [5, handsOver()])).rejects.toThrow(/allClaimed/)
  const mine = async (tab: string) => (await listDisputes(cast.officers[0]!, { tab }))!.rows.filter(({ suggestionId }) => suggestionId === life.id)
  expect(await mine('open')).toMatchObject([{ unit: ROADS, suggestedUnit: WATER, decision: null }])
  await tell(life, [6, settles(0, 'uphold')])
  expect(await mine('open')).toEqual([])
  expect(await mine('decided')).toMatchObject([{ decision: 'uphold', basis: '县委编办《部门职责清单》', decisionReason: expect.stringContaining('职责清单'), decidedBy: expect.any(String) }])
  await tell(life, [7, handsOver()])
  expect(await stored(life)).toMatchObject({ state: 'handling', assignments: [{ state: 'assigned', mustKeep: true }] })
})

test('released, the unit is out of it, and the same unit or another can be asked again', async () => {
  const { tell, stored, day, cast, ground } = county
  const life = await proposed({})
  await tell(life, [4, disputes(0, WATER)], [5, settles(0, 'release')])
  expect(await stored(life)).toMatchObject({ state: 'proposed', assignments: [{ state: 'released', dueOn: null }] })
  await expect(tell(life, [6, handsOver()]), 'nobody leads').rejects.toThrow(/allClaimed/)
  const more = { plan: [{ unitId: ground.units.get(WATER)!, role: 'lead' as const }, { unitId: ground.units.get(ROADS)!, role: 'co' as const }], instruction: '' }
  await step(life, cast.officers[0]!, 'proposeMore', more, day(6))
  await tell(life, [7, claims()], [8, handsOver()])
  expect(await parts(life)).toEqual(['sole released', 'lead assigned', 'co assigned'])
})

test('a unit that says nothing until the day is past is taken to have claimed it; a day before, it is not', async () => {
  const { cast, day, stored } = county
  const life = await proposed({})
  const { assignments: [part] } = await stored(life)
  const silent = (on: number) => takePartStep(cast.officers[0]!, { id: part!.id, version: part!.version, action: 'silent' }, {}, day(on))
  expect(await silent(4)).toEqual({ ok: false, refusal: { why: 'notYet', condition: 'claimOverdue' } })
  expect((await silent(40)).ok).toBe(true)
  expect(await parts(life)).toEqual(['sole claimed'])
})

test('of two officers who decide a dispute at once, one upholds or one releases, never both', async () => {
  const { cast, day, events } = county
  const life = await proposed({})
  await county.tell(life, [4, disputes(0, WATER)])
  const [part] = await partsOf(life)
  const ruling = { reason: '核对过职责清单', basis: '职责清单第三项' }
  const outcomes = await Promise.all((['uphold', 'release', 'uphold', 'release'] as const).map((action, index) =>
    takePartStep({ ...cast.officers[0]!, personId: `officer-${index}` }, { id: part!.id, version: part!.version, action }, ruling, day(5))))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const decided = (await events(life, 'assignment')).filter(({ action }) => action === 'uphold' || action === 'release')
  expect(decided).toHaveLength(1)
  expect(await db.dispute.findMany({ where: { suggestionId: life.id } })).toMatchObject([{ decision: decided[0]!.action, decidedAt: expect.any(Date) }])
})

test('the office gives its plan up, or the author withdraws: what was asked ends, and no dispute stays open', async () => {
  const { tell, stored, cast, day } = county
  const replanned = await proposed()
  await tell(replanned, [4, disputes(0, WATER, 'co')])
  await step(replanned, cast.officers[0]!, 'replan', { reason: '改由一个单位单办' }, day(5))
  expect(await stored(replanned)).toMatchObject({ state: 'accepted', dueOn: expect.any(String) })
  expect(await parts(replanned)).toEqual(['lead released', 'co released'])
  const withdrawn = await proposed()
  await tell(withdrawn, [4, disputes(0, WATER, 'co')], [5, withdraws()])
  expect(await parts(withdrawn)).toEqual(['lead released', 'co released'])
  for (const { id } of [replanned, withdrawn]) expect(await db.dispute.findMany({ where: { suggestionId: id } })).toMatchObject([{ decision: 'retract' }])
  await tell(replanned, [6, dispatches()])
  expect(await parts(replanned), 'and it can be handed over directly').toEqual(['lead released', 'co released', 'lead assigned', 'co assigned'])
})

test('a unit that only reads has nothing to claim, to sign or to answer, and nobody waits for it', async () => {
  const { tell, stored } = county
  const life = await proposed({ units: [[ROADS, 'sole'], [MONEY, 'reference']] })
  expect(await parts(life)).toEqual(['sole proposed', 'reference claimed'])
  await tell(life, [4, claims()], [5, handsOver()], [6, signsFor(0, 'main')])
  expect((await stored(life)).assignments).toMatchObject([{ state: 'handling' }, { state: 'informed', dueOn: null }])
})

test('a unit that was only asked may not talk, reply or ask for more time; another unit decides nothing', async () => {
  const { cast, day, ground } = county
  const life = await proposed({})
  const [part] = await partsOf(life)
  const stranger = cast.handlerOf(ground.units.get(WATER)!)
  expect(await takePartStep(stranger, { id: part!.id, version: part!.version, action: 'claim' }, {}, day(4))).toMatchObject({ ok: false, refusal: { why: 'missing' } })
  const own = cast.handlerOf(part!.unitId)
  const { version } = await county.stored(life)
  expect(await takeStep(own, { id: life.id, version, action: 'dispatchClaimed' }, { instruction: '' }, day(4))).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  await expect(partStep(life, own, part!, 'signFor', { leaderInCharge: '甲', handler: '乙', handlerPhone: '139 0000 5000' }, day(4))).rejects.toThrow(/wrongState/)
  expect(await listDisputes(own, {}), 'the coordination table is the office\'s').toBeNull()
})
