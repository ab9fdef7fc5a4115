import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { aCalendar } from '@/lib/rulebook/calendar'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { defaultRulebook } from '@/lib/rulebook/default'
import { attend, planReceptions, signIn, takeReceptionStep } from '@/lib/receptions/commands'
import { announceMany, countToAnnounce, ManyInput, planMany } from '@/lib/receptions/many'
import { PlanInput } from '@/lib/receptions/plan'
import { attendanceOf, findReception, listAnnounced, listAttended, listReceptions } from '@/lib/receptions/queries'
import { addRegion, RegionInput } from '@/lib/regions/commands'
import { changeStation, openStation, takeStationStep } from '@/lib/stations/commands'
import { DeputiesInput, StationInput } from '@/lib/stations/input'
import { listStations, readStationFilter } from '@/lib/stations/list'
import { listMapStations, listMapTowns } from '@/lib/stations/map-queries'
import { addDeputies } from '@/lib/stations/people-commands'
import { findPublicDeputy, findPublicStation, listPublicDeputies, listPublicStations } from '@/lib/stations/public-queries'
import { findStation } from '@/lib/stations/queries'
import { listWalls } from '@/lib/stations/walls'
import { aCongress, eventsOf, signedIn } from './people-ground'

const on = (day: string): Circumstances => ({ now: new Date(`${day}T02:00:00Z`), today: day, rulebook: defaultRulebook, calendar: aCalendar() })
const at = on('2026-05-26')
const all = readStationFilter({})

type Place = { office: Actor; town: string; village: string; congressId: string; termId: string; townOffice: Actor; other: Actor }
let place: Place

/** A county with one township and one village, and another township's office. Codes of each test are its own: a region stands once in the whole installation. */
async function aCounty(): Promise<Place> {
  const code = `99${String(Math.floor(Math.random() * 9000) + 1000)}` // printed in the names of the rows where a test fails
  const congress = await aCongress(`县${code}`)
  await db.congress.update({ where: { id: congress.id }, data: { regionCode: code } })
  const office = await signedIn(congress.id, 'officer')
  const [town, village, second] = [`${code}101`, `${code}101201`, `${code}102`]
  for (const [parentCode, own, name] of [[code, town, '云溪镇'], [town, village, '大坪村'], [code, second, '石桥镇']]) {
    expect((await addRegion(office, RegionInput.parse({ parentCode, code: own, name }), at.now)).ok).toBe(true)
  }
  const [townCongress, otherCongress] = await Promise.all([aCongress(`云溪镇${code}`, congress), aCongress(`石桥镇${code}`, congress)])
  await db.congress.update({ where: { id: townCongress.id }, data: { level: 'township', regionCode: town } })
  await db.congress.update({ where: { id: otherCongress.id }, data: { level: 'township', regionCode: second } })
  return { office, town, village, congressId: congress.id, termId: congress.termId, townOffice: await signedIn(townCongress.id, 'officer'), other: await signedIn(otherCongress.id, 'officer') }
}

