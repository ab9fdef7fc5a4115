import { beforeAll, expect, test } from 'vitest'
import { addCommittee, renameCommittee, retireCommittee } from '@/lib/committees/commands'
import { listCommittees } from '@/lib/committees/queries'
import { giveRole } from '@/lib/people/role-commands'
import { db } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/transact'
import { recordAct, takeRequirementStep } from '@/lib/supervision/act-commands'
import { openBoard, openLeaderTopics } from '@/lib/supervision/board'
import { openSupervisionDesk } from '@/lib/supervision/desk'
import { listMonths } from '@/lib/supervision/months'
import { sendPush } from '@/lib/supervision/push-commands'
import { findTopicPage } from '@/lib/supervision/queries'
import { addItems, beginTopic, takeTopicStep } from '@/lib/supervision/topic-commands'
import { listRequirements } from '@/lib/supervision/unit-queries'
import { findMatter } from '@/lib/suggestions/matter'
import { listSuggestions } from '@/lib/suggestions/list'
import { readFilter } from '@/lib/suggestions/list-filter'
import { lookingOf } from '@/lib/suggestions/list-page'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { signsFor } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
let lives: Life[]
let topicId: string
const who = (login: string) => county.cast.byLogin(`demo-${login}`)
function ok<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const take = async (login: string, action: Parameters<typeof takeTopicStep>[1]['action'], input: Record<string, unknown>, day: number) => {
  const { version } = await db.keyTopic.findUniqueOrThrow({ where: { id: topicId } })
  return takeTopicStep(who(login), { id: topicId, version, action }, input, county.day(day))
}
const listed = async () => {
  const { looking, circumstances } = await lookingOf(who('censuinian'))
  return (await listSuggestions(readFilter({}), null, looking, circumstances)).rows.map(({ id }) => id)
}

beforeAll(async () => {
  county = await aCounty()
  lives = [county.aLife(), county.aLife()]
  for (const life of lives) await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [7, signsFor()])
  const [first] = await Promise.all(lives.map(county.stored))
  topicId = ok(await beginTopic(who('zhouyingchuan'), { title: '乡村公路', reason: '反映集中，事关全局', year: Number(county.day(10).today.slice(0, 4)), level: 'committee', leaderId: '', committee: '农业农村委员会', assistant: '县政府督查室', numbers: [first!.number!] }, county.day(10)))
})

test('before the decision a committee sees neither the topic nor what belongs to it; with it, both, and nothing else', async () => {
  const [mine, other] = lives
  const committee = who('censuinian')
  expect(await findTopicPage(committee, topicId, county.day(11))).toBeNull()
  expect(await findMatter(db, committee, mine!.id, county.day(11))).toBeNull()
  expect(await listed()).toEqual([])
  ok(await take('lumingchuan', 'decide', { decidedBy: '第 3 次主任会议', decidedOn: county.day(12).today, leaderId: '', committee: '', assistant: '' }, 12))
  expect(await db.keyTopic.findUniqueOrThrow({ where: { id: topicId } })).toMatchObject({ committee: '农业农村委员会', assistant: '县政府督查室' })
  expect(await db.notice.count({ where: { personId: committee.personId, action: 'keyTopic.decide' } })).toBe(1)
  expect((await findMatter(db, committee, mine!.id, county.day(13)))?.row.id).toBe(mine!.id)
  expect(await findMatter(db, committee, other!.id, county.day(13))).toBeNull()
  expect(await listed()).toEqual([mine!.id])
  expect((await openSupervisionDesk(committee, county.day(13).today))?.rows).toMatchObject([{ deed: 'plan', topicId }])
})

test('the committee makes the plan, records what it found, requires it of a unit and judges what was done; the office decides at the end', async () => {
  const committee = who('censuinian')
  ok(await take('censuinian', 'plan', { plan: '先看现场，再听汇报，最后座谈', planDueOn: county.day(90).today }, 14))
  const page = (await findTopicPage(committee, topicId, county.day(15)))!
  expect(page).toMatchObject({ mayRecord: true, mayChange: false })
  const unitId = who('qinzhiyuan').unitId!
  ok(await recordAct(committee, topicId, { kind: 'hearing', heldOn: county.day(15).today, place: '县交通运输局', participants: '', counterpart: '县交通运输局 谢时雨', findings: '三处塌方还没有清理', unitId, required: '两个月内清理三处塌方', dueOn: county.day(75).today }, county.day(15)))
  const [asked] = await listRequirements(who('qinzhiyuan'))
  ok(await takeRequirementStep(who('qinzhiyuan'), { id: asked!.id, version: 0, action: 'answer' }, { answer: '三处都已清理完毕' }, county.day(18)))
  expect((await openSupervisionDesk(committee, county.day(18).today))?.rows.map(({ deed }) => deed)).toContain('settle')
  ok(await takeRequirementStep(committee, { id: asked!.id, version: 1, action: 'settle' }, {}, county.day(19)))
  ok(await take('censuinian', 'report', { report: '塌方都已清理，养护有人管了' }, 20))
  expect(await take('censuinian', 'close', {}, 21)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await db.event.count({ where: { kind: 'keyTopic', recordId: topicId, action: 'record', capacity: 'committee' } })).toBe(1)
})

