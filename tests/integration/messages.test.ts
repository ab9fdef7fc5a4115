import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { takeNext } from '@/lib/messages/claim'
import { saveEmail, saveGateway, saveHours } from '@/lib/messages/commands'
import { dropDead, tryAgain } from '@/lib/messages/dead'
import { deliver } from '@/lib/messages/deliver'
import { findLink } from '@/lib/messages/link'
import { findMessages } from '@/lib/messages/queries'
import { sendTest } from '@/lib/messages/test-message'
import { db } from '@/lib/platform/db'
import { transact } from '@/lib/platform/transact'
import { tell } from '@/lib/notices/commands'
import { systemOf, type Actor } from '@/lib/policy'
import { judges, SATISFIED, submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'
import { confirmed } from './confirmed'
import { aGateway, aLetterBox } from './outside'

const KEY = 'a key that both of them know of'
const MINUTE = 60_000
let county: Awaited<ReturnType<typeof aCounty>>
let gateway: Awaited<ReturnType<typeof aGateway>>
let box: Awaited<ReturnType<typeof aLetterBox>>
let admin: Actor
let deputy: Actor
/** A Wednesday that is worked, at ten. */
const AT = new Date('2026-06-10T10:00:00+08:00')
const after = (minutes: number) => new Date(AT.getTime() + minutes * MINUTE)

beforeAll(async () => {
  ;[county, gateway, box] = await Promise.all([aCounty(), aGateway(), aLetterBox()])
  admin = county.cast.byLogin('demo-gaoyuan')
  deputy = county.cast.byLogin('demo-shiwangshan')
})
afterAll(async () => {
  await Promise.all([gateway.close(), box.close()])
})
beforeEach(async () => {
  await db.outbox.deleteMany()
  await db.messageChannel.deleteMany()
  await db.congress.update({ where: { id: admin.congressId }, data: { messageHours: {} } })
  await db.person.updateMany({ data: { messageChoices: {}, emailSealed: null, emailConfirmedAt: null } })
  gateway.received.length = 0
  box.letters.length = 0
  gateway.answers(() => ({ status: 200, body: 'ok' }))
})

const opensGateway = async (url = gateway.url) => expect(await saveGateway(admin, { version: 0 }, { url, name: '短信', enabled: true, signingPassword: KEY }, AT)).toMatchObject({ ok: true })
const opensBox = async () => expect(await saveEmail(admin, 0, { host: '127.0.0.1', port: box.port, security: 'none', user: '', from: 'liaison@qinglan.example', enabled: true, password: '' }, AT)).toMatchObject({ ok: true })

/** A reply that is complete; that its deputy is to judge it is told at this moment. */
async function answered(more: Partial<Life> = {}): Promise<Life> {
  const life = county.aLife(more as never)
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, dispatches()], [3, signsFor()], [6, talks()], [8, drafts()], [9, sendsForReview()], [10, signs()])
  return life
}
const remind = (life: Life, at = AT) =>
  transact((tx) => tell(tx, { happened: 'evaluation.soon', suggestionId: life.id, parties: { congressId: admin.congressId, authorId: life.author.deputyId }, dueOn: '2026-06-20', now: at }, systemOf(admin.congressId)))
const open = () => db.outbox.findMany({ where: { sentAt: null, deadAt: null, droppedAt: null } })

let life: Life
const once = async () => (life ??= await answered())

