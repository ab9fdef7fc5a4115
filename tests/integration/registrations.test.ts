import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerInvitation } from '@/lib/cosignatures/commands'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import type { Actor } from '@/lib/policy'
import { answerRegistration } from '@/lib/registrations/answer-commands'
import { register } from '@/lib/registrations/commands'
import type { Registering } from '@/lib/registrations/needs'
import { listSuggestions } from '@/lib/suggestions/list'
import { readFilter } from '@/lib/suggestions/list-filter'
import { listDeputyDesk } from '@/lib/suggestions/desk-deputy'
import { takeStep } from '@/lib/suggestions/commands'
import { findRecord } from '@/lib/suggestions/queries'
import { aCounty } from '../factories/county'
import { looksAs } from './list-ground'

let county: Awaited<ReturnType<typeof aCounty>>
let office: Actor
let picture: Buffer
beforeAll(async () => {
  county = await aCounty()
  office = county.cast.officers[0]!
  picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).png().toBuffer()
})

const scan = (content: Uint8Array = new Uint8Array(picture)) => ({ name: '原件.png', body: new Blob([new Uint8Array(content)]).stream() })
const common = {
  lead: '石望山', cosigners: '田秀禾', onBehalfOfDelegation: false, title: '关于修补石桥村老桥的建议', situation: '石桥村的老桥桥面坑洼，雨天积水。', analysis: '', proposal: '请年内修补桥面。',
  category: '', suggestedUnits: '', publicityWish: 'full', publicityWhy: '', secretProposer: false, faceReplyWish: false,
} as const
const aPaper = (more: object = {}): Registering => ({ as: 'paper', draftKey: randomUUID(), receivedOn: county.day(0).today, channel: 'outOfSession', ...common, ...more })
const aMotion = (more: object = {}): Registering => ({ as: 'motion', draftKey: randomUUID(), motionNumber: '12', motionTitle: '关于修补石桥村老桥的议案', decidedOn: county.day(0).today, basis: '大会主席团第三次会议决定', ...common, ...more })
const entered = async (input: Registering, on = county.day(1)) => {
  const outcome = await register(office, input, [scan()], on)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}
const stored = (id: string) => db.suggestion.findUniqueOrThrow({ where: { id }, include: { cosignatures: true, attachments: true } })
const answer = async (actor: Actor, id: string, action: 'confirm' | 'object' | 'correct', input = {}) => answerRegistration(actor, { id, version: (await stored(id)).version, action }, input, county.day(2))

