import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { saveEmail, saveGateway } from '@/lib/messages/commands'
import { deliver } from '@/lib/messages/deliver'
import { findMessages } from '@/lib/messages/queries'
import { sendTest } from '@/lib/messages/test-message'
import { tell } from '@/lib/notices/commands'
import { db } from '@/lib/platform/db'
import { transact } from '@/lib/platform/transact'
import { systemOf, type Actor } from '@/lib/policy'
import { submits, writes } from '@/prisma/seed/deeds-author'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'
import { confirmed } from './confirmed'
import { aGateway, aLetterBox } from './outside'

const KEY = 'a key that both of them know of'
let county: Awaited<ReturnType<typeof aCounty>>
let gateway: Awaited<ReturnType<typeof aGateway>>
let box: Awaited<ReturnType<typeof aLetterBox>>
let admin: Actor
let deputy: Actor
let life: Life
/** A Wednesday that is worked, at ten. */
const AT = new Date('2026-06-10T10:00:00+08:00')

beforeAll(async () => {
  ;[county, gateway, box] = await Promise.all([aCounty(), aGateway(), aLetterBox()])
  admin = county.cast.byLogin('demo-gaoyuan')
  deputy = county.cast.byLogin('demo-shiwangshan')
  life = county.aLife()
  await county.tell(life, [0, writes()], [0, submits()])
})
afterAll(async () => {
  await Promise.all([gateway.close(), box.close()])
})
beforeEach(async () => {
  await db.outbox.deleteMany()
  await db.messageChannel.deleteMany()
  await db.person.updateMany({ data: { messageChoices: {}, emailSealed: null, emailConfirmedAt: null } })
})

const remind = () =>
  transact((tx) => tell(tx, { happened: 'evaluation.soon', suggestionId: life.id, parties: { congressId: admin.congressId, authorId: life.author.deputyId }, dueOn: '2026-06-20', now: AT }, systemOf(admin.congressId)))

test('a letter is plain text with a Chinese head that reads back, its sentence, its title and its link, and nothing of anybody', async () => {
  expect(await saveEmail(admin, 0, { host: '127.0.0.1', port: box.port, security: 'none', user: '', from: 'liaison@qinglan.example', enabled: true, password: '' }, AT)).toMatchObject({ ok: true })
  await confirmed(deputy, { email: 'swd@qinglan.example', choices: { reminder: { email: 'atOnce' } } }, { box, at: AT })
  await remind()
  expect(await deliver(AT)).toMatchObject({ sent: 1 })
  const { from, text } = box.letters[0]!
  const [head, ...body] = text.split('\n\n')
  const heads = head!.replace(/\?=\n\s+=\?UTF-8\?B\?/g, '').replace(/=\?UTF-8\?B\?([^?]+)(\?=)?/g, (_, said: string) => Buffer.from(said, 'base64').toString('utf8'))
  expect(heads).toMatch(/^Subject: 青岚县人大：答复在等您评价，期限快到了（2026年6月20日）$/m)
  expect(heads).toMatch(/^From: 青岚县人大 <liaison@qinglan\.example>$/m)
  expect(heads).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
  expect(from).toContain('liaison@qinglan.example')
  const said = Buffer.from(body.join('').replace(/\s/g, ''), 'base64').toString('utf8')
  const { title } = await county.stored(life)
  expect(said.split('\n').filter(Boolean)).toEqual([`答复在等您评价，期限快到了（2026年6月20日）：《${title}》。`, '登录后看：', expect.stringMatching(/^https?:\/\/\S+\/m\/[A-Za-z0-9_-]{20}$/), expect.stringContaining('不用回复')])
  expect(`${heads}${said}`).not.toMatch(new RegExp(`${deputy.name}|1[3-9]\\d{9}`))
})

test('by the messenger at work goes what somebody chose for it, to its own gateway, beside the short message', async () => {
  const messenger = await aGateway()
  expect(await saveGateway(admin, { version: 0 }, { url: gateway.url, name: '短信', enabled: true, signingPassword: KEY }, AT)).toMatchObject({ ok: true })
  expect(await saveGateway(admin, { channel: 'work', version: 0 }, { url: messenger.url, name: '企业微信', enabled: true, signingPassword: 'another key that both of them know' }, AT)).toMatchObject({ ok: true })
  await remind()
  expect(await deliver(AT), 'a deputy has it by short message, unless they choose').toMatchObject({ sent: 1 })
  await db.person.update({ where: { id: deputy.personId }, data: { messageChoices: { reminder: { sms: 'never', work: 'atOnce' } } } })
  await remind()
  expect(await deliver(AT)).toMatchObject({ sent: 1 })
  expect([gateway.received.length, messenger.received.length]).toEqual([1, 1])
  expect(messenger.received[0]!.json).toMatchObject({ to: gateway.received[0]!.json.to, text: expect.stringContaining('等您评价') })
  expect(messenger.received[0]!.headers['webhook-signature']).not.toBe(gateway.received[0]!.headers['webhook-signature'])
  expect(await findMessages(admin, {}, AT)).toMatchObject({ gateways: { sms: { enabled: true }, work: { enabled: true, settings: { name: '企业微信' } } } })
  expect(await sendTest(admin, 'work', AT)).toMatchObject({ ok: true, value: { ok: true } })
  await messenger.close()
})
