import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import { defaultRulebook } from '@/lib/rulebook/default'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { beginDraft, discardDraft, putInForce, saveDraft } from '@/lib/rulebooks/commands'
import { comparisonOf } from '@/lib/rulebooks/compare'
import { keepDraft } from '@/lib/rulebooks/keep'
import { findInForce, findVersion, listDrafts, listVersions } from '@/lib/rulebooks/queries'
import { getCircumstances } from '@/lib/settings/queries'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { aCounty } from '../factories/county'
import { aCongress, at, eventsOf, signedIn } from './people-ground'

const TODAY = '2026-05-26'
async function ground() {
  const { id } = await aCongress()
  const [officer, head] = [await signedIn(id, 'officer', '周映川'), await signedIn(id, 'officeHead', '陆明川')]
  return { id, officer, head, circumstances: await getCircumstances(id, at) }
}
type Ground = Awaited<ReturnType<typeof ground>>

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const changed = (change: (draft: Rulebook) => void) => {
  const document = structuredClone(defaultRulebook)
  change(document)
  return document
}
async function aDraft({ officer, circumstances }: Pick<Ground, 'officer' | 'circumstances'>, change: (draft: Rulebook) => void) {
  const id = valueOf(await beginDraft(officer, { name: '2026 年办理规则', source: 'default' }, circumstances))
  valueOf(await saveDraft(officer, { id, version: 0 }, { name: '2026 年办理规则', note: '', document: changed(change) }, circumstances))
  return { id, version: 1 }
}
const decide = (actor: Actor, draft: { id: string; version: number }, comparedWith: string | null, { circumstances }: Pick<Ground, 'circumstances'>, inForceFrom = TODAY) =>
  putInForce(actor, { ...draft, comparedWith }, { inForceFrom, seen: 'on' }, circumstances)

test('the office drafts, its head decides; the next version takes the place of the first, and each step is in the log', async () => {
  const here = await ground()
  const first = await aDraft(here, (draft) => { draft.rounds.max = 3 })
  expect(await decide(here.officer, first, null, here)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await decide(here.head, first, null, here, '2026-05-25')).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('不能早于今天') } })
  expect(valueOf(await decide(here.head, first, null, here))).toBe(1)
  expect(await db.notice.findMany({ where: { action: 'rulebook.putInForce', personId: { in: [here.officer.personId, here.head.personId] } }, select: { personId: true, detail: true } }), 'who decided knows').toEqual([{ personId: here.officer.personId, detail: { versionId: first.id, dueOn: TODAY } }])
  expect((await getCircumstances(here.id, at)).rulebook.rounds.max, 'it holds at once').toBe(3)

  const second = await aDraft(here, (draft) => { draft.rounds.max = 4 })
  expect(await decide(here.head, second, null, here), 'compared with what is no longer in force').toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
  expect(valueOf(await decide(here.head, second, first.id, here))).toBe(2)
  expect((await listVersions(here.officer, null)).rows.map(({ number, state }) => [number, state])).toEqual([[2, 'inForce'], [1, 'superseded']])
  const newest = (await findVersion(here.officer, second.id))!
  expect((await comparisonOf(here.officer, newest, first.id)).chosen).toMatchObject({ changes: [{ path: 'rounds.max', before: expect.stringContaining('3'), after: expect.stringContaining('4') }] })
  expect((await comparisonOf(here.officer, newest, 'default')).chosen?.changes.map(({ path }) => path)).toEqual(['rounds.max'])
  expect((await comparisonOf(here.officer, newest, second.id)).chosen, 'with itself there is nothing to compare').toBeNull()
  expect((await listVersions(here.officer, 2)).rows.map(({ number }) => number)).toEqual([1])
  expect((await eventsOf('rulebook', first.id)).map(({ action, capacity }) => `${action} ${capacity}`)).toEqual(['begin office', 'save office', 'putInForce officeHead', 'supersede system'])
})

test('a version of a later day is decided now and holds from then', async () => {
  const here = await ground()
  const draft = await aDraft(here, (document) => { document.rounds.max = 3 })
  valueOf(await decide(here.head, draft, null, here, '2026-06-01'))
  expect((await getCircumstances(here.id, at)).rulebook.rounds.max).toBe(2)
  expect((await getCircumstances(here.id, new Date('2026-06-01T02:00:00Z'))).rulebook.rounds.max).toBe(3)
})

