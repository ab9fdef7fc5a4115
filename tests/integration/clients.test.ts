import { beforeAll, expect, test } from 'vitest'
import { GET as answers, POST as push } from '@/app/api/v1/opinions/route'
import { GET as look } from '@/app/api/v1/opinions/[order]/route'
import { GET as described } from '@/app/api/v1/openapi.json/route'
import { addClient, revokeClient } from '@/lib/clients/commands'
import { listClients } from '@/lib/clients/queries'
import { takeOpinionStep } from '@/lib/opinions/commands'
import { db } from '@/lib/platform/db'
import { unseal } from '@/lib/platform/seal'
import type { Actor } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { NextRequest } from 'next/server'
import { aCongress, signedIn } from './people-ground'

let admin: Actor
let officer: Actor
let key: string
const now = new Date('2026-06-01T02:00:00Z')
const ADDRESS = 'http://localhost:3000/api/v1/opinions'

beforeAll(async () => {
  const congress = await aCongress()
  admin = await signedIn(congress.id, 'securityAdmin')
  officer = await signedIn(congress.id, 'officer', '周映川')
  key = await keyOf('县 12345 热线')
})

async function keyOf(name: string, perMinute = 600): Promise<string> {
  const outcome = await addClient(admin, { name, perMinute }, now)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.key
}
const none = { params: Promise.resolve({}) }
const asked = (held: string | null, url = ADDRESS, body?: string) => new Request(url, { method: body === undefined ? 'GET' : 'POST', headers: held ? { authorization: `Bearer ${held}` } : {}, body })
const send = (order: unknown, held: string | null = key) => push(asked(held, ADDRESS, typeof order === 'string' ? order : JSON.stringify(order)), none)
const read = (orderNumber: string, held: string | null = key) => look(asked(held, `${ADDRESS}/${orderNumber}`), { params: Promise.resolve({ order: orderNumber }) })
const order = (orderNumber: string, more: object = {}) => ({ orderNumber, kind: '求助', content: '云溪镇到河口镇的路塌了半边，雨天不敢走。请联系 13800005678。', place: '云溪镇', contact: { name: '覃大山', phone: '13800005678', secret: true }, ...more })

test('an order becomes an opinion once, however often it is sent; what is personal is sealed and never told back', async () => {
  const first = await send(order('DH-001'))
  expect(first.status).toBe(201)
  const told = await first.json()
  expect(told).toMatchObject({ orderNumber: 'DH-001', state: 'received', stateText: expect.any(String), answers: [] })
  const again = await send(order('DH-001'))
  expect(again.status).toBe(200)
  expect(await again.json()).toMatchObject({ number: told.number, progressCode: told.progressCode })
  const rows = await db.opinion.findMany({ where: { externalNumber: 'DH-001' } })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ channel: 'hotline', category: '求助', nameForDeputy: false })
  expect(unseal(rows[0]!.phoneSealed!)).toBe('13800005678')
  const whole = JSON.stringify([told, rows[0], await (await read('DH-001')).json(), await db.event.findMany({ where: { recordId: rows[0]!.id }, select: { detail: true, actorName: true } })])
  expect(whole).not.toMatch(/13800005678|覃大山/)
})

test('of many that come at the same moment one is written', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => send(order('DH-002'))))
  expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201])
  expect(await db.opinion.count({ where: { externalNumber: 'DH-002' } })).toBe(1)
})

test('the same number with other words is refused, and nothing is overwritten', async () => {
  await send(order('DH-003'))
  const other = await send(order('DH-003', { content: '完全另外一件事，和前面的不一样。' }))
  expect(other.status).toBe(409)
  expect(await other.json()).toMatchObject({ code: 'differs', detail: expect.stringContaining('换一个工单号') })
  expect(await db.opinion.findFirstOrThrow({ where: { externalNumber: 'DH-003' } })).toMatchObject({ text: expect.stringContaining('塌了半边') })
})

