import { beforeAll, describe, expect, test } from 'vitest'
import { openOpinionDesk } from '@/lib/opinions/desk'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { addDays, type Day } from '@/lib/rulebook/days'
import { runTimers } from '@/lib/timers/commands'
import { anOpinionCounty } from '../factories/opinion-county'

let ground: Awaited<ReturnType<typeof anOpinionCounty>>
let county: (typeof ground)['county']
let liaison: Actor
let officer: Actor
let deputy: Actor
let unitId: string
beforeAll(async () => {
  ground = await anOpinionCounty()
  ;({ county, liaison } = ground)
  deputy = county.cast.byLogin('demo-shiwangshan')
  officer = county.cast.officers[0]!
  unitId = county.ground.units.get('县交通运输局')!
})

const said = async (text: string, on: number, phone = '') => (await ground.said(text, on, { phone })).id
const stored = (id: string) => ground.stored(id)
const press: (typeof ground)['must'] = (...given) => ground.must(...given)
const toUnit = async (id: string, on: number) => {
  await press(liaison, id, 'accept', { category: 'construction' }, on)
  await press(liaison, id, 'routeToUnit', { unitId, instruction: '' }, on)
}
const handler = () => county.cast.handlerOf(unitId)
const deskOf = async (actor: Actor, today: Day) => (await openOpinionDesk(actor, today, 50))!
const deeds = async (actor: Actor, id: string, today: Day) => (await deskOf(actor, today)).rows.filter((row) => row.id === id).map(({ deed }) => deed)

describe('what people said lies on the desk of the one whose turn it is', () => {
  test('at the station first, and with the office only once it is overdue', async () => {
    const id = await said('粮站巷没有路灯，孩子晚上看不见路。', 0)
    const { dueOn } = await stored(id)
    expect(await deeds(liaison, id, dueOn!)).toEqual(['accept'])
    expect(await deeds(officer, id, dueOn!)).toEqual([])
    expect(await deeds(officer, id, addDays(dueOn!, 1))).toEqual(['accept'])
    expect((await deskOf(liaison, addDays(dueOn!, 1))).bands.late).toBeGreaterThan(0)
  })
  test('with the unit it was given to, with nobody else; overdue, the station and the office are to urge it', async () => {
    const id = await said('大桥头的栏杆断了。', 0)
    await toUnit(id, 1)
    const dueOn = (await stored(id)).dueOn!
    expect([await deeds(handler(), id, dueOn), await deeds(liaison, id, dueOn), await deeds(deputy, id, dueOn)]).toEqual([['answer'], [], []])
    expect([await deeds(liaison, id, addDays(dueOn, 1)), await deeds(officer, id, addDays(dueOn, 1))]).toEqual([['urge'], ['urge']])
  })
  test('with the deputy, who answers it or hands it on to the unit whose matter it is', async () => {
    const id = await said('班车一天只有两趟。', 0)
    await press(liaison, id, 'accept', { category: 'construction' }, 1)
    await press(liaison, id, 'routeToDeputy', { deputyId: deputy.deputyId!, instruction: '' }, 1)
    expect(await deeds(deputy, id, county.day(1).today)).toEqual(['answerAsDeputy'])
    await press(deputy, id, 'forward', { unitId, instruction: '请与客运公司商量。' }, 2)
    expect([await deeds(deputy, id, county.day(2).today), await deeds(handler(), id, county.day(2).today)]).toEqual([[], ['answer']])
    expect(await db.notice.count({ where: { opinionId: id, action: 'opinion.forward', personId: handler().personId } })).toBe(1)
  })
  test('answered, it comes back to be called where a number was left, and not where there is none', async () => {
    const [called, silent] = [await said('井盖响得厉害。', 0, '13900004321'), await said('井盖又响了。', 0)]
    for (const id of [called, silent]) await press(liaison, id, 'answerOnSpot', { answer: '今天已经换好。' }, 1)
    expect([await deeds(liaison, called, county.day(1).today), await deeds(liaison, silent, county.day(1).today)]).toEqual([['callBack'], []])
  })
  test('what belongs to no station is the office’s from the first day', async () => {
    const { id } = await ground.said('来信反映水渠垮了。', 0, { channel: 'letter', stationId: null, place: '' }, officer)
    expect(await deeds(officer, id, county.day(0).today)).toEqual(['accept'])
    expect(await db.notice.count({ where: { opinionId: id, action: 'opinion.receive' } }), 'another officer of the office hears of it').toBeGreaterThan(0)
  })
})

