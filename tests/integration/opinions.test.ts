import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { adopt } from '@/lib/opinions/adoption'
import { takeOpinionStep } from '@/lib/opinions/commands'
import { contactMask, eraseExpired, showContact } from '@/lib/opinions/contact'
import { findDoor, type Door } from '@/lib/opinions/doors'
import { speak, takeDown } from '@/lib/opinions/enter'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import { findProgress, gradeOwn, lookUp } from '@/lib/opinions/progress'
import { findHeldOpinion } from '@/lib/opinions/record'
import { opinionsReadableBy } from '@/lib/opinions/readable'
import { openOpinionDesk } from '@/lib/opinions/desk'
import { textToPass } from '@/lib/opinions/passing'
import { readWhole } from '@/lib/suggestions/record-rows'
import { runTimers } from '@/lib/timers/commands'
import { addDays } from '@/lib/rulebook/days'
import { db } from '@/lib/platform/db'
import { can, constituentOf, systemOf, type Actor } from '@/lib/policy'
import { submits, judges, SATISFIED } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import { aCounty } from '../factories/county'

const NAME = '甄可辨'
const PHONE = '13987654321'
const HOME = '云溪镇柳树巷 18 号'

let county: Awaited<ReturnType<typeof aCounty>>
let door: Door
let liaison: Actor
let deputy: Actor
beforeAll(async () => {
  county = await aCounty()
  liaison = county.cast.byLogin('demo-xiangruohe')
  deputy = county.cast.byLogin('demo-shiwangshan')
  const { publicCode } = await db.station.findUniqueOrThrow({ where: { id: liaison.stationId! } })
  door = (await findDoor(publicCode))!
})

