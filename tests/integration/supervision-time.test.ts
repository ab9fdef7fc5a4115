import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/transact'
import { addDays, type Day } from '@/lib/rulebook/days'
import { recordAct, takeRequirementStep } from '@/lib/supervision/act-commands'
import { openBoard, openLeaderTopics } from '@/lib/supervision/board'
import { openSupervisionDesk } from '@/lib/supervision/desk'
import { listTopicEvents } from '@/lib/supervision/history'
import { listMonths } from '@/lib/supervision/months'
import { sendPush, takePushStep } from '@/lib/supervision/push-commands'
import { beginTopic, takeTopicStep } from '@/lib/supervision/topic-commands'
import { runTimers } from '@/lib/timers/commands'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { signsFor } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
let life: Life
let topicId: string
const who = (login: string) => county.cast.byLogin(`demo-${login}`)
function ok<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const onDay = (day: Day) => new Date(`${day}T01:00:00+08:00`)
const tellOn = async (day: Day) => {
  await db.timerPass.deleteMany()
  await runTimers(onDay(day))
}
const noticesTo = (login: string, action: string) => db.notice.count({ where: { personId: who(login).personId, suggestionId: life.id, action } })
const deedsOf = async (login: string, day: Day) => (await openSupervisionDesk(who(login), day))?.rows.map(({ deed }) => deed)

beforeAll(async () => {
  county = await aCounty()
  life = county.aLife()
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [7, signsFor()])
  const number = (await county.stored(life)).number!
  topicId = ok(await beginTopic(who('zhouyingchuan'), { title: '乡村公路', reason: '反映集中', year: Number(county.day(10).today.slice(0, 4)), level: 'leader', committee: '', assistant: '', leaderId: who('mowanqing').personId, numbers: [number] }, county.day(10)))
})
const step = async (login: string, action: Parameters<typeof takeTopicStep>[1]['action'], input: Record<string, unknown>, day: number) => {
  const { version } = await db.keyTopic.findUniqueOrThrow({ where: { id: topicId } })
  return ok(await takeTopicStep(who(login), { id: topicId, version, action }, input, county.day(day)))
}

test('a topic lies on the desk of whoever is to move it: the head decides, the office plans and reports, its leader sees it', async () => {
  const today = county.day(10).today
  expect(await deedsOf('zhouyingchuan', today)).toEqual([])
  expect(await deedsOf('lumingchuan', today)).toEqual(['decide'])
  await step('lumingchuan', 'decide', { decidedBy: '第 3 次主任会议', decidedOn: county.day(11).today, leaderId: '', committee: '', assistant: '' }, 11)
  expect(await deedsOf('zhouyingchuan', today)).toEqual(['plan'])
  await step('zhouyingchuan', 'plan', { plan: '先看现场，再听汇报，最后座谈', planDueOn: county.day(90).today }, 12)
  expect(await deedsOf('zhouyingchuan', today)).toEqual(['report'])
  expect((await openSupervisionDesk(who('zhouyingchuan'), county.day(91).today))!.bands).toMatchObject({ late: 1 })
  expect((await openLeaderTopics(who('mowanqing'), today)).mine).toMatchObject([{ title: '乡村公路' }])
  expect(await openSupervisionDesk(who('shiwangshan'), today)).toBeNull()
})

test('a requirement lies on the unit’s desk and is reminded of before and after its day; answered, it lies on the office’s', async () => {
  const dueOn = county.day(60).today
  ok(await recordAct(who('zhouyingchuan'), topicId, { kind: 'onSite', heldOn: county.day(15).today, place: '', participants: '', counterpart: '', findings: '三处塌方还没有清理', unitId: who('qinzhiyuan').unitId!, required: '两个月内清理三处塌方', dueOn }, county.day(15)))
  expect(await deedsOf('qinzhiyuan', dueOn)).toEqual(['meet'])
  expect((await openSupervisionDesk(who('qinzhiyuan'), dueOn))!.bands).toMatchObject({ today: 1, late: 0 })
  await tellOn(addDays(dueOn, -3))
  await tellOn(addDays(dueOn, -3))
  expect(await noticesTo('qinzhiyuan', 'demand.soon')).toBe(1)
  expect(await noticesTo('zhouyingchuan', 'demand.soon')).toBe(0)
  await tellOn(addDays(dueOn, 1))
  expect([await noticesTo('qinzhiyuan', 'demand.late'), await noticesTo('zhouyingchuan', 'demand.late')]).toEqual([1, 1])
  const { id, version } = await db.requirement.findFirstOrThrow({ where: { topicId } })
  ok(await takeRequirementStep(who('qinzhiyuan'), { id, version, action: 'answer' }, { answer: '三处都已清理完毕' }, county.day(62)))
  await tellOn(addDays(dueOn, 5))
  expect(await noticesTo('qinzhiyuan', 'demand.late'), 'nobody is reminded of what is answered').toBe(1)
  expect(await deedsOf('qinzhiyuan', dueOn)).toEqual([])
  expect(await deedsOf('zhouyingchuan', dueOn)).toContain('settle')
})

