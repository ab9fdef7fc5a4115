import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { unitIndex, findUnit as findNamed } from '@/lib/ledgers/units'
import { listUnits as listNamed } from '@/lib/ledgers/queries'
import { takeOpinionStep } from '@/lib/opinions/commands'
import { findDoor } from '@/lib/opinions/doors'
import { speak } from '@/lib/opinions/enter'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import { listOpinions, readOpinionFilter } from '@/lib/opinions/list'
import { findOpinionPage } from '@/lib/opinions/view'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { findSignedIn } from '@/lib/sign-in/queries'
import { openSession } from '@/lib/sign-in/sessions'
import { lookingOf } from '@/lib/suggestions/list-page'
import { listSuggestions } from '@/lib/suggestions/list'
import { readFilter } from '@/lib/suggestions/list-filter'
import { findRecord } from '@/lib/suggestions/queries'
import { runTimers } from '@/lib/timers/commands'
import { callOffPlan } from '@/lib/units/planning'
import { findUnit } from '@/lib/units/queries'
import { mergeUnit, renameUnit } from '@/lib/units/succession'
import { closes } from '@/prisma/seed/deeds-office'
import { judges, SATISFIED, submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, opines, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life, Role } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
let admin: Actor
beforeAll(async () => {
  county = await aCounty()
  admin = county.cast.byLogin('demo-gaoyuan')
})

const ROADS = '县交通运输局'
const MONEY = '县财政局'
const WATER = '县水利局'
const BASIS = { basis: '县机构改革方案' }

async function inHand(units: readonly (readonly [string, Role])[] = [[ROADS, 'sole']]): Promise<Life> {
  const life = county.aLife({ units })
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, dispatches()], [4, signsFor()])
  return life
}
const finished = async (): Promise<Life> => {
  const life = await inHand()
  await county.tell(life, [5, talks()], [6, drafts(0)], [7, sendsForReview()], [8, signs()], [9, judges(0, SATISFIED)], [10, closes()])
  return life
}
const unitNamed = (name: string) => db.unit.findFirstOrThrow({ where: { congressId: county.ground.congressId, name } })
/** As the session would see them: with the units that went into theirs. */
async function signedInAt(unitId: string): Promise<Actor> {
  const grant = await db.roleGrant.findFirstOrThrow({ where: { unitId, endedAt: null, role: 'handler' } })
  return (await findSignedIn(await openSession(db, { personId: grant.personId, grantId: grant.id })))!.actor
}
const shown = async (actor: Actor, life: Life, on = 20) => {
  const found = await findRecord(actor, life.id, county.day(on))
  if (!found || found === 'invited') throw new Error('not read')
  return found
}

test('renamed: what is in hand goes over with its people, an event and a notice; what is finished stays under the old name and is read by those who follow', async () => {
  const { cast, day, events } = county
  const [open, done] = [await inHand(), await finished()]
  const old = await unitNamed(ROADS)
  const handler = cast.handlerOf(old.id)
  const renamed = await renameUnit(admin, { id: old.id, version: old.version }, { name: '县交通和城管局', on: day(15).today, ...BASIS }, day(15))
  if (!renamed.ok) throw new Error(JSON.stringify(renamed.refusal))
  const part = (await county.stored(open)).assignments[0]!
  expect(part).toMatchObject({ unitId: renamed.value, state: 'handling' })
  expect((await county.stored(done)).assignments[0]).toMatchObject({ unitId: old.id, state: 'done' })
  expect((await events(open, 'succession')).map(({ recordId, action, from, to }) => ({ recordId, action, from, to }))).toEqual([{ recordId: part.id, action: 'handOver', from: 'handling', to: 'handling' }])
  const told = await db.notice.findMany({ where: { suggestionId: open.id, action: 'succession.handOver' } })
  expect(told.map(({ personId }) => personId)).toEqual(expect.arrayContaining([handler.personId, open.author.personId]))
  expect(await db.roleGrant.findMany({ where: { unitId: old.id, endedAt: null } })).toEqual([])

  const now = await signedInAt(renamed.value)
  expect(now).toMatchObject({ personId: handler.personId, predecessorIds: [old.id] })
  const record = await shown(now, open)
  expect(record.view).toMatchObject({ isFormer: false, parts: [{ unit: '县交通和城管局', isOwn: true }] })
  expect(record.steps.now.map(({ label }) => label)).toContain('起草答复')
  const said = record.view.timeline.map(({ words }) => words)
  expect(said.find((words) => words.includes('更名为'))).toContain(`${ROADS} `)
  expect(said.find((words) => words.includes('签收')), 'then it had its old name').toContain(ROADS)

  const history = await shown(now, done)
  expect(history.view).toMatchObject({ parts: [{ unit: ROADS, isOwn: true }], replies: [{ unit: ROADS }] })
  const { looking, circumstances } = await lookingOf(now)
  const listed = async (view: string) => (await listSuggestions(readFilter({ view }), null, looking, circumstances)).rows.map(({ id }) => id)
  expect(await listed('all')).toEqual(expect.arrayContaining([open.id, done.id]))
  expect(await listed('inHand')).toContain(open.id)

  const office = await lookingOf(cast.officers[0]!)
  const line = await listSuggestions(readFilter({ view: 'all', unit: renamed.value }), null, office.looking, office.circumstances)
  expect(line.rows.map(({ id }) => id), 'the unit\'s figures go on').toEqual(expect.arrayContaining([open.id, done.id]))
  const named = unitIndex(await listNamed(db, county.ground.congressId), '青岚县')
  expect(findNamed(ROADS, '', named)?.id, 'a ledger of earlier years still means the old one').toBe(old.id)
  expect(await renameUnit(admin, { id: old.id, version: old.version + 1 }, { name: '县交通局', on: day(16).today, ...BASIS }, day(16)), 'once').toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('已经更名') } })
})