test('what is wrong is said field by field, in words; broken bodies and large ones too', async () => {
  const wrong = await send({ orderNumber: '有空 格', content: '短', kind: '别的', contact: { phone: '打给我', secret: '是' } })
  expect([wrong.status, wrong.headers.get('content-type')]).toEqual([422, 'application/problem+json; charset=utf-8'])
  const { fields } = await wrong.json()
  expect(Object.keys(fields).sort()).toEqual(['contact.phone', 'contact.secret', 'content', 'kind', 'orderNumber'])
  for (const words of Object.values(fields)) expect(words).toMatch(/[\u4e00-\u9fff]{3}/)
  for (const [body, status] of [['{', 400], ['"甲"', 422], ['null', 422], ['[]', 422], [JSON.stringify(order('DH-004', { content: '长'.repeat(40_000) })), 413], [JSON.stringify(order('DH-004', { stationCode: 'nowhere' })), 422]] as const) {
    const answer = await send(body)
    expect(answer.status, body.slice(0, 20)).toBe(status)
    expect(await answer.json()).toMatchObject({ status, title: expect.stringMatching(/[\u4e00-\u9fff]/), detail: expect.stringMatching(/[\u4e00-\u9fff]{4}/) })
  }
  expect(await db.opinion.count({ where: { externalNumber: 'DH-004' } })).toBe(0)
})

test('without its key, or with one that was taken back, a program reads and writes nothing; with its own only its own', async () => {
  await send(order('DH-005'))
  const other = await keyOf('另一个系统')
  expect((await read('DH-005', other)).status).toBe(404)
  expect(await (await answers(asked(other), none)).json()).toMatchObject({ orders: [] })
  expect((await send(order('DH-005'), other)).status, 'another program has numbers of its own').toBe(201)
  for (const held of [null, 'wrong-key-that-nobody-ever-had']) expect((await read('DH-005', held)).status).toBe(401)

  const [mine] = (await listClients(admin))!.filter(({ name }) => name === '另一个系统')
  expect(mine).toMatchObject({ keyEnd: other.slice(-4), orders: 1 })
  expect(JSON.stringify(await db.apiClient.findMany())).not.toContain(other)
  expect(await revokeClient(officer, mine!.id, now)).toMatchObject({ ok: false })
  expect(await revokeClient(admin, mine!.id, now)).toMatchObject({ ok: true })
  expect((await read('DH-005', other)).status).toBe(401)
  expect(await db.event.count({ where: { kind: 'client', recordId: mine!.id } })).toBe(2)
})

test('an answer is fetched once it is there, after the last one that was fetched', async () => {
  await send(order('DH-006'))
  const { id } = await db.opinion.findFirstOrThrow({ where: { externalNumber: 'DH-006', client: { name: '县 12345 热线' } } })
  const circumstances = await getCircumstances(officer.congressId)
  const take = async (action: 'accept' | 'answerOnSpot', input: object) => {
    const { version } = await db.opinion.findUniqueOrThrow({ where: { id } })
    expect(await takeOpinionStep(officer, { id, version, action }, input as never, circumstances)).toMatchObject({ ok: true })
  }
  await take('accept', {})
  await take('answerOnSpot', { answer: '路段已经封闭，本月内修复通车。' })
  expect(await (await read('DH-006')).json()).toMatchObject({ answers: [{ text: '路段已经封闭，本月内修复通车。' }] })
  const { orders, next } = await (await answers(asked(key), none)).json()
  expect(orders).toMatchObject([{ orderNumber: 'DH-006', text: '路段已经封闭，本月内修复通车。' }])
  expect(await (await answers(asked(key, `${ADDRESS}?after=${next}`), none)).json()).toEqual({ orders: [], next })
})

test('a program that comes too fast is asked to wait, kept in the database', async () => {
  const slow = await keyOf('慢的系统', 2)
  const statuses = []
  for (let turn = 0; turn < 4; turn += 1) statuses.push((await read('DH-001', slow)).status)
  expect(statuses).toEqual([404, 404, 429, 429])
})

test('the interface describes itself, every name it asks for included', async () => {
  const answer = await described(new NextRequest('http://localhost:3000/api/v1/openapi.json'), none)
  const { openapi, paths, components } = await answer.json()
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths)).toEqual(['/api/v1/opinions', '/api/v1/opinions/{orderNumber}'])
  expect(Object.keys(components.schemas.Order.properties).sort()).toEqual(['contact', 'content', 'kind', 'orderNumber', 'place', 'stationCode'])
  expect(components.schemas.Order.required).toEqual(['orderNumber', 'content'])
})