test('an order is signed for and answered from the unit’s desk, and reminded of until then', async () => {
  const [part] = (await county.stored(life)).assignments
  const dueOn = county.day(80).today
  const id = ok(await sendPush(who('zhouyingchuan'), life.id, { assignmentId: part!.id, kind: 'order', channel: 'platform', number: '', text: '请在期限内同代表见面', spokeWith: '', dueOn }, county.day(70)))
  expect(await deedsOf('qinzhiyuan', dueOn)).toEqual(['receive'])
  await tellOn(addDays(dueOn, -1))
  expect(await noticesTo('qinzhiyuan', 'order.soon')).toBe(1)
  ok(await takePushStep(who('qinzhiyuan'), { id, version: 0, action: 'receive' }, {}, county.day(79)))
  expect(await deedsOf('qinzhiyuan', dueOn)).toEqual(['reply'])
  await tellOn(addDays(dueOn, 1))
  expect([await noticesTo('qinzhiyuan', 'order.late'), await noticesTo('zhouyingchuan', 'order.late')]).toEqual([1, 1])
  ok(await takePushStep(who('qinzhiyuan'), { id, version: 1, action: 'answer' }, { answer: '已经同代表见面' }, county.day(82)))
  expect(await deedsOf('qinzhiyuan', dueOn)).toEqual([])
})

test('on the days of the rulebook the office hears that a card may be sent', async () => {
  const { dueOn } = (await county.stored(life)).assignments[0]!
  await tellOn(dueOn!)
  expect(await noticesTo('zhouyingchuan', 'yellowCard.late')).toBe(0)
  await tellOn(addDays(dueOn!, 1))
  await tellOn(addDays(dueOn!, 30))
  expect([await noticesTo('zhouyingchuan', 'yellowCard.late'), await noticesTo('zhouyingchuan', 'redCard.late')]).toEqual([1, 1])
})

test('month by month a topic says what moved, also across the turn of a year; a month in which nothing did is there', async () => {
  const today = county.day(150).today
  const months = await listMonths(who('mowanqing'), topicId, today)
  expect(months[0]!.month).toBe(today.slice(0, 7))
  expect(months.at(-1)!.month).toBe(county.day(10).today.slice(0, 7))
  expect(months.reduce((sum, { acts }) => sum + acts, 0)).toBe(1)
  expect(months.reduce((sum, { asked }) => sum + asked, 0)).toBe(1)
  expect(months.some(({ moved }) => moved === 0)).toBe(true)
  expect(await listMonths(who('qinzhiyuan'), topicId, today)).toEqual([])
})

test('a topic that was carried over stands in both years, and still on the board of the year in which it was; once it is closed, its months end', async () => {
  const year = Number(county.day(10).today.slice(0, 4))
  const titles = async (asked: number, today: string, part: 'mine' | 'carried' | 'ended') => (await openBoard(who('mowanqing'), { year: String(asked) }, { ...county.day(0), today })).topics![part].map(({ title }) => title)
  await step('zhouyingchuan', 'report', { report: '看了现场，还有一处没有清理完' }, 151)
  await step('lumingchuan', 'carry', { reason: '明年接着看养护' }, 152)
  expect(await titles(year, county.day(152).today, 'mine'), 'before the year is over').toEqual(['乡村公路'])
  expect(await titles(year, `${year + 1}-03-01`, 'carried')).toEqual(['乡村公路'])
  expect(await titles(year + 1, `${year + 1}-03-01`, 'mine')).toEqual(['乡村公路'])
  await db.requirement.updateMany({ where: { topicId }, data: { state: 'lifted' } })
  await step('zhouyingchuan', 'report', { report: '都已经清理完，养护也到位了' }, 160)
  await step('lumingchuan', 'close', {}, 161)
  expect(await titles(year + 1, `${year + 1}-03-01`, 'ended')).toEqual(['乡村公路'])
  expect((await listMonths(who('mowanqing'), topicId, county.day(300).today))[0]!.month).toBe(county.day(161).today.slice(0, 7))
  expect((await listTopicEvents(topicId)).slice(0, 2).map(({ words }) => words)).toEqual(['陆明川 结束督办', '周映川 报督办结果'])
  expect((await listTopicEvents(topicId)).find(({ words }) => words.includes('转入下一年'))!.note).toBe('明年接着看养护')
})
