import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { startRoster, uploadRoster } from '@/lib/rosters/commands'
import { findRoster } from '@/lib/rosters/queries'
import { aCongress, at, eventsOf, signedIn } from './people-ground'

let office: Actor
let congressId: string
let townCongressId: string
let code: string

beforeEach(async () => {
  code = `98${String(Math.floor(Math.random() * 9000) + 1000)}` // printed in the names of the rows where a test fails
  const congress = await aCongress(`县${code}`)
  const town = await aCongress(`云溪镇${code}`, congress)
  congressId = congress.id
  townCongressId = town.id
  await db.congress.update({ where: { id: congress.id }, data: { regionCode: code, level: 'county' } })
  await db.congress.update({ where: { id: town.id }, data: { regionCode: `${code}101`, level: 'township' } })
  const path = (...codes: string[]) => codes.map((one) => `${one}/`).join('')
  await db.region.createMany({
    data: [
      { code, level: 'county', name: '县', path: path(code) },
      { code: `${code}101`, parentCode: code, level: 'township', name: '云溪镇', path: path(code, `${code}101`) },
      { code: `${code}102`, parentCode: code, level: 'township', name: '石桥镇', path: path(code, `${code}102`) },
      { code: `${code}101201`, parentCode: `${code}101`, level: 'village', name: '大坪村', path: path(code, `${code}101`, `${code}101201`) },
      { code: `${code}102201`, parentCode: `${code}102`, level: 'village', name: '大坪村', path: path(code, `${code}102`, `${code}102201`) },
    ],
  })
  office = await signedIn(congressId, 'officer')
})

const csv = (text: string) => ({ name: '站点.csv', content: Buffer.from(text) })
async function looked(text: string) {
  const answer = await uploadRoster(office, 'stations', csv(text), at)
  if (!answer.ok) throw new Error(answer.message)
  return (await findRoster(office, answer.value))!
}
async function imported(text: string) {
  const { id } = await looked(text)
  const started = await startRoster(office, id, at)
  if (!started.ok) throw new Error(started.message)
  const answer = await started.value()
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

const TABLE = '青岚县代表联络站一览表,,,,,,\n联络站名称,类型,乡镇,村（社区）,面积（平方米）,联系电话,站长\n云溪镇人大代表之家,,云溪镇,,120㎡,0855-8220142,姚远实\n大坪村代表联络站,站,云溪镇,大坪村,,,\n合计,2,,,,,\n'

test('a table of stations is looked at first, then each is opened where it lies; the same table again changes nothing', async () => {
  expect((await looked(TABLE)).counts).toMatchObject({ total: 2, created: 2, changed: 0, refused: 0 })
  expect(await db.station.count({ where: { congressId } })).toBe(0)
  expect(await imported(TABLE)).toMatchObject({ created: 2 })
  const [home, village] = await db.station.findMany({ where: { congressId }, orderBy: { name: 'asc' }, include: { staff: true } }).then((rows) => [rows.find(({ tier }) => tier === 'home')!, rows.find(({ tier }) => tier === 'station')!])
  expect(home).toMatchObject({ areaSquare: 120, regionCode: `${code}101`, townCode: `${code}101`, townCongressId, phone: '0855-8220142', staff: [{ duty: 'head', name: '姚远实' }] })
  expect(village).toMatchObject({ regionCode: `${code}101201`, townCode: `${code}101`, townCongressId })
  expect((await eventsOf('station', home!.id)).map(({ action }) => action)).toEqual(['import'])
  expect(await imported(TABLE)).toMatchObject({ created: 0, changed: 0, unchanged: 2 })
})

test('an empty cell leaves what stands; a named one changes it and says so in the history', async () => {
  await imported(TABLE)
  expect(await imported('名称,开放时间,电话\n大坪村代表联络站,赶场天全天,\n')).toMatchObject({ created: 0, changed: 1 })
  const row = await db.station.findFirstOrThrow({ where: { congressId, name: '大坪村代表联络站' } })
  expect(row).toMatchObject({ opening: '赶场天全天', tier: 'station', regionCode: `${code}101201`, version: 1 })
  expect((await eventsOf('station', row.id)).at(-1)?.detail).toMatchObject({ changed: ['opening'] })
})

test('what cannot be placed or read is told by its row, with what to do; the rest goes in', async () => {
  const text = '名称,类别,乡镇,村,面积\n甲站,站,没有镇,,\n乙站,站,,大坪村,\n丙站,亭子,云溪镇,,\n丁站,站,云溪镇,,很大\n戊站,站,石桥镇,大坪村,\n戊站,站,石桥镇,大坪村,\n'
  const { counts, faults } = await looked(text)
  expect(counts).toMatchObject({ total: 6, created: 1, refused: 5 })
  expect(faults.map(({ row, column }) => [row, column])).toEqual([[2, '乡镇'], [3, '村或者社区'], [4, '类别'], [5, '面积'], [7, '站点名称']])
  expect(faults[1]?.fix).toBe('填上乡镇')
})

test('an administrator brings in people and no stations, an office stations and no people; a township leaves it to its county', async () => {
  const admin = await signedIn(congressId, 'systemAdmin')
  expect(await uploadRoster(admin, 'stations', csv(TABLE), at)).toEqual({ ok: false, message: '找不到这份表。' })
  expect(await uploadRoster(office, 'units', csv('单位名称\n县水务局\n'), at)).toEqual({ ok: false, message: '找不到这份表。' })
  const { id } = await looked(TABLE)
  expect(await findRoster(admin, id)).toBeNull()
  expect(await uploadRoster(await signedIn(townCongressId, 'officer'), 'stations', csv(TABLE), at)).toMatchObject({ ok: false, message: expect.stringContaining('县级人大') })
})