const aStation = (more: object = {}) => StationInput.parse({ name: '大坪村代表联络站', tier: 'station', regionCode: place.village, ...more })
async function opened(more: object = {}): Promise<string> {
  const outcome = await openStation(place.office, aStation(more), at.now)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
async function aDeputy(name: string): Promise<Actor> {
  const person = await db.person.create({ data: { name, loginName: `d-${randomUUID().slice(0, 8)}`, phoneSealed: 'never shown' } })
  const deputy = await db.deputy.create({ data: { personId: person.id, congressId: place.congressId, termId: place.termId, employer: '茶叶合作社', bornOn: '1980-02-03' } })
  const grant = await db.roleGrant.create({ data: { personId: person.id, congressId: place.congressId, role: 'deputy', deputyId: deputy.id } })
  return { personId: person.id, name, sessionId: 's', grantId: grant.id, role: 'deputy', congressId: place.congressId, unitId: null, deputyId: deputy.id, mayAct: true }
}
async function aLiaison(stationId: string): Promise<Actor> {
  const person = await db.person.create({ data: { name: '向若禾', loginName: `l-${randomUUID().slice(0, 8)}` } })
  const grant = await db.roleGrant.create({ data: { personId: person.id, congressId: place.congressId, role: 'liaison', stationId } })
  return { personId: person.id, name: '向若禾', sessionId: 's', grantId: grant.id, role: 'liaison', congressId: place.congressId, unitId: null, deputyId: null, stationId, mayAct: true }
}

beforeEach(async () => { place = await aCounty() })

test('a station belongs to the county and is looked after by its own township and its own officer; for others it does not exist', async () => {
  const [id, second] = [await opened(), await opened({ name: '大坪村代表联系点', tier: 'point' })]
  const liaison = await aLiaison(id)
  const seen = async (actor: Actor) => (await listStations(actor, all)).rows.map((row) => row.id).sort()
  expect(await seen(place.office)).toEqual([id, second].sort())
  expect(await seen(place.townOffice)).toEqual([id, second].sort())
  expect(await seen(liaison)).toEqual([id])
  expect(await seen(place.other)).toEqual([])
  expect(await seen(await signedIn(place.congressId, 'auditor'))).toEqual([])

  expect((await changeStation(liaison, { id, version: 0 }, aStation({ phone: '0855-1' }), at.now)).ok).toBe(true)
  expect(await changeStation(liaison, { id: second, version: 0 }, aStation({ name: '改名' }), at.now)).toEqual({ ok: false, refusal: { why: 'missing' } })
  expect(await changeStation(place.other, { id, version: 1 }, aStation({ name: '改名' }), at.now)).toEqual({ ok: false, refusal: { why: 'missing' } })
  expect((await findStation(liaison, id))?.steps).toEqual([])
  expect((await findStation(place.townOffice, id))?.steps).toEqual(['close'])
})

test('a name is taken once, a stale page changes nothing, and every change is an event', async () => {
  const outcomes = await Promise.all([1, 2, 3].map(() => openStation(place.office, aStation(), at.now)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const id = (outcomes.find(({ ok }) => ok) as { value: string }).value
  expect((await changeStation(place.office, { id, version: 0 }, aStation({ opening: '赶场天' }), at.now)).ok).toBe(true)
  expect(await changeStation(place.office, { id, version: 0 }, aStation({ opening: '别的' }), at.now)).toEqual({ ok: false, refusal: { why: 'movedOn' } })
  const closing = await Promise.all([1, 2, 3].map(() => takeStationStep(place.office, { id, version: 1 }, 'close', { reason: '村里合并', closedOn: '2026-05-26' }, at)))
  expect(closing.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await eventsOf('station', id)).map(({ action }) => action)).toEqual(['begin', 'change', 'close'])
})

test('anyone finds open stations and deputies in office, and nothing of them that is personal', async () => {
  const id = await opened()
  const deputy = await aDeputy('石望山')
  await addDeputies(place.office, id, DeputiesInput.parse({ part: 'inCharge', names: '石望山' }), at.now)
  const { publicCode } = await db.station.findUniqueOrThrow({ where: { id } })
  const board = await findPublicStation(publicCode)
  expect(board?.deputies.map(({ name, part }) => [name, part])).toEqual([['石望山', 'inCharge']])
  const shown = await findPublicDeputy(board!.deputies[0]!.code)
  expect(shown).toMatchObject({ name: '石望山', termNumber: 18 })
  expect(JSON.stringify([board, shown])).not.toMatch(/never shown|1980-02-03|\bd-[0-9a-f]{8}/)
  expect((await listPublicDeputies({ q: '大坪村', delegation: '', after: null })).rows.map(({ name }) => name)).toContain('石望山')

  await db.deputy.update({ where: { id: deputy.deputyId! }, data: { status: 'ended' } })
  expect(await findPublicDeputy(board!.deputies[0]!.code)).toBeNull()
  await takeStationStep(place.office, { id, version: 0 }, 'close', { reason: '村里合并', closedOn: '2026-05-26' }, at)
  expect(await findPublicStation(publicCode)).toBeNull()
  expect((await listPublicStations({ ...all, town: place.town })).rows).toEqual([])
})

test('a name that two deputies bear is not guessed', async () => {
  const id = await opened()
  await Promise.all([aDeputy('田秀禾'), aDeputy('田秀禾')])
  const refused = await addDeputies(place.office, id, DeputiesInput.parse({ part: 'member', names: '田秀禾' }), at.now)
  expect(refused).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('不止一位') } })
  expect(await db.stationDeputy.count({ where: { stationId: id } })).toBe(0)
})

