import { buffer } from 'node:stream/consumers'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/transact'
import { recordAct, requireMore, takeRequirementStep } from '@/lib/supervision/act-commands'
import { fileWithAct, findActFile, removeActFile } from '@/lib/supervision/act-files'
import { openSupervisionDesk } from '@/lib/supervision/desk'
import { ACT_KINDS, actNeeds, CHANNELS, pushNeeds, type ActKind } from '@/lib/supervision/needs'
import { sendPush } from '@/lib/supervision/push-commands'
import { findTopicPage, listTopics } from '@/lib/supervision/queries'
import { beginTopic, takeTopicStep } from '@/lib/supervision/topic-commands'
import { findPushes, listRequirements } from '@/lib/supervision/unit-queries'
import { actWords, channelWords } from '@/lib/supervision/words'
import { actWorkbook } from '@/lib/supervision/workbooks'
import { readSheet } from '@/lib/tables/read'
import { streamSheet } from '@/lib/tables/write'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { signsFor } from '@/prisma/seed/deeds-unit'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
let topicId: string
const who = (login: string) => county.cast.byLogin(`demo-${login}`)
function ok<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const day = (at: number) => county.day(at).today

beforeAll(async () => {
  county = await aCounty()
  const life = county.aLife({ units: [['县交通运输局', 'lead'], ['县财政局', 'co']] })
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [7, signsFor()])
  const number = (await county.stored(life)).number!
  topicId = ok(await beginTopic(who('zhouyingchuan'), { title: '乡村公路', reason: '反映集中，事关全局', year: Number(day(10).slice(0, 4)), level: 'leader', leaderId: who('mowanqing').personId, committee: '', assistant: '', numbers: [number] }, county.day(10)))
  ok(await takeTopicStep(who('lumingchuan'), { id: topicId, version: 0, action: 'decide' }, { decidedBy: '第 3 次主任会议', decidedOn: day(11), leaderId: '', committee: '', assistant: '' }, county.day(11)))
})

/** What an office writes down of each kind, as it is typed into the form. */
const typed: Record<ActKind, Record<string, string>> = {
  symposium: { participants: '五名代表，县交通运输局', findings: '代表说养护经费年年不够。' },
  research: { place: '云溪镇三个村', findings: '三处边坡没有防护。' },
  inspection: { place: '县道 012 线', participants: '莫晚晴，七名代表', findings: '两处路面沉降。' },
  hearing: { counterpart: '县交通运输局 谢时雨', findings: '资金到位六成。' },
  inquiry: { counterpart: '县财政局局长', participants: '常委会组成人员', findings: '追问了资金为什么没有拨付。' },
  onSite: { place: '马鞍村', findings: '塌方还没有清理。' },
  thirdParty: { counterpart: '市公路工程检测中心', findings: '抽检十二处，两处不合格。' },
  talk: { counterpart: '县交通运输局 谢时雨', participants: '陆明川', findings: '指出拖了两个月。' },
  circular: { counterpart: '县政府各承办单位', findings: '通报三件逾期没有答复。' },
}
const given = (kind: ActKind, more: Record<string, string> = {}) => actNeeds.parse({ kind, heldOn: day(15 + ACT_KINDS.indexOf(kind)), ...typed[kind], ...more })

test.each(ACT_KINDS)('%s is recorded with what belongs to it, and something is asked on its ground by a day', async (kind) => {
  const at = county.day(30)
  const unitId = who('qinzhiyuan').unitId!
  ok(await recordAct(who('zhouyingchuan'), topicId, given(kind, { unitId, required: `${actWords[kind]}以后要做的事`, dueOn: day(60) }), at))
  const { acts, requirements } = (await findTopicPage(who('mowanqing'), topicId, at))!
  const act = acts.find((one) => one.kind === kind)!
  expect(act).toMatchObject({ ...typed[kind], heldOn: day(15 + ACT_KINDS.indexOf(kind)), recordedByName: '周映川' })
  expect(requirements.filter(({ actId }) => actId === act.id)).toMatchObject([{ unit: '县交通运输局', text: `${actWords[kind]}以后要做的事`, dueOn: day(60), state: 'asked' }])
})

test('one act asks several things of several units; each is its unit’s, and none but the office and its committee may ask', async () => {
  const { acts } = (await findTopicPage(who('zhouyingchuan'), topicId, county.day(31)))!
  const { id: actId } = acts.find(({ kind }) => kind === 'inspection')!
  const more = { unitId: who('wuqinghe').unitId!, required: '把养护资金拨到乡镇', dueOn: day(50) }
  for (const login of ['qinzhiyuan', 'mowanqing', 'shiwangshan', 'censuinian']) expect(await requireMore(who(login), actId, more, county.day(31)), login).toMatchObject({ ok: false })
  expect(await requireMore(who('zhouyingchuan'), actId, { ...more, dueOn: day(30) }, county.day(31))).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('早于今天') } })
  ok(await requireMore(who('zhouyingchuan'), actId, more, county.day(31)))
  const ofAct = (await findTopicPage(who('zhouyingchuan'), topicId, county.day(31)))!.requirements.filter((one) => one.actId === actId)
  expect(ofAct.map(({ unit, text }) => [unit, text])).toEqual([['县财政局', '把养护资金拨到乡镇'], ['县交通运输局', '视察以后要做的事']])
  expect((await listRequirements(who('wuqinghe'))).map(({ text }) => text)).toEqual(['把养护资金拨到乡镇'])
  expect(await db.notice.count({ where: { personId: who('wuqinghe').personId, action: 'requirement.ask' } })).toBe(1)
})

