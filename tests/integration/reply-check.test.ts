import { beforeAll, expect, test } from 'vitest'
import { takeStep as takePart } from '@/lib/assignments/commands'
import { findReplyPage } from '@/lib/assignments/reply-page'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { defaultRulebook } from '@/lib/rulebook/default'
import { addDays } from '@/lib/rulebook/days'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { listEntrusted } from '@/lib/suggestions/dispatching'
import { takeStep } from '@/lib/suggestions/commands'
import { findRecord } from '@/lib/suggestions/queries'
import { runTimers } from '@/lib/timers/commands'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { partsOf, type Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

const ROADS = '县交通运输局'
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})
const under = (replyCheck: Rulebook['stages']['replyCheck']) => (count: number) => {
  const on = county.day(count)
  const rulebook: Rulebook = { ...defaultRulebook, stages: { ...defaultRulebook.stages, replyCheck, dispatcher: replyCheck === 'dispatcher' } }
  return { ...on, rulebook, versions: { current: null, byId: new Map<string, Rulebook>(), default: rulebook } }
}
const LETTER = { letterNumber: '青交函〔2026〕31号', signedBy: '谢时雨' }
const office = () => county.cast.officers[0]!
const head = () => county.cast.headOf(county.ground.units.get(ROADS)!)

async function inReview(day: ReturnType<typeof under>, entrustTo: string | null = null): Promise<Life> {
  const life = county.aLife({ resultClass: 'B' })
  const tell = async (count: number, deed: { take: Function }) => deed.take(life, day(count))
  await tell(0, writes())
  await tell(0, submits())
  await tell(1, accepts())
  if (entrustTo) {
    const { version } = await db.suggestion.findUniqueOrThrow({ where: { id: life.id } })
    expect(await takeStep(office(), { id: life.id, version, action: 'entrust' }, { unitId: entrustTo }, day(2))).toMatchObject({ ok: true })
  }
  for (const [count, deed] of [[3, dispatches()], [5, signsFor()], [8, talks()], [30, drafts()], [31, sendsForReview()]] as const) await tell(count, deed)
  return life
}
/** A unit gives a number once: each letter here has its own, the first that of LETTER. */
const numbered: Life[] = []
function ownNumber(life: Life) {
  if (!numbered.includes(life)) numbered.push(life)
  return `青交函〔2026〕${31 + numbered.indexOf(life)}号`
}
async function act(life: Life, actor: Actor, action: string, input: object, at: ReturnType<ReturnType<typeof under>>) {
  const [part] = await partsOf(life)
  return takePart(actor, { id: part!.id, version: part!.version, action: action as 'sign' }, ('letterNumber' in input ? { ...input, letterNumber: ownNumber(life) } : input) as never, at)
}
const parts = async (life: Life) => (await county.stored(life)).assignments

test('signed, a reply waits for the office’s check with a limit of its own; sent back it is the unit’s again by its old date; passed, the deputy has it', async () => {
  const day = under('office')
  const life = await inReview(day)
  const [before] = await parts(life)
  expect(await act(life, head(), 'sign', LETTER, day(32)), 'nobody sends it unchecked').toMatchObject({ ok: false, refusal: { why: 'notYet' } })
  expect(await act(life, head(), 'signForCheck', LETTER, day(32))).toMatchObject({ ok: true })
  const [checked] = await parts(life)
  expect(checked).toMatchObject({ state: 'checking', heldDueOn: before!.dueOn, settledOn: day(32).today, reckoning: { startOn: day(32).today } })
  expect(checked!.dueOn! < before!.dueOn!).toBe(true)
  expect((await county.stored(life)).state).toBe('handling')
  expect(await db.reply.findFirst({ where: { suggestionId: life.id } })).toMatchObject({ issuedAt: null, letterNumber: LETTER.letterNumber })
  expect(await act(life, head(), 'pass', {}, day(33)), 'a unit does not check itself').toMatchObject({ ok: false, refusal: { why: 'forbidden' } })

  expect(await act(life, office(), 'fail', { fault: 'class', reason: '写的是已解决，正文说还在立项' }, day(34))).toMatchObject({ ok: true })
  expect(await parts(life)).toMatchObject([{ state: 'handling', dueOn: before!.dueOn, settledOn: null, reckoning: before!.reckoning }])
  expect(await db.commitment.count({ where: { suggestionId: life.id, state: 'promised' } }), 'nothing is owed yet').toBe(0)
  await sendsForReview().take(life, day(36))
  expect(await act(life, head(), 'signForCheck', LETTER, day(37))).toMatchObject({ ok: true })
  expect(await act(life, office(), 'pass', {}, day(38))).toMatchObject({ ok: true })
  expect(await county.stored(life)).toMatchObject({ state: 'replied', repliedOn: day(38).today, assignments: [{ state: 'issued', settledOn: day(37).today, dueOn: null }], replies: [{ issuedOn: day(38).today, letterNumber: LETTER.letterNumber }] })
  expect(await db.commitment.count({ where: { suggestionId: life.id, state: 'promised' } })).toBeGreaterThan(0)
  expect((await county.events(life, 'assignment')).map(({ action, capacity }) => `${action} ${capacity}`).slice(-3)).toEqual(['submitDraft unit', 'signForCheck unitHead', 'pass checker'])
})