test('its board and its desk hold its own topics, what moved this month and what did not', async () => {
  const committee = who('censuinian')
  const at = county.day(20)
  const year = at.today.slice(0, 4)
  ok(await beginTopic(who('zhouyingchuan'), { title: '别的委员会的', reason: '反映集中，事关全局', year: Number(year), level: 'committee', leaderId: '', committee: '社会建设委员会', assistant: '', numbers: [] }, at))
  const { topics } = await openBoard(committee, { year }, at)
  expect([topics!.mine.map(({ title }) => title), topics!.still, topics!.moved]).toEqual([['乡村公路'], [], []])
  expect((await listMonths(committee, topicId, at.today))[0]!.acts).toBeGreaterThanOrEqual(0)
  const later = county.day(80)
  const { moves } = await openLeaderTopics(committee, `${later.today.slice(0, 4)}-${later.today.slice(5, 7)}-28`)
  expect(moves).toMatchObject({ movedCount: 0, stillCount: 1, still: [{ id: lives[0]!.id, topic: '乡村公路' }] })
})

test('what is not its own does not exist for a committee, and what is the office’s it may not do', async () => {
  const committee = who('censuinian')
  const other = ok(await beginTopic(who('zhouyingchuan'), { title: '别人的课题', reason: '反映集中，事关全局', year: 2026, level: 'committee', leaderId: '', committee: '社会建设委员会', assistant: '', numbers: [] }, county.day(22)))
  const act = { kind: 'symposium' as const, heldOn: county.day(22).today, place: '', participants: '', counterpart: '', findings: '座谈了一次', unitId: '', required: '', dueOn: null }
  expect(await recordAct(committee, other, act, county.day(22))).toMatchObject({ ok: false, refusal: { why: 'missing' } })
  expect(await addItems(committee, topicId, { numbers: ['0001'] }, county.day(22))).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect(await beginTopic(committee, { title: '自己提的', reason: '反映集中，事关全局', year: 2026, level: 'committee', leaderId: '', committee: '', assistant: '', numbers: [] }, county.day(22))).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  const [part] = (await county.stored(lives[0]!)).assignments
  expect(await sendPush(committee, lives[0]!.id, { assignmentId: part!.id, kind: 'reminder', channel: 'platform', number: '', text: '请抓紧办理', spokeWith: '', dueOn: null }, county.day(22))).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
})

test('a committee has its name alone, its people are given their role with it, and it is not retired while it has any', async () => {
  const [admin, security] = [who('gaoyuan'), who('anyingxue')]
  const { now } = county.day(30)
  expect(await addCommittee(admin, { name: '农业农村委员会' }, now)).toMatchObject({ ok: false })
  expect(await addCommittee(who('zhouyingchuan'), { name: '民族宗教委员会' }, now)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  const id = ok(await addCommittee(admin, { name: '民族宗教委员会' }, now))
  ok(await renameCommittee(admin, { id, version: 0 }, { name: '民族侨务委员会' }, now))
  expect(await renameCommittee(admin, { id, version: 0 }, { name: '又一个名称' }, now)).toMatchObject({ ok: false, refusal: { why: 'movedOn' } })
  const person = await db.person.create({ data: { name: '向晚舟', loginName: 'xiangwanzhou' } })
  await db.roleGrant.create({ data: { personId: person.id, congressId: admin.congressId, role: 'officer' } })
  expect(await giveRole(security, person.id, { role: 'committee', unitId: '', deputyId: '' }, now)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('委员会') } })
  ok(await giveRole(security, person.id, { role: 'committee', unitId: '', deputyId: '', committeeId: id }, now))
  expect(await retireCommittee(admin, { id, version: 1 }, now)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('登录') } })
  expect((await listCommittees(admin)).find((one) => one.id === id)).toMatchObject({ name: '民族侨务委员会', people: ['向晚舟'] })
})
