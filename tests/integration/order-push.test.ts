import { afterAll, beforeAll, expect, test } from 'vitest'
import { addClient, revokeClient } from '@/lib/clients/commands'
import { pushOrder } from '@/lib/clients/orders'
import { deliverPushes } from '@/lib/clients/push'
import { savePush, settlePushes, testPush } from '@/lib/clients/push-commands'
import { findClientPushes, listClients } from '@/lib/clients/queries'
import { OrderInput } from '@/lib/clients/client'
import { signatureOf } from '@/lib/messages/signature'
import { takeOpinionStep } from '@/lib/opinions/commands'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import { receive } from '@/lib/opinions/receive'
import { db } from '@/lib/platform/db'
import { transact } from '@/lib/platform/transact'
import { constituentOf, type Actor } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { aCongress, signedIn } from './people-ground'
import { aGateway } from './outside'

const SECRET = 'a-signing-key-of-thirty-signs-12'
const [NAME, PHONE] = ['甄可辨', '13987654321']
const now = new Date('2026-06-01T02:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let admin: Actor
let officer: Actor
let hotline: Awaited<ReturnType<typeof aGateway>>
let clientId: string
beforeAll(async () => {
  const congress = await aCongress()
  admin = await signedIn(congress.id, 'securityAdmin')
  officer = await signedIn(congress.id, 'officer', '周映川')
  hotline = await aGateway()
  await addClient(admin, { name: '县 12345 热线', perMinute: 60 }, now)
  clientId = (await listClients(admin))![0]!.id
})
afterAll(() => hotline.close())

const press = async (id: string, action: OpinionAction, input: object) => {
  const { version } = await db.opinion.findUniqueOrThrow({ where: { id } })
  expect(await takeOpinionStep(officer, { id, version, action }, input as never, await getCircumstances(officer.congressId, now)), action).toMatchObject({ ok: true })
}
const anOrder = async (orderNumber: string) => {
  const pushed = await pushOrder({ id: clientId, congressId: officer.congressId, name: '县 12345 热线', perMinute: 60 }, OrderInput.parse({ orderNumber, content: `${NAME}反映路塌了半边，电话${PHONE}。`, contact: { name: NAME, phone: PHONE } }))
  if (!pushed.ok) throw new Error(pushed.problem)
  return (await db.opinion.findFirstOrThrow({ where: { externalNumber: orderNumber } })).id
}
const heard = () => hotline.received.map(({ body }) => JSON.parse(body) as { id: string; type: string; test: boolean; order: { orderNumber?: string; state?: string; content?: string; answers?: unknown[] } | null })

test('without an address nothing is queued; with one and a key a call can be tried, and only its manager may set it', async () => {
  const id = await anOrder('P-0')
  await press(id, 'accept', { category: 'construction' })
  expect(await db.orderPush.count({ where: { clientId } })).toBe(0)
  expect(await savePush(officer, clientId, { pushUrl: hotline.url, signingPassword: SECRET }, now)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await savePush(admin, clientId, { pushUrl: 'https://10.0.0.1/inside', signingPassword: SECRET }, now), 'nothing inside one’s own network').toMatchObject({ ok: false })
  expect(await savePush(admin, clientId, { pushUrl: hotline.url, signingPassword: SECRET }, now)).toMatchObject({ ok: true })
  expect(await testPush(admin, clientId, now)).toMatchObject({ ok: true, value: { ok: true } })
  expect(heard().at(-1)).toMatchObject({ test: true, order: null })
  expect(JSON.stringify(await db.event.findMany({ where: { kind: 'client' } }).then((rows) => rows.map(({ detail }) => detail)))).not.toContain(SECRET)
})

test('whatever happens to its order is told to the program, signed, without who spoke; what it did not take comes again under the same key', async () => {
  const id = await anOrder('P-1')
  await press(id, 'accept', { category: 'construction' })
  hotline.received.length = 0
  hotline.answers(() => ({ status: 503 }))
  expect(await deliverPushes(now)).toMatchObject({ sent: 0, failed: 1 })
  expect(await deliverPushes(now), 'not at once').toMatchObject({ sent: 0, failed: 0 })
  hotline.answers(() => ({ status: 200 }))
  await press(id, 'answerOnSpot', { answer: '今天派人去看了，明天修。' })
  expect(await deliverPushes(later(3))).toMatchObject({ sent: 2 })
  const [first, ...again] = heard()
  expect(again.map(({ id: key }) => key)).toContain(first!.id)
  expect(again.at(-1)).toMatchObject({ type: 'order.changed', order: { orderNumber: 'P-1', state: 'answered', answers: [{ text: '今天派人去看了，明天修。' }] } })
  for (const { headers, body } of hotline.received) expect(headers['webhook-signature']).toBe(signatureOf(SECRET, { id: String(headers['webhook-id']), timestamp: Number(headers['webhook-timestamp']), body }))
  for (const secret of [NAME, PHONE]) expect(JSON.stringify(hotline.received)).not.toContain(secret)
})

test('what somebody said at a station is handed over to the hotline by its name, in their words and without who they are', async () => {
  const outcome = await transact(async (tx) => receive(tx, constituentOf(officer.congressId), 'constituent', { congressId: officer.congressId, key: 'handed', channel: 'phone', stationId: null, deputyId: null, text: `我是${NAME}，家里停水三天了，打${PHONE}。`, place: '粮站巷', category: '', name: NAME, phone: PHONE }, await getCircumstances(officer.congressId, now)))
  if (!outcome.ok) throw new Error('not received')
  await press(outcome.value.id, 'accept', { category: 'construction' })
  await press(outcome.value.id, 'routeHigher', { body: '县 12345 热线', instruction: '请今天联系供水站。' })
  hotline.received.length = 0
  expect(await deliverPushes(later(4))).toMatchObject({ sent: 1 })
  expect(heard()[0]).toMatchObject({ type: 'order.handedOver', order: { number: outcome.value.number, content: '我是甄**，家里停水三天了，打139****4321。', place: '粮站巷', instruction: '请今天联系供水站。' } })
})

test('refused for good it is dead until somebody has looked: sent again, or dropped; a program that was closed is told nothing more', async () => {
  const id = await anOrder('P-2')
  hotline.answers(() => ({ status: 400, body: 'unknown order' }))
  await press(id, 'accept', { category: 'construction' })
  expect(await deliverPushes(later(5))).toMatchObject({ dead: 1 })
  const seen = (await findClientPushes(admin, clientId))!
  expect(seen.dead).toBe(1)
  expect(seen.rows[0], 'what failed stands first').toMatchObject({ answer: expect.stringContaining('400') })
  hotline.answers(() => ({ status: 204 }))
  expect(await settlePushes(admin, clientId, 'retryPush', later(6))).toMatchObject({ ok: true, value: 1 })
  expect(await deliverPushes(later(6))).toMatchObject({ sent: 1 })
  await press(id, 'answerOnSpot', { answer: '已经修好，请去看一看。' })
  await revokeClient(admin, clientId, later(7))
  expect(await deliverPushes(later(7))).toMatchObject({ sent: 0, dropped: 1 })
})

test('many servers deliver at once, and each push goes once', async () => {
  await addClient(admin, { name: '第二个热线', perMinute: 60 }, now)
  clientId = (await listClients(admin))!.find(({ name }) => name === '第二个热线')!.id
  await savePush(admin, clientId, { pushUrl: hotline.url, signingPassword: SECRET }, now)
  for (let at = 0; at < 6; at += 1) await press(await anOrder(`M-${at}`), 'accept', { category: 'construction' })
  hotline.received.length = 0
  const rounds = await Promise.all([1, 2, 3, 4].map(() => deliverPushes(later(8))))
  expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(6)
  expect(new Set(heard().map(({ id }) => id)).size).toBe(6)
})
