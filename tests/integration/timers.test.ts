import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { dayOf } from '@/lib/platform/clock'
import { addDays, type Day } from '@/lib/rulebook/days'
import { runTimers } from '@/lib/timers/commands'
import { retryFailed } from '@/lib/timers/retry'
import { getTimersPage } from '@/lib/timers/queries-page'
import { tick } from '@/lib/timers/tick'
import { judges, invites, SATISFIED, submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches, handsOver, proposes } from '@/prisma/seed/deeds-office'
import { asksExtension, drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

/** One in the morning of a day. */
const onDay = (day: Day) => new Date(`${day}T01:00:00+08:00`)
const noticesOf = ({ id }: Life, action: string) => db.notice.count({ where: { suggestionId: id, action } })
const lapsesOf = (lives: readonly Life[]) => db.event.count({ where: { suggestionId: { in: lives.map(({ id }) => id) }, kind: 'suggestion', action: 'lapse' } })

async function answered(): Promise<Life> {
  const life = county.aLife()
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, dispatches()], [3, signsFor()], [6, talks()], [8, drafts()], [9, sendsForReview()], [10, signs()])
  return life
}
/** The passes begin anew, as in a county that is opened on that day. */
const openedOn = (day: Day) => db.timerPass.deleteMany().then(() => runTimers(onDay(day)))

test('two servers at once, and a third a moment later: each evaluation lapses once, with one event and one notice', async () => {
  const lives = await Promise.all(Array.from({ length: 6 }, answered))
  const dueOn = (await county.stored(lives[0]!)).dueOn!
  await openedOn(addDays(dueOn, -30))
  const at = onDay(addDays(dueOn, 1))
  await Promise.all([runTimers(at), runTimers(at)])
  await runTimers(at)
  expect(await lapsesOf(lives)).toBe(6)
  for (const life of lives) {
    expect((await county.stored(life)).state).toBe('evaluated')
    expect(await db.notice.count({ where: { suggestionId: life.id, action: 'suggestion.lapse', personId: life.author.personId } })).toBe(1)
    expect(await db.timerDeed.count({ where: { recordId: life.id, timer: 'lapse' } })).toBe(1)
  }
  const { detail, capacity, actorName } = (await county.events(lives[0]!)).at(-1)!
  expect({ detail, capacity, actorName }).toEqual({ detail: { dueOn }, capacity: 'system', actorName: '平台' })
})

test('down for ten days: what lapsed three days ago lapses now and says its day; nobody is reminded twice at once', async () => {
  const life = await answered()
  const dueOn = (await county.stored(life)).dueOn!
  await openedOn(addDays(dueOn, -30))
  await runTimers(onDay(addDays(dueOn, -6)))
  expect(await noticesOf(life, 'evaluation.soon'), 'of two days that were missed, the later').toBe(1)
  await runTimers(onDay(addDays(dueOn, 4)))
  expect(await noticesOf(life, 'evaluation.soon')).toBe(1)
  expect(await noticesOf(life, 'suggestion.lapse')).toBeGreaterThan(0)
  const lapse = (await county.events(life)).at(-1)!
  expect(lapse).toMatchObject({ action: 'lapse', detail: { dueOn } })
  expect(dayOf(lapse.at)).toBe(addDays(dueOn, 4))
})

test('the deputy is reminded on the days of the rulebook, once a day however often it is looked; a late one is taken and marked', async () => {
  const life = await answered()
  const dueOn = (await county.stored(life)).dueOn!
  await openedOn(addDays(dueOn, -20))
  for (let day = -19; day <= 0; day += 1) {
    await runTimers(onDay(addDays(dueOn, day)))
    await runTimers(new Date(onDay(addDays(dueOn, day)).getTime() + 3_600_000), { anew: true })
  }
  expect(await noticesOf(life, 'evaluation.soon')).toBe(3)
  expect((await county.events(life, 'reminder')).filter(({ action }) => action === 'evaluation.soon').map(({ detail }) => (detail as { day: number }).day)).toEqual([-10, -5, -1])
  await runTimers(onDay(addDays(dueOn, 1)))
  await county.tell(life, [80, judges(0, { ...SATISFIED, late: true })])
  expect((await county.stored(life)).evaluations).toMatchObject([{ isLate: true }])
})