test('merged: the letter that was sent keeps its name, roles end where asked, the lesser of two parts ends', async () => {
  const { day, stored } = county
  const [both, replied] = [await inHand([[WATER, 'lead'], [MONEY, 'co']]), await inHand([[WATER, 'sole']])]
  await county.tell(replied, [5, talks()], [6, drafts(0)], [7, sendsForReview()], [8, signs()])
  const [old, successor] = [await unitNamed(MONEY), await unitNamed(WATER)]
  const merged = await mergeUnit(admin, { id: successor.id, version: successor.version }, { successorId: old.id, people: 'end', on: day(12).today, ...BASIS }, day(12))
  if (!merged.ok) throw new Error(JSON.stringify(merged.refusal))
  expect((await stored(both)).assignments.map(({ role, state, unitId }) => [role, state, unitId === old.id])).toEqual([['lead', 'handling', true], ['co', 'relieved', true]])
  expect(await db.roleGrant.findMany({ where: { unitId: successor.id, endedAt: null } })).toEqual([])
  const view = (await shown(replied.author, replied)).view
  expect(view).toMatchObject({ replies: [{ unit: WATER }], parts: [{ unit: MONEY }] })
  expect(await unitNamed(WATER)).toMatchObject({ succeededById: old.id, succession: 'merged', retiredAt: expect.any(Date) })
})

test('where both have given a word of their own, the office is told which to settle first, and nothing is moved', async () => {
  const { day, stored } = county
  const life = await inHand([['县林业局', 'lead'], ['县农业农村局', 'co']])
  await county.tell(life, [6, opines()], [6, talks()], [7, drafts(0)], [8, sendsForReview()], [9, signs()])
  const [old, successor] = [await unitNamed('县林业局'), await unitNamed('县农业农村局')]
  const outcome = await mergeUnit(admin, { id: old.id, version: old.version }, { successorId: successor.id, people: 'move', on: day(12).today, ...BASIS }, day(12))
  expect(outcome).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining((await stored(life)).number!) } })
  expect(await unitNamed('县林业局')).toMatchObject({ succeededById: null, version: old.version })
})