test('a reception from the plan to the record: planned once, announced in time, signed for by the deputy, counted for them', async () => {
  const id = await opened()
  const liaison = await aLiaison(id)
  const [first, second] = [await aDeputy('石望山'), await aDeputy('田秀禾')]
  await addDeputies(place.office, id, DeputiesInput.parse({ part: 'member', names: '石望山、田秀禾' }), at.now)
  const input = PlanInput.parse({ rhythm: 'monthly', at: '15', from: '2026-06-01', until: '2026-08-31', beginsAt: '09:00', endsAt: '11:30', each: '2' })
  expect((await Promise.all([planReceptions(liaison, id, input, at), planReceptions(liaison, id, input, at)])).map((one) => one.ok && one.value).sort()).toEqual([0, 3])
  const { rows: [soon] } = await listReceptions(first, { past: false, mine: true, after: null }, at.today)
  const target = (version: number) => ({ id: soon!.id, version })

  expect(await takeReceptionStep(liaison, target(0), 'announce', {}, on('2026-06-14'))).toMatchObject({ ok: false, refusal: { condition: 'receptionHosted' } })
  const announced = await Promise.all([1, 2, 3].map(() => takeReceptionStep(liaison, target(0), 'announce', {}, at)))
  expect(announced.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await listAnnounced({ stationId: id }, at.today)).rows.map((row) => [row.on, row.hosts.length])).toEqual([['2026-06-15', 2]])
  expect(await db.notice.count({ where: { personId: { in: [first.personId, second.personId] }, action: 'reception.announce' } })).toBe(2)

  expect((await takeReceptionStep(liaison, target(1), 'postpone', { on: '2026-06-16', reason: '县里开会' }, at)).ok).toBe(true)
  expect(await takeReceptionStep(liaison, target(2), 'postpone', { on: '2026-07-15', reason: '撞上了' }, at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('已经有一场') } })
  const day = on('2026-06-16')
  expect(await signIn(first, soon!.id, day)).toMatchObject({ ok: false })
  expect((await takeReceptionStep(liaison, target(2), 'hold', {}, day)).ok).toBe(true)
  expect((await listAnnounced({ stationId: id }, day.today)).rows.map(({ on, state }) => [on, state]), 'whoever scans the code on the day finds it going on').toEqual([['2026-06-16', 'held']])
  expect((await listAnnounced({ stationId: id }, '2026-06-17')).rows).toEqual([])
  expect((await Promise.all([signIn(first, soon!.id, day), signIn(first, soon!.id, day)])).every(({ ok }) => ok)).toBe(true)
  expect(await signIn(await aDeputy('别人'), soon!.id, day)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await takeReceptionStep(liaison, target(3), 'record', { visitors: 3, summary: '反映饮水' }, day)).toMatchObject({ ok: false, refusal: { condition: 'attendanceKnown' } })
  expect((await attend(liaison, soon!.id, second.deputyId!, { attendance: 'leave', note: '培训' }, day)).ok).toBe(true)
  expect((await takeReceptionStep(liaison, target(3), 'record', { visitors: 3, summary: '反映饮水' }, day)).ok).toBe(true)

  expect(await attendanceOf(first.deputyId!, '2026-01-01')).toEqual({ held: 1, attended: 1 })
  expect(await attendanceOf(second.deputyId!, '2026-01-01')).toEqual({ held: 1, attended: 0 })
  expect((await listAttended(first.deputyId!, 6)).map((row) => [row.on, row.station])).toEqual([['2026-06-16', '大坪村代表联络站']])
  expect(await listAttended(second.deputyId!, 6)).toEqual([])
  expect((await eventsOf('reception', soon!.id)).map(({ action }) => action)).toEqual(['announce', 'postpone', 'hold', 'signIn', 'attend', 'record'])
  expect(await findReception(place.other, soon!.id, day)).toBeNull()
  expect(await takeReceptionStep(place.other, target(4), 'cancel', { reason: '无关' }, day)).toEqual({ ok: false, refusal: { why: 'missing' } })
})