const spoken = (text: string, more = {}) => ({ text, place: '粮站巷', category: '', name: '', phone: '', key: randomUUID(), consent: false, nameForDeputy: false, sure: false, ...more })
async function said(text: string, on = 0, more = {}, from: string = randomUUID()) {
  const outcome = await speak(door, spoken(text, more), from, county.day(on))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const stored = (id: string) => db.opinion.findUniqueOrThrow({ where: { id } })
async function press(actor: Actor, id: string, action: OpinionAction, input: object, on: number) {
  const { version } = await stored(id)
  return takeOpinionStep(actor, { id, version, action }, input as never, county.day(on))
}
const must = async (...given: Parameters<typeof press>) => expect(await press(...given), given[2]).toMatchObject({ ok: true })
const ROADS = '县交通运输局'
const handler = () => county.cast.handlerOf(county.ground.units.get(ROADS)!)

test('from a code on the wall to an answer at the door: accepted, given to a unit, answered, read by code, graded', async () => {
  const { id, code } = await said('粮站巷从菜场到小学这一段没有路灯，孩子晚上看不见路。')
  await must(liaison, id, 'accept', { category: 'construction' }, 1)
  await must(liaison, id, 'routeToUnit', { unitId: county.ground.units.get(ROADS)!, instruction: '' }, 2)
  await must(handler(), id, 'answer', { answer: '本月底前装六盏路灯。' }, 5)
  expect(await lookUp(code.toLowerCase().replaceAll('-', ' '), '192.0.2.1')).toEqual({ ok: true, opinionId: id })
  const seen = (await findProgress(id))!
  expect(seen).toMatchObject({ state: 'answered', mayGrade: true, answers: [{ by: ROADS, text: '本月底前装六盏路灯。' }] })
  expect(seen.steps.map(({ words }) => words)).toEqual(['承办单位已经答复您', '已经转给承办单位办理', '联络站看过，已经受理', '收到您反映的事'])
  expect(await gradeOwn({ id, version: seen.version }, { grade: 'satisfied', words: '' })).toMatchObject({ ok: true })
  expect(await stored(id)).toMatchObject({ state: 'closed', grade: 'satisfied' })
  expect((await db.event.findMany({ where: { kind: 'opinion', recordId: id }, orderBy: { seq: 'asc' } })).map(({ action, capacity }) => `${action} ${capacity}`))
    .toEqual(['receive constituent', 'accept station', 'routeToUnit station', 'answer unit', 'grade constituent'])
})

test('not satisfied: it is handled again with what was asked, and the second answer stands above the first', async () => {
  const { id } = await said('村口的垃圾一个星期没有人收。')
  await must(liaison, id, 'answerOnSpot', { answer: '已经通知保洁员。' }, 1)
  expect(await gradeOwn({ id, version: (await stored(id)).version }, { grade: 'unsatisfied', words: '还是没有人收' })).toMatchObject({ ok: true })
  await must(liaison, id, 'rehandle', { instruction: '请到现场看一次。' }, 3)
  await must(liaison, id, 'answerOnSpot', { answer: '今天已经清走，以后每天一次。' }, 4)
  expect((await findProgress(id))!.answers.map(({ text }) => text)).toEqual(['今天已经清走，以后每天一次。', '已经通知保洁员。'])
})

test('what many say is handled once, and each of them is told and grades for themselves', async () => {
  const main = await said('云溪大桥上的栏杆断了三根。')
  const second = await said('大桥栏杆坏了，小孩走着危险。')
  const third = await said('桥栏杆断了好久没人修。')
  for (const { id } of [second, third]) await must(liaison, id, 'join', { mainId: main.id }, 1)
  expect(await press(liaison, main.id, 'join', { mainId: second.id }, 1), 'no chains').toMatchObject({ ok: false, refusal: { condition: 'opinionRidersFree' } })
  await must(liaison, main.id, 'accept', { category: 'construction' }, 1)
  await must(liaison, main.id, 'routeToUnit', { unitId: county.ground.units.get(ROADS)!, instruction: '' }, 1)
  await must(handler(), main.id, 'answer', { answer: '栏杆三天内换好。' }, 3)
  for (const { id } of [main, second, third]) expect((await findProgress(id))!).toMatchObject({ state: 'answered', answers: [{ by: ROADS, text: '栏杆三天内换好。' }], mayGrade: true })
  expect(await gradeOwn({ id: second.id, version: (await stored(second.id)).version }, { grade: 'unsatisfied', words: '还没有换' })).toMatchObject({ ok: true })
  expect([await stored(main.id), await stored(third.id)].map(({ state }) => state), 'one grade moves nobody else').toEqual(['answered', 'answered'])
})

test('declined, the person reads where it belongs; so does who said the same', async () => {
  const main = await said('邻居欠钱不还，请代表帮我要。')
  const other = await said('他欠我的钱也没有还。')
  await must(liaison, other.id, 'join', { mainId: main.id }, 1)
  await must(liaison, main.id, 'decline', { way: 'personal', words: '这是借款纠纷，可以先调解。' }, 1)
  for (const { id } of [main, other]) expect((await findProgress(id))!.declined).toMatchObject({ where: expect.stringContaining('调解'), words: '这是借款纠纷，可以先调解。' })
})

test('sent twice it is kept once: by its key at the same moment, and by its words from the same place; both codes find it', async () => {
  const form = spoken('校门口的斑马线看不清了。')
  const twice = await Promise.all([speak(door, form, 'a', county.day(0)), speak(door, form, 'a', county.day(0)), speak(door, form, 'a', county.day(0))])
  const values = twice.map((outcome) => (outcome.ok ? outcome.value : null)!)
  expect(new Set(values.map(({ id }) => id)).size).toBe(1)
  expect(new Set(values.map(({ code }) => code)).size, 'the same key has the same code').toBe(1)
  const again = await said('校门口的斑马线 看不清了', 1, {}, 'a')
  expect(again).toMatchObject({ id: values[0]!.id, isFolded: true })
  expect(again.code).not.toBe(values[0]!.code)
  expect(await lookUp(again.code, '192.0.2.2')).toEqual(await lookUp(values[0]!.code, '192.0.2.2'))
  expect((await said('校门口的斑马线看不清了。', 1, {}, 'b')).id, 'somebody else saying the same is another voice').not.toBe(values[0]!.id)
})

test('of four who press at once one wins, and one event is kept', async () => {
  const { id } = await said('巷子里的井盖响得厉害。')
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => takeOpinionStep(liaison, { id, version: 0, action: 'accept' }, { category: 'other' }, county.day(1))))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.event.count({ where: { kind: 'opinion', recordId: id, action: 'accept' } })).toBe(1)
})

test('wrong codes are counted before they are looked at, and the door closes', async () => {
  const tries = await Promise.all(Array.from({ length: 12 }, (_, at) => lookUp(`AAAA-BBBB-CCCC-${String(at).padStart(4, '0')}`, '198.51.100.7')))
  expect(tries.filter((one) => !one.ok && one.words.startsWith('查得太多'))).toHaveLength(2)
  expect(await lookUp('too short', '198.51.100.8')).toMatchObject({ ok: false })
})

