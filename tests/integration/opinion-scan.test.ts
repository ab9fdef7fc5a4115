import { beforeAll, expect, test } from 'vitest'
import { pushOrder } from '@/lib/clients/orders'
import { OrderInput } from '@/lib/clients/client'
import { addClient } from '@/lib/clients/commands'
import { listClients } from '@/lib/clients/queries'
import { takeOpinionStep } from '@/lib/opinions/commands'
import { showContact } from '@/lib/opinions/contact'
import { openOpinionDesk } from '@/lib/opinions/desk'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import { listOpinions, readOpinionFilter } from '@/lib/opinions/list'
import { findProgress } from '@/lib/opinions/progress'
import { receive } from '@/lib/opinions/receive'
import { show, wordsToShow } from '@/lib/opinions/showing'
import { listShown, listShownAlike } from '@/lib/opinions/shown'
import { topicFrom } from '@/lib/opinions/topic'
import { trust } from '@/lib/opinions/trust'
import { findOpinionPage } from '@/lib/opinions/view'
import { opinionWorkbook } from '@/lib/opinions/workbook'
import { db } from '@/lib/platform/db'
import { transact } from '@/lib/platform/transact'
import { constituentOf, systemOf, type Actor, type Role } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import { getCircumstances } from '@/lib/settings/queries'
import { Prisma } from '@/prisma/generated/client'
import { aCongress, at, signedIn } from './people-ground'

// Planted in the fields and again in the words themselves: whoever they are, they may be read nowhere but by who opens the seal.
const [NAME, PHONE, HOME] = ['甄可辨', '13987654321', '柳树巷十八号三单元']
const SPACED = '139 8765 4321'
const PLANTED = [NAME, PHONE, HOME, SPACED, '192[.]0[.]2[.]77'].join('|')
const TEXT = `我叫${NAME}，住${HOME}，电话${PHONE}（也可以打${SPACED}），粮站巷没有路灯，老人摔了两回。`

let congressId: string
let officer: Actor
let liaison: Actor
let unit: Actor
const ids: string[] = []
const circumstances = () => getCircumstances(congressId, at)
const press = async (actor: Actor, id: string, action: OpinionAction, input: object) => {
  const { version } = await db.opinion.findUniqueOrThrow({ where: { id } })
  expect(await takeOpinionStep(actor, { id, version, action }, input as never, await circumstances()), action).toMatchObject({ ok: true })
}

beforeAll(async () => {
  const congress = await aCongress('扫描县')
  congressId = congress.id
  await db.region.upsert({ where: { code: '997002001001' }, create: { code: '997002001001', level: 'village', name: '粮站村', path: '997002001001/' }, update: {} })
  const station = await db.station.create({ data: { congressId, regionCode: '997002001001', tier: 'station', name: '粮站村代表联络站' } })
  const office = await db.unit.create({ data: { congressId, system: 'government', name: '扫描县住建局' } })
  officer = await signedIn(congressId, 'officer', '周映川')
  liaison = await signedIn(congressId, 'liaison', '向若禾', station.id)
  unit = { ...officer, role: 'handler', unitId: office.id }
  for (const [at, channel] of (['code', 'phone', 'reception'] as const).entries()) {
    const outcome = await transact(async (tx) => receive(tx, constituentOf(congressId), 'constituent', { congressId, key: `planted ${at}`, channel, stationId: station.id, deputyId: null, text: `${TEXT}第${at}次说。`, place: `粮站巷，${HOME}旁边`, category: '', name: NAME, phone: PHONE, address: HOME, sender: '192.0.2.77' }, await circumstances()))
    if (!outcome.ok) throw new Error('not received')
    ids.push(outcome.value.id)
  }
  await addClient(await signedIn(congressId, 'securityAdmin'), { name: '扫描热线', perMinute: 600 }, at)
  const [main, rider, third] = ids as [string, string, string]
  await press(liaison, rider, 'join', { mainId: main })
  await press(liaison, main, 'accept', { category: 'construction' })
  await press(liaison, main, 'routeToUnit', { unitId: office.id, instruction: '请今天去看。' })
  await press(unit, main, 'answer', { answer: '月底前装六盏路灯。' })
  await press(liaison, third, 'decline', { way: 'hotline', words: '这件事请打 12345。' })
  expect(await show(liaison, { id: main, version: (await db.opinion.findUniqueOrThrow({ where: { id: main } })).version }, { ...(await wordsToShow(main)), sure: true }, await circumstances())).toMatchObject({ ok: true })
  expect(await showContact(liaison, main, '电话回访', await circumstances()), 'a code on the wall is nobody’s own').toMatchObject({ ok: false })
  expect(await trust(await signedIn(congressId, 'securityAdmin'), { personId: liaison.personId, untilOn: addDays((await circumstances()).today, 30), reason: '负责电话回访' }, await circumstances())).toMatchObject({ ok: true })
  expect(await showContact(liaison, main, '电话回访', await circumstances())).toMatchObject({ ok: true, value: { name: NAME, phone: PHONE, address: HOME } })
})

