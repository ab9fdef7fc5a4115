import { beforeAll, expect, test } from 'vitest'
import { takeStep as takePartStep } from '@/lib/assignments/commands'
import { raiseObjection, takeStep } from '@/lib/objections/commands'
import { db } from '@/lib/platform/db'
import { attemptOne } from '@/lib/timers/commands'
import { countOfficeDesk, listOfficeDesk } from '@/lib/suggestions/desk-office'
import { lookingOf } from '@/lib/suggestions/list-page'
import { listSuggestions } from '@/lib/suggestions/list'
import { readFilter } from '@/lib/suggestions/list-filter'
import { findRecord } from '@/lib/suggestions/queries'
import { objectsToUnit, submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, answersObjection, dispatches, dispatchesAnew } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { partsOf, type Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const ROADS = '县交通运输局'
const MONEY = '县财政局'
const WATER = '县水利局'

/** Given to its units on the third day, signed for on the fourth. */
async function inHand(units?: Parameters<typeof county.aLife>[0]): Promise<Life> {
  const life = county.aLife(units)
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, dispatches()], [4, signsFor()])
  return life
}
const objectionOf = (life: Life) => db.objection.findFirstOrThrow({ where: { suggestionId: life.id }, orderBy: { id: 'desc' } })
const states = async (life: Life) => (await county.stored(life)).assignments.map(({ role, state }) => `${role} ${state}`)
const REASON = { reason: '经研究，改由更合适的单位办理' }

test('the deputy objects, the unit goes on; upheld, the unit is relieved, the office assigns anew, and everyone hears what concerns them', async () => {
  const { tell, stored, day, cast } = county
  const life = await inHand()
  await tell(life, [5, objectsToUnit(0, WATER)])
  expect(await objectionOf(life)).toMatchObject({ state: 'raised', suggestedUnit: WATER, endedAt: null })
  expect((await objectionOf(life)).dueOn! > day(5).today, 'a day by which it is answered').toBe(true)
  expect(await states(life), 'meanwhile it is handled').toEqual(['sole handling'])
  await tell(life, [7, answersObjection(0, 'uphold')])
  expect(await objectionOf(life)).toMatchObject({ state: 'upheld', dueOn: null, answer: expect.stringContaining('同意'), answeredBy: expect.any(String) })
  expect(await stored(life)).toMatchObject({ state: 'accepted', dueOn: expect.any(String), assignments: [{ state: 'relieved' }] })
  await tell(life, [8, dispatchesAnew(0, WATER)])
  expect(await states(life)).toEqual(['sole relieved', 'sole assigned'])
  const told = async (personId: string) => (await db.notice.findMany({ where: { suggestionId: life.id, personId } })).map(({ action }) => action)
  expect(await told(life.author.personId)).toContain('objection.uphold')
  const former = (await stored(life)).assignments[0]!.unitId
  expect(await told(cast.handlerOf(former).personId)).toContain('assignment.relieve')
  expect((await told(cast.handlerOf(former).personId)).filter((action) => action.startsWith('objection'))).toEqual([])
})

test('kept, it stays where it is with the reason, and the same unit is not objected to again; taken back, it may be', async () => {
  const { tell, day } = county
  const life = await inHand()
  await tell(life, [5, objectsToUnit(0)])
  const { id, version, assignmentId } = await objectionOf(life)
  const again = (on: number) => raiseObjection(life.author, life.id, { assignmentId, reason: '仍然认为不该由它办', suggestedUnit: '' }, day(on))
  expect(await again(5)).toEqual({ ok: false, refusal: { why: 'notYet', condition: 'objectionOpen' } })
  expect((await takeStep(life.author, { id, version, action: 'withdraw' }, {}, day(5))).ok).toBe(true)
  expect((await again(6)).ok).toBe(true)
  await tell(life, [7, answersObjection(0, 'keep')])
  expect(await objectionOf(life)).toMatchObject({ state: 'kept', answer: expect.stringContaining('职责清单') })
  expect(await states(life)).toEqual(['sole handling'])
  expect(await again(8)).toEqual({ ok: false, refusal: { why: 'notYet', condition: 'objectionAnswered' } })
})

test('a co-unit upheld away leaves the lead at work, and the suggestion where it was', async () => {
  const { stored, day, cast } = county
  const life = await inHand({ units: [[ROADS, 'lead'], [MONEY, 'co']] })
  const co = (await partsOf(life)).find(({ role }) => role === 'co')!
  await raiseObjection(life.author, life.id, { assignmentId: co.id, reason: '这件事不用花财政的钱', suggestedUnit: '' }, day(5))
  const { id, version } = await objectionOf(life)
  expect((await takeStep(cast.officers[0]!, { id, version, action: 'uphold' }, REASON, day(6))).ok).toBe(true)
  expect(await stored(life)).toMatchObject({ state: 'handling' })
  expect(await states(life)).toEqual(['lead handling', 'co relieved'])
})

