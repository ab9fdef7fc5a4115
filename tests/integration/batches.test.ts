import { beforeAll, expect, test } from 'vitest'
import { beginBatch, changeBatch, gather, release } from '@/lib/batches/commands'
import { beginHandingOver, handOverEach } from '@/lib/batches/hand-over'
import { findBatchNotice } from '@/lib/batches/notice'
import { findBatchPage, listBatches } from '@/lib/batches/queries'
import { db } from '@/lib/platform/db'
import { explain } from '@/lib/rulebook/explain'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import { addDays } from '@/lib/rulebook/days'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatchesAnew, answersRequest, proposes } from '@/prisma/seed/deeds-office'
import { asksReturn, claims, disputes, signsFor } from '@/prisma/seed/deeds-unit'
import { step, type Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const WATER = '县水利局'
const office = () => county.cast.officers[0]!
const notice = (more: object = {}) => ({ title: '关于交办代表建议的通知', kind: 'recess' as const, noticeNumber: '青人办〔2026〕3 号', meetingOn: null, signForOn: null, coOpinionOn: null, replyOn: addDays(county.day(10).today, 60), excess: '', note: '', ...more })

/** Accepted; with a plan that the office keeps to itself. */
async function planned(plan = true): Promise<Life> {
  const life = county.aLife()
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()])
  if (plan) await step(life, office(), 'prepare', { plan: [...life.units], instruction: '请当面沟通' }, county.day(2))
  return life
}
const asked = async (...rest: Parameters<typeof county.tell>[1][]) => {
  const life = county.aLife()
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, proposes()], ...rest)
  return life
}
async function aBatch(lives: readonly Life[], more: object = {}): Promise<{ id: string; version: number }> {
  const begun = await beginBatch(office(), notice(more), county.day(5))
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal))
  if (lives.length > 0) expect(await gather(office(), begun.value, lives.map(({ id }) => id), county.day(5))).toEqual({ ok: true, value: lives.length })
  return db.batch.findUniqueOrThrow({ where: { id: begun.value }, select: { id: true, version: true } })
}
const page = async (id: string, actor = office()) => findBatchPage(actor, id, county.day(10))
const press = async (batch: { id: string; version: number }, actor = office()) => {
  const begun = await beginHandingOver(actor, batch, county.day(10))
  return begun.ok ? handOverEach(actor, batch.id, county.day(10)) : begun.refusal
}

test('a batch hands over what is ready, says why the rest is not, and goes on with that later', async () => {
  const [one, unplanned, claimed, disputed] = [await planned(), await planned(false), await asked([3, claims()]), await asked([3, disputes(0, WATER)])]
  const batch = await aBatch([one, unplanned, claimed, disputed])
  expect((await page(batch.id))!.counts).toMatchObject({ ready: 2, unplanned: 1, disputed: 1, given: 0 })
  expect(await press(batch)).toEqual({ done: 2, refusals: {} })

  const given = await county.stored(one)
  expect(given).toMatchObject({ state: 'handling', dispatchedOn: county.day(10).today, plan: null, assignments: [{ state: 'assigned', instruction: '请当面沟通' }] })
  expect(await county.stored(claimed)).toMatchObject({ state: 'handling', assignments: [{ state: 'assigned' }] })
  expect((await county.events(one)).filter(({ action }) => action === 'dispatch')).toMatchObject([{ actorName: office().name, capacity: 'office' }])
  expect((await page(batch.id))!).toMatchObject({ counts: { given: 2, unplanned: 1, disputed: 1 }, row: { state: 'dispatched', dispatchedOn: county.day(10).today } })

  await step(unplanned, office(), 'prepare', { plan: [...unplanned.units], instruction: '' }, county.day(10))
  const again = await db.batch.findUniqueOrThrow({ where: { id: batch.id } })
  expect(await press(again)).toEqual({ done: 1, refusals: {} })
  expect((await county.stored(unplanned)).state).toBe('handling')
})

test('the notice for Word lists every part with its day, and no secret proposer, whoever takes it', async () => {
  const secret = county.aLife({ isSecret: true })
  await county.tell(secret, [0, writes()], [0, submits()], [1, accepts()])
  await step(secret, office(), 'prepare', { plan: [...secret.units], instruction: '' }, county.day(2))
  const open = await planned()
  const batch = await aBatch([open, secret])
  await press(batch)
  const taken = await findBatchNotice(office(), batch.id, county.day(10))
  expect(taken).toMatchObject({ count: 2, paper: { number: '青人办〔2026〕3 号' } })
  const { values, ...paper } = taken!.paper
  for (const part of [paper, values]) { // as it is built in, and what an office's own template is filled with
    const told = (words: string) => JSON.stringify(part).split(words).length - 1
    const numbered = async (life: Life) => told(`"${(await county.stored(life)).number}"`)
    expect([await numbered(open), await numbered(secret)]).toEqual([open.units.length, secret.units.length])
    expect(told('石望山'), 'of the open one only').toBe(open.units.length)
  }
  expect(await findBatchNotice(county.cast.byLogin('demo-gaoyuan'), batch.id, county.day(10))).toBeNull()
})