test('two administrators at once, one rename and one merge: one of them; nobody else may, not into itself', async () => {
  const { day, cast } = county
  const [unit, other] = [await unitNamed('县教育局'), await unitNamed('县卫生健康局')]
  const target = { id: unit.id, version: unit.version }
  const since = { on: day(12).today, ...BASIS }
  expect(await mergeUnit(admin, target, { successorId: unit.id, people: 'move', ...since }, day(12))).toMatchObject({ ok: false, refusal: { condition: '不能并入它自己。' } })
  expect(await renameUnit(admin, target, { name: other.name, ...since }, day(12))).toMatchObject({ ok: false, refusal: { condition: '已经有这个名称或者别名的单位。' } })
  for (const who of [cast.officers[0]!, cast.officeHead, cast.byLogin('demo-anyingxue')]) expect(await renameUnit(who, target, { name: '县教体局', ...since }, day(12))).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  const outcomes = await Promise.all([renameUnit(admin, target, { name: '县教体局', ...since }, day(12)), mergeUnit(admin, target, { successorId: other.id, people: 'move', ...since }, day(12))])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

/** One in the morning of a day of the story; the timers have gone through the day before. */
const morning = (count: number) => new Date(`${county.day(count).today}T01:00:00+08:00`)
const told = async (id: string) => (await db.event.findMany({ where: { recordId: id, kind: 'unit' }, orderBy: { seq: 'asc' } })).map(({ action, capacity }) => `${action} ${capacity}`)

test('planned for a day to come: nothing changes before it, on its day the timer does it, once with two servers at it, also after a standstill', async () => {
  const { day, stored } = county
  const [renamed, merged] = [await unitNamed('县民政局'), await unitNamed('县文化和旅游局')]
  const life = await inHand([['县民政局', 'sole']])
  const successor = await unitNamed('县市场监督管理局')
  expect(await renameUnit(admin, { id: renamed.id, version: renamed.version }, { name: '县民政和老龄局', on: day(30).today, ...BASIS }, day(20))).toEqual({ ok: true, value: renamed.id })
  expect(await mergeUnit(admin, { id: merged.id, version: merged.version }, { successorId: successor.id, people: 'end', on: day(31).today, ...BASIS }, day(20))).toEqual({ ok: true, value: merged.id })
  expect(await unitNamed('县民政局')).toMatchObject({ plannedOn: day(30).today, succeededById: null, retiredAt: null })
  expect(await findUnit(admin, merged.id)).toMatchObject({ plan: { kind: 'merged', on: day(31).today, to: '县市场监督管理局', by: admin.name, problem: '' } })
  await db.timerPass.deleteMany()
  for (const count of [28, 29]) await runTimers(morning(count))
  expect(await unitNamed('县民政局')).toMatchObject({ succeededById: null })
  expect(await renameUnit(admin, { id: renamed.id, version: renamed.version + 1 }, { name: '县民政局二', on: day(29).today, ...BASIS }, day(29)), 'one plan at a time').toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('先取消') } })

  await Promise.all([runTimers(morning(33)), runTimers(morning(33))])
  const next = await unitNamed('县民政和老龄局')
  expect(await unitNamed('县民政局')).toMatchObject({ succeededById: next.id, succession: 'renamed', succeededOn: day(30).today, plannedOn: null, planned: null })
  expect(await unitNamed('县文化和旅游局')).toMatchObject({ succeededById: successor.id, succession: 'merged', succeededOn: day(31).today, plannedOn: null })
  expect((await stored(life)).assignments[0]).toMatchObject({ unitId: next.id, state: 'handling' })
  expect(await told(renamed.id)).toEqual(['plan systemAdmin', 'renamed system'])
  expect(await db.unit.count({ where: { congressId: county.ground.congressId, name: '县民政和老龄局' } })).toBe(1)
})

