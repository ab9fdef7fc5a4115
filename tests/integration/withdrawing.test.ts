import { beforeAll, expect, test } from 'vitest'
import { agreeWithdrawal, askWithdrawal, callOffWithdrawal, refuseWithdrawal } from '@/lib/cosignatures/withdrawing'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { defaultRulebook } from '@/lib/rulebook/default'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { takeStep } from '@/lib/suggestions/commands'
import { listDeputyDesk } from '@/lib/suggestions/desk-deputy'
import { findRecord } from '@/lib/suggestions/queries'
import { answer, invites, submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

// A county whose rules want every cosigner's word before a joint suggestion is withdrawn.
let county: Awaited<ReturnType<typeof aCounty>>
let [first, second]: Actor[] = []
beforeAll(async () => {
  county = await aCounty()
  first = county.cast.byLogin('demo-tianxiuhe')
  second = county.cast.byLogin('demo-jiangheming')
})
const rulebook: Rulebook = { ...defaultRulebook, withdrawal: { until: 'proposed', joint: 'all' } }
const day = (count: number) => ({ ...county.day(count), rulebook, versions: { current: null, byId: new Map<string, Rulebook>(), default: rulebook } })
const REASON = '镇里已经把这件事列入今年的计划'

async function joint(): Promise<Life> {
  const life = county.aLife({ cosigners: ['demo-tianxiuhe', 'demo-jiangheming'] })
  for (const [count, deed] of [[0, writes()], [0, invites()], [1, answer()], [1, submits()], [2, accepts()]] as const) await deed.take(life, day(count))
  // Whatever chance said, both have signed.
  await db.cosignature.updateMany({ where: { suggestionId: life.id }, data: { state: 'confirmed' } })
  return life
}
type Move = (actor: Actor, held: { id: string; version: number }, input: never, at: ReturnType<typeof day>) => Promise<{ ok: boolean }>
async function act(life: Life, actor: Actor, move: Move, input: object, count: number) {
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id: life.id } })
  return move(actor, { id: life.id, version }, input as never, day(count))
}
const waits = async (actor: Actor, { id }: Life) => (await listDeputyDesk({ actor, today: day(4).today } as never)).some((row) => row.id === id && row.deed === 'answerWithdrawal')
const buttons = async (actor: Actor, { id }: Life, count: number) => {
  const found = await findRecord(actor, id, day(count))
  return found && found !== 'invited' ? found.steps.panels.filter(({ kind }) => kind === 'withdrawal').map(({ action }) => action) : []
}

test('the author alone cannot withdraw it: each cosigner is asked, and with the last yes it is withdrawn', async () => {
  const life = await joint()
  const { version } = await county.stored(life)
  expect(await takeStep(life.author, { id: life.id, version, action: 'withdraw' }, { reason: REASON }, day(3))).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
  expect(await buttons(life.author, life, 3)).toEqual(['ask'])
  expect(await act(life, first!, askWithdrawal as Move, { reason: REASON }, 3), 'it is the author’s to ask').toMatchObject({ ok: false })
  expect(await act(life, life.author, askWithdrawal as Move, { reason: REASON }, 3)).toMatchObject({ ok: true })
  expect(await waits(first!, life)).toBe(true)
  expect(await findRecord(county.cast.officers[0]!, life.id, day(3)), 'before it hands it out, the office reads what is being asked').toMatchObject({ view: { turn: { also: [expect.stringMatching(new RegExp(`还有 2 位没有回答。理由：${REASON}`))] } } })
  expect(await buttons(first!, life, 4)).toEqual(['agree', 'refuse'])
  expect(await act(life, first!, agreeWithdrawal as Move, {}, 4)).toMatchObject({ ok: true })
  expect(await waits(first!, life)).toBe(false)
  expect((await county.stored(life)).state, 'one is still to answer').toBe('accepted')
  expect(await act(life, second!, agreeWithdrawal as Move, {}, 5)).toMatchObject({ ok: true })
  expect(await county.stored(life)).toMatchObject({ state: 'withdrawn', closedOn: day(5).today })
  expect((await county.events(life)).slice(-2).map(({ action, capacity }) => `${action} ${capacity}`)).toEqual(['askWithdrawal author', 'withdrawAgreed system'])
  expect(await findRecord(life.author, life.id, day(6))).toMatchObject({ view: { ending: { words: [REASON] } } })
})

test('one no, and it goes on; asked again, everyone answers anew; the author can let it be', async () => {
  const life = await joint()
  await act(life, life.author, askWithdrawal as Move, { reason: REASON }, 3)
  await act(life, first!, agreeWithdrawal as Move, {}, 4)
  expect(await act(life, second!, refuseWithdrawal as Move, { reason: '群众还等着答复' }, 4)).toMatchObject({ ok: true })
  expect(await county.stored(life)).toMatchObject({ state: 'accepted', withdrawalReason: '' })
  expect(await buttons(life.author, life, 5)).toEqual(['ask'])
  expect(await findRecord(county.cast.officers[0]!, life.id, day(5))).toMatchObject({ view: { turn: { also: [] } } })
  await act(life, life.author, askWithdrawal as Move, { reason: REASON }, 5)
  expect(await waits(first!, life), 'the first yes was to another asking').toBe(true)
  expect(await act(life, life.author, callOffWithdrawal as Move, {}, 6)).toMatchObject({ ok: true })
  expect(await waits(first!, life)).toBe(false)
})

test('once the rules let it be withdrawn no more, nobody is asked; of two who agree last at once it is withdrawn once', async () => {
  const late = await joint()
  await dispatches().take(late, day(3))
  expect(await buttons(late.author, late, 4)).toEqual([])
  expect(await act(late, late.author, askWithdrawal as Move, { reason: REASON }, 4)).toMatchObject({ ok: false })
  const life = await joint()
  await act(life, life.author, askWithdrawal as Move, { reason: REASON }, 3)
  await act(life, first!, agreeWithdrawal as Move, {}, 4)
  const outcomes = await Promise.all([1, 2].map(() => act(life, second!, agreeWithdrawal as Move, {}, 5)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await county.events(life)).filter(({ action }) => action === 'withdrawAgreed')).toHaveLength(1)
})