function expectClean(what: string, seen: unknown): void {
  const text = typeof seen === 'string' ? seen : JSON.stringify(seen, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  expect(text.length, `${what} says something`).toBeGreaterThan(2)
  for (const secret of [NAME, PHONE, HOME, SPACED, '192.0.2.77']) expect(text.includes(secret), `${secret} in ${what}`).toBe(false)
}

test('in no column of no table, whatever happened to it since, does it stand readable', async () => {
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  expect(tables.length).toBeGreaterThan(40)
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${Prisma.raw(`"${name}"`)} t WHERE t::text ~ ${PLANTED}`.catch(() => [{ count: 0 }]) // what this role may not read, it cannot leak
    if (rows[0]!.count > 0) found.push(name)
  }
  expect(found).toEqual([])
})

test('no reader’s page, list, desk or candidates carry it, in whatever role', async () => {
  const now = await circumstances()
  const others = await Promise.all((['officeHead', 'leader', 'systemAdmin', 'securityAdmin', 'auditor'] as Role[]).map((role) => signedIn(congressId, role)))
  for (const reader of [officer, liaison, unit, ...others]) {
    const pages = await Promise.all(ids.map((id) => findOpinionPage(reader, id, now)))
    const lists = await Promise.all((['todo', 'all', 'over', 'clusters'] as const).map((view) => listOpinions(reader, readOpinionFilter({ view }), now.today)))
    expectClean(`what a ${reader.role} reads`, [pages, lists, await openOpinionDesk(reader, now.today), await topicFrom(reader, ids[0]!, now.today)])
  }
})

test('nor does what anyone reads, what the code shows, what a program is told, or what goes along in a file', async () => {
  expectClean('what everyone reads', [await listShown({}), await listShownAlike(congressId, '粮站巷没有路灯，老人摔了')])
  expectClean('what the code shows', await Promise.all(ids.map((id) => findProgress(id))))
  const client = (await listClients({ ...officer, role: 'securityAdmin' }))![0]!
  expectClean('what a program is told', await pushOrder({ id: client.id, congressId, name: client.name, perMinute: 600 }, OrderInput.parse({ orderNumber: 'S-1', content: TEXT, contact: { name: NAME, phone: PHONE, address: HOME } })))
  const workbook = (await opinionWorkbook(officer, { view: 'all' }))!
  const rows: unknown[] = []
  for await (const row of workbook.rows([])) rows.push(row)
  expect(rows.length).toBeGreaterThanOrEqual(3)
  expectClean('the workbook', rows)
})

test('nor does a notice, a line of the log or an outbox row of anybody', async () => {
  expectClean('the notices', await db.notice.findMany({ where: { opinionId: { in: ids } } }).then((rows) => [rows.length, rows]))
  expectClean('the log', await db.event.findMany({ where: { congressId } }))
  expect(systemOf(congressId).personId).toBe('')
})