const onDay = (day: Day) => new Date(`${day}T01:00:00+08:00`)
const openedOn = (day: Day) => db.timerPass.deleteMany().then(() => runTimers(onDay(day)))
const noticesOf = (opinionId: string, action: string, personId?: string) => db.notice.count({ where: { opinionId, action, ...(personId ? { personId } : {}) } })

describe('what a day brings to what people said', () => {
  test('the unit is reminded three working days and one before, the station and the office the day after; each day once', async () => {
    const id = await said('校门口的斑马线看不清了。', 0)
    await toUnit(id, 1)
    const dueOn = (await stored(id)).dueOn!
    await openedOn(addDays(dueOn, -12))
    for (let day = -11; day <= 1; day += 1) {
      await runTimers(onDay(addDays(dueOn, day)))
      await runTimers(onDay(addDays(dueOn, day)), { anew: true })
    }
    expect(await noticesOf(id, 'voice.soon', handler().personId)).toBe(2)
    for (const { personId } of [handler(), liaison, officer]) expect(await noticesOf(id, 'voice.late', personId)).toBe(1)
    expect((await db.event.findMany({ where: { kind: 'reminder', recordId: id }, orderBy: { seq: 'asc' } })).map(({ action, suggestionId }) => [action, suggestionId])).toEqual([['voice.soon', null], ['voice.soon', null], ['voice.late', null]])
  })
  test('what nobody accepts is told to the station, and after its day to the office', async () => {
    const id = await said('自来水一到傍晚就没有。', 0)
    const dueOn = (await stored(id)).dueOn!
    await openedOn(addDays(dueOn, -4))
    for (let day = -3; day <= 1; day += 1) await runTimers(onDay(addDays(dueOn, day)))
    expect([await noticesOf(id, 'hearing.soon', liaison.personId), await noticesOf(id, 'hearing.soon', officer.personId), await noticesOf(id, 'hearing.late', officer.personId)]).toEqual([1, 0, 1])
  })
  test('an answer that nobody judges is closed the day after its limit, once, by the platform; the station was asked to call where there is a number', async () => {
    const [called, silent] = [await said('渠道垮了没有人修。', 0, '13900001234'), await said('灌溉渠塌了一段。', 0)]
    for (const id of [called, silent]) await press(liaison, id, 'answerOnSpot', { answer: '先用管子接通，冬修时修好。' }, 1)
    const dueOn = (await stored(called)).dueOn!
    await openedOn(addDays(dueOn, -7))
    for (let day = -6; day <= 0; day += 1) await runTimers(onDay(addDays(dueOn, day)))
    expect((await stored(silent)).state, 'the last day is theirs').toBe('answered')
    expect([await noticesOf(called, 'callBack.soon', liaison.personId), await noticesOf(silent, 'callBack.soon')]).toEqual([1, 0])
    await Promise.all([runTimers(onDay(addDays(dueOn, 1))), runTimers(onDay(addDays(dueOn, 1)))])
    for (const id of [called, silent]) {
      expect(await stored(id)).toMatchObject({ state: 'closed', grade: null, closedOn: addDays(dueOn, 1) })
      expect(await db.event.findMany({ where: { kind: 'opinion', recordId: id, action: 'lapse' }, select: { capacity: true } })).toEqual([{ capacity: 'system' }])
    }
  })
})