test('while it is checked the office reads the draft and nobody else but the unit; before and after, the office does not', async () => {
  const day = under('office')
  const life = await inReview(day)
  const [part] = await partsOf(life)
  const page = (actor: Actor, count: number) => findReplyPage(actor, { id: life.id, assignmentId: part!.id }, day(count))
  expect(await page(office(), 31)).toBeNull()
  await act(life, head(), 'signForCheck', LETTER, day(32))
  const seen = await page(office(), 33)
  expect(seen).toMatchObject({ signed: { signedBy: LETTER.signedBy }, checker: '代工委' })
  expect(seen!.steps.panels.map(({ action }) => action)).toEqual(['pass', 'fail'])
  expect((await page(head(), 33))!.steps.panels).toEqual([])
  expect(await page(life.author, 33), 'the deputy has no reply yet').toBeNull()
  const record = await findRecord(life.author, life.id, day(33))
  expect(record).toMatchObject({ view: { replies: [], turn: { who: '代工委', what: '审核县交通运输局的答复' } } })
  const own = await findRecord(office(), life.id, day(33))
  expect(own).toMatchObject({ view: { turn: { isMine: true } }, steps: { now: expect.arrayContaining([expect.objectContaining({ label: expect.stringContaining('审核答复'), isMain: true })]) } })
  await act(life, office(), 'pass', {}, day(34))
  expect(await page(office(), 35)).toBeNull()
})

test('where the rulebook has the government’s office check, it checks its own system’s; the office does not', async () => {
  const day = under('dispatcher')
  const govId = (await db.unit.create({ data: { congressId: county.ground.congressId, system: 'government', name: '县政府督查室', dispatches: true } })).id
  const gov: Actor = { ...county.cast.handlerOf(county.ground.units.get(ROADS)!), personId: 'p-check', grantId: 'g-check', name: '韦知行', unitId: govId, dispatches: true }
  const life = await inReview(day, govId)
  expect(await act(life, head(), 'signForCheck', LETTER, day(32))).toMatchObject({ ok: true })
  expect(await parts(life)).toMatchObject([{ state: 'checking', checkerId: govId }])
  expect((await listEntrusted(gov, { tab: 'toCheck' }))!.rows.map(({ id }) => id)).toEqual([life.id])
  expect(await act(life, office(), 'pass', {}, day(33))).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await findRecord(gov, life.id, day(33))).toMatchObject({ view: { turn: { who: '县政府督查室', isMine: true } } })
  expect(await act(life, gov, 'pass', {}, day(33))).toMatchObject({ ok: true })
  expect((await county.stored(life)).state).toBe('replied')
})

test('of four who check at once one has his way; the checker is reminded, the unit is not', async () => {
  const day = under('office')
  const life = await inReview(day)
  await act(life, head(), 'signForCheck', LETTER, day(32))
  const [part] = await partsOf(life)
  const remindersOf = () => db.event.findMany({ where: { suggestionId: life.id, kind: 'reminder' }, select: { action: true } })
  await runTimers(new Date(`${addDays(part!.dueOn!, 1)}T10:00:00+08:00`))
  expect((await remindersOf()).map(({ action }) => action)).toContain('check.late')
  expect((await remindersOf()).filter(({ action }) => action.startsWith('reply.'))).toEqual([])
  const outcomes = await Promise.all(['pass', 'fail', 'pass', 'fail'].map((action, index) =>
    takePart({ ...office(), personId: `officer-${index}` }, { id: part!.id, version: part!.version, action: action as 'pass' }, { fault: 'form', reason: '文号写错了，请改' } as never, day(61))))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})
