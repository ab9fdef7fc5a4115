import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { addNote } from '@/lib/notes/commands'
import type { Actor } from '@/lib/policy'
import { findReplyPage } from '@/lib/assignments/reply-page'
import { saveReplyDraft } from '@/lib/assignments/reply-drafts'
import type { RecordView } from '@/lib/suggestions/record'
import { findRecord } from '@/lib/suggestions/queries'
import { answer, confirmsTalks, invites, judges, SATISFIED, submits, UNSATISFIED, withdraws, writes } from '@/prisma/seed/deeds-author'
import { accepts, answersRequest, dispatches, dispatchesAnew, rehandles } from '@/prisma/seed/deeds-office'
import { asksReturn, drafts, opines, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const who = (login: string) => county.cast.byLogin(`demo-${login}`)
const read = (life: Life, actor: Actor, day = 100) => findRecord(actor, life.id, county.day(day))
async function seen(life: Life, login: string, day = 100) {
  const found = await read(life, who(login), day)
  if (!found || found === 'invited') throw new Error(`${login} reads nothing`)
  return found
}
const words = ({ timeline }: RecordView) => timeline.map(({ words }) => words)

async function answered(more: Parameters<typeof county.aLife>[0] = {}) {
  const life = county.aLife({ units: [['县交通运输局', 'lead'], ['县财政局', 'co']], ...more })
  await county.tell(life, [0, writes()], ...(more?.cosigners ? ([[0, invites()], [1, answer()]] as const) : []), [1, submits()], [3, accepts()], [5, dispatches()], [7, signsFor()], [10, talks()], [11, confirmsTalks()], [15, opines()], [20, drafts()], [21, sendsForReview()])
  return life
}

test('internal review and the draft are the unit\'s own: others see that it handles', async () => {
  const life = await answered()
  expect((await seen(life, 'qinzhiyuan')).view.parts[0]).toMatchObject({ unit: '县交通运输局', state: 'reviewing' })
  for (const login of ['zhouyingchuan', 'shiwangshan', 'wuqinghe']) {
    const { view } = await seen(life, login)
    expect(view.parts[0], login).toMatchObject({ unit: '县交通运输局', state: 'handling' })
    expect(view.replies, login).toEqual([])
    expect(words(view).join(), login).not.toContain('送审')
  }
  const part = (await seen(life, 'qinzhiyuan')).view.parts[0]!
  const at = { id: life.id, assignmentId: part.id }
  expect((await findReplyPage(who('xieshiyu'), at, county.day(30)))?.steps.now.map(({ label }) => label)).toEqual(['签发答复', '退回修改'])
  expect((await findReplyPage(who('qinzhiyuan'), at, county.day(30)))?.steps.now).toEqual([])
  for (const login of ['zhouyingchuan', 'shiwangshan', 'wuqinghe']) expect(await findReplyPage(who(login), at, county.day(30)), login).toBeNull()
})

test('talks, co-opinions and requests: the co-unit sees its own, the lead the opinions, the deputy and the office all', async () => {
  const life = await answered()
  const shown = async (login: string) => {
    const { view } = await seen(life, login)
    return { talks: view.talks.length, opinions: view.opinions.length }
  }
  const stored = await db.communication.count({ where: { suggestionId: life.id } })
  const own = await db.communication.count({ where: { suggestionId: life.id, assignment: { unit: { name: '县财政局' } } } })
  expect(stored).toBeGreaterThan(own)
  expect(await shown('shiwangshan')).toEqual({ talks: stored, opinions: 1 })
  expect(await shown('zhouyingchuan')).toEqual({ talks: stored, opinions: 1 })
  expect(await shown('qinzhiyuan')).toEqual({ talks: stored - own, opinions: 1 })
  expect(await shown('wuqinghe')).toEqual({ talks: own, opinions: 1 })
})

test('while an objection is not final, no unit and no leader can tell it from waiting: not by state, date or history', async () => {
  const life = await answered()
  await county.tell(life, [22, signs()])
  const before = await seen(life, 'qinzhiyuan', 25)
  const leaderBefore = await seen(life, 'mowanqing', 25)
  await county.tell(life, [24, judges(0, UNSATISFIED)])
  expect((await seen(life, 'zhouyingchuan', 25)).view).toMatchObject({ state: 'dissatisfied', replies: [{ evaluation: { grades: [{}, { axis: '办理结果', label: '不满意' }] } }] })
  // Its version is the one thing that moved: it travels with forms, of which neither has one here.
  const still = ({ view: { version: _, ...view }, steps }: typeof before) => ({ view, steps })
  expect(still(await seen(life, 'qinzhiyuan', 25))).toEqual(still(before))
  expect(still(await seen(life, 'mowanqing', 25))).toEqual(still(leaderBefore))
  await county.tell(life, [26, rehandles()])
  expect((await seen(life, 'qinzhiyuan', 27)).view, 'its round is over').toMatchObject({ state: 'handling', replies: [{ evaluation: { grades: [{}, { axis: '办理结果', label: '不满意' }] } }] })
})

test('by when it is due is told to whoever reads it, but while it is judged', async () => {
  const life = county.aLife()
  const due = async (login: string, day: number) => (await seen(life, login, day)).view.due?.on ?? null
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()])
  const accepted = await due('zhouyingchuan', 4)
  expect([accepted, await due('mowanqing', 4)]).toEqual([expect.any(String), accepted])
  await county.tell(life, [5, dispatches()], [7, signsFor()], [10, talks()], [11, confirmsTalks()], [20, drafts()], [21, sendsForReview()], [22, signs()])
  expect([await due('shiwangshan', 23), await due('mowanqing', 23)]).toEqual([expect.any(String), null])
  await county.tell(life, [25, judges(0, SATISFIED)])
  expect([await due('zhouyingchuan', 26), await due('mowanqing', 26)], 'a late objection would show').toEqual([expect.any(String), null])
})

