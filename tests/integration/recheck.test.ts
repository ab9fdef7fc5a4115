import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { runTimers } from '@/lib/timers/commands'
import { addDays } from '@/lib/rulebook/days'
import type { Actor } from '@/lib/policy'
import { defaultRulebook } from '@/lib/rulebook/default'
import type { LimitName } from '@/lib/rulebook/limit'
import { reckonFor } from '@/lib/rulebook/order'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { takeStep } from '@/lib/suggestions/commands'
import { listDeputyDesk } from '@/lib/suggestions/desk-deputy'
import { findRecord } from '@/lib/suggestions/queries'
import { submits, writes } from '@/prisma/seed/deeds-author'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
let head: Actor
beforeAll(async () => {
  county = await aCounty()
  head = county.cast.headOfDelegation('云溪镇')
})
const under = (recheck: Rulebook['stages']['recheck']) => (count: number) => {
  const rulebook: Rulebook = { ...defaultRulebook, stages: { ...defaultRulebook.stages, recheck } }
  return { ...county.day(count), rulebook, versions: { current: null, byId: new Map<string, Rulebook>(), default: rulebook } }
}
type Day = ReturnType<typeof under>
const office = () => county.cast.officers[0]!

/** Written by a deputy of 云溪镇, and handed in at a session or between two. */
async function handedIn(day: Day, { channel = 'inSession', author = 'demo-shiwangshan' }: { channel?: string; author?: string } = {}): Promise<Life> {
  const life = county.aLife({ author })
  await writes().take(life, day(0))
  await db.suggestion.update({ where: { id: life.id }, data: { channel } })
  await submits().take(life, day(1))
  return life
}
async function act(life: Life, actor: Actor, action: string, input: object, at: ReturnType<Day>) {
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id: life.id } })
  return takeStep(actor, { id: life.id, version, action: action as 'passOn' }, input as never, at)
}
const ends = (name: LimitName, at: ReturnType<Day>) => reckonFor(name, { channel: 'inSession' }, at).dueOn
const ACCEPT = { category: 'other' }

test('handed in at a session, it goes to the head of the delegation first: on their desk, theirs to read, and nobody accepts it before', async () => {
  const day = under('delegation')
  const life = await handedIn(day)
  const { dueOn, ...waiting } = await county.stored(life)
  expect(waiting).toMatchObject({ state: 'submitted', recheck: 'waiting', screenerId: head.deputyId })
  expect(dueOn, 'the recheck has its own days').toBe(ends('recheck', day(1)))
  expect((await listDeputyDesk({ actor: head, today: day(2).today } as never)).find(({ id }) => id === life.id)).toMatchObject({ deed: 'recheck' })
  expect(await findRecord(head, life.id, day(2))).toMatchObject({ view: { turn: { who: '代表团团长', what: '复核', isMine: true }, due: { on: expect.any(String) } } })
  expect(await findRecord(office(), life.id, day(2))).toMatchObject({ view: { turn: { isMine: false } }, steps: { refused: [] } })
  expect(await act(life, office(), 'accept', ACCEPT, day(2))).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
  expect(await act(life, office(), 'passOn', {}, day(2)), 'it is the delegation’s to say').toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await act(life, head, 'passOn', {}, day(2))).toMatchObject({ ok: true })
  expect((await county.stored(life)).dueOn, 'the office has all its days from then on').toBe(ends('review', day(2)))
  expect(await findRecord(head, life.id, day(3)), 'what has been passed on is nobody else’s to read').toBeNull()
  expect(await act(life, office(), 'accept', ACCEPT, day(3))).toMatchObject({ ok: true })
  expect((await county.events(life)).map(({ action, capacity }) => `${action} ${capacity}`).slice(-2)).toEqual(['passOn screener', 'accept office'])
  expect((await county.events(life)).filter(({ action }) => action === 'askRecheck')).toMatchObject([{ capacity: 'system' }])
})

test('sent back it is the author’s again, and handed in anew it is looked at anew; the office waits no longer than the limit', async () => {
  const day = under('delegation')
  const life = await handedIn(day)
  expect(await act(life, head, 'screenBack', { reason: '请写明是哪一段路' }, day(2))).toMatchObject({ ok: true })
  expect(await county.stored(life)).toMatchObject({ state: 'returned', dueOn: null })
  await submits().take(life, day(3))
  expect(await county.stored(life)).toMatchObject({ state: 'submitted', recheck: 'waiting' })
  expect(await act(life, office(), 'skipRecheck', { reason: '代表团没有回音' }, day(4))).toMatchObject({ ok: false, refusal: { condition: 'recheckOverdue' } })
  expect(await act(life, office(), 'skipRecheck', { reason: '代表团没有回音' }, day(40))).toMatchObject({ ok: true })
  expect(await act(life, office(), 'accept', ACCEPT, day(40))).toMatchObject({ ok: true })
})

test('the secretariat rechecks what no head can: its own rule, or the head’s own suggestion; between sessions and elsewhere nobody does', async () => {
  for (const [day, author] of [[under('secretariat'), undefined], [under('delegation'), (await db.person.findUniqueOrThrow({ where: { id: head.personId } })).loginName!]] as const) {
    const life = await handedIn(day, { author })
    expect(await county.stored(life)).toMatchObject({ recheck: 'waiting', screenerId: null })
    expect(await act(life, office(), 'passOn', {}, day(2))).toMatchObject({ ok: true })
    expect(await act(life, office(), 'accept', ACCEPT, day(2))).toMatchObject({ ok: true })
  }
  for (const [day, channel] of [[under('delegation'), 'outOfSession'], [under('none'), 'inSession']] as const) {
    const life = await handedIn(day, { channel })
    expect(await county.stored(life)).toMatchObject({ recheck: null })
    expect(await act(life, office(), 'accept', ACCEPT, day(2))).toMatchObject({ ok: true })
  }
})

test('who is asked for a recheck is reminded of it, before its day and after it, and the office only after it; what is passed on reminds nobody of it', async () => {
  const day = under('delegation')
  const [waiting, passed] = [await handedIn(day), await handedIn(day)]
  expect(await act(passed, head, 'passOn', {}, day(2))).toMatchObject({ ok: true })
  const { dueOn } = await county.stored(waiting)
  await db.timerPass.deleteMany()
  for (const count of [-3, -1, 1]) await runTimers(new Date(`${addDays(dueOn!, count)}T01:00:00+08:00`))
  const told = async ({ id }: Life) => (await db.notice.findMany({ where: { suggestionId: id, action: { startsWith: 'recheck.' } } })).map(({ action, personId }) => `${action} ${personId === head.personId ? 'head' : personId === office().personId ? 'office' : 'other'}`)
  expect(await told(waiting)).toEqual(expect.arrayContaining(['recheck.soon head', 'recheck.late head', 'recheck.late office']))
  expect(await told(waiting)).not.toContain('recheck.soon office')
  expect(await told(passed)).toEqual([])
  expect(await db.notice.count({ where: { suggestionId: waiting.id, action: 'office.late' } }), 'it is not the office’s turn').toBe(0)
})
