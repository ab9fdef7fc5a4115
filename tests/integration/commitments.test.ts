import { beforeAll, expect, test } from 'vitest'
import sharp from 'sharp'
import { attach, removeAttachment } from '@/lib/attachments/commands'
import { findFile } from '@/lib/attachments/queries'
import { findPromise } from '@/lib/commitments/queries-page'
import { takeStep as takePromise } from '@/lib/commitments/commands'
import { exportRows } from '@/lib/commitments/export'
import { listFigures } from '@/lib/commitments/queries-figures'
import { readFilter } from '@/lib/commitments/ledger'
import { countCommitmentRows, countCommitments, listCommitments, listOrigins } from '@/lib/commitments/queries'
import { listUnitPromises } from '@/lib/commitments/desk'
import { originWords } from '@/lib/commitments/words'
import { db } from '@/lib/platform/db'
import { takeStep } from '@/lib/suggestions/commands'
import { standpointOf } from '@/lib/suggestions/standpoint'
import { findRecord } from '@/lib/suggestions/queries'
import { judges, SATISFIED, submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, closes, dispatches, reopens } from '@/prisma/seed/deeds-office'
import { cannotKeep, confirmsKept, disputesKept, explains, keepsPromises, postpones, reportsProgress } from '@/prisma/seed/deeds-promises'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { addDays, daysBetween } from '@/lib/rulebook/days'
import { runTimers } from '@/lib/timers/commands'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const promisesOf = ({ id }: Life) => db.commitment.findMany({ where: { suggestionId: id }, orderBy: { position: 'asc' } })
const toEvaluated = async () => {
  const life = county.aLife({ resultClass: 'B' })
  await county.tell(life, [0, writes()], [0, submits()], [1, accepts()], [2, dispatches()], [3, signsFor()], [9, talks()], [12, drafts()])
  // a second promise, so that one alone does not settle it
  const [first] = await promisesOf(life)
  const { id: _, ...row } = first!
  await db.commitment.create({ data: { ...row, position: 1, text: '把排水沟一并修好' } })
  await county.tell(life, [13, sendsForReview()], [14, signs()], [20, judges(0, SATISFIED)])
  return life
}
const press = async (life: Life, action: 'close' | 'track', count: number) => {
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id: life.id }, select: { version: true } })
  return takeStep(county.cast.officers[0]!, { id: life.id, version, action }, {}, county.day(count))
}

test('it is not closed while a promise is open; it is tracked, and the last promise that is settled closes it', async () => {
  const { tell, stored, day, events, cast } = county
  const life = await toEvaluated()
  expect((await promisesOf(life)).map(({ state, promisedOn }) => [state, promisedOn])).toEqual([['promised', day(14).today], ['promised', day(14).today]])
  expect(await press(life, 'close', 21)).toEqual({ ok: false, refusal: { why: 'notYet', condition: 'promisesSettled' } })
  await tell(life, [21, closes()])
  expect(await stored(life)).toMatchObject({ state: 'tracking', dueOn: null, closedOn: null })

  const [first, second] = await promisesOf(life)
  const handler = cast.handlerOf(first!.unitId)
  const keeping = { text: '已经全部修好，请代表查看。', happenedOn: day(30).today, letterNumber: '', signedBy: '谢时雨' }
  expect(await takePromise(handler, { id: first!.id, version: first!.version, action: 'keep' }, keeping, day(30))).toMatchObject({ ok: true })
  await tell(life, [33, confirmsKept()])
  expect((await stored(life)).state, 'one is still owed').toBe('tracking')

  await tell(life, [34, cannotKeep()])
  expect((await promisesOf(life)).map(({ state }) => state)).toEqual(['confirmed', 'impossible'])
  expect((await stored(life)).state, 'the head has not signed').toBe('tracking')
  await tell(life, [36, explains()])
  expect(await stored(life)).toMatchObject({ state: 'closed', closedOn: day(36).today, assignments: [{ state: 'done' }] })
  expect((await events(life)).at(-1)).toMatchObject({ action: 'fulfil', capacity: 'system' })
  const [entry] = await db.commitmentEntry.findMany({ where: { commitmentId: second!.id, kind: 'impossible' } })
  expect(entry!.signedBy).not.toBe('')
})