test('called off before its day it does not happen; of two who press at once one does; a press on a page that has gone stale says so', async () => {
  const { day, cast } = county
  const unit = await unitNamed('县商务局')
  const plan = async (version: number) => renameUnit(admin, { id: unit.id, version }, { name: '县审计和统计局', on: day(50).today, ...BASIS }, day(40))
  const outcomes = await Promise.all([plan(unit.version), plan(unit.version)])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const target = { id: unit.id, version: unit.version + 1 }
  for (const who of [cast.officers[0]!, cast.officeHead]) expect(await callOffPlan(who, target, day(41).now)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await callOffPlan(admin, { id: unit.id, version: unit.version }, day(41).now)).toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
  const both = await Promise.all([callOffPlan(admin, target, day(41).now), callOffPlan(admin, target, day(41).now)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  await db.timerPass.deleteMany()
  for (const count of [49, 51]) await runTimers(morning(count))
  expect(await unitNamed('县商务局')).toMatchObject({ succeededById: null, plannedOn: null })
  expect(await told(unit.id)).toEqual(['plan systemAdmin', 'callOff systemAdmin'])
})

test('what is planned is told beforehand to the office and to the people of both units, with its day, and so is that it was called off', async () => {
  const { day, cast } = county
  const [unit, successor] = [await unitNamed('县林业局'), await unitNamed('县农业农村局')]
  const on = day(50).today
  const heard = async (action: string) => (await db.notice.findMany({ where: { action, subject: '县林业局并入县农业农村局' }, select: { personId: true, detail: true } }))
  expect(await mergeUnit(admin, { id: unit.id, version: unit.version }, { successorId: successor.id, people: 'move', on, ...BASIS }, day(40))).toMatchObject({ ok: true })
  const people = [cast.officers[0]!, cast.handlerOf(unit.id), cast.handlerOf(successor.id)].map(({ personId }) => personId)
  const planned = await heard('unit.plan')
  expect(planned.map(({ personId }) => personId)).toEqual(expect.arrayContaining(people))
  expect(planned.map(({ personId }) => personId), 'who planned it knows').not.toContain(admin.personId)
  expect(planned.every(({ detail }) => (detail as { dueOn?: string }).dueOn === on)).toBe(true)
  expect(await callOffPlan(admin, { id: unit.id, version: unit.version + 1 }, day(41).now)).toMatchObject({ ok: true })
  expect((await heard('unit.callOff')).map(({ personId }) => personId)).toEqual(expect.arrayContaining(people))
})

test('what stands against it on its day is said on the unit’s page and to the administrator, once; the day after it is tried again', async () => {
  const { day } = county
  const [unit, other] = [await unitNamed('县应急管理局'), await unitNamed('县综合行政执法局')]
  expect(await renameUnit(admin, { id: unit.id, version: unit.version }, { name: '县法治局', on: day(60).today, ...BASIS }, day(55))).toMatchObject({ ok: true })
  await db.unit.update({ where: { id: other.id }, data: { aliases: ['县法治局'] } })
  await db.timerPass.deleteMany()
  for (const count of [59, 60, 61]) await runTimers(morning(count))
  expect((await findUnit(admin, unit.id))!.plan!.problem).toContain('已经有这个名称')
  expect(await told(unit.id)).toEqual(['plan systemAdmin', 'planFailed system'])
  expect(await db.notice.count({ where: { action: 'unit.planFailed', personId: admin.personId } })).toBe(1)
  await db.unit.update({ where: { id: other.id }, data: { aliases: [] } })
  await runTimers(morning(62))
  expect(await unitNamed('县法治局')).toMatchObject({ retiredAt: null })
  expect(await unitNamed('县应急管理局')).toMatchObject({ succeededOn: day(60).today, planProblem: '' })
})

test('what people said goes over too: the successor answers what was routed to the old unit, reads what that had answered, and both records say who went on', async () => {
  const { day, cast } = county
  const liaison = cast.byLogin('demo-xiangruohe')
  const [old, successor] = [await unitNamed('县残疾人联合会'), await unitNamed('县人力资源和社会保障局')]
  const step = async (actor: Actor, id: string, action: OpinionAction, input: object, on: number) => {
    const { version } = await db.opinion.findUniqueOrThrow({ where: { id } })
    expect(await takeOpinionStep(actor, { id, version, action }, input as never, day(on)), action).toMatchObject({ ok: true })
  }
  const spoken = async (text: string) => {
    const door = (await findDoor((await db.station.findUniqueOrThrow({ where: { id: liaison.stationId! } })).publicCode))!
    const said = await speak(door, { text, place: '', category: '', name: '', phone: '', key: randomUUID(), consent: false, nameForDeputy: false, sure: false }, randomUUID(), day(60))
    if (!said.ok) throw new Error(JSON.stringify(said.refusal))
    await step(liaison, said.value.id, 'accept', { category: 'construction' }, 60)
    await step(liaison, said.value.id, 'routeToUnit', { unitId: old.id, instruction: '' }, 60)
    return said.value.id
  }
  const [waiting, answered] = [await spoken('盲道被停的车占了，走不过去。'), await spoken('无障碍坡道太陡，轮椅上不去。')]
  await step(cast.handlerOf(old.id), answered, 'answer', { answer: '坡道已经改缓。' }, 61)
  expect(await mergeUnit(admin, { id: old.id, version: old.version }, { successorId: successor.id, people: 'end', on: day(62).today, ...BASIS }, day(62))).toMatchObject({ ok: true })

  const next = await signedInAt(successor.id)
  const listed = (await listOpinions(next, readOpinionFilter({ view: 'all' }), day(63).today)).rows.map(({ id }) => id)
  expect(listed).toEqual(expect.arrayContaining([waiting, answered]))
  expect((await db.notice.findMany({ where: { opinionId: waiting, action: 'succession.handOver' } })).map(({ personId }) => personId)).toContain(next.personId)
  expect((await findOpinionPage(liaison, waiting, day(63)))!.events.map(({ title }) => title)[0]).toMatch(/^县残疾人联合会 .*起并入县人力资源和社会保障局，由其继续办理$/)
  await step(next, waiting, 'answer', { answer: '盲道上的车已经清走，加了隔离桩。' }, 64)
  expect(await db.opinion.findUniqueOrThrow({ where: { id: answered } }), 'what it had answered stays under its own name').toMatchObject({ unitId: old.id })
  expect((await db.opinion.findUniqueOrThrow({ where: { id: waiting }, include: { answers: true } })).answers).toMatchObject([{ by: '县人力资源和社会保障局' }])
})
