import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { saveGateway } from '@/lib/messages/commands'
import { takeOpinionStep } from '@/lib/opinions/commands'
import { eraseContact } from '@/lib/opinions/contact'
import { findDoor, type Door } from '@/lib/opinions/doors'
import { speak } from '@/lib/opinions/enter'
import { countOpinions, readOpinionFilter } from '@/lib/opinions/list'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import { speakNeeds } from '@/lib/opinions/needs'
import { findProgress } from '@/lib/opinions/progress'
import { tellWaysOf, toldOf } from '@/lib/opinions/telling'
import { deliverTellings } from '@/lib/opinions/telling-out'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { aCounty } from '../factories/county'
import { aGateway } from './outside'

const [NAME, PHONE, KEY] = ['甄可辨', '13987654321', 'a key that both of them know of']
/** No row of free days is longer: whatever was put in the box is due. */
const LATER_DAYS = 12

let county: Awaited<ReturnType<typeof aCounty>>
let gateway: Awaited<ReturnType<typeof aGateway>>
let door: Door
let later: Date
let liaison: Actor
beforeAll(async () => {
  ;[county, gateway] = await Promise.all([aCounty(), aGateway()])
  liaison = county.cast.byLogin('demo-xiangruohe')
  later = new Date(county.day(2).now.getTime() + LATER_DAYS * 86_400_000)
  const { publicCode } = await db.station.findUniqueOrThrow({ where: { id: liaison.stationId! } })
  door = (await findDoor(publicCode))!
  expect(await tellWaysOf(liaison.congressId), 'what cannot be sent is not offered').toEqual(['phone', 'code'])
  expect(await saveGateway(county.cast.byLogin('demo-gaoyuan'), { version: 0 }, { url: gateway.url, name: '短信', enabled: true, signingPassword: KEY }, county.day(0).now)).toMatchObject({ ok: true })
})
afterAll(() => gateway.close())
beforeEach(async () => {
  await db.opinionMessage.deleteMany()
  gateway.received.length = 0
  gateway.answers(() => ({ status: 200, body: 'ok' }))
})

