import { beforeEach, expect, test } from 'vitest'
import { dayOf, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { aCalendar } from '@/lib/rulebook/calendar'
import { defaultRulebook } from '@/lib/rulebook/default'
import { findPublicStation } from '@/lib/stations/public-queries'
import { findReview, listReviews } from '@/lib/stations/review-queries'
import { reviewWorkbook } from '@/lib/stations/review-workbook'
import { checkStation, gradeStation, writeStandard } from '@/lib/stations/reviews'
import { DEFAULT_CRITERIA, StandardInput, type Finding } from '@/lib/stations/standard'
import { listPublicAddresses } from '@/lib/stations/sitemap'
import { aCongress, eventsOf, signedIn } from './people-ground'

const at = { now: new Date('2026-06-15T02:00:00Z'), today: '2026-06-15', rulebook: defaultRulebook, calendar: aCalendar() }
let congressId: string
let stationId: string
let officer: Actor
let head: Actor
let turn = 0

beforeEach(async () => {
  turn += 1
  congressId = (await aCongress(`县${turn}`)).id
  const region = await db.region.create({ data: { code: `97${turn}`, level: 'township', name: '云溪镇', path: `97${turn}/` } })
  stationId = (await db.station.create({ data: { congressId, regionCode: region.code, tier: 'home', name: '云溪镇人大代表之家' } })).id
  officer = await signedIn(congressId, 'officer')
  head = await signedIn(congressId, 'officeHead')
})

const all = (found: Finding | '', count = DEFAULT_CRITERIA.length) => ({ found: Array.from({ length: count }, () => found), note: Array.from({ length: count }, () => '') })
const target = (version: number, year = 2026) => ({ stationId, year, version })
const overview = async () => (await listReviews(officer, { year: 2026, view: 'all', town: null, after: null })).counts

test('a station is checked, then graded by the head; only a model station is told to the public, and a grade taken back is gone', async () => {
  expect(await overview()).toMatchObject({ all: 1, unchecked: 1 })
  expect((await checkStation(officer, target(0), all('met'), at)).ok).toBe(true)
  expect(await overview()).toMatchObject({ unchecked: 0, undecided: 1 })
  expect(await gradeStation(officer, target(1), { grade: 'model', words: '样样做到' }, at)).toEqual({ ok: false, refusal: { why: 'forbidden' } })
  const both = await Promise.all([1, 2].map(() => gradeStation(head, target(1), { grade: 'model', words: '样样做到' }, at)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const { publicCode } = await db.station.findUniqueOrThrow({ where: { id: stationId } })
  expect((await findPublicStation(publicCode))?.modelYear).toBe(2026)
  expect(await checkStation(officer, target(2), all('unmet'), at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('已经评定') } })
  expect((await gradeStation(head, target(2), { grade: 'none', words: '台账补记，重新评定' }, at)).ok).toBe(true)
  expect((await findPublicStation(publicCode))?.modelYear).toBeNull()
  expect((await eventsOf('station', stationId)).map(({ action }) => action)).toEqual(['check', 'grade', 'ungrade'])
})

test('what is not checked to the end is not graded, and a stale page writes nothing', async () => {
  expect(await gradeStation(head, target(0), { grade: 'sound', words: '没有检查' }, at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('没检查') } })
  const { found, note } = all('met')
  await checkStation(officer, target(0), { found: ['', ...found.slice(1)], note }, at)
  expect(await gradeStation(head, target(1), { grade: 'sound', words: '差一项' }, at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('没检查') } })
  expect(await checkStation(officer, target(0), all('met'), at)).toEqual({ ok: false, refusal: { why: 'movedOn' } })
})

test('a congress asks its own questions from then on; what was found before keeps its own', async () => {
  await checkStation(officer, target(0, 2025), all('met'), at)
  await gradeStation(head, target(1, 2025), { grade: 'sound', words: '照旧标准' }, at)
  const { criteria } = StandardInput.parse({ criteria: '五有｜有平台｜门口有坡道\n本县｜有夜谈｜每季一次院坝夜谈' })
  expect((await writeStandard(officer, 0, criteria, at.now)).ok).toBe(true)
  expect((await findReview(officer, stationId, 2026))?.answers.map(({ name }) => name)).toEqual(['有平台', '有夜谈'])
  expect((await findReview(officer, stationId, 2025))?.answers).toHaveLength(DEFAULT_CRITERIA.length)
  expect(await checkStation(officer, target(0), all('met'), at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('刚刚改过') } })
  expect(StandardInput.safeParse({ criteria: '五有｜有平台\n五统一｜有平台' }).error?.issues[0]?.message).toContain('写了两次')
})

test('a stranger finds no check, and the addresses for search engines name only what is open', async () => {
  const stranger = await signedIn((await aCongress(`邻县${turn}`)).id, 'officeHead')
  expect(await findReview(stranger, stationId, 2026)).toBeNull()
  expect(await checkStation(stranger, target(0), all('met'), at)).toEqual({ ok: false, refusal: { why: 'missing' } })
  const { publicCode } = await db.station.findUniqueOrThrow({ where: { id: stationId } })
  expect(await listPublicAddresses()).toContain(`/stations/${publicCode}`)
  await db.$executeRaw`UPDATE station SET state = 'closed' WHERE id = ${stationId}`
  expect(await listPublicAddresses()).not.toContain(`/stations/${publicCode}`)
})

test('the year’s checks go out as a workbook: a row for each station, a column for each thing that is asked, its grade with the reason', async () => {
  const thisYear = Number(dayOf(now()).slice(0, 4))
  await checkStation(officer, target(0, thisYear), { ...all('met'), found: ['partly', ...all('met').found.slice(1)] }, at)
  await gradeStation(head, target(1, thisYear), { grade: 'sound', words: '差一间议事室' }, at)
  const sheet = await reviewWorkbook(head, { view: 'sound' })
  const rows = []
  for await (const row of sheet!.rows([])) rows.push(row)
  expect(sheet!.columns.map(({ head: heading }) => heading)).toEqual(expect.arrayContaining(['站点', '有平台', '统一布置', '等次', '评定理由']))
  expect([sheet!.count, rows[0]]).toEqual([1, expect.arrayContaining(['云溪镇人大代表之家', '部分做到', '做到', '合格', '差一间议事室'])])
  expect((await reviewWorkbook(head, { view: 'model' }))!.count).toBe(0)
  expect(await reviewWorkbook(await signedIn(congressId, 'auditor'), {})).toBeNull()
})