test('a unit that gave it back sees what stood then, and nothing later', async () => {
  const life = county.aLife({ units: [['县交通运输局', 'sole']] })
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [6, signsFor()], [7, asksReturn(0, '县水利局')], [8, answersRequest(0, 'grant', '职责属于县水利局')], [9, dispatchesAnew(0, '县水利局')])
  const { view, steps } = await seen(life, 'qinzhiyuan')
  expect(view.isFormer).toBe(true)
  expect(view.parts.map(({ unit, state }) => [unit, state])).toEqual([['县交通运输局', 'returned']])
  expect(view).toMatchObject({ state: 'handling', due: null, phone: null, requests: [{ kind: 'return', state: 'granted' }] })
  expect(words(view)[0]).toBe('代工委同意县交通运输局退回')
  expect(words(view).join()).not.toContain('县水利局')
  expect(steps).toMatchObject({ panels: [], now: [] })
})

test('a refused return makes the unit the designated one: it cannot ask again', async () => {
  const life = county.aLife({ units: [['县交通运输局', 'sole']] })
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [6, signsFor()], [7, asksReturn(0, '县水利局')], [8, answersRequest(0, 'refuse', '公路养护是你局职责')])
  expect(await db.assignment.findFirst({ where: { suggestionId: life.id } })).toMatchObject({ mustKeep: true, state: 'handling' })
  const { steps } = await seen(life, 'qinzhiyuan', 9)
  expect(steps.panels.map(({ action }) => action)).not.toContain('return')
  expect(steps.refused.join()).toContain('已经指定由您单位承办')
})

test('a proposer who asked for secrecy is nowhere in what units and other deputies get', async () => {
  const life = await answered({ isSecret: true, cosigners: ['demo-tianxiuhe'] })
  for (const login of ['qinzhiyuan', 'wuqinghe', 'jiangheming']) {
    const { view } = await seen(life, login)
    expect(view.proposer, login).toMatchObject({ names: null, delegation: null, cosigners: [] })
    expect(view.phone, login).toBeNull()
    expect(JSON.stringify([view.timeline, view.proposer]), login).not.toMatch(/石望山|田秀禾/)
  }
  expect((await seen(life, 'zhouyingchuan')).view.proposer).toMatchObject({ names: '石望山', cosigners: ['田秀禾'] })
})

