import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { startRoster, uploadRoster } from '@/lib/rosters/commands'
import { findRoster } from '@/lib/rosters/queries'
import { getCircumstances } from '@/lib/settings/queries'
import { findRecord } from '@/lib/suggestions/queries'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, signsFor } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'
import { anActor } from './list-ground'

let county: Awaited<ReturnType<typeof aCounty>>
let officer: Actor
let today: string

beforeAll(async () => {
  county = await aCounty()
  officer = county.cast.byLogin('demo-zhouyingchuan')
  today = county.day(60).today
})

const file = (...rows: string[]) => ({ name: '来件.csv', content: Buffer.from(['青岚县纸质来件登记', ...rows].join('\n')) })
const at = () => county.day(60).now
async function begun(units?: Parameters<typeof county.aLife>[0]): Promise<{ life: Life; number: string }> {
  const life = county.aLife(units)
  await county.tell(life, [0, writes()], [1, submits()], [3, accepts()], [5, dispatches()])
  return { life, number: (await county.stored(life)).number! }
}
async function brought(kind: 'replies' | 'evaluations', given: ReturnType<typeof file>, actor = officer) {
  const uploaded = await uploadRoster(actor, kind, given, at())
  if (!uploaded.ok) throw new Error(uploaded.message)
  const before = (await findRoster(actor, uploaded.value))!
  const started = await startRoster(actor, uploaded.value, at())
  if (!started.ok) throw new Error(started.message)
  const finished = await started.value()
  return { before, finished, run: (await findRoster(actor, uploaded.value))! }
}
const HEAD = '编号,承办单位,答复文号,答复时间,办理结果,签发人,答复内容,承诺事项,完成时限,责任人'
const letter = (number: string, day = county.day(30).today, more = 'A,龙小满,已经修好并验收') => `${number},县交通运输局,青交建复〔2026〕18 号,${day},${more},,,`

test('a letter on paper becomes the unit’s reply of its own day, marked as recorded; brought twice, nothing changes', async () => {
  const { life, number } = await begun()
  const day = county.day(30).today
  const given = file(HEAD, letter(number))
  const { before, run } = await brought('replies', given)
  expect(before.counts).toMatchObject({ total: 1, created: 1, refused: 0 })
  expect(run).toMatchObject({ state: 'done', counts: { created: 1, refused: 0 } })
  const { state, repliedOn, resultClass, assignments: [part], replies: [reply] } = await county.stored(life)
  expect({ state, repliedOn, resultClass, part: part!.state, settledOn: part!.settledOn }).toEqual({ state: 'replied', repliedOn: day, resultClass: 'A', part: 'issued', settledOn: day })
  expect(reply).toMatchObject({ letterNumber: '青交建复〔2026〕18 号', issuedOn: day, recordedBy: officer.name, recordedOn: today })
  expect((await county.events(life, 'assignment')).at(-1)).toMatchObject({ action: 'recordReply', capacity: 'office', actorName: officer.name })
  expect(await db.notice.count({ where: { suggestionId: life.id, action: 'assignment.recordReply', personId: life.author.personId } })).toBe(1)
  const record = await findRecord(life.author, life.id, await getCircumstances(officer.congressId, at()))
  if (!record || record === 'invited') throw new Error('the author reads it')
  expect(record.view.replies[0]).toMatchObject({ recorded: today, issuedOn: day })
  expect(record.view.timeline.map(({ words }) => words)).toContainEqual(expect.stringContaining('按纸质原件代录县交通运输局的答复'))

  const again = await brought('replies', given)
  expect(again.run.counts).toMatchObject({ created: 0, changed: 0, unchanged: 1, refused: 0 })
  expect(await db.reply.count({ where: { suggestionId: life.id } })).toBe(1)
})

test('each row that cannot be recorded is told in words, the others are', async () => {
  const good = await begun()
  const writing = await begun()
  await county.tell(writing.life, [7, signsFor()], [27, drafts()])
  const { run } = await brought('replies', file(
    HEAD, letter(good.number), letter('9999'), letter(writing.number), letter(good.number, '2026.13.5'), letter(good.number, county.day(90).today), letter(good.number, county.day(2).today),
    letter(good.number, undefined, 'Z,龙小满,正文'), letter(good.number, undefined, 'B,龙小满,正文'), `${good.number},县水利局,文号,${county.day(30).today},A,,,,,`, letter(good.number),
  ))
  expect(run.counts).toMatchObject({ total: 10, created: 1, refused: 9 })
  expect(run.faults.map(({ row, column }) => `${row} ${column}`)).toEqual(['4 编号', '5 承办单位', '6 答复时间', '7 答复时间', '8 答复时间', '9 办理结果', '10 承诺事项', '11 承办单位', '12 编号'])
  for (const { problem, fix } of run.faults) expect(`${problem}${fix}`).toMatch(/[\u4e00-\u9fff].*[\u4e00-\u9fff]/)
  expect((await county.stored(good.life)).state).toBe('replied')
})