test('of two who press at once, one wins, one event is kept and one line of history', async () => {
  const { tell, day, cast } = county
  const life = await toEvaluated()
  await tell(life, [21, closes()], [25, reportsProgress()])
  const [promise] = await promisesOf(life)
  const report = () => takePromise(cast.handlerOf(promise!.unitId), { id: promise!.id, version: promise!.version, action: 'report' }, { text: '又修了一公里。', happenedOn: day(26).today }, day(26))
  const outcomes = await Promise.all([report(), report(), report()])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.filter(({ ok }) => !ok).every((outcome) => !outcome.ok && outcome.refusal.why === 'movedOn')).toBe(true)
  expect(await db.commitmentEntry.count({ where: { commitmentId: promise!.id } })).toBe(2)
  expect(await db.event.count({ where: { recordId: promise!.id, action: 'report' } })).toBe(1)
})

test('what two units settle at the same moment closes it once', async () => {
  const { tell, stored, day, events } = county
  const life = await toEvaluated()
  await tell(life, [21, closes()], [30, keepsPromises()])
  const outcomes = await Promise.all((await promisesOf(life)).map(({ id, version }) => takePromise(life.author, { id, version, action: 'confirm' }, { grade: 'satisfied', remark: '' }, day(33))))
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect((await stored(life)).state).toBe('closed')
  expect((await events(life)).filter(({ action }) => action === 'fulfil')).toHaveLength(1)
})

test('a new day is counted and told, an earlier one is refused; what the deputy disputes goes on', async () => {
  const { tell, day, cast } = county
  const life = await toEvaluated()
  const [before] = await promisesOf(life)
  await tell(life, [21, closes()], [30, postpones(0, 60)])
  const [after] = await promisesOf(life)
  expect(after).toMatchObject({ state: 'postponed', timesPostponed: 1, firstDueOn: before!.dueOn })
  expect(after!.dueOn > before!.dueOn).toBe(true)
  const head = cast.headOf(after!.unitId)
  const earlier = await takePromise(head, { id: after!.id, version: after!.version, action: 'postpone' }, { until: before!.dueOn, reason: '想提前一些', signedBy: head.name }, day(31))
  expect(earlier).toEqual({ ok: false, refusal: { why: 'notYet', condition: 'postponeLater' } })
  expect((await promisesOf(life))[0]!.version, 'nothing was written').toBe(after!.version)
  expect(await db.notice.count({ where: { suggestionId: life.id, personId: life.author.personId, action: 'commitment.postpone' } })).toBe(2)
  await tell(life, [40, keepsPromises()], [44, disputesKept()])
  expect((await promisesOf(life)).map(({ state, judgeOn, timesDisputed }) => [state, judgeOn, timesDisputed])).toEqual([['underway', null, 1], ['underway', null, 1]])
})

test('handled again, a new reply takes the place of the old promises, and it can be closed', async () => {
  const { tell, stored } = county
  const life = await toEvaluated()
  await tell(life, [21, closes()], [40, reopens()], [44, talks(0, 'during')], [50, drafts(0, true)], [51, sendsForReview()], [52, signs()])
  expect((await promisesOf(life)).map(({ state }) => state)).toEqual(['replaced', 'replaced'])
  await tell(life, [55, judges(0, SATISFIED)], [57, closes()])
  expect((await stored(life)).state).toBe('closed')
})

