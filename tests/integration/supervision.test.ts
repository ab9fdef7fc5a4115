import { beforeAll, expect, test } from 'vitest'
import { findPaper } from '@/lib/documents/queries'
import { db } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/transact'
import { recordAct, takeRequirementStep } from '@/lib/supervision/act-commands'
import { openBoard } from '@/lib/supervision/board'
import { sendPush, takePushStep } from '@/lib/supervision/push-commands'
import { findTopicPage } from '@/lib/supervision/queries'
import { beginTopic, takeTopicStep } from '@/lib/supervision/topic-commands'
import { findPushes, listRequirements } from '@/lib/supervision/unit-queries'
import { inSecondRound } from '@/prisma/seed/courses'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { signsFor } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
let life: Life
let number: string
const who = (login: string) => county.cast.byLogin(`demo-${login}`)
function ok<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
beforeAll(async () => {
  county = await aCounty()
  life = county.aLife()
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [7, signsFor()])
  number = (await county.stored(life)).number!
})

const topic = { title: '乡村公路', reason: '反映集中，事关全局', year: 2026, level: 'leader' as const, committee: '', assistant: '' }
const act = { kind: 'onSite' as const, heldOn: '', place: '云溪镇', participants: '', counterpart: '', findings: '三处塌方还没有清理', required: '两个月内清理三处塌方' }

test('a number that came again in another sitting is asked back, and the sitting picks the right one', async () => {
  const { termNumber, sittingNumber, congressId } = await county.stored(life)
  const again = await db.suggestion.create({ data: { congressId, title: '另一次会议的一件', termNumber, sittingNumber: sittingNumber! + 1, channel: 'outOfSession', number, state: 'accepted' } })
  const begin = (numbers: string[], sitting: string) => beginTopic(who('zhouyingchuan'), { ...topic, title: '编号重了', leaderId: '', numbers, sitting }, county.day(10))
  expect(await begin([number], '')).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('《另一次会议的一件》') } })
  const covered = async (id: string) => (await db.keyTopicItem.findMany({ where: { topicId: id } })).map(({ suggestionId }) => suggestionId)
  expect(await covered(ok(await begin([number], `${termNumber}-${sittingNumber}`)))).toEqual([life.id])
  expect(await covered(ok(await begin([`${termNumber}-${sittingNumber! + 1}/${number}`], '')))).toEqual([again.id])
  await db.keyTopicItem.deleteMany({ where: { topic: { title: '编号重了' } } })
  await db.suggestion.delete({ where: { id: again.id } })
})

test('a key topic goes from its proposal to its end; what it covers is marked openly only once it is decided', async () => {
  const leaderId = who('mowanqing').personId
  const id = ok(await beginTopic(who('zhouyingchuan'), { ...topic, leaderId, numbers: [number] }, county.day(10)))
  const take = async (login: string, action: Parameters<typeof takeTopicStep>[1]['action'], input: Record<string, unknown>, day: number) => {
    const { version } = await db.keyTopic.findUniqueOrThrow({ where: { id } })
    return takeTopicStep(who(login), { id, version, action }, input, county.day(day))
  }
  const marked = async () => (await county.stored(life)).isKeyTopic
  expect(await marked()).toBe(false)
  expect(await take('zhouyingchuan', 'decide', {}, 11)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  ok(await take('zhouyingchuan', 'consult', { asked: '县政府办' }, 11))
  ok(await take('lumingchuan', 'decide', { decidedBy: '第 3 次主任会议', decidedOn: county.day(12).today, leaderId: '', committee: '', assistant: '' }, 12))
  expect(await marked()).toBe(true)
  expect(await db.notice.count({ where: { suggestionId: life.id, action: 'keyTopic.list', personId: who('shiwangshan').personId } })).toBe(1)
  ok(await take('zhouyingchuan', 'plan', { plan: '先看现场，再听汇报，最后座谈', planDueOn: county.day(90).today }, 13))
  expect(await take('zhouyingchuan', 'report', { report: '做了不少的事情，推动了办理' }, 14)).toMatchObject({ ok: false, refusal: { condition: 'hasActs' } })

  const unitId = who('qinzhiyuan').unitId!
  ok(await recordAct(who('zhouyingchuan'), id, { ...act, heldOn: county.day(15).today, unitId, dueOn: county.day(75).today }, county.day(15)))
  ok(await take('zhouyingchuan', 'report', { report: '做了不少的事情，推动了办理' }, 16))
  expect(await take('lumingchuan', 'close', {}, 17)).toMatchObject({ ok: false, refusal: { condition: 'allSettled' } })
  const [required] = await listRequirements(who('qinzhiyuan'))
  expect(required).toMatchObject({ text: act.required, unit: '县交通运输局', state: 'asked', actions: ['answer'] })
  ok(await takeRequirementStep(who('qinzhiyuan'), { id: required!.id, version: 0, action: 'answer' }, { answer: '三处都已清理完毕' }, county.day(18)))
  ok(await takeRequirementStep(who('zhouyingchuan'), { id: required!.id, version: 1, action: 'askAgain' }, { reason: '第三处还有碎石没有清走', until: county.day(80).today }, county.day(19)))
  expect((await listRequirements(who('qinzhiyuan')))[0]).toMatchObject({ state: 'asked', reason: '第三处还有碎石没有清走' })
  ok(await takeRequirementStep(who('qinzhiyuan'), { id: required!.id, version: 2, action: 'answer' }, { answer: '碎石也已经清走' }, county.day(19)))
  ok(await takeRequirementStep(who('zhouyingchuan'), { id: required!.id, version: 3, action: 'settle' }, {}, county.day(19)))
  ok(await take('lumingchuan', 'carry', { reason: '明年还要看养护' }, 20))
  expect(await db.keyTopic.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'underway', trackYear: 2027, year: 2026, leaderName: '莫晚晴' })
  ok(await take('zhouyingchuan', 'report', { report: '跨年跟踪，养护已经到位了' }, 21))
  ok(await take('lumingchuan', 'close', {}, 22))
})