test('of six drafts decided at the same moment one is put in force, and nothing of the others stays', async () => {
  const here = await ground()
  const drafts = []
  for (let max = 3; max < 9; max += 1) drafts.push(await aDraft(here, (document) => { document.rounds.max = max }))
  const outcomes = await Promise.all(drafts.map((draft) => decide(here.head, draft, null, here)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect([...new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.why])))]).toEqual(['movedOn'])
  const rows = await db.rulebookVersion.findMany({ where: { congressId: here.id }, select: { state: true, number: true } })
  expect(rows.filter(({ state }) => state === 'inForce')).toEqual([{ state: 'inForce', number: 1 }])
  expect(rows.filter(({ state }) => state === 'draft')).toHaveLength(5)
  expect(await db.event.count({ where: { congressId: here.id, kind: 'rulebook', action: 'putInForce' } })).toBe(1)
})

test('a draft saved from a stale page, or while it is decided, is refused and stays as the first left it', async () => {
  const here = await ground()
  const draft = await aDraft(here, (document) => { document.rounds.max = 3 })
  const stale = { id: draft.id, version: 0 }
  expect(await saveDraft(here.officer, stale, { name: '另一份', note: '', document: defaultRulebook }, here.circumstances)).toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
  expect(await keepDraft(here.officer, stale, { name: '另一份' }, here.circumstances), 'who was quicker, and what would go').toMatchObject({ stale: 1, by: '周映川', changes: ['规则名称'] })
  expect(await decide(here.head, stale, null, here)).toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
  expect(await findVersion(here.officer, draft.id)).toMatchObject({ version: 1, name: '2026 年办理规则', document: { rounds: { max: 3 } } })
  valueOf(await decide(here.head, draft, null, here))
  expect(await saveDraft(here.officer, { id: draft.id, version: 2 }, { name: '执行以后', note: '', document: defaultRulebook }, here.circumstances), 'what is in force is not edited').toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
})

test('months beyond the law need a reason, which is kept with the version', async () => {
  const here = await ground()
  const draft = await aDraft(here, (document) => { document.limits.reply = { ...document.limits.reply, unit: 'month', length: 4 } })
  expect(await decide(here.head, draft, null, here)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('《代表法》第五十一条') } })
  const reason = '汛期停工，县委常委会已经同意'
  valueOf(await keepDraft(here.officer, draft, { name: '2026 年办理规则', reasons: { limits: { reply: reason } } }, here.circumstances) as Outcome<number>)
  valueOf(await decide(here.head, { ...draft, version: 2 }, null, here))
  expect((await findVersion(here.officer, draft.id))?.document.reasons).toEqual({ 'limits.reply': reason })
})

test('drafts are the office\'s and the leaders\', and another congress has none of it', async () => {
  const here = await ground()
  const draft = await aDraft(here, (document) => { document.rounds.max = 3 })
  const [admin, elsewhere] = [await signedIn(here.id, 'systemAdmin'), await signedIn((await aCongress('邻县')).id, 'officeHead')]
  expect(await findVersion(admin, draft.id)).toBeNull()
  expect([await listDrafts(admin), await listDrafts(elsewhere), await findVersion(elsewhere, draft.id)]).toEqual([[], [], null])
  expect(await decide(elsewhere, draft, null, here)).toMatchObject({ ok: false, refusal: { why: 'missing' } })
  expect(await beginDraft(admin, { name: '管理员的规则', source: 'default' }, here.circumstances)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  valueOf(await discardDraft(here.officer, draft, { reason: '不用了' }, here.circumstances))
  expect(await decide(here.head, { ...draft, version: 2 }, null, here)).toMatchObject({ ok: false, refusal: { why: 'wrongState' } })
  expect(await findInForce(here.head)).toBeNull()
})

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

test('a suggestion keeps its version and its date when a new rulebook comes; the next one is handled under the new', async () => {
  const { aLife, tell, stored, day, cast } = county
  const before = aLife()
  await tell(before, [0, writes()], [1, submits()], [2, accepts()], [3, dispatches()])
  const was = await stored(before)

  const [officer, head] = [cast.byLogin('demo-zhouyingchuan'), cast.byLogin('demo-lumingchuan')]
  const draft = await aDraft({ officer, circumstances: day(4) }, (document) => { document.limits.reply = { ...document.limits.reply, unit: 'day', length: 30, restDay: 'keep' } })
  valueOf(await decide(head, draft, null, { circumstances: day(4) }, day(4).today))
  expect(await stored(before)).toMatchObject({ rulebookVersionId: null, replyDueOn: was.replyDueOn, dueOn: was.dueOn })

  // what happens from now on is decided under what is in force now
  const now = await getCircumstances(officer.congressId, day(6).now)
  const after = aLife()
  const then = (count: number) => ({ ...now, ...day(count), rulebook: now.rulebook, versions: now.versions })
  for (const [count, deed] of [[6, writes()], [7, submits()], [8, accepts()], [9, dispatches()]] as const) await deed.take(after, then(count))
  expect(await stored(after)).toMatchObject({ rulebookVersionId: draft.id, replyDueOn: addDays(day(9).today, 30) })
})