test('the notice’s date is the reply’s, for the suggestion and for its unit, and the sentence names the notice; a unit to which it comes later has its own', async () => {
  const life = await planned()
  const dueOn = addDays(county.day(10).today, 60)
  const batch = await aBatch([life])
  await press(batch)
  await county.tell(life, [12, signsFor()])
  const { replyDueOn, replyReckoning, assignments } = await county.stored(life)
  expect([replyDueOn, assignments[0]!.dueOn]).toEqual([dueOn, dueOn])
  expect(explain(replyReckoning as Reckoning)).toMatch(/交办通知统一定到.*依据《关于交办代表建议的通知》（青人办〔2026〕3 号）。/)

  await county.tell(life, [13, asksReturn(0, WATER)], [15, answersRequest(0, 'grant', '确不属于该单位')], [20, dispatchesAnew(0, WATER)], [21, signsFor()])
  const anew = await county.stored(life)
  expect(anew.replyDueOn, 'the statutory date is not started again').toBe(dueOn)
  expect(anew.assignments.at(-1)!.dueOn! > dueOn, 'its own clock runs from the new dispatch').toBe(true)
})

test('of two officers who press at once one begins; each suggestion is handed over once, with one event', async () => {
  const lives = await Promise.all(Array.from({ length: 5 }, () => planned()))
  const batch = await aBatch(lives)
  const [first, second] = county.cast.officers
  const outcomes = await Promise.all([press(batch, first!), press(batch, second!)])
  expect(outcomes.filter((outcome) => 'done' in outcome)).toEqual([{ done: 5, refusals: {} }])
  expect(outcomes.find((outcome) => 'why' in outcome)).toMatchObject({ why: expect.stringMatching(/movedOn|wrongState|notYet/) })
  for (const life of lives) expect((await county.events(life)).filter(({ action }) => action === 'dispatch')).toHaveLength(1)
})

test('two runs over one batch, as after a server that stood still: still once each, nobody is reported as refused', async () => {
  const lives = await Promise.all(Array.from({ length: 6 }, () => planned()))
  const batch = await aBatch(lives)
  expect((await beginHandingOver(office(), batch, county.day(10))).ok).toBe(true)
  const [one, two] = await Promise.all([handOverEach(office(), batch.id, county.day(10)), handOverEach(office(), batch.id, county.day(10))])
  expect([one.done + two.done, one.refusals, two.refusals]).toEqual([6, {}, {}])
  for (const life of lives) expect((await county.stored(life)).assignments).toHaveLength(1)
  expect((await db.batch.findUniqueOrThrow({ where: { id: batch.id } })).state).toBe('dispatched')
})

test('everyone hears of a batch once, with how many', async () => {
  const lives = await Promise.all(Array.from({ length: 4 }, () => planned()))
  const batch = await aBatch(lives)
  await press(batch)
  const notices = await db.notice.findMany({ where: { batchId: batch.id } })
  const { author, units } = lives[0]!
  expect(notices.filter(({ personId }) => personId === author.personId)).toMatchObject([{ action: 'batch.handled', count: 4, suggestionId: null }])
  const handler = county.cast.handlerOf(units[0]!.unitId)
  expect(notices.filter(({ personId }) => personId === handler.personId)).toMatchObject([{ action: 'batch.given', count: 4 }])
  expect(await db.notice.count({ where: { suggestionId: { in: lives.map(({ id }) => id) }, action: { in: ['suggestion.dispatch', 'assignment.dispatch'] } } })).toBe(0)
})

test('what is in a batch is in no other; out of it again until it is handed over', async () => {
  const life = await planned()
  const [batch, other] = [await aBatch([life]), await aBatch([])]
  expect(await gather(office(), other.id, [life.id], county.day(6))).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
  expect((await release(office(), batch.id, life.id, county.day(6))).ok).toBe(true)
  expect(await gather(office(), other.id, [life.id], county.day(6))).toEqual({ ok: true, value: 1 })
  await press(other)
  expect(await release(office(), other.id, life.id, county.day(11))).toMatchObject({ ok: false })
})

test('a reply later than the law has it needs a reason; the dates stand once it was handed over', async () => {
  const late = notice({ replyOn: addDays(county.day(5).today, 200) })
  expect(await beginBatch(office(), late, county.day(5))).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('第五十一条') } })
  expect((await beginBatch(office(), { ...late, excess: '本批都涉及跨年度项目' }, county.day(5))).ok).toBe(true)
  const batch = await aBatch([await planned()])
  await press(batch)
  const { id, version } = await db.batch.findUniqueOrThrow({ where: { id: batch.id } })
  expect(await changeBatch(office(), { id, version }, notice(), county.day(11))).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('不能再改') } })
})

test('a unit and a deputy see a batch once it is handed over, and a unit only what is its own; elsewhere it does not exist', async () => {
  const [roads, water] = [await planned(), county.aLife({ units: [[WATER, 'sole']] })]
  await county.tell(water, [0, writes()], [0, submits()], [1, accepts()])
  await step(water, office(), 'prepare', { plan: [...water.units], instruction: '' }, county.day(2))
  const batch = await aBatch([roads, water])
  const handler = county.cast.handlerOf(roads.units[0]!.unitId)
  const stranger = { ...office(), congressId: 'elsewhere' }
  expect([await page(batch.id, handler), await page(batch.id, roads.author), await page(batch.id, stranger)]).toEqual([null, null, null])
  await press(batch)
  expect((await page(batch.id, handler))!.items.map(({ id }) => id)).toEqual([roads.id])
  expect((await page(batch.id, roads.author))!.items.map(({ id }) => id)).toContain(roads.id)
  expect(await page(batch.id, stranger)).toBeNull()
  expect(await listBatches(handler, {})).toBeNull()
  expect((await listBatches(office(), {}))!.rows.find(({ id }) => id === batch.id)).toMatchObject({ held: 2, given: 2 })
  for (const refused of [beginBatch(handler, notice(), county.day(5)), beginHandingOver(handler, batch, county.day(11))]) expect((await refused).ok).toBe(false)
})
