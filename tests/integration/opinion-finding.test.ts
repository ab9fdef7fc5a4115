import { beforeAll, expect, test } from 'vitest'
import { findByPhone } from '@/lib/opinions/by-phone'
import { openOpinionDesk } from '@/lib/opinions/desk'
import { listOpinions, readOpinionFilter } from '@/lib/opinions/list'
import { topicFrom } from '@/lib/opinions/topic'
import { opinionWorkbook } from '@/lib/opinions/workbook'
import { trust } from '@/lib/opinions/trust'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import { anOpinionCounty } from '../factories/opinion-county'

const NAME = '甄可辨'
const PHONE = '13987654321'
let ground: Awaited<ReturnType<typeof anOpinionCounty>>
let county: (typeof ground)['county']
let liaison: Actor
let officer: Actor
beforeAll(async () => {
  ground = await anOpinionCounty()
  ;({ county, liaison } = ground)
  officer = county.cast.officers[0]!
})

const stored = (id: string) => ground.stored(id)
const said = (text: string, on: number, phone = '') => ground.said(text, on, { name: NAME, phone, address: '粮站巷 18 号 2 单元 301 室' })
const join = (id: string, mainId: string, on: number) => ground.must(liaison, id, 'join', { mainId }, on)

test('what somebody said is found by their whole number, however it is written, at the station that may see it; that it was asked is written down, the number is not', async () => {
  const { number } = await said('校门口的斑马线看不清了。', 0, '139-8765 4321')
  expect(await findByPhone(liaison, { phone: PHONE, reason: '本人来电' }, county.day(1)), 'without the right').toMatchObject({ ok: false })
  expect(await trust(county.cast.byLogin('demo-anyingxue'), { personId: liaison.personId, untilOn: addDays(county.day(1).today, 90), reason: '负责电话回访' }, county.day(1))).toMatchObject({ ok: true })
  expect(await findByPhone(liaison, { phone: PHONE, reason: '本人来电' }, county.day(1))).toEqual({ ok: true, value: [number] })
  expect(await findByPhone(liaison, { phone: '13987654320', reason: '本人来电' }, county.day(1))).toEqual({ ok: true, value: [] })
  expect(await findByPhone({ ...liaison, stationId: county.ground.stations[1]!.id }, { phone: PHONE, reason: '本人来电' }, county.day(1))).toEqual({ ok: true, value: [] })
  for (const actor of [officer, county.cast.byLogin('demo-shiwangshan'), county.cast.byLogin('demo-mingwei')]) expect(await findByPhone(actor, { phone: PHONE, reason: '想看' }, county.day(1)), actor.role).toMatchObject({ ok: false })
  const asked = await db.event.findMany({ where: { action: 'findByPhone', result: 'done' } })
  expect(asked.map(({ detail }) => detail)).toContainEqual({ reason: '本人来电', count: 1 })
  expect(JSON.stringify(asked.map(({ detail }) => detail))).not.toContain(PHONE.slice(0, 7))
})

test('a workbook of what was said holds nobody’s name, number or door, and no formula', async () => {
  await said(`=HYPERLINK("http://x")村民王大山说水渠垮了，打${PHONE}。`, 1, PHONE)
  for (const actor of [liaison, officer]) {
    const workbook = (await opinionWorkbook(actor, { view: 'all' }))!
    const rows: unknown[][] = []
    for await (const row of workbook.rows([])) rows.push([...row])
    expect(rows.filter((row) => row.length > 3)).toHaveLength(workbook.count)
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${NAME}|${PHONE}|王大山|301 ?室`))
  }
  expect(await opinionWorkbook(county.cast.byLogin('demo-mingwei'), { view: 'all' })).toBeNull()
})

test('what many say is ranked by how many and by how many of them lately, and is offered as a topic without anybody’s name', async () => {
  const old = await said('村卫生室的药不全。', 1)
  for (let at = 0; at < 3; at += 1) await join((await said(`卫生室拿不到药，第 ${at} 回了。`, 2)).id, old.id, 3)
  const growing = await said('放学时校门口堵得过不去。', 90)
  for (let at = 0; at < 2; at += 1) await join((await said(`放学太堵，第 ${at} 回了。`, 95)).id, growing.id, 96)
  const { rows } = await listOpinions(officer, readOpinionFilter({ view: 'clusters' }), county.day(97).today)
  expect(rows.map(({ id, voices, recent }) => [id, voices, recent])).toEqual([[growing.id, 3, 2], [old.id, 4, 0]])
  const second = await listOpinions(officer, readOpinionFilter({ view: 'clusters', after: growing.id }), county.day(97).today)
  expect(second.rows.map(({ id }) => id), 'what grew and what was stand in one order').toEqual([old.id])
  const rider = await db.opinion.findFirstOrThrow({ where: { joinedIntoId: growing.id } })
  await ground.must(liaison, rider.id, 'part', { reason: '说的是另一个路口，不是同一件事。' }, 96)
  expect((await stored(growing.id)).riderCount).toBe(1)
  await join(rider.id, growing.id, 96)
  const topic = (await topicFrom(officer, growing.id, county.day(97).today))!
  expect(topic.reason).toContain('3 人反映')
  expect(JSON.stringify(topic)).not.toContain(NAME)
  expect(await topicFrom(county.cast.byLogin('demo-mowanqing'), growing.id, county.day(97).today)).toBeNull()
})

test('the office’s desk counts what its list holds: before a day, on it and after it, whether or not somebody sits at the station', async () => {
  const { id } = await said('村口的路牌倒了。', 40)
  const dueOn = (await stored(id)).dueOn!
  const compare = async (today: string) => {
    const { rows } = await listOpinions(officer, readOpinionFilter({ view: 'todo' }), today, { size: 500 })
    expect((await openOpinionDesk(officer, today))!.total, today).toBe(rows.length)
    return rows.some((row) => row.id === id)
  }
  const days = [addDays(dueOn, -1), dueOn, addDays(dueOn, 1)]
  const manned = []
  for (const day of days) manned.push(await compare(day))
  expect(manned, 'its officer’s until it is overdue').toEqual([false, false, true])

  await db.roleGrant.updateMany({ where: { role: 'liaison', congressId: officer.congressId }, data: { endedAt: new Date('2026-01-01T00:00:00Z') } })
  for (const day of days) expect(await compare(day), 'nobody sits there').toBe(true)
})