test('what a topic covers is due when its present round is, and not when the first was', async () => {
  const again = county.aLife()
  let on = 0
  for (const { after, take } of inSecondRound(again.random)) await take(again, county.day((on += after)))
  const { round, dueOn, replyDueOn, number: ofAgain } = await county.stored(again)
  expect({ round, isAnother: dueOn !== replyDueOn }).toEqual({ round: 2, isAnother: true })
  const id = ok(await beginTopic(who('zhouyingchuan'), { ...topic, title: '又办一次的', leaderId: '', numbers: [ofAgain!] }, county.day(on)))
  expect((await findTopicPage(who('zhouyingchuan'), id, county.day(on)))!.items).toMatchObject([{ id: again.id, state: 'handling', dueOn }])
})

test('the board of a leader has their topics first and says what did not move this month; deputies and units have none', async () => {
  const leaderId = who('mowanqing').personId
  const year = Number(county.day(30).today.slice(0, 4))
  ok(await beginTopic(who('zhouyingchuan'), { ...topic, title: '没有人动的课题', year, leaderId: '', numbers: [] }, county.day(30)))
  const mine = ok(await beginTopic(who('zhouyingchuan'), { ...topic, title: '我的课题', year, leaderId, numbers: [number] }, county.day(30)))
  const { topics } = await openBoard(who('mowanqing'), { year: String(year) }, county.day(30))
  expect(topics!.mine.map(({ title }) => title)).toContain('我的课题')
  expect(topics!.still.map(({ title, moved }) => [title, moved])).toContainEqual(['没有人动的课题', 0])
  expect(topics!.mine.find(({ id }) => id === mine)).toMatchObject({ held: 1, answered: 0 })
  for (const login of ['qinzhiyuan', 'shiwangshan', 'gaoyuan']) expect((await openBoard(who(login), {}, county.day(30))).topics, login).toBeNull()
  expect(await findTopicPage(who('qinzhiyuan'), mine, county.day(30))).toBeNull()
})

test('an unknown number stops the whole proposal, and nothing is left of it', async () => {
  const before = await db.keyTopic.count()
  expect(await beginTopic(who('zhouyingchuan'), { ...topic, leaderId: '', numbers: [number, '9999'] }, county.day(31))).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('9999') } })
  expect(await db.keyTopic.count()).toBe(before)
})

test('a telephone call is logged at once; an order is signed for and answered, and only its unit sees it', async () => {
  const [part] = (await county.stored(life)).assignments
  const asked = { assignmentId: part!.id, number: '', text: '请在本周内同代表见面', spokeWith: '', dueOn: null }
  const at = county.day(40)
  ok(await sendPush(who('zhouyingchuan'), life.id, { ...asked, kind: 'reminder', channel: 'phone', spokeWith: '谢时雨' }, at))
  expect(await db.push.findFirstOrThrow({ where: { suggestionId: life.id, channel: 'phone' } })).toMatchObject({ state: 'logged', sentByName: '周映川' })
  const id = ok(await sendPush(who('zhouyingchuan'), life.id, { ...asked, kind: 'order', channel: 'platform', number: '青人督〔2026〕1号', dueOn: county.day(50).today }, at))
  expect((await findPushes(who('wuqinghe'), life.id, at))?.rows ?? []).toEqual([])
  expect((await findPushes(who('tianxiuhe'), life.id, at))).toBeNull()
  ok(await takePushStep(who('qinzhiyuan'), { id, version: 0, action: 'receive' }, {}, county.day(41)))
  const [first, second] = await Promise.all([1, 1].map((version) => takePushStep(who('qinzhiyuan'), { id, version, action: 'answer' }, { answer: '已同代表见面，月底动工' }, county.day(42))))
  expect([first!.ok, second!.ok].sort()).toEqual([false, true])
  expect(await db.push.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'answered', receivedOn: county.day(41).today, answeredOn: county.day(42).today })
  expect(JSON.stringify(await findPaper(who('qinzhiyuan'), life.id, `order-${id}`, at))).toContain('月底动工')
  expect(await findPaper(who('tianxiuhe'), life.id, `order-${id}`, at)).toBeNull()
})

test('a card is refused until the days of the rulebook have passed', async () => {
  const [part] = (await county.stored(life)).assignments
  const card = (kind: 'yellow' | 'red', day: number) => sendPush(who('zhouyingchuan'), life.id, { assignmentId: part!.id, kind, channel: 'platform', number: '', text: '逾期没有答复', spokeWith: '', dueOn: county.day(day + 5).today }, county.day(day))
  expect(await card('yellow', 60)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('逾期满') } })
  expect((await card('yellow', 105)).ok).toBe(true)
  expect((await card('red', 105)).ok).toBe(false)
  expect((await card('red', 140)).ok).toBe(true)
})