test('units and the office are told of what is soon due and overdue, the office of a wish that waits, the invited of an invitation', async () => {
  const life = county.aLife({ cosigners: ['demo-tianxiuhe'] })
  const invited = county.day(0).today
  await county.tell(life, [0, writes()], [0, invites()])
  await openedOn(invited)
  for (let day = 1; day <= 12; day += 1) await runTimers(onDay(addDays(invited, day)))
  expect(await noticesOf(life, 'invitation.late')).toBe(2)

  await county.tell(life, [13, submits()], [14, accepts()], [15, dispatches()], [17, signsFor()], [20, talks()], [60, asksExtension(0, 30)])
  const replyDueOn = (await county.stored(life)).assignments[0]!.dueOn!
  const wish = await db.request.findFirstOrThrow({ where: { suggestionId: life.id } })
  await openedOn(addDays(replyDueOn, -12))
  for (let day = -11; day <= 2; day += 1) await runTimers(onDay(addDays(replyDueOn, day)))
  const marks = async (recordId: string) => (await db.timerDeed.findMany({ where: { recordId }, orderBy: [{ day: 'asc' }, { timer: 'asc' }] })).map(({ timer, day }) => `${timer} ${day}`)
  const [part] = (await county.stored(life)).assignments
  expect(await marks(part!.id)).toEqual(['reply -10', 'reply -3', 'reply 1', 'yellowCard 1'])
  expect(await db.notice.count({ where: { suggestionId: life.id, action: 'reply.late', personId: county.cast.byLogin('demo-qinzhiyuan').personId } })).toBe(1)
  expect(await db.notice.count({ where: { suggestionId: life.id, action: 'reply.late', personId: county.cast.byLogin('demo-zhouyingchuan').personId } })).toBe(1)
  await openedOn(wish.dueOn!)
  await runTimers(onDay(addDays(wish.dueOn!, 1)))
  expect(await marks(wish.id)).toEqual(['request 1'])
})

test('one that fails stops no other, is kept with a number, and succeeds when it is tried again', async () => {
  const [broken, sound] = [await answered(), await answered()]
  const dueOn = (await county.stored(broken)).dueOn!
  await openedOn(addDays(dueOn, -30))
  const at = onDay(addDays(dueOn, 1))
  await db.$executeRaw`UPDATE suggestion SET version = 2147483647 WHERE id = ${broken.id}` // its next version does not fit
  await runTimers(at)
  expect((await county.stored(sound)).state).toBe('evaluated')
  expect((await county.stored(broken)).state).toBe('replied')
  const [kept] = await db.timerFailure.findMany()
  expect(kept).toMatchObject({ timer: 'lapse', recordId: broken.id, tries: 1 })
  expect(kept!.number).toMatch(/^[A-Z0-9]{6}$/)

  const admin = county.cast.byLogin('demo-gaoyuan')
  expect((await getTimersPage(admin, dayOf(at))).failures).toHaveLength(1)
  await runTimers(new Date(at.getTime() + 60_000))
  expect((await db.timerFailure.findFirstOrThrow()).tries, 'not before its time').toBe(1)
  await runTimers(new Date(at.getTime() + 6 * 60_000))
  expect((await db.timerFailure.findFirstOrThrow()).tries).toBe(2)
  await db.$executeRaw`UPDATE suggestion SET version = 20 WHERE id = ${broken.id}`
  expect(await retryFailed(county.cast.byLogin('demo-zhouyingchuan'), at)).toMatchObject({ ok: false })
  expect(await retryFailed(admin, new Date(at.getTime() + 7 * 60_000))).toEqual({ ok: true, value: { done: 1, failed: 0, busy: 0 } })
  expect((await county.stored(broken)).state).toBe('evaluated')
  expect(await db.timerFailure.count()).toBe(0)
})

test('what somebody holds at that moment is left for the next round, and the day is not counted as done', async () => {
  const life = await answered()
  const dueOn = (await county.stored(life)).dueOn!
  await openedOn(addDays(dueOn, -30))
  const at = onDay(addDays(dueOn, 1))
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM suggestion WHERE id = ${life.id} FOR UPDATE`
    const ran = await runTimers(at)
    expect(ran.find(({ timer }) => timer === 'lapse')).toMatchObject({ busy: 1 })
  }, { timeout: 20_000 })
  expect((await county.stored(life)).state).toBe('replied')
  await runTimers(at)
  expect((await county.stored(life)).state).toBe('evaluated')
})

test('of two servers whose minute comes at once, one goes and the other does not wait', async () => {
  const at = onDay(addDays(county.day(0).today, 400))
  const rounds = await Promise.all([tick(at, { anew: true }), tick(at, { anew: true }), tick(at, { anew: true })])
  expect(rounds.filter((ran) => ran !== null).length).toBeGreaterThanOrEqual(1)
  expect(await tick(at)).toEqual([])
})

test('a unit that was asked is reminded, and once its day has passed it is taken to have claimed: then it can be handed over', async () => {
  const life = county.aLife()
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, proposes()])
  const [part] = (await county.stored(life)).assignments
  await openedOn(addDays(part!.dueOn!, -3))
  await runTimers(onDay(part!.dueOn!))
  expect(await noticesOf(life, 'claim.soon')).toBeGreaterThan(0)
  expect((await county.stored(life)).assignments[0], 'its last day is still its own').toMatchObject({ state: 'proposed' })
  await runTimers(onDay(addDays(part!.dueOn!, 1)))
  expect((await county.stored(life)).assignments[0]).toMatchObject({ state: 'claimed' })
  expect(await noticesOf(life, 'assignment.silent')).toBeGreaterThan(0)
  await county.tell(life, [30, handsOver()])
  expect((await county.stored(life)).state).toBe('handling')
})