test('what somebody wants goes to the gateway signed, with a link and without a name; where nobody wants anything, nothing is kept', async () => {
  await remind(await once())
  expect(await db.outbox.count()).toBe(0)
  await opensGateway()
  await remind(life)
  expect(await deliver(AT)).toMatchObject({ sent: 1 })
  const [{ headers, body, json }] = gateway.received as [(typeof gateway.received)[0]]
  const signed = createHmac('sha256', KEY).update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`).digest('base64')
  expect(headers['webhook-signature']).toBe(`v1,${signed}`)
  expect(headers).toMatchObject({ 'idempotency-key': json.id, 'webhook-timestamp': String(AT.getTime() / 1000) })
  expect(json.to).toMatch(/^1390000\d{4}$/)
  expect(json.text).toContain('等您评价')
  expect(json.text).toContain(`《${(await county.stored(life)).title}》`)
  expect(json.text).not.toContain(deputy.name)
  expect(json.link).toMatch(/\/m\/[A-Za-z0-9_-]{20}$/)
  expect(await deliver(after(1))).toMatchObject({ sent: 0 })
})

test('of one who asked for secrecy, of what is not to be public, and where the office wants none, no title goes out', async () => {
  await opensGateway()
  await once()
  const { title } = await county.stored(life)
  for (const [data, hours] of [[{ secretProposer: true }, {}], [{ publicityWish: 'none' }, {}], [{}, { titles: 'without' as const }]] as const) {
    await db.suggestion.update({ where: { id: life.id }, data })
    await saveHours(admin, { from: '08:30', to: '18:00', days: 'working', digestAt: '08:30', titles: 'with', ...hours }, AT)
    await remind(life)
    await deliver(AT)
    await db.suggestion.update({ where: { id: life.id }, data: { secretProposer: false, publicityWish: 'full' } })
  }
  expect(gateway.received).toHaveLength(3)
  for (const { body } of gateway.received) expect(body).not.toContain(title)
})

test('a gateway that is down undoes no step; it is tried again later and later, and goes out once, under the key it had', async () => {
  const gone = await aGateway()
  await gone.close()
  await opensGateway(gone.url)
  const late = await answered()
  expect((await county.stored(late)).state).toBe('replied')
  expect(await db.notice.count({ where: { suggestionId: late.id, personId: late.author.personId, action: 'suggestion.completeReply' } })).toBe(1)
  const mine = { personId: late.author.personId, notice: { suggestionId: late.id, action: 'suggestion.completeReply' } }
  await db.outbox.deleteMany({ where: { NOT: mine } })
  expect(await deliver(AT)).toMatchObject({ sent: 0, failed: 1 })
  const [row] = await open()
  expect(row).toMatchObject({ tries: 1, answer: '连不上（ECONNREFUSED）' })
  expect(row!.deliverAt.getTime()).toBeGreaterThanOrEqual(after(1).getTime())
  expect(await deliver(AT), 'not at once again').toMatchObject({ sent: 0, failed: 0 })
  await db.messageChannel.updateMany({ data: { settings: { url: gateway.url, name: '短信' } } })
  expect(await deliver(after(2))).toMatchObject({ sent: 1 })
  expect(gateway.received.map(({ headers }) => headers['webhook-id'])).toEqual([row!.id])
})

test('after eight tries somebody has to look, at once where it is refused for good; tried again it goes, dropped it does not', async () => {
  await opensGateway()
  await remind(await once())
  gateway.answers(() => ({ status: 503 }))
  let at = AT
  for (let count = 1; count < 8; count += 1) {
    expect(await deliver(at), `try ${count}`).toMatchObject({ failed: 1, dead: 0 })
    at = (await open())[0]!.deliverAt
    await saveHours(admin, { from: '00:00', to: '23:59', days: 'every', digestAt: '08:30', titles: 'with' }, at)
  }
  expect(await deliver(at)).toMatchObject({ failed: 0, dead: 1 })
  expect(await findMessages(admin, {}, at)).toMatchObject({ counts: { waiting: 0, dead: 1 }, dead: { rows: [{ person: deputy.name, answer: '回答 503', tries: 8 }] } })
  expect((await findMessages(admin, {}, at))!.dead.rows[0]!.address).toMatch(/^139\*{4}\d{4}$/)
  expect(await findMessages(county.cast.byLogin('demo-zhouyingchuan'), {}, at)).toBeNull()
  gateway.answers(() => ({ status: 409 }))
  expect(await tryAgain(admin, 'all', at)).toEqual({ ok: true, value: 1 })
  expect(await deliver(at), 'it had taken it after all').toMatchObject({ sent: 1 })
  expect(new Set(gateway.received.map(({ headers }) => headers['webhook-id'])).size, 'one key for all of them').toBe(1)

  await remind(life, at)
  gateway.answers(() => ({ status: 400, body: 'no such number' }))
  expect(await deliver(at)).toMatchObject({ dead: 1 })
  expect(await dropDead(deputy, 'all', at)).toMatchObject({ ok: false })
  expect(await dropDead(admin, 'all', at)).toEqual({ ok: true, value: 1 })
  expect(await tryAgain(admin, 'all', at)).toMatchObject({ ok: false })
  expect(await deliver(at)).toMatchObject({ sent: 0, dead: 0 })
})

test('an address that cannot be unsealed any more holds up nobody else', async () => {
  await opensGateway()
  await remind(await once())
  const { phoneSealed } = await db.person.findUniqueOrThrow({ where: { id: deputy.personId } })
  await db.person.update({ where: { id: deputy.personId }, data: { phoneSealed: '1.not-sealed-here-and-not-with-this-secret' } })
  const other = await answered({ author: 'demo-tianxiuhe' } as never)
  await db.outbox.deleteMany({ where: { personId: { notIn: [deputy.personId, other.author.personId] } } })
  const waiting = await db.outbox.count({ where: { personId: other.author.personId } })
  expect(waiting).toBeGreaterThan(0)
  expect(await deliver(AT)).toMatchObject({ failed: 1, sent: waiting })
  expect((await open())[0]).toMatchObject({ tries: 1, personId: deputy.personId, answer: expect.stringContaining('编号') })
  await db.person.update({ where: { id: deputy.personId }, data: { phoneSealed } })
})

test('of several servers at once each message goes out once', async () => {
  await opensGateway()
  await once()
  for (let count = 0; count < 12; count += 1) await remind(life)
  const done = await Promise.all([deliver(AT), deliver(AT), deliver(AT)])
  expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(12)
  expect(new Set(gateway.received.map(({ json }) => json.id)).size).toBe(12)
  expect(gateway.received).toHaveLength(12)
})

test('a server that dies after sending and before noting it: another sends it later under the same key, with what went together then and nothing else', async () => {
  await opensBox()
  await once()
  await confirmed(deputy, { email: 'swd@qinglan.example', choices: { reminder: { email: 'daily' } } }, { box, at: AT })
  await remind(life)
  await remind(life)
  const morning = new Date('2026-06-11T08:30:00+08:00')
  const taken = await takeNext(morning)
  await remind(life, AT)
  expect(await deliver(morning), 'what came since goes by itself').toMatchObject({ sent: 1 })
  expect(taken).toMatchObject({ items: [{}, {}] })
  expect(await deliver(new Date(morning.getTime() + 2 * MINUTE)), 'it may still be at it').toMatchObject({ sent: 0 })
  expect(await deliver(new Date(morning.getTime() + 4 * MINUTE))).toMatchObject({ sent: 1 })
  const again = box.letters.at(-1)!
  expect(again.text).toContain(`Message-ID: <${(taken as { bundleId: string }).bundleId}@qinglan.example>`)
  expect(await open()).toEqual([])
})

test('in the evening and on days off nobody is disturbed: it waits for the congress’s next working day, also where it is late', async () => {
  await opensGateway()
  await once()
  await remind(life, new Date('2026-09-30T19:00:00+08:00'))
  const deliverAt = (await open())[0]!.deliverAt
  expect(deliverAt, 'seven days of National Day come between').toEqual(new Date('2026-10-08T08:30:00+08:00'))
  expect(await deliver(new Date('2026-10-08T22:00:00+08:00')), 'nobody looked all day').toMatchObject({ sent: 0, later: 1 })
  expect((await open())[0]).toMatchObject({ deliverAt: new Date('2026-10-09T08:30:00+08:00'), tries: 0 })
  expect(await deliver(new Date('2026-10-09T08:31:00+08:00'))).toMatchObject({ sent: 1 })
})

test('what is wanted once a day goes as one letter, without what was read in the page; nothing goes to whose office it is no more', async () => {
  await opensBox()
  await once()
  await confirmed(deputy, { email: 'swd@qinglan.example', choices: { reminder: { email: 'daily', sms: 'never' } } }, { box, at: AT })
  for (let count = 0; count < 4; count += 1) await remind(life)
  const [first] = await db.outbox.findMany({ orderBy: { id: 'asc' } })
  await db.notice.update({ where: { id: first!.noticeId }, data: { readAt: AT } })
  expect(await deliver(AT), 'not before tomorrow').toMatchObject({ sent: 0 })
  expect(await deliver(new Date('2026-06-11T08:30:00+08:00'))).toMatchObject({ sent: 1 })
  expect(box.letters).toHaveLength(1)
  const [{ to, text }] = box.letters as [(typeof box.letters)[0]]
  expect(to).toEqual(['swd@qinglan.example'])
  expect(text).toMatch(/Auto-Submitted: auto-generated/i)
  const said = Buffer.from(text.split('\n\n').slice(1).join('\n\n').replace(/\n/g, ''), 'base64').toString('utf8')
  expect(said.match(/· /g)).toHaveLength(3)

  await remind(life)
  await db.roleGrant.updateMany({ where: { id: deputy.grantId }, data: { endedAt: AT } })
  expect(await deliver(new Date('2026-06-12T08:30:00+08:00'))).toMatchObject({ sent: 0, dropped: 1 })
  await db.roleGrant.updateMany({ where: { id: deputy.grantId }, data: { endedAt: null } })
})

test('what went is forgotten after a quarter; what nobody could deliver waits for somebody to look', async () => {
  await opensGateway()
  await remind(await once())
  await deliver(AT)
  gateway.answers(() => ({ status: 400 }))
  await remind(life)
  await deliver(AT)
  expect(await db.outbox.count()).toBe(2)
  await deliver(after(91 * 24 * 60))
  expect(await db.outbox.findMany({ select: { answer: true } })).toEqual([{ answer: '回答 400' }])
})

test('a step that is undone leaves nothing to be sent', async () => {
  await opensGateway()
  await once()
  await expect(transact(async (tx) => {
    await tell(tx, { happened: 'evaluation.soon', suggestionId: life.id, parties: { congressId: admin.congressId, authorId: life.author.deputyId }, now: AT }, systemOf(admin.congressId))
    throw new Error('what follows fails')
  })).rejects.toThrow()
  expect(await db.outbox.count()).toBe(0)
})

test('nothing inside is called unless whoever runs the machine says so, and no redirect is followed', async () => {
  const save = (url: string) => saveGateway(admin, { version: 0 }, { url, name: '短信', enabled: false, signingPassword: KEY }, AT)
  for (const url of ['https://localhost/x', 'https://127.0.0.2/x', 'https://[::1]/x', 'https://[::ffff:10.0.0.1]/x', 'https://169.254.169.254/latest', 'https://2130706434/x']) expect(await save(url), url).toMatchObject({ ok: false })
  expect(await save('http://example.org/x'), 'not encrypted').toMatchObject({ ok: false })
  expect(await save('https://me:you@example.org/x')).toMatchObject({ ok: false })
  await opensGateway()
  await remind(await once())
  await db.messageChannel.updateMany({ data: { settings: { url: `http://127.0.0.2:${new URL(gateway.url).port}/send`, name: '短信' } } })
  expect(await deliver(AT), 'also where it stands in the settings already').toMatchObject({ dead: 1 })
  await db.messageChannel.updateMany({ data: { settings: { url: gateway.url, name: '短信' } } })
  gateway.answers(() => ({ status: 302, headers: { location: gateway.url } }))
  await tryAgain(admin, 'all', AT)
  expect(await deliver(AT)).toMatchObject({ dead: 1 })
  expect(gateway.received).toHaveLength(1)
})