test('a promise on paper is owed like any other', async () => {
  const { life, number } = await begun()
  const due = county.day(160).today
  await brought('replies', file(HEAD, `${number},,青交建复〔2026〕20 号,${county.day(30).today},B,龙小满,列入计划,修复三公里路面,${due},龙小满`))
  expect(await db.commitment.findFirst({ where: { suggestionId: life.id } })).toMatchObject({ text: '修复三公里路面', dueOn: due, promisedOn: county.day(30).today })
})

test('an evaluation on paper counts as the deputy’s, content or not, of the day on it', async () => {
  const [content, sorry] = [await begun(), await begun()]
  await brought('replies', file(HEAD, letter(content.number), letter(sorry.number)))
  const day = county.day(40).today
  const given = file('编号,态度评价,结果评价,评价时间,理由', `${content.number},满意,基本满意,${day},`, `${sorry.number},满意,不满意,${day},路还没有修通，群众仍要绕行`, `${content.number},满意,很好,${day},`, `9999,满意,满意,${day},`)
  const { run } = await brought('evaluations', given)
  expect(run.counts).toMatchObject({ created: 2, refused: 2 })
  expect(await county.stored(content.life)).toMatchObject({ state: 'evaluated', grade: 'basically', evaluatedOn: day })
  expect(await county.stored(sorry.life)).toMatchObject({ state: 'dissatisfied', grade: 'unsatisfied', evaluatedOn: day })
  expect((await county.stored(sorry.life)).evaluations[0]).toMatchObject({ recordedBy: officer.name, recordedOn: today, reason: '路还没有修通，群众仍要绕行' })
  expect((await brought('evaluations', given)).run.counts).toMatchObject({ created: 0, unchanged: 2, refused: 2 })

  const other = await brought('evaluations', file('编号,评价,评价时间', `${content.number},满意,${day}`))
  expect(other.run.faults[0]!.problem).toContain('与表里的不一样')
})

test('a unit whose reply is not satisfying does not hear of it before the office has studied it', async () => {
  const { life, number } = await begun()
  await brought('replies', file(HEAD, letter(number)))
  await brought('evaluations', file('编号,评价,评价时间,理由', `${number},不满意,${county.day(40).today},路还没有修通，群众仍要绕行`))
  const handler = county.cast.handlerOf((await county.stored(life)).assignments[0]!.unitId)
  const record = await findRecord(handler, life.id, await getCircumstances(officer.congressId, at()))
  if (!record || record === 'invited') throw new Error('the unit reads it')
  expect(JSON.stringify(record.view)).not.toMatch(/不满意|绕行/)
})

test('imported history is brought up to date and stays history', async () => {
  const row = { congressId: officer.congressId, imported: true, termNumber: 17, sittingNumber: 2, number: '0777', title: '关于历史的一件建议', state: 'closed', proposerText: '某代表' }
  const { id } = await db.suggestion.create({ data: row })
  const { run } = await brought('replies', file('编号,届次,答复时间,办理结果,文号', `0777,十七届二次,2019-05-06,A,老文号`))
  expect(run.counts).toMatchObject({ created: 0, changed: 1 })
  await brought('evaluations', file('编号,届次,评价,评价时间', '0777,十七届二次,满意,2019-06-01'))
  expect(await db.suggestion.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'closed', imported: true, repliedOn: '2019-05-06', resultClass: 'A', grade: 'satisfied', evaluatedOn: '2019-06-01' })
  expect(await db.event.count({ where: { suggestionId: id, action: 'importPaper' } })).toBe(2)
})

test('damaged files and strangers bring nothing in', async () => {
  const bad = [Buffer.from(''), Buffer.from('504b0304ffffffff', 'hex'), Buffer.from('\0\0\0'), Buffer.from('甲,乙\n1,2')]
  for (const content of bad) expect(await uploadRoster(officer, 'replies', { name: '坏.xlsx', content }, at())).toMatchObject({ ok: false, message: expect.stringMatching(/[\u4e00-\u9fff]{4}/) })
  expect(await uploadRoster(anActor('handler', officer.congressId), 'replies', file(HEAD), at())).toMatchObject({ ok: false })
  expect(await uploadRoster(anActor('systemAdmin', officer.congressId), 'evaluations', file(HEAD), at())).toMatchObject({ ok: false })
})