async function said(more: object): Promise<string> {
  const spoken = speakNeeds.parse({ text: `粮站巷的路灯坏了，晚上看不见路 ${randomUUID()}`, key: randomUUID(), ...more })
  const outcome = await speak(door, spoken, randomUUID(), county.day(0))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
async function press(id: string, action: OpinionAction, input: object, on = 1): Promise<void> {
  const { version } = await db.opinion.findUniqueOrThrow({ where: { id } })
  expect(await takeOpinionStep(liaison, { id, version, action }, input as never, county.day(on)), action).toMatchObject({ ok: true })
}
const withNumber = { name: NAME, phone: PHONE, consent: 'on' }
const waiting = (on: number) => countOpinions(liaison, readOpinionFilter({ view: 'todo' }), county.day(on).today)

test('whoever chose a short message is sent one when there is an answer: with the number of the matter and where to read it, and nothing that was said', async () => {
  const [id, called, silent] = [await said({ ...withNumber, tellBy: 'message' }), await said({ ...withNumber, tellBy: 'phone' }), await said({ ...withNumber, tellBy: 'code' })]
  expect((await tellWaysOf(liaison.congressId))).toContain('message')
  expect((await findProgress(id))?.tellBy).toBe('message')
  for (const one of [id, called, silent]) await press(one, 'answerOnSpot', { answer: '已经换了灯泡，今晚亮。' })
  expect(await deliverTellings(later)).toMatchObject({ sent: 1, failed: 0 })
  expect(await deliverTellings(later), 'once').toMatchObject({ sent: 0 })
  const { number } = await db.opinion.findUniqueOrThrow({ where: { id } })
  expect(gateway.received.map(({ json: { to, text } }) => [to, text])).toEqual([[PHONE, expect.stringMatching(new RegExp(`^【.+】您反映的事（编号 ${number}）有答复了.*/progress$`))]])
  for (const hidden of [NAME, '路灯', '灯泡', '粮站巷']) expect(gateway.received[0]!.json.text).not.toContain(hidden)
  expect(await toldOf(id)).toMatchObject({ tellBy: 'message', last: { state: 'sent' } })
})

test('only who wants to be called is waited for with a call', async () => {
  const before = await waiting(2)
  const [called, texted, silent] = [await said({ ...withNumber, tellBy: 'phone' }), await said({ ...withNumber, tellBy: 'message' }), await said({ ...withNumber, tellBy: 'code' })]
  for (const one of [called, texted, silent]) await press(one, 'answerOnSpot', { answer: '已经换了灯泡，今晚亮。' })
  expect(await waiting(2)).toBe(before + 1)
  gateway.answers(() => ({ status: 400, body: 'no such number' }))
  expect(await deliverTellings(later)).toMatchObject({ dead: 1 })
  expect(await toldOf(texted)).toMatchObject({ tellBy: 'phone', last: { state: 'dead' } })
  expect(await waiting(2), 'no message reaches them, so they are called').toBe(before + 2)
})

test('declined is told too; what goes wrong for a while is sent again under the same key; who took the number back hears nothing', async () => {
  const [id, gone] = [await said({ ...withNumber, tellBy: 'message' }), await said({ ...withNumber, tellBy: 'message' })]
  await press(id, 'decline', { way: 'court', words: '判决的事请找法院。' })
  await press(gone, 'answerOnSpot', { answer: '已经换了灯泡，今晚亮。' })
  expect(await eraseContact(liaison, gone, 'asked', county.day(2))).toMatchObject({ ok: true })
  gateway.answers(() => ({ status: 503 }))
  expect(await deliverTellings(later)).toMatchObject({ failed: 1, dropped: 1, sent: 0 })
  gateway.answers(() => ({ status: 200 }))
  expect(await deliverTellings(new Date(later.getTime() + 10 * 60_000))).toMatchObject({ sent: 1 })
  expect(new Set(gateway.received.map(({ json }) => json.id)).size).toBe(1)
  expect(gateway.received.at(-1)!.json.text).toContain('应当找哪里')
})

test('a server that was thought dead calls nobody whom another has meanwhile taken to send to', async () => {
  const id = await said({ ...withNumber, tellBy: 'message' })
  await press(id, 'answerOnSpot', { answer: '已经换了灯泡，今晚亮。' })
  gateway.answers(async () => {
    await db.opinionMessage.updateMany({ where: { opinionId: id }, data: { claimedUntil: new Date(later.getTime() + 6 * 60_000) } })
    return { status: 400, body: 'no such number' }
  })
  await deliverTellings(later)
  expect(await toldOf(id)).toMatchObject({ tellBy: 'message' })
  expect(await db.opinionMessage.findFirstOrThrow({ where: { opinionId: id } })).toMatchObject({ deadAt: null, claimedUntil: expect.any(Date) })
})

test('four servers that send at once send one', async () => {
  const id = await said({ ...withNumber, tellBy: 'message' })
  await press(id, 'answerOnSpot', { answer: '已经换了灯泡，今晚亮。' })
  const sent = await Promise.all([1, 2, 3, 4].map(() => deliverTellings(later)))
  expect(sent.reduce((sum, one) => sum + one.sent, 0)).toBe(1)
  expect(gateway.received).toHaveLength(1)
})

test('a message needs a number that takes one, a call needs a number; without a choice whoever left a number is called', async () => {
  const form = (more: object) => speakNeeds.safeParse({ text: '路灯坏了三天', key: randomUUID(), ...more })
  expect(form({ tellBy: 'message' }).error?.issues.map(({ path }) => path.join())).toEqual(['phone'])
  expect(form({ tellBy: 'message', phone: '0855-8220142', consent: 'on' }).success).toBe(false)
  expect(form({ tellBy: 'phone' }).success).toBe(false)
  expect(form({ tellBy: 'message', phone: PHONE, consent: 'on' }).success).toBe(true)
  expect(form({ tellBy: '' }).success).toBe(true)
  expect(await toldOf(await said(withNumber))).toEqual({ tellBy: 'phone', last: null })
  expect(await toldOf(await said({}))).toEqual({ tellBy: 'code', last: null })
})