test('a deputy writes it into a suggestion; its reply is read by whoever spoke, also by those who said the same; who spoke stands nowhere in it', async () => {
  const { id } = await said('云溪到白果坪的班车一天只有两趟，老人看病回不来。', 0, { name: NAME, phone: PHONE, consent: true })
  const other = await said('班车太少，赶集回来没有车。')
  await must(liaison, other.id, 'join', { mainId: id }, 1)
  await must(liaison, id, 'accept', { category: 'construction' }, 1)
  await must(liaison, id, 'routeToDeputy', { deputyId: deputy.deputyId!, instruction: '' }, 1)
  const adopted = await adopt(deputy, { id, version: (await stored(id)).version }, { into: 'new' }, county.day(2))
  if (!adopted.ok) throw new Error(JSON.stringify(adopted.refusal))
  const life = { ...county.aLife(), id: adopted.value.suggestionId }
  const draft = await db.suggestion.findUniqueOrThrow({ where: { id: life.id } })
  expect(draft.situation).toContain('有 2 位群众反映同一件事')
  expect(JSON.stringify(draft)).not.toMatch(new RegExp(`${NAME}|${PHONE}`))
  await db.suggestion.update({ where: { id: life.id }, data: { title: '关于增加云溪到白果坪班车的建议', proposal: '每天增加两趟，末班推迟到下午五点。' } })
  await county.tell(life, [3, submits()], [4, accepts()], [5, dispatches()], [6, signsFor()], [9, talks()], [12, drafts()], [13, sendsForReview()], [14, signs()])
  expect((await findProgress(id))!, 'nothing of the reply is told before the deputy agreed').toMatchObject({ state: 'adopted', suggestion: '待评价', answers: [] })
  expect((await openOpinionDesk(deputy, county.day(14).today))!.rows.map((row) => [row.id, row.deed])).toContainEqual([id, 'pass'])
  const toPass = await textToPass(db, life.id)
  expect(toPass).toContain(`${ROADS}答复：`)
  const { contactName } = await db.reply.findFirstOrThrow({ where: { suggestionId: life.id } })
  if (contactName) expect(toPass).not.toContain(contactName)
  expect(await press(deputy, id, 'pass', { answer: `${NAME}您好，班车加了两趟。` }, 15), 'others read it too').toMatchObject({ ok: false, refusal: { condition: 'opinionNamesSomeone' } })
  await must(deputy, id, 'pass', { answer: '从下月起每天多两趟班车，末班到下午五点。' }, 15)
  for (const one of [id, other.id]) expect((await findProgress(one))!).toMatchObject({ state: 'answered', suggestion: '待评价', answers: [{ text: '从下月起每天多两趟班车，末班到下午五点。', by: `${deputy.name}代表` }] })
  const readers = { deputy, officer: county.cast.officers[0]!, unit: handler(), cosigner: county.cast.byLogin('demo-tianxiuhe'), leader: county.cast.byLogin('demo-mowanqing') }
  const seen = await Promise.all(Object.entries(readers).map(async ([who, actor]) => [who, (await readWhole(actor, life.id))!.sources.map((source) => source.id)]))
  expect(Object.fromEntries(seen)).toEqual({ deputy: [id], officer: [id], unit: [], cosigner: [], leader: [] })
  expect(JSON.stringify((await readWhole(deputy, life.id))!.sources)).not.toMatch(new RegExp(`${NAME}|${PHONE}`))
  await county.tell(life, [20, judges(0, SATISFIED)])
})

test('where the deputy passes nothing on in time, the person is told what is public, and no word of the letter', async () => {
  const { id } = await said('云溪大桥的路面坑多，雨天看不见。')
  await must(liaison, id, 'accept', { category: 'construction' }, 1)
  await must(liaison, id, 'routeToDeputy', { deputyId: deputy.deputyId!, instruction: '' }, 1)
  const adopted = await adopt(deputy, { id, version: (await stored(id)).version }, { into: 'new' }, county.day(2))
  const life = { ...county.aLife(), id: adopted.ok ? adopted.value.suggestionId : '' }
  await db.suggestion.update({ where: { id: life.id }, data: { title: '关于修补云溪大桥路面的建议', proposal: '雨季以前把大桥的坑填平。' } })
  await county.tell(life, [3, submits()], [4, accepts()], [5, dispatches()], [6, signsFor()], [9, talks()], [12, drafts()], [13, sendsForReview()], [14, signs()])
  const { dueOn } = await stored(id)
  await runTimers(new Date(`${addDays(dueOn!, 1)}T01:00:00+08:00`))
  const { state, answers } = (await findProgress(id))!
  expect({ state, text: answers[0]!.text }).toEqual({ state: 'answered', text: expect.stringContaining('还没有公开') })
  expect(answers[0]!.text).not.toContain((await db.reply.findFirstOrThrow({ where: { suggestionId: life.id } })).text.slice(0, 20))
})