describe('many stations at once', () => {
  const manned = async (name: string, ...deputies: string[]) => {
    const id = await opened({ name })
    for (const one of deputies) {
      await aDeputy(one)
      expect((await addDeputies(place.office, id, DeputiesInput.parse({ part: 'member', names: one }), at.now)).ok).toBe(true)
    }
    return id
  }
  const year = (more: object = {}) => ManyInput.parse({ rhythm: 'monthly', at: '27', from: '2026-06-01', until: '2026-12-31', beginsAt: '09:00', endsAt: '11:30', each: '2', ...more })
  const daysOf = async (stationId: string) => (await db.reception.findMany({ where: { stationId }, orderBy: { on: 'asc' }, select: { on: true } })).map(({ on: day }) => day)

  test('the year of all is planned in one go, each on a day of its own; who has no deputies is named, and pressed again nothing doubles', async () => {
    const stations = [await manned('甲站', '石望山'), await manned('乙站', '田秀禾'), await manned('丙站', '向晚')]
    await opened({ name: '空站' })
    expect(await planMany(place.office, year({ apart: 'on' }), at)).toEqual({ ok: true, value: { stations: 3, receptions: 21, without: ['空站'] } })
    const firsts = await Promise.all(stations.map(async (id) => (await daysOf(id))[0]))
    expect(new Set(firsts).size).toBe(3)
    expect(await planMany(place.office, year({ apart: 'on' }), at)).toMatchObject({ ok: true, value: { receptions: 0 } })
  })
  test('only those of the township or the kind that was asked for, and only one’s own', async () => {
    const [id, home] = [await manned('甲站', '石望山'), await opened({ name: '云溪镇之家', tier: 'home' })]
    expect(await planMany(place.office, year({ tier: 'station', town: place.town }), at)).toMatchObject({ ok: true, value: { stations: 1, receptions: 7 } })
    expect([(await daysOf(id)).length, (await daysOf(home)).length]).toEqual([7, 0])
    expect(await planMany(place.other, year(), at)).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
    expect(await planMany(await signedIn(place.congressId, 'leader'), year(), at)).toEqual({ ok: false, refusal: { why: 'forbidden' } })
  })
  test('what is far enough ahead is announced together, up to the day that was said', async () => {
    await manned('甲站', '石望山')
    await planMany(place.office, year({ rhythm: 'weekly', at: '3', until: '2026-06-30' }), on('2026-05-30'))
    const circumstances = on('2026-06-01')
    expect(await daysOf((await db.station.findFirstOrThrow({ where: { name: '甲站', congressId: place.congressId } })).id)).toEqual(['2026-06-03', '2026-06-10', '2026-06-17', '2026-06-24'])
    expect(await countToAnnounce(place.office, circumstances, '2026-06-20')).toBe(2)
    expect(await announceMany(place.other, '2026-06-20', circumstances)).toEqual({ ok: true, value: 0 })
    const both = await Promise.all([announceMany(place.office, '2026-06-20', circumstances), announceMany(place.office, '2026-06-20', circumstances)])
    expect(both.reduce((sum, one) => sum + (one.ok ? one.value : 0), 0)).toBe(2)
    expect((await db.reception.findMany({ where: { congressId: place.congressId }, orderBy: { on: 'asc' }, select: { state: true } })).map(({ state }) => state)).toEqual(['planned', 'announced', 'announced', 'planned'])
  })
  test('on one day the earlier hour stands first, page after page, and what has been is read backwards', async () => {
    await manned('甲站', '石望山')
    await manned('乙站', '田秀禾')
    for (const [name, beginsAt, endsAt] of [['甲站', '14:30', '17:00'], ['乙站', '09:00', '11:00'], ['甲站', '08:30', '11:30']] as const) {
      const { id } = await db.station.findFirstOrThrow({ where: { name, congressId: place.congressId } })
      expect((await planReceptions(place.office, id, PlanInput.parse({ rhythm: 'weekly', at: '3', from: '2026-06-01', until: '2026-06-10', each: '1', beginsAt, endsAt }), on('2026-05-30'))).ok).toBe(true)
    }
    const read = async (past: boolean, today: string) => {
      const found: string[] = []
      for (let after: string | null = null; ; ) {
        const { rows, next }: Awaited<ReturnType<typeof listReceptions>> = await listReceptions(place.office, { past, mine: false, after }, today, 2)
        found.push(...rows.map(({ on: day, beginsAt }) => `${day.slice(5)} ${beginsAt}`))
        if (!next) return found
        after = next
      }
    }
    const inOrder = ['06-03 08:30', '06-03 09:00', '06-03 14:30', '06-10 08:30', '06-10 09:00', '06-10 14:30']
    expect(await read(false, '2026-06-01')).toEqual(inOrder)
    expect(await read(true, '2026-07-01')).toEqual(inOrder.toReversed())
  })
  test('the sheets of all are drawn in one go: of one’s own open stations, or of a township’s; a deputy of two stations has one page that names both', async () => {
    const [first, second] = [await manned('甲站', '石望山', '田秀禾'), await manned('乙站', '向晚')]
    expect((await addDeputies(place.office, second, DeputiesInput.parse({ part: 'member', names: '石望山' }), at.now)).ok).toBe(true)
    const closed = await opened({ name: '停用站' })
    expect((await takeStationStep(place.office, { id: closed, version: 0 }, 'close', { reason: '撤并', closedOn: '2026-05-26' }, at)).ok).toBe(true)
    await opened({ name: '镇里的站', regionCode: place.town })
    const { walls, deputies, total } = await listWalls(place.office, { q: '站', town: null, tier: null })
    expect(walls.map(({ station }) => station.name).sort()).toEqual(['乙站', '甲站', '镇里的站'].sort())
    expect([total, deputies.length]).toEqual([3, 3])
    expect(deputies.find(({ name }) => name === '石望山代表')?.notes.join()).toMatch(/甲站.*乙站|乙站.*甲站/)
    expect((await listWalls(place.townOffice, { q: '甲', town: place.town, tier: null })).walls.map(({ deputies: there }) => there.length)).toEqual([2])
    expect((await listWalls(place.other, { q: '', town: null, tier: null })).walls).toEqual([])
    expect((await listWalls(await aLiaison(first), { q: '', town: null, tier: null })).total).toBe(1)
  })
})

test('the map shows a township in the middle of its stations, and of a station where it is, where that is known', async () => {
  await opened({ place: '27.70, 109.10' })
  await opened({ name: '大坪村代表联系点', tier: 'point', place: '27.72, 109.20' })
  await opened({ name: '没有坐标的站' })
  expect((await listMapTowns()).find(({ code }) => code === place.town)).toMatchObject({ name: '云溪镇', count: 3, latitude: expect.closeTo(27.71, 5), longitude: expect.closeTo(109.15, 5) })
  expect((await listMapStations(place.town)).map(({ label, latitude }) => [label, latitude])).toEqual([['大坪村', 27.72], ['大坪村', 27.7], ['大坪村', null]])
})
