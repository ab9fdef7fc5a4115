import { beforeAll, expect, test } from 'vitest'
import { takeStep as takePart } from '@/lib/assignments/commands'
import { addMonths, addDays } from '@/lib/rulebook/days'
import { db } from '@/lib/platform/db'
import { defaultRulebook } from '@/lib/rulebook/default'
import { beginDraft, putInForce, saveDraft } from '@/lib/rulebooks/commands'
import { findMoving, moveToCurrent } from '@/lib/rulebooks/move-commands'
import { getCircumstances } from '@/lib/settings/queries'
import { findRecord } from '@/lib/suggestions/queries'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, answersRequest, dispatches } from '@/prisma/seed/deeds-office'
import { asksExtension, drafts, sendsForReview, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { must, partsOf } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

// Suggestions that began under the default; on the twentieth day the county's own rules come: a reply within two months, and checked.
let county: Awaited<ReturnType<typeof aCounty>>
let versionId: string
const at = (count: number) => getCircumstances(county.ground.congressId, county.day(count).now)
const office = () => county.cast.officers[0]!

async function underWay() {
  const life = county.aLife()
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [3, dispatches()], [5, signsFor()], [8, talks()])
  return life
}
let plain: Awaited<ReturnType<typeof underWay>>
let extended: Awaited<ReturnType<typeof underWay>>

beforeAll(async () => {
  county = await aCounty()
  plain = await underWay()
  extended = await underWay()
  await county.tell(extended, [10, asksExtension(0, 20)], [11, answersRequest(0, 'grant', '情况属实，同意延期')])
  const document = { ...defaultRulebook, name: '新办法', limits: { ...defaultRulebook.limits, reply: { ...defaultRulebook.limits.reply, length: 2, basis: '本县办法第九条' } as typeof defaultRulebook.limits.reply }, stages: { ...defaultRulebook.stages, replyCheck: 'office' as const } }
  versionId = must(await beginDraft(office(), { name: '新办法', source: 'default' }, await at(20)), 'begin')
  must(await saveDraft(office(), { id: versionId, version: 0 }, { name: '新办法', note: '', document }, await at(20)), 'save')
  must(await putInForce(county.cast.officeHead, { id: versionId, version: 1, comparedWith: null }, { inForceFrom: county.day(20).today, seen: 'on' }, await at(20)), 'put in force')
})

test('beforehand the office reads which dates, steps and rules change; nobody else does, and nothing has changed yet', async () => {
  const moving = (await findMoving(office(), plain.id, await at(25)))!
  const dispatchedOn = (await county.stored(plain)).dispatchedOn!
  expect(moving).toMatchObject({ from: '默认规则', to: '新办法', problem: null })
  expect(moving.rules.map(({ path }) => path)).toEqual(expect.arrayContaining(['limits.reply', 'stages.replyCheck']))
  expect(moving.steps.comes.join()).toContain('审核通过')
  expect(moving.dates).toMatchObject([{ of: 'reply', before: (await county.stored(plain)).replyDueOn }, { what: '答复' }])
  expect(moving.dates.every(({ after }) => after >= addMonths(dispatchedOn, 2) && after <= addDays(addMonths(dispatchedOn, 2), 10))).toBe(true)
  for (const actor of [plain.author, county.cast.handlerOf(plain.units[0]!.unitId)]) expect(await findMoving(actor, plain.id, await at(25))).toBeNull()
  expect(await county.stored(plain)).toMatchObject({ rulebookVersionId: null })
})

test('moved, it goes on under the new rules: its dates, its steps, its history say so; what was approved before stays', async () => {
  for (const life of [plain, extended]) {
    const { version, replyDueOn, assignments: [part] } = await county.stored(life)
    const moving = (await findMoving(office(), life.id, await at(25)))!
    const move = async (to: string, more: object = {}) => moveToCurrent({ ...office(), ...more }, { id: life.id, version, to }, { reason: '新办法要求两个月内答复' }, await at(25))
    expect(await move('another'), 'other rules came since it was looked at').toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
    const outcomes = await Promise.all([move(versionId), move(versionId, { personId: 'another' })])
    expect(outcomes.filter(({ ok }) => ok), 'of two who move it at once, one does').toHaveLength(1)
    const stored = await county.stored(life)
    expect(stored).toMatchObject({ rulebookVersionId: versionId, replyDueOn: moving.dates[0]!.after, dueOn: moving.dates[0]!.after, state: 'handling' })
    if (life === extended) expect([stored.replyDueOn, stored.assignments[0]!.dueOn]).toEqual([replyDueOn, part!.dueOn])
    else expect(stored.assignments[0]!.dueOn! < part!.dueOn!).toBe(true)
    expect((await county.events(life)).at(-1)).toMatchObject({ action: 'moveRules', from: 'handling', to: 'handling', detail: { reason: '新办法要求两个月内答复', rules: '新办法', versionId } })
    expect(await findMoving(office(), life.id, await at(26)), 'there is nothing newer').toBeNull()
  }
  const seen = await findRecord(plain.author, plain.id, await at(26))
  expect(seen).toMatchObject({ view: { timeline: expect.arrayContaining([expect.objectContaining({ words: expect.stringContaining('改按「新办法」办理') })]) } })
  for (const [count, deed] of [[30, drafts()], [31, sendsForReview()]] as const) await deed.take(plain, await at(count))
  const [part] = await partsOf(plain)
  const head = county.cast.headOf(part!.unitId)
  expect(await takePart(head, { id: part!.id, version: part!.version, action: 'signForCheck' }, { letterNumber: '青函〔2026〕9号', signedBy: head.name }, await at(32)), 'the stage is there now').toMatchObject({ ok: true })
})

test('in a stage that the new rules do not have it cannot be moved, and the office reads what to do first', async () => {
  const life = county.aLife()
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()])
  await db.suggestion.update({ where: { id: life.id }, data: { category: 'gone' } })
  expect(await findMoving(office(), life.id, await at(25))).toMatchObject({ problem: expect.stringContaining('内容类别') })
  const { version } = await county.stored(life)
  expect(await moveToCurrent(office(), { id: life.id, version, to: versionId }, { reason: '试一试能不能改' }, await at(25))).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
})