describe('a paper that a deputy signed', () => {
  test('enters the life in the deputy’s name, with its scan, its signers and the day it came', async () => {
    const id = await entered(aPaper())
    const row = await stored(id)
    expect(row).toMatchObject({ state: 'submitted', registration: 'recorded', origin: 'direct', submittedOn: county.day(0).today, proposerKind: 'joint', authorId: county.cast.byLogin('demo-shiwangshan').deputyId })
    expect(row.cosignatures.map(({ state }) => state)).toEqual(['confirmed'])
    expect(row.attachments).toHaveLength(1)
    expect(row.reckoning).toMatchObject({ startOn: county.day(0).today })
    const told = await db.notice.findMany({ where: { suggestionId: id }, select: { personId: true, action: true } })
    expect(told.map(({ personId }) => personId).sort()).toEqual(['demo-shiwangshan', 'demo-tianxiuhe'].map((login) => county.cast.byLogin(login).personId).sort())
    expect(new Set(told.map(({ action }) => action))).toEqual(new Set(['suggestion.register']))
  })
  test('pressed twice is entered once, and leaves no second file', async () => {
    const input = aPaper()
    const [one, other] = await Promise.all([entered(input), entered(input)])
    expect(one).toBe(other)
    const kept = await db.attachment.findMany({ select: { id: true } })
    const files = readdirSync(join(env.DATA_DIR, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)
    expect(files.filter((name) => /^[a-f0-9]{64}$/.test(name)).sort()).toEqual(kept.map(({ id }) => id).sort())
  })
  test.each([
    ['without a scan', {}, [], 'scans'],
    ['with a scan that is none', {}, ['<svg/>'], 'scans'],
    ['of a day that has not come', { receivedOn: '2099-01-01' }, ['picture'], 'receivedOn'],
    ['of nobody who is a deputy', { lead: '孙悟空' }, ['picture'], 'lead'],
    ['signed by somebody unknown', { cosigners: '田秀禾、白骨精' }, ['picture'], 'cosigners'],
    ['signed twice by one', { cosigners: '田秀禾、石望山' }, ['picture'], 'cosigners'],
    ['in the name of a delegation by one who does not head it', { onBehalfOfDelegation: true }, ['picture'], 'lead'],
  ])('%s is refused at its field, and nothing is kept', async (_, more, scans, field) => {
    const before = [await db.suggestion.count(), await db.event.count(), await db.attachment.count()]
    const outcome = await register(office, aPaper(more), scans.map((one) => (one === 'picture' ? scan() : scan(Buffer.from(one)))), county.day(1))
    expect(outcome).toMatchObject({ ok: false, mistakes: { [field]: expect.stringMatching(/[\u4e00-\u9fff]/) } })
    expect([await db.suggestion.count(), await db.event.count(), await db.attachment.count()]).toEqual(before)
  })
  test('is entered by nobody but the office', async () => {
    for (const login of ['demo-shiwangshan', 'demo-qinzhiyuan', 'demo-gaoyuan', 'demo-mowanqing']) {
      expect(await register(county.cast.byLogin(login), aPaper(), [scan()], county.day(1))).toEqual({ ok: false, refusal: { why: 'forbidden' } })
    }
  })
})

describe('what was entered for a deputy', () => {
  test('waits on the deputy’s desk until it is looked through', async () => {
    const id = await entered(aPaper())
    const shi = county.cast.byLogin('demo-shiwangshan')
    const waits = async () => (await listDeputyDesk(looksAs(shi))).some((row) => row.id === id && row.deed === 'lookThrough')
    expect(await waits()).toBe(true)
    expect(await answer(shi, id, 'confirm')).toMatchObject({ ok: true })
    expect(await waits()).toBe(false)
  })
  test('is objected to, holds up the review, is mended and confirmed', async () => {
    const id = await entered(aPaper())
    const shi = county.cast.byLogin('demo-shiwangshan')
    expect(await answer(shi, id, 'object', { objection: '原件写的是两年内修补' })).toMatchObject({ ok: true })
    const accepts = async () => takeStep(office, { id, version: (await stored(id)).version, action: 'accept' }, { category: 'transport' }, county.day(3))
    expect(await accepts()).toMatchObject({ ok: false, refusal: { why: 'notYet', condition: 'registrationUndisputed' } })
    const found = await findRecord(office, id, county.day(2))
    expect(found !== 'invited' && found?.steps.now[0]).toMatchObject({ label: '改正代录的文字', isMain: true })
    expect(await answer(office, id, 'correct', { title: common.title, situation: common.situation, analysis: '', proposal: '请两年内修补桥面。' })).toMatchObject({ ok: true })
    expect(await stored(id)).toMatchObject({ registration: 'recorded', proposal: '请两年内修补桥面。' })
    expect(await answer(shi, id, 'confirm')).toMatchObject({ ok: true })
    expect(await accepts()).toMatchObject({ ok: true })
    expect(await answer(shi, id, 'object', { objection: '又想起一处不同' })).toMatchObject({ ok: false, refusal: { why: 'wrongState' } })
  })
  test('needs no more confirming once the deputy has handed it in with their own hand', async () => {
    const id = await entered(aPaper())
    const shi = county.cast.byLogin('demo-shiwangshan')
    await answer(shi, id, 'object', { objection: '原件写的是两年内修补' })
    const step = async (actor: Actor, action: 'sendBack' | 'submit', input: object) => takeStep(actor, { id, version: (await stored(id)).version, action }, input as never, county.day(3))
    expect(await step(office, 'sendBack', { reason: '请您自己改一下' })).toMatchObject({ ok: true })
    expect(await step(shi, 'submit', {})).toMatchObject({ ok: true })
    expect(await stored(id)).toMatchObject({ state: 'submitted', registration: 'confirmed' })
  })
  test('is not confirmed, objected to or mended by anyone else', async () => {
    const id = await entered(aPaper())
    const others = ['demo-tianxiuhe', 'demo-jiangheming', 'demo-qinzhiyuan'].map(county.cast.byLogin)
    for (const actor of others) for (const action of ['confirm', 'object', 'correct'] as const) expect(await answer(actor, id, action, { objection: '不是这样写的' })).toMatchObject({ ok: false })
    expect(await answer(office, id, 'confirm')).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
    expect(await stored(id)).toMatchObject({ registration: 'recorded' })
  })
  test('a cosigner who did not sign says so, and is one no longer', async () => {
    const id = await entered(aPaper())
    const tian = county.cast.byLogin('demo-tianxiuhe')
    expect(await answerInvitation(tian, { id, action: 'disown' }, county.day(2))).toMatchObject({ ok: true })
    expect((await stored(id)).cosignatures.map(({ state }) => state)).toEqual(['declined'])
    expect(await findRecord(tian, id, county.day(2))).toBeNull()
    expect(await db.notice.count({ where: { suggestionId: id, action: 'cosignature.disown' } })).toBeGreaterThan(1)
  })
})

describe('a motion that is handled as a suggestion', () => {
  test('keeps its number, its title, the decision and its day, and shows them to every reader', async () => {
    const id = await entered(aMotion())
    expect(await stored(id)).toMatchObject({ origin: 'motion', channel: 'inSession', motion: { number: '12', title: '关于修补石桥村老桥的议案', basis: '大会主席团第三次会议决定' } })
    await takeStep(office, { id, version: (await stored(id)).version, action: 'accept' }, { category: 'transport' }, county.day(3))
    for (const login of ['demo-shiwangshan', 'demo-jiangheming', 'demo-mowanqing', 'demo-zhouyingchuan']) {
      const found = await findRecord(county.cast.byLogin(login), id, county.day(4))
      expect(found !== 'invited' && found?.view.origin.motion, login).toMatchObject({ number: '12' })
    }
  })
  test('is found by its origin, and a paper by its own', async () => {
    const [motion, paper] = [await entered(aMotion()), await entered(aPaper())]
    const idsOf = async (origin: string) => (await listSuggestions(readFilter({ origin, order: 'changed' }), null, looksAs(office), county.day(3))).rows.map(({ id, origin: words }) => ({ id, words }))
    expect(await idsOf('motion')).toContainEqual({ id: motion, words: '议案转建议' })
    expect(await idsOf('paper')).toContainEqual({ id: paper, words: '代录' })
    expect((await idsOf('motion')).map(({ id }) => id)).not.toContain(paper)
    expect((await idsOf('self')).filter(({ id }) => id === paper || id === motion)).toEqual([])
  })
})