test('a try goes to the one who asks and says what came back; the key stands nowhere in the log', async () => {
  await opensGateway()
  gateway.answers(() => ({ status: 202, body: 'queued' }))
  expect(await sendTest(admin, 'sms', AT)).toEqual({ ok: true, value: { ok: true, answer: '回答 202：queued' } })
  expect(gateway.received[0]!.json).toMatchObject({ test: true })
  expect(await sendTest(deputy, 'sms', AT)).toMatchObject({ ok: false })
  expect(JSON.stringify(await db.event.findMany({ where: { kind: 'congress' }, select: { detail: true } }))).not.toContain(KEY)
  expect(JSON.stringify(await db.messageChannel.findMany())).not.toContain(KEY)
})

test('a link leads straight to judging, only the one it was sent to, says when it was used and when it is too old', async () => {
  await opensGateway()
  const fresh = await answered()
  await db.outbox.deleteMany()
  await remind(fresh)
  const { code } = (await db.outbox.findFirst())!
  expect(await findLink(deputy, code, AT)).toEqual({ leads: 'on', to: `/suggestions/${fresh.id}/evaluate` })
  expect(await findLink(county.cast.byLogin('demo-tianxiuhe'), code, AT)).toEqual({ leads: 'missing' })
  expect(await findLink({ ...deputy, grantId: 'another' }, code, AT)).toEqual({ leads: 'otherRole' })
  expect(await findLink(deputy, code.slice(1), AT)).toEqual({ leads: 'missing' })
  expect(await findLink(deputy, code, after(31 * 24 * 60))).toEqual({ leads: 'expired' })
  await db.outbox.updateMany({ data: { createdAt: county.day(11).now } })
  await county.tell(fresh, [12, judges(0, SATISFIED)])
  expect(await findLink(deputy, code, county.day(13).now)).toMatchObject({ leads: 'used', on: county.day(12).today })
})
