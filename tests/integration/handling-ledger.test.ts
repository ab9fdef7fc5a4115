import { beforeAll, expect, test } from 'vitest'
import { beginTopic, takeTopicStep } from '@/lib/supervision/topic-commands'
import { suggestionWorkbook } from '@/lib/suggestions/workbook'
import { db } from '@/lib/platform/db'
import { confirmsTalks, judges, submits, UNSATISFIED, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, opines, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
let life: Life
const who = (login: string) => county.cast.byLogin(`demo-${login}`)

beforeAll(async () => {
  county = await aCounty()
  life = county.aLife({ units: [['县交通运输局', 'lead'], ['县财政局', 'co']], resultClass: 'B' })
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()], [7, signsFor()], [10, talks()], [11, confirmsTalks()], [15, opines()], [20, drafts()], [21, sendsForReview()])
})

/** The row of this suggestion as somebody takes it along, by its headings. */
async function taken(login: string): Promise<Record<string, unknown>> {
  const { title } = await county.stored(life)
  const workbook = (await suggestionWorkbook(who(login), { view: 'all' }))!
  const at = workbook.columns.findIndex(({ head }) => head === '标题')
  for await (const cells of workbook.rows([])) if (cells[at] === title) return Object.fromEntries(workbook.columns.map(({ head }, index) => [head, cells[index]]))
  throw new Error(`${login} has no such row`)
}

test('what a reply promises is in nobody’s ledger while it is only drafted', async () => {
  expect(await db.commitment.count({ where: { suggestionId: life.id } })).toBeGreaterThan(0)
  for (const login of ['zhouyingchuan', 'shiwangshan', 'mowanqing', 'wuqinghe']) expect((await taken(login))['承诺事项、时限和进展'] ?? '', login).toBe('')
})

test('the ledger has what offices keep of the handling: delegation, talks, co-opinion, both grades, promises with how they stand, who supervises', async () => {
  await county.tell(life, [22, signs()], [30, judges(1, UNSATISFIED)])
  const { number } = await county.stored(life)
  const begun = await beginTopic(who('zhouyingchuan'), { title: '乡村公路', reason: '反映集中，事关全局', year: 2026, level: 'leader', leaderId: who('mowanqing').personId, committee: '农业农村委员会', assistant: '', numbers: [number!] }, county.day(31))
  if (!begun.ok) throw new Error('no topic')
  expect(await takeTopicStep(who('lumingchuan'), { id: begun.value, version: 0, action: 'decide' }, { decidedBy: '第 3 次主任会议', decidedOn: county.day(31).today, leaderId: '', committee: '', assistant: '' }, county.day(31))).toMatchObject({ ok: true })
  const office = await taken('zhouyingchuan')
  const [talk] = await db.communication.findMany({ where: { suggestionId: life.id }, orderBy: { heldOn: 'asc' } })
  expect(office).toMatchObject({ 主办单位: '县交通运输局', 督办领导和委员会: '莫晚晴，农业农村委员会', 重点督办: '是', 公开时间: null, 网址: '' })
  expect(office['代表团']).toBeTruthy()
  expect(office['分管负责人']).toBeTruthy()
  expect(office['沟通的时间和方式']).toMatch(new RegExp(`办[前中后] ${talk!.heldOn} `))
  expect(office['会办意见时间']).toBe(county.day(15).today)
  expect(office['态度和结果']).toMatch(/^办理态度：.+，办理结果：不满意$/)
  expect(office['承诺事项、时限和进展']).toMatch(/（\d{4}-\d{2}-\d{2}，未启动）/)
})

test('a unit has its own part of it, a co-unit no talk of the lead’s, another deputy none of it, and no unit who supervises', async () => {
  const [lead, co, peer] = [await taken('qinzhiyuan'), await taken('wuqinghe'), await taken('tianxiuhe')]
  expect(lead).toMatchObject({ 督办领导和委员会: null, 会办意见时间: county.day(15).today })
  expect(lead['沟通的时间和方式']).toBeTruthy()
  expect(lead['承诺事项、时限和进展']).toBeTruthy()
  expect(co).toMatchObject({ 沟通的时间和方式: '', '承诺事项、时限和进展': '', 会办意见时间: county.day(15).today })
  for (const head of ['沟通的时间和方式', '承诺事项、时限和进展', '态度和结果', '分管负责人', '会办意见时间']) expect(peer[head] ?? '', head).toBe('')
})