test('every requirement is tracked: on the unit’s desk until it is answered, late where its day has passed, on the board of the topic until it is settled', async () => {
  const [late] = await listTopics(who('mowanqing'), Number(day(70).slice(0, 4)), county.day(70)) ?? []
  expect(late).toMatchObject({ id: topicId, late: ACT_KINDS.length + 1 })
  expect((await openSupervisionDesk(who('qinzhiyuan'), day(70)))!.bands).toMatchObject({ late: ACT_KINDS.length })
  const [mine] = await listRequirements(who('wuqinghe'))
  ok(await takeRequirementStep(who('wuqinghe'), { id: mine!.id, version: 0, action: 'answer' }, { answer: '资金已拨到六个乡镇' }, county.day(71)))
  ok(await takeRequirementStep(who('zhouyingchuan'), { id: mine!.id, version: 1, action: 'settle' }, {}, county.day(72)))
  expect((await listTopics(who('mowanqing'), Number(day(72).slice(0, 4)), county.day(72)))![0]).toMatchObject({ late: ACT_KINDS.length })
})

test('minutes, a report or a circular lie with their act: read by whoever sees the topic, changed by whoever records, gone when taken away', async () => {
  const { id: actId } = (await findTopicPage(who('zhouyingchuan'), topicId, county.day(31)))!.acts.find(({ kind }) => kind === 'thirdParty')!
  const paper = await PDFDocument.create()
  paper.addPage()
  const report = async () => ({ name: '检测报告.pdf', body: new Blob([Buffer.from(await paper.save())]).stream() as ReadableStream<Uint8Array> })
  for (const login of ['qinzhiyuan', 'mowanqing', 'shiwangshan', 'censuinian']) expect((await fileWithAct(who(login), actId, await report(), county.day(31).now)).ok, login).toBe(false)
  expect(await fileWithAct(who('zhouyingchuan'), actId, { name: '报告.pdf', body: new Blob(['只是文字']).stream() as ReadableStream<Uint8Array> }, county.day(31).now)).toMatchObject({ ok: false, file: expect.stringContaining('不能传') })
  const kept = await fileWithAct(who('zhouyingchuan'), actId, await report(), county.day(31).now)
  const id = kept.ok ? kept.value : ''
  expect((await findTopicPage(who('mowanqing'), topicId, county.day(31)))!.acts.find((act) => act.id === actId)!.files).toEqual([{ id, name: '检测报告.pdf' }])
  const reads = async (login: string) => (await findActFile(who(login), id))?.name ?? null
  expect(await Promise.all(['zhouyingchuan', 'mowanqing', 'qinzhiyuan', 'shiwangshan', 'censuinian', 'gaoyuan'].map(reads))).toEqual(['检测报告.pdf', '检测报告.pdf', null, null, null, null])
  expect(await removeActFile(who('mowanqing'), id, county.day(32).now)).toMatchObject({ ok: false })
  ok(await removeActFile(who('zhouyingchuan'), id, county.day(32).now))
  expect(await reads('zhouyingchuan')).toBeNull()
  expect((await db.event.findMany({ where: { kind: 'keyTopic', recordId: topicId, action: { in: ['addFile', 'removeFile'] } }, orderBy: { seq: 'asc' } })).map(({ action, actorName }) => [action, actorName])).toEqual([['addFile', '周映川'], ['removeFile', '周映川']])
})

test('a unit is urged by every channel: what was said on the spot is logged with whom, all else waits to be signed for', async () => {
  const { suggestionId } = await db.keyTopicItem.findFirstOrThrow({ where: { topicId } })
  const { id: assignmentId } = await db.assignment.findFirstOrThrow({ where: { suggestionId, role: 'lead' } })
  for (const channel of CHANNELS) {
    const typed = { assignmentId, kind: 'reminder', channel, text: `${channelWords[channel]}催了一次，请抓紧`, dueOn: '', number: '' }
    const isSpoken = channel === 'phone' || channel === 'visit'
    expect(pushNeeds.safeParse({ ...typed, spokeWith: '' }).success, channel).toBe(!isSpoken)
    ok(await sendPush(who('zhouyingchuan'), suggestionId, pushNeeds.parse({ ...typed, spokeWith: isSpoken ? '谢时雨' : '' }), county.day(33)))
  }
  const { rows } = (await findPushes(who('qinzhiyuan'), suggestionId, county.day(33)))!
  expect(Object.fromEntries(rows.map(({ channel, state }) => [channelWords[channel], state]))).toEqual({ 平台: 'sent', 电话: 'logged', 短信: 'sent', 微信: 'sent', 邮件: 'sent', 传真: 'sent', 书面: 'sent', 上门: 'logged' })
  expect(rows.find(({ channel }) => channel === 'phone')).toMatchObject({ spokeWith: '谢时雨', sentByName: '周映川', actions: [] })
})

test('the ledger of acts has all of a year with what was required; a unit and a deputy take none', async () => {
  const year = day(20).slice(0, 4)
  const workbook = (await actWorkbook(who('mowanqing'), { year }))!
  const { rows } = await readSheet(await buffer(streamSheet(workbook.rows([]), workbook.columns, workbook.title)), 'x.xlsx')
  expect(workbook.conditions).toBe(`${year} 年`)
  expect(rows.slice(1).filter((cells) => cells.length > 1).map((cells) => cells[2])).toEqual(ACT_KINDS.map((kind) => actWords[kind]))
  expect(rows.find((cells) => cells[2] === '第三方评估')).toContain('市公路工程检测中心')
  expect(rows.find((cells) => cells[2] === '视察')!.join()).toContain('县财政局：把养护资金拨到乡镇')
  for (const login of ['qinzhiyuan', 'shiwangshan']) expect(await actWorkbook(who(login), { year }), login).toBeNull()
})