test('time: the unit is reminded on the days of the rulebook, the office of what is late; what nobody judges lapses once, with two servers at once', async () => {
  const { tell, day, stored } = county
  const life = await toEvaluated()
  await tell(life, [21, closes()])
  const [promise, other] = await promisesOf(life)
  await db.commitment.update({ where: { id: other!.id }, data: { state: 'explained' } }) // one is enough to look at
  const onDay = (on: string) => new Date(`${on}T01:00:00+08:00`)
  const openedOn = (on: string) => db.timerPass.deleteMany().then(() => runTimers(onDay(on)))
  const marks = async () => (await db.timerDeed.findMany({ where: { recordId: promise!.id }, orderBy: [{ timer: 'asc' }, { day: 'asc' }] })).map(({ timer, day }) => `${timer} ${day}`)

  await openedOn(addDays(promise!.dueOn, -32))
  for (const count of [-31, -30, -29, -7, 0, 1, 2]) await Promise.all([runTimers(onDay(addDays(promise!.dueOn, count))), runTimers(onDay(addDays(promise!.dueOn, count)))])
  expect(await marks()).toEqual(['promise -30', 'promise -7', 'promise 1'])
  expect(await db.notice.count({ where: { suggestionId: life.id, action: 'promise.late', personId: county.cast.officers[0]!.personId } })).toBe(1)
  expect(await db.notice.count({ where: { suggestionId: life.id, action: 'promise.soon', personId: county.cast.officers[0]!.personId } }), 'the office is not troubled before').toBe(0)

  const keptAfter = daysBetween(day(0).today, promise!.dueOn) + 3
  await tell(life, [keptAfter, keepsPromises()])
  const { judgeOn } = (await promisesOf(life))[0]!
  await openedOn(judgeOn!)
  await Promise.all([runTimers(onDay(addDays(judgeOn!, 1))), runTimers(onDay(addDays(judgeOn!, 1)))])
  expect((await promisesOf(life))[0]!.state).toBe('lapsed')
  expect(await db.event.count({ where: { recordId: promise!.id, action: 'lapse' } })).toBe(1)
  expect((await stored(life)).state, 'nothing is left to wait for').toBe('closed')
})

test('evidence is the unit\'s own until it is told; then who follows the promise sees it, and nobody can take it away', async () => {
  const { tell, day, cast } = county
  const life = await toEvaluated()
  await tell(life, [21, closes()])
  const [promise] = await promisesOf(life)
  const [handler, place] = [cast.handlerOf(promise!.unitId), { suggestionId: life.id, commitmentId: promise!.id }]
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#8e1f1f' } }).withExif({ IFD0: { Make: 'SECRET-CAMERA' } }).jpeg().toBuffer()
  const send = (actor: typeof handler) => attach(actor, place, { name: '桥面.jpg', body: new Blob([photo as BlobPart]).stream() }, day(22))
  expect(await send(life.author)).toMatchObject({ ok: false, refusal: { why: 'missing' } })
  const sent = await send(handler)
  if (!sent.ok) throw new Error('the unit may put evidence ready')
  const sees = async (actor: typeof handler) => (await findFile(actor, sent.value.id, day(23))) !== null
  expect([await sees(handler), await sees(life.author), await sees(cast.officeHead)]).toEqual([true, false, false])
  const record = await findRecord(life.author, life.id, day(22))
  if (!record || record === 'invited') throw new Error('the author reads their own')
  expect(record.view.attachments, 'it is none of the suggestion\'s own').toEqual([])

  await tell(life, [25, reportsProgress()])
  expect([await sees(handler), await sees(life.author), await sees(cast.officeHead), await sees(cast.byLogin('demo-tianxiuhe'))]).toEqual([true, true, true, false])
  expect((await findPromise(life.author, promise!.id, day(26)))!.promise.entries[0]!.evidence).toMatchObject([{ name: '桥面.jpg' }])
  expect(await findPromise(cast.byLogin('demo-tianxiuhe'), promise!.id, day(26)), 'another deputy does not follow it').toBeNull()
  expect(await removeAttachment(handler, sent.value.id, day(26))).toMatchObject({ ok: false })
  await tell(life, [27, keepsPromises()])
  expect(await send(handler)).toMatchObject({ ok: false, refusal: { why: 'notYet' } })
})

test('a stranger finds nothing, another unit may not act, and the record offers each their own steps', async () => {
  const { tell, day, cast } = county
  const life = await toEvaluated()
  await tell(life, [21, closes()])
  const [promise] = await promisesOf(life)
  const told = { text: '修了一公里。', happenedOn: day(22).today }
  const target = { id: promise!.id, version: promise!.version, action: 'begin' as const }
  expect(await takePromise(cast.byLogin('demo-wuqinghe'), target, told, day(22))).toMatchObject({ ok: false, refusal: { why: 'missing' } })
  expect(await takePromise(life.author, target, told, day(22))).toEqual({ ok: false, refusal: { why: 'forbidden' } })
  const found = await findRecord(cast.handlerOf(promise!.unitId), life.id, day(22))
  if (!found || found === 'invited') throw new Error('the unit reads its own')
  expect(found.steps.panels.filter(({ kind, id }) => kind === 'commitment' && id === promise!.id).map(({ action }) => action)).toEqual(['begin', 'keep', 'cannot'])
  expect(found.view.turn).toMatchObject({ what: '兑现承诺', isMine: true })
})