test('notes are the office\'s alone', async () => {
  const life = await answered()
  expect(await addNote(who('qinzhiyuan'), life.id, { text: '不该有' }, county.day(30))).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await addNote(who('zhouyingchuan'), life.id, { text: '电话问过财政局' }, county.day(30))).toMatchObject({ ok: true })
  expect((await seen(life, 'zhouyingchuan')).view.notes).toMatchObject([{ text: '电话问过财政局' }])
  for (const login of ['shiwangshan', 'qinzhiyuan', 'mowanqing']) expect(JSON.stringify((await seen(life, login)).view), login).not.toContain('电话问过财政局')
})

test('a look that is refused finds nothing, and is written down', async () => {
  const life = county.aLife({})
  await county.tell(life, [0, writes()])
  const officer = who('zhouyingchuan')
  expect(await read(life, officer, 1)).toBeNull()
  const refused = await db.event.findFirst({ where: { kind: 'refusal', recordId: officer.personId }, orderBy: { seq: 'desc' } })
  expect(refused).toMatchObject({ action: 'suggestion.read', result: 'refused', detail: { recordId: life.id, why: 'missing' } })
})

test('each page offers the steps of whose turn it is, the main one first', async () => {
  const life = county.aLife({ units: [['县交通运输局', 'lead'], ['县财政局', 'co']] })
  const now = async (login: string, day: number) => (await seen(life, login, day)).steps.now.map(({ label, isMain }) => (isMain ? `*${label}` : label))
  await county.tell(life, [0, writes()], [1, submits()])
  expect(await now('zhouyingchuan', 2)).toEqual(['*审核受理', '退回修改', '不予受理'])
  expect(await now('shiwangshan', 2)).toEqual(['撤回建议'])
  await county.tell(life, [3, accepts()])
  expect(await now('zhouyingchuan', 4)).toEqual(['*预交办', '交办', '拟定承办单位', '并案'])
  await county.tell(life, [5, dispatches()])
  expect((await now('qinzhiyuan', 6))[0]).toBe('*签收')
  expect((await now('wuqinghe', 6))[0]).toBe('*签收会办')
  await county.tell(life, [7, signsFor()])
  expect(await now('qinzhiyuan', 8)).toEqual(['*起草答复', '记一次沟通', '申请退回', '申请延期'])
  expect((await now('wuqinghe', 8)).slice(0, 2)).toEqual(['*报送会办意见', '记一次沟通'])
})

test('why it ended is said: withdrawn by the deputy', async () => {
  const life = county.aLife({})
  await county.tell(life, [0, writes()], [1, submits()], [2, withdraws()])
  expect((await seen(life, 'zhouyingchuan')).view.ending?.words).toEqual(['相关部门已经着手解决，不必再办'])
})

test('of two who write one reply, the second is told and nothing is written over', async () => {
  const life = county.aLife({})
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [6, signsFor()])
  const [part] = (await seen(life, 'qinzhiyuan', 7)).view.parts
  const draft = { resultClass: 'A', text: '已经修好。', reason: '', reportedTo: '', publicity: 'open' as const, publicityReason: '', contactName: '', contactPhone: '', commitments: [] }
  const save = (text: string, version: number) => saveReplyDraft(who('qinzhiyuan'), { assignmentId: part!.id, version }, { ...draft, text }, county.day(8))
  expect(await save('第一稿', 0)).toMatchObject({ ok: true, value: { version: 1 } })
  expect(await save('旧页面上的稿', 0)).toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
  expect(await db.reply.findFirst({ where: { suggestionId: life.id } })).toMatchObject({ text: '第一稿', version: 1 })
  await county.tell(life, [20, talks()], [21, confirmsTalks()], [22, drafts()], [23, sendsForReview()], [24, signs()], [30, judges(0, SATISFIED)])
  expect((await seen(life, 'qinzhiyuan')).view.replies).toMatchObject([{ evaluation: { grades: [{}, { axis: '办理结果', label: '满意' }] } }])
})
