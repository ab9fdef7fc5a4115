import { beforeEach, expect, test } from 'vitest'
import { contactMask, showContact } from '@/lib/opinions/contact'
import { receive } from '@/lib/opinions/receive'
import { distrust, listTrusted, trust } from '@/lib/opinions/trust'
import { db } from '@/lib/platform/db'
import { transact } from '@/lib/platform/transact'
import { constituentOf, type Actor } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { aCongress, at, signedIn } from './people-ground'

let admin: Actor
let officer: Actor
let id: string
const on = async (day?: string) => ({ ...(await getCircumstances(officer.congressId, at)), ...(day ? { today: day } : {}) })
beforeEach(async () => {
  const congress = await aCongress()
  admin = await signedIn(congress.id, 'securityAdmin')
  officer = await signedIn(congress.id, 'officer')
  const outcome = await transact(async (tx) => receive(tx, constituentOf(congress.id), 'constituent', { congressId: congress.id, key: congress.id, channel: 'code', stationId: null, deputyId: null, text: '粮站巷没有路灯，晚上看不见。', place: '', category: '', name: '甄可辨', phone: '13987654321' }, await on()))
  if (!outcome.ok) throw new Error('not received')
  id = outcome.value.id
})
const see = async (who: Actor, day?: string) => showContact(who, id, '电话回访', await on(day))

test('the office handles without seeing; who is given the right sees for a time and a reason, and not a day longer', async () => {
  expect(await see(officer)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await trust(admin, { personId: officer.personId, untilOn: '2026-06-30', reason: '负责电话回访' }, await on())).toMatchObject({ ok: true })
  expect(await contactMask(officer, id, { congressId: officer.congressId }, '2026-06-30')).toMatchObject({ name: '甄**', mayShow: true })
  expect(await see(officer)).toMatchObject({ ok: true, value: { name: '甄可辨', phone: '13987654321' } })
  expect(await db.event.findFirstOrThrow({ where: { kind: 'opinion', recordId: id, action: 'showContact' } })).toMatchObject({ capacity: 'office', detail: { reason: '电话回访' }, actorId: officer.personId })
  expect(await see(officer, '2026-07-01'), 'the day after').toMatchObject({ ok: false })
})

test('taken back it opens nothing any more, and both are in the log', async () => {
  await trust(admin, { personId: officer.personId, untilOn: '2026-06-30', reason: '负责电话回访' }, await on())
  const { rows } = (await listTrusted(admin, '2026-06-01'))!
  expect(rows).toMatchObject([{ name: officer.name, isOpen: true }])
  expect(await distrust(admin, rows[0]!.id, await on())).toMatchObject({ ok: true })
  expect(await see(officer)).toMatchObject({ ok: false })
  expect((await db.event.findMany({ where: { kind: 'opinion', recordId: officer.personId }, orderBy: { seq: 'asc' } })).map(({ action }) => action)).toEqual(['trust', 'distrust'])
})

test('only the security administrator gives it, to somebody of the office, not for ever, and not twice', async () => {
  const wish = { personId: officer.personId, untilOn: '2026-06-30', reason: '负责电话回访' }
  expect(await trust(officer, wish, await on()), 'nobody helps themselves').toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await trust(admin, { ...wish, untilOn: '2030-01-01' }, await on())).toMatchObject({ ok: false })
  expect(await trust(admin, { ...wish, untilOn: '2026-05-01' }, await on())).toMatchObject({ ok: false })
  expect(await trust(admin, { ...wish, personId: (await signedIn(officer.congressId, 'leader')).personId }, await on())).toMatchObject({ ok: false })
  const both = await Promise.all([trust(admin, wish, await on()), trust(admin, wish, await on())])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await listTrusted(officer, '2026-06-01')).toBeNull()
})

test('a station’s officer handles what came by the code without seeing who; given the right, they see at their own station and nowhere else', async () => {
  const { congressId } = officer
  await db.region.upsert({ where: { code: '996001001001' }, create: { code: '996001001001', level: 'village', name: '粮站村', path: '996001001001/' }, update: {} })
  const [here, elsewhere] = await Promise.all(['粮站村联络站', '河口村联络站'].map((name) => db.station.create({ data: { congressId, regionCode: '996001001001', tier: 'station', name } })))
  await db.opinion.update({ where: { id }, data: { stationId: here!.id } })
  const liaison: Actor = await signedIn(congressId, 'liaison', '向若禾', here!.id)
  expect(await see(liaison)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await trust(admin, { personId: liaison.personId, untilOn: '2026-06-30', reason: '负责电话回访' }, await on())).toMatchObject({ ok: true })
  expect(await see(liaison)).toMatchObject({ ok: true })
  expect(await see({ ...liaison, stationId: elsewhere!.id })).toMatchObject({ ok: false, refusal: { why: 'missing' } })
  await db.opinion.update({ where: { id }, data: { recordedById: officer.personId } })
  expect(await see(officer), 'who took it down knows who spoke').toMatchObject({ ok: true })
})