test('the ledger counts what it lists, what is due first stands first, and a unit sees its own', async () => {
  const { cast, day } = county
  const today = day(500).today
  const looking = (actor: typeof cast.officeHead) => ({ actor, standpoint: standpointOf(actor), today, visibleToDeputies: 'accepted' as const })
  const office = looking(cast.officeHead)
  const counts = await countCommitments(office)
  for (const view of ['open', 'overdue', 'kept', 'settled'] as const) {
    expect((await listCommitments(readFilter({ view }), office)).rows.length, view).toBe(counts[view])
  }
  const { title } = (await listCommitments(readFilter({ view: 'settled' }), office)).rows[0]!
  const found = await countCommitments(office, readFilter({ q: title }))
  for (const view of ['open', 'kept', 'settled'] as const) {
    expect((await listCommitments(readFilter({ view, q: title }), office)).rows.length, `${view}, looked for`).toBe(found[view])
  }
  expect(found.settled).toBeGreaterThan(0)
  const { rows } = await listCommitments(readFilter({ view: 'overdue' }), office)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map(({ dueOn }) => dueOn)).toEqual(rows.map(({ dueOn }) => dueOn).sort())
  const [first, ...rest] = rows
  const { rows: second } = await listCommitments(readFilter({ view: 'overdue', after: `${first!.dueOn}_${first!.id}` }), office)
  expect(second.map(({ id }) => id)).toEqual(rest.map(({ id }) => id))
  expect((await listCommitments(readFilter({}), looking(cast.byLogin('demo-wuqinghe')))).rows).toEqual([])
  const told = await db.commitment.findMany({ where: { suggestion: { author: { personId: cast.byLogin('demo-shiwangshan').personId } }, state: { in: ['promised', 'underway', 'postponed', 'impossible'] } }, select: { id: true } })
  expect((await listCommitments(readFilter({}), looking(cast.byLogin('demo-shiwangshan')))).rows.map(({ id }) => id).sort(), 'deputies see what was promised to them').toEqual(told.map(({ id }) => id).sort())
  expect((await listCommitments(readFilter({}), looking(cast.byLogin('demo-tianxiuhe')))).rows).toEqual([])
})

test('the figures are those of a hand count, the workbook has every row of the list, and deputies take none away', async () => {
  const { tell, cast, day } = county
  const life = await toEvaluated()
  await tell(life, [21, closes()], [30, keepsPromises()], [33, confirmsKept()])
  const today = day(40).today
  const looking = (actor: typeof cast.officeHead) => ({ actor, standpoint: standpointOf(actor), today, visibleToDeputies: 'accepted' as const })
  const year = today.slice(0, 4)
  const figures = await listFigures(looking(cast.officeHead), { year })
  const last = await db.assignment.findMany({ where: { role: { notIn: ['co', 'reference'] }, replies: { some: { kind: 'reply', issuedOn: { startsWith: year } } } }, include: { replies: { where: { kind: 'reply', issuedAt: { not: null } }, orderBy: { round: 'desc' }, take: 1, include: { commitments: { where: { state: { notIn: ['drafted', 'replaced'] } } } } } } })
  const isTurned = (part: (typeof last)[number]) => { const own = part.replies[0]!.commitments; return own.length > 0 && own.every(({ state }) => state === 'confirmed' || state === 'lapsed') }
  expect(last.filter(isTurned).length).toBeGreaterThan(0)
  for (const unit of figures) {
    const own = last.filter(({ unitId }) => unitId === unit.id)
    expect(Object.values(unit.classes).reduce((sum, count) => sum + count, 0), unit.name).toBe(own.length)
    expect(Object.values(unit.turned).reduce((sum, count) => sum + count, 0), unit.name).toBe(own.filter(isTurned).length)
  }
  const unit = cast.handlerOf((await promisesOf(life))[0]!.unitId)
  expect((await listFigures(looking(unit), { year })).map(({ id }) => id)).toEqual([unit.unitId])
  expect(await listFigures(looking(life.author), { year })).toEqual([])

  const settled = { ...readFilter({ view: 'settled' }) }
  const rows = []
  for await (const row of exportRows(settled, looking(cast.officeHead), ['结束'])) rows.push(row)
  expect(rows.length - 2).toBe((await countCommitments(looking(cast.officeHead))).settled)
})