test('of officers who answer and the deputy who takes it back at once, one wins: one end, one event', async () => {
  const { cast, day, events } = county
  const life = await inHand()
  await county.tell(life, [5, objectsToUnit(0, WATER)])
  const { id, version } = await objectionOf(life)
  const press = (action: 'uphold' | 'keep', index: number) => takeStep({ ...cast.officers[0]!, personId: `officer-${index}` }, { id, version, action }, REASON, day(6))
  const outcomes = await Promise.all([press('uphold', 1), press('keep', 2), press('uphold', 3), press('keep', 4), takeStep(life.author, { id, version, action: 'withdraw' }, {}, day(6))])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.why]))).toEqual(['movedOn', 'movedOn', 'movedOn', 'movedOn'])
  const own = await events(life, 'objection')
  expect(own.map(({ to }) => to)).toEqual(['raised', (await objectionOf(life)).state])
  expect(await states(life)).toEqual([(await objectionOf(life)).state === 'upheld' ? 'sole relieved' : 'sole handling'])
})

test('pressed four times at once, an objection is raised once', async () => {
  const life = await inHand()
  const [part] = await partsOf(life)
  const raise = () => raiseObjection(life.author, life.id, { assignmentId: part!.id, reason: '不该由它办理这件事', suggestedUnit: '' }, county.day(5))
  const outcomes = await Promise.all([raise(), raise(), raise(), raise()])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.objection.count({ where: { suggestionId: life.id } })).toBe(1)
})

test('once the unit has replied, or is relieved some other way, nobody waits for an answer any more', async () => {
  const { tell, day, cast } = county
  const replied = await inHand()
  await tell(replied, [5, objectsToUnit(0)], [6, talks()], [7, drafts(0)], [8, sendsForReview()], [9, signs()])
  expect(await objectionOf(replied)).toMatchObject({ state: 'lapsed', dueOn: null })
  const relieved = await inHand()
  await tell(relieved, [5, objectsToUnit(0)])
  const [part] = await partsOf(relieved)
  expect((await takePartStep(cast.officers[0]!, { id: part!.id, version: part!.version, action: 'relieve' }, REASON, day(6))).ok).toBe(true)
  expect(await objectionOf(relieved)).toMatchObject({ state: 'lapsed' })
})

test('only who leads objects, only the office answers, and a unit never reads what was said against it', async () => {
  const { tell, day, cast } = county
  const life = await inHand({ cosigners: ['demo-tianxiuhe'] })
  const [part] = await partsOf(life)
  const input = { assignmentId: part!.id, reason: '不该由它办理这件事', suggestedUnit: WATER }
  for (const [who, why] of [[cast.byLogin('demo-tianxiuhe'), 'forbidden'], [cast.officers[0]!, 'forbidden'], [cast.handlerOf(part!.unitId), 'forbidden']] as const) {
    expect(await raiseObjection(who, life.id, input, day(5))).toMatchObject({ ok: false, refusal: { why } })
  }
  await tell(life, [5, objectsToUnit(0, WATER)])
  const { id, version } = await objectionOf(life)
  expect(await takeStep(life.author, { id, version, action: 'keep' }, REASON, day(5))).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await takeStep(cast.handlerOf(part!.unitId), { id, version, action: 'uphold' }, REASON, day(5))).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  const shown = async (actor: typeof life.author) => {
    const found = await findRecord(actor, life.id, day(5))
    if (!found || found === 'invited') throw new Error('not read')
    return found
  }
  const ofUnit = await shown(cast.handlerOf(part!.unitId))
  expect(ofUnit.view.objections).toEqual([])
  expect(JSON.stringify(ofUnit.view)).not.toContain('异议')
  const ofOffice = await shown(cast.officers[0]!)
  expect(ofOffice.view).toMatchObject({ objections: [{ unit: ROADS, state: 'raised' }], turn: { also: [`代工委答复代表对${ROADS}承办的异议`] } })
  expect(ofOffice.steps.now.map(({ label }) => label)).toEqual(expect.arrayContaining([`维持原承办单位：${ROADS}`, `同意调整承办单位：${ROADS}`]))
  expect((await shown(life.author)).view.timeline[0]).toMatchObject({ words: expect.stringContaining(`对${ROADS}承办提出异议`), note: expect.stringContaining(`建议由${WATER}办理`) })
})

test('it lies on the office\'s desk by its own day, is counted where the link leads, and is reminded of once the day is past', async () => {
  const { tell, day, cast } = county
  const life = await inHand()
  await tell(life, [5, objectsToUnit(0, WATER)])
  const { id, dueOn, congressId } = await objectionOf(life)
  const { looking, circumstances } = await lookingOf(cast.officers[0]!)
  const row = (await listOfficeDesk(looking)).find((one) => one.id === life.id)
  expect(row).toMatchObject({ deed: 'answerObjection', dueOn, objectedUnit: ROADS })
  const { count } = (await countOfficeDesk(looking)).deeds.find(({ deed }) => deed === 'answerObjection')!
  const listed = await listSuggestions(readFilter({ view: 'toAnswerObjection' }), null, looking, circumstances)
  expect(listed.rows.map((one) => one.id)).toContain(life.id)
  expect(listed.rows).toHaveLength(count)
  const late = day(40)
  expect(await attemptOne('objection', { id, suggestionId: life.id, congressId }, day(6).today, late.now)).toBe('done')
  expect(await db.notice.count({ where: { suggestionId: life.id, action: 'objection.late' } })).toBeGreaterThan(0)
})