test('a suggestion that goes no further gives back what was written into it', async () => {
  const { id } = await said('请给村卫生室配一台制氧机。')
  await must(liaison, id, 'accept', { category: 'culture' }, 1)
  await must(liaison, id, 'routeToDeputy', { deputyId: deputy.deputyId!, instruction: '' }, 1)
  const adopted = await adopt(deputy, { id, version: (await stored(id)).version }, { into: 'new' }, county.day(2))
  expect(adopted.ok && (await stored(id)).state).toBe('adopted')
  const { takeStep } = await import('@/lib/suggestions/commands')
  const target = { id: (adopted as { value: { suggestionId: string } }).value.suggestionId, version: 0, action: 'giveUp' as const }
  expect(await takeStep(deputy, target, {}, county.day(3))).toMatchObject({ ok: true })
  expect(await stored(id)).toMatchObject({ state: 'accepted', suggestionId: null })
})

test('who spoke is sealed, masked, shown for a reason that is written down, told to a deputy only with consent, and forgotten a year after the end', async () => {
  const outcome = await takeDown(liaison, { channel: 'visit', key: randomUUID(), stationId: liaison.stationId!, text: `我叫什么不重要，打 ${PHONE} 找我。`, place: '', category: '', name: NAME, phone: '', address: HOME, nameForDeputy: false }, county.day(0))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const { id } = outcome.value
  const kept = await stored(id)
  expect(kept.text).toBe('我叫什么不重要，打 139****4321 找我。')
  expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${NAME}|${PHONE}|柳树巷`))
  const { opinion } = (await findHeldOpinion(db, liaison, id, county.day(0).today))!
  expect(await contactMask(liaison, id, opinion.parties, county.day(0).today)).toEqual({ name: '甄**', phone: '139****4321', address: '已登记', mayShow: true, isErased: false })
  expect(await contactMask(county.cast.officers[0]!, id, opinion.parties, county.day(0).today)).toMatchObject({ mayShow: false })
  expect(await contactMask(handler(), id, opinion.parties, county.day(0).today)).toBeNull()
  expect(await showContact(county.cast.officers[0]!, id, '想看', county.day(1))).toMatchObject({ ok: false })
  expect(await showContact(liaison, id, '电话回访', county.day(1))).toEqual({ ok: true, value: { name: NAME, phone: PHONE, address: HOME } })
  expect(await db.event.findFirst({ where: { recordId: id, action: 'showContact' } })).toMatchObject({ actorId: liaison.personId, detail: { reason: '电话回访' } })
  await must(liaison, id, 'answerOnSpot', { answer: '当面已经说清。' }, 1)
  await must(liaison, id, 'unreached', { reason: '电话打不通。' }, 9)
  expect(await eraseExpired(county.day(300)), 'not yet a year').toBe(0)
  expect(await eraseExpired(county.day(9 + 366))).toBeGreaterThan(0)
  expect(await stored(id)).toMatchObject({ nameSealed: null, phoneSealed: null, phoneIndex: null, addressSealed: null, erasedAt: expect.any(Date) })
})

test('no planted name, number or address stands in any table in the clear, in any event or in any notice', async () => {
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  const owner = await (await import('pg')).default.Client
  const client = new owner({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await client.connect()
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM "${name}" t WHERE t::text ~ $1`, [`${NAME}|${PHONE}|柳树巷`])
    if (rows[0]!.n !== '0') found.push(name)
  }
  await client.end()
  expect(tables.length).toBeGreaterThan(30)
  expect(found).toEqual([])
})

test('the database reads for everyone what the policy lets them read, and nothing else', async () => {
  const { cast, ground } = county
  const elsewhere = await db.congress.findFirstOrThrow({ where: { parentId: ground.congressId } })
  const town = await db.station.findUniqueOrThrow({ where: { id: liaison.stationId! } })
  const other: Actor = { ...cast.officers[0]!, congressId: elsewhere.id }
  const people: Actor[] = [
    liaison, deputy, cast.byLogin('demo-tianxiuhe'), cast.officers[0]!, handler(), cast.byLogin('demo-wuqinghe'), cast.byLogin('demo-mowanqing'), cast.byLogin('demo-mingwei'),
    { ...cast.byLogin('demo-wuqinghe'), predecessorIds: [ground.units.get(ROADS)!] }, { ...liaison, stationId: ground.stations[1]!.id }, other, { ...other, congressId: town.townCongressId ?? elsewhere.id }, constituentOf(ground.congressId), systemOf(elsewhere.id),
  ]
  const rows = await db.opinion.findMany({ select: { id: true } })
  expect(rows.length).toBeGreaterThan(12)
  for (const actor of people) {
    const listed = await db.$queryRaw<{ id: string }[]>`SELECT o.id FROM opinion o WHERE ${opinionsReadableBy(actor)}`
    const held = await Promise.all(rows.map(({ id }) => findHeldOpinion(db, actor, id, '2026-01-01')))
    expect(listed.map(({ id }) => id).sort(), `${actor.role} ${actor.name}`).toEqual(held.flatMap((one) => (one && can(actor, 'opinion.read', one.opinion.parties) ? [one.row.id] : [])).sort())
  }
})