test('what was promised in an earlier year stands among what was carried over, until it is settled', async () => {
  const { cast, day } = county
  const life = await toEvaluated()
  const [promise] = await promisesOf(life)
  await db.commitment.update({ where: { id: promise!.id }, data: { promisedOn: `${Number(day(0).today.slice(0, 4)) - 1}-06-01` } })
  const looking = { actor: cast.officeHead, standpoint: standpointOf(cast.officeHead), today: day(40).today, visibleToDeputies: 'accepted' as const }
  const carried = async () => (await listCommitments(readFilter({ view: 'carried' }), looking)).rows.map(({ id }) => id)
  expect(await carried()).toContain(promise!.id)
  const { version } = promise!
  expect(await takePromise(cast.handlerOf(promise!.unitId), { id: promise!.id, version, action: 'cannot' }, { explanation: '上级资金没有下达，本年度确实不能实施，已列入储备项目。' }, day(41))).toMatchObject({ ok: true })
  expect(await takePromise(cast.headOf(promise!.unitId), { id: promise!.id, version: version + 1, action: 'explain' }, { letterNumber: '', signedBy: '谢时雨' }, day(42))).toMatchObject({ ok: true })
  expect(await carried()).not.toContain(promise!.id)
})

test('carried over into another year and another term, it names both in the ledger, on the unit’s desk and in the record, and the filters find it', async () => {
  const { cast, day, ground } = county
  const life = await toEvaluated()
  const [promise] = await promisesOf(life)
  const today = day(400).today
  const own = { congressId: ground.congressId, number: 16 }
  const term = await db.term.create({ data: { ...own, startsOn: '2016-02-01', endsOn: day(200).today } })
  await db.suggestion.update({ where: { id: life.id }, data: { termNumber: own.number } })
  const words = `第 16 届 ${promise!.promisedOn!.slice(0, 4)} 年承诺，转入本届`
  const looking = (actor: typeof cast.officeHead) => ({ actor, standpoint: standpointOf(actor), today, visibleToDeputies: 'accepted' as const })
  const unit = cast.handlerOf(promise!.unitId)
  for (const actor of [cast.officeHead, unit]) {
    for (const from of ['former', promise!.promisedOn!.slice(0, 4)]) {
      const found = (await listCommitments(readFilter({ from }), looking(actor))).rows.find(({ id }) => id === promise!.id)
      expect(found && originWords(found, today), from).toBe(words)
    }
    expect((await listCommitments(readFilter({ from: '1999' }), looking(actor))).rows).toEqual([])
    expect((await listOrigins(looking(actor))).map(({ value }) => value)).toEqual(expect.arrayContaining(['former', promise!.promisedOn!.slice(0, 4)]))
  }
  const former = await db.commitment.count({ where: { suggestion: { termNumber: 16 }, state: { in: ['promised', 'underway', 'postponed', 'impossible'] } } })
  expect(await countCommitmentRows(readFilter({ from: 'former' }), looking(cast.officeHead)), 'and counts what it lists').toBe(former)
  await db.commitment.update({ where: { id: promise!.id }, data: { dueOn: '1990-01-01' } }) // so long due that it heads the desk
  const onDesk = (await listUnitPromises(looking(unit))).find(({ id }) => id === promise!.id)
  expect(onDesk && originWords(onDesk, today)).toBe(words)
  const record = await findRecord(unit, life.id, { ...day(400) })
  const shown = record && record !== 'invited' ? record.view.replies.flatMap(({ commitments }) => commitments).find(({ id }) => id === promise!.id) : undefined
  expect(shown?.origin).toBe(words)
  await db.term.delete({ where: { id: term.id } })
})
