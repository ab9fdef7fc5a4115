import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { takeStep as takePartStep } from '@/lib/assignments/commands'
import { db } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/transact'
import { takeStep } from '@/lib/suggestions/commands'
import { beginDraft } from '@/lib/suggestions/drafts'
import { askExtension } from '@/lib/requests/commands'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { partsOf, type Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const EIGHT = Array.from({ length: 8 }, (_, index) => index)
const won = (outcomes: readonly Outcome[]) => outcomes.filter(({ ok }) => ok).length
const reasons = (outcomes: readonly Outcome[]) => [...new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.why])))]

async function submitted(): Promise<Life> {
  const life = county.aLife()
  await county.tell(life, [0, writes()], [1, submits()])
  return life
}

test('of eight officers who press at once, one wins and one event is kept', async () => {
  const { cast, day, events } = county
  const life = await submitted()
  const officers = EIGHT.map((index) => ({ ...cast.officers[index % cast.officers.length]!, personId: `officer-${index}` }))
  const { version } = await county.stored(life)
  const outcomes = await Promise.all(officers.map((officer) => takeStep(officer, { id: life.id, version, action: 'accept' }, { category: 'construction' }, day(2))))
  expect(won(outcomes)).toBe(1)
  expect(reasons(outcomes)).toEqual(['movedOn'])
  expect((await events(life)).filter(({ action }) => action === 'accept')).toHaveLength(1)
  expect(await county.stored(life)).toMatchObject({ state: 'accepted', version: version + 1 })
})

test('one accepts, one sends back, the deputy withdraws, all at once: one of them, and no mixture', async () => {
  const { cast, day, events } = county
  const life = await submitted()
  const { version } = await county.stored(life)
  const target = { id: life.id, version }
  const outcomes = await Promise.all([
    takeStep(cast.officers[0]!, { ...target, action: 'accept' }, { category: 'construction' }, day(2)),
    takeStep(cast.officers[1]!, { ...target, action: 'sendBack' }, { reason: '请写明具体地点' }, day(2)),
    takeStep(life.author, { ...target, action: 'withdraw' }, { reason: '已经解决，不必再办' }, day(2)),
  ])
  expect(won(outcomes)).toBe(1)
  const { state, number } = await county.stored(life)
  const last = (await events(life)).at(-1)!
  expect(last.to).toBe(state)
  expect(number !== null).toBe(state === 'accepted')
})

test('many suggestions accepted at the same moment get numbers of their own', async () => {
  const { cast, day } = county
  const lives = await Promise.all(EIGHT.map(submitted))
  const outcomes = await Promise.all(lives.map(async (life) => takeStep(cast.officers[0]!, { id: life.id, version: (await county.stored(life)).version, action: 'accept' }, { category: 'construction' }, day(2))))
  expect(won(outcomes)).toBe(8)
  const numbers = await Promise.all(lives.map(async (life) => (await county.stored(life)).number!))
  expect(new Set(numbers).size).toBe(8)
  const counts = numbers.map((number) => Number(number.slice(1))).sort((a, b) => a - b)
  expect(counts.at(-1)! - counts[0]!, 'and none is left out').toBe(7)
})

test('the last two replies, issued at the same moment, complete the suggestion once', async () => {
  const { aLife, tell, cast, day, events, stored } = county
  for (let again = 0; again < 3; again += 1) {
    const life = aLife({ units: [['县交通运输局', 'separate'], ['县水利局', 'separate']] })
    await tell(life, [0, writes()], [1, submits()], [2, accepts()], [3, dispatches()], [4, signsFor()], [9, talks()], [12, drafts()], [13, sendsForReview()])
    const parts = await partsOf(life)
    const outcomes = await Promise.all(parts.map(({ id, version, unitId }) =>
      takePartStep(cast.headOf(unitId), { id, version, action: 'sign' }, { letterNumber: `青函〔2026〕${again + 1}号`, signedBy: cast.headOf(unitId).name }, day(14))))
    expect(won(outcomes)).toBe(2)
    expect((await events(life)).filter(({ action }) => action === 'completeReply')).toHaveLength(1)
    expect(await stored(life)).toMatchObject({ state: 'replied', assignments: [{ state: 'issued' }, { state: 'issued' }] })
  }
})

test('a draft begun twice is one draft, and a wish asked twice is one wish', async () => {
  const { aLife, tell, day, cast } = county
  const draftKey = crypto.randomUUID()
  const begun = await Promise.allSettled(EIGHT.map(() => beginDraft(cast.byLogin('demo-shiwangshan'), { draftKey }, day(0))))
  expect(await db.suggestion.count({ where: { draftKey } })).toBe(1)
  const ids = begun.flatMap((one) => (one.status === 'fulfilled' && one.value.ok ? [one.value.value.id] : []))
  expect(new Set(ids).size).toBe(1)
  expect(begun.filter(({ status }) => status === 'rejected'), 'and nobody meets a surprise').toEqual([])

  const life = aLife()
  await tell(life, [0, writes()], [1, submits()], [2, accepts()], [3, dispatches()], [4, signsFor()])
  const [{ id: assignmentId, version, unitId, dueOn } = (await partsOf(life))[0]!] = await partsOf(life)
  const wish = { reason: '施工图审查尚未办结', proposedDueOn: `${dueOn!.slice(0, 8)}28` > dueOn! ? `${dueOn!.slice(0, 8)}28` : dueOn!.replace(/-\d\d$/, '-31') }
  const asked = await Promise.all(EIGHT.slice(4).map(() => askExtension(cast.handlerOf(unitId), { assignmentId, version }, wish, day(20))))
  expect(won(asked)).toBe(1)
  expect(await db.request.count({ where: { assignmentId } })).toBe(1)
})

test('event and change stand or fall together: where the event cannot be written, nothing has happened', async () => {
  const { cast, day, events, stored } = county
  const life = await submitted()
  const before = await stored(life)
  const told = await db.notice.count({ where: { suggestionId: life.id } })
  const owner = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await owner.connect()
  try {
    await owner.query(`create function fail_once() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`)
    await owner.query(`create trigger failing before insert on event for each row when (new.action = 'accept') execute function fail_once()`)
    const press = () => takeStep(cast.officers[0]!, { id: life.id, version: before.version, action: 'accept' }, { category: 'construction' }, day(2))
    await expect(press()).rejects.toThrow(/the disk is full/)
    expect(await stored(life)).toEqual(before)
    expect((await events(life)).map(({ action }) => action)).toEqual(['begin', 'submit'])
    expect(await db.notice.count({ where: { suggestionId: life.id } })).toBe(told)
    await owner.query('drop trigger failing on event')
    expect(await press(), 'and the same press, once the database is well again, counts').toMatchObject({ ok: true })
  } finally {
    await owner.query('drop function fail_once cascade')
    await owner.end()
  }
})
