import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { answerWords, takeEach } from '@/lib/suggestions/bulk'
import { countForExport, exportColumns, exportRows } from '@/lib/suggestions/export'
import { recordExport } from '@/lib/workbooks/commands'
import { readFilter } from '@/lib/suggestions/list-filter'
import { heardList } from '@/lib/suggestions/list-page'
import { SECRET } from '@/lib/suggestions/list-row'
import { markRead } from '@/lib/notices/commands'
import { countUnread, listNotices } from '@/lib/notices/queries'
import { removeView, saveView } from '@/lib/views/commands'
import { MOST_VIEWS } from '@/lib/views/queries'
import { aGround, anActor, aRow, at, circumstancesOf, looksAs, type Ground } from './list-ground'
import { signedIn } from './people-ground'

let ground: Ground
let officer: Actor
let author: string

beforeAll(async () => {
  ground = await aGround()
  officer = await signedIn(ground.congress.id, 'officer', '周映川')
  author = await ground.deputy('石望山')
})

const chosen = async (id: string) => ({ id, version: (await db.suggestion.findUniqueOrThrow({ where: { id } })).version })

test('of five chosen, those that can go are dispatched one by one, and each other is named with its reason', async () => {
  const circumstances = await circumstancesOf(ground.congress.id)
  const made = await Promise.all([
    aRow(ground, { state: 'accepted', authorId: author, number: 'T1' }), aRow(ground, { state: 'accepted', authorId: author, number: 'T2' }),
    aRow(ground, { state: 'handling', authorId: author, number: 'T3' }), aRow(ground, { state: 'accepted', authorId: author, number: 'T4' }),
  ])
  const rows = await Promise.all(made.map(chosen))
  rows[3]!.version += 1 // the officer saw an old page of it
  const elsewhere = await aRow(await aGround('邻县'), { state: 'accepted', number: 'X9' })
  const answer = await takeEach(officer, 'dispatch', [...rows, await chosen(elsewhere)], ground.units['县水利局']!, circumstances)

  expect(answer.done).toBe(2)
  expect(answer.refused.map(({ name }) => name)).toEqual(['T3', 'T4', '一件找不到的建议'])
  const states = await db.suggestion.findMany({ where: { id: { in: made } }, orderBy: { number: 'asc' }, select: { state: true, assignments: { select: { role: true, state: true } } } })
  expect(states.map(({ state }) => state)).toEqual(['handling', 'handling', 'handling', 'accepted'])
  expect(states[0]!.assignments).toEqual([{ role: 'sole', state: 'assigned' }])
  expect(answerWords('dispatch', answer).split('\n').slice(0, 2)).toEqual(['2\u00A0件已交办。', '3\u00A0件没有办：'])
  expect(await db.event.count({ where: { kind: 'refusal', recordId: officer.personId } })).toBe(3)
})

test('of those evaluated many are closed at once', async () => {
  const circumstances = await circumstancesOf(ground.congress.id)
  const ids = await Promise.all([aRow(ground, { state: 'evaluated', authorId: author }), aRow(ground, { state: 'evaluated', authorId: author })])
  expect(await takeEach(officer, 'close', await Promise.all(ids.map(chosen)), '', circumstances)).toEqual({ done: 2, refused: [] })
  expect(await db.suggestion.count({ where: { id: { in: ids }, state: 'closed', closedOn: '2026-05-26' } })).toBe(2)
})

test('an export has the rows of its list, in its order, as far as the reader may see, and is in the log', async () => {
  const { congress, units } = ground
  await aRow(ground, { title: '=1+1', authorId: author, secretProposer: true, state: 'evaluated', grade: 'basically', parts: [{ unitId: units['县教育局']!, state: 'issued' }] })
  const filter = readFilter({ view: 'all' })
  const circumstances = await circumstancesOf(congress.id)
  const taken = async (actor: Actor) => {
    const rows: unknown[][] = []
    for await (const row of exportRows(filter, looksAs(actor), circumstances, ['视图：全部'])) rows.push([...row])
    return rows
  }
  const cell = (row: unknown[] | undefined, head: string) => row?.[exportColumns.findIndex((column) => column.head === head)]
  const officeRows = await taken(officer)
  const count = await countForExport(filter, looksAs(officer))
  expect(officeRows).toHaveLength(count + 2)
  expect(officeRows.at(-1)).toContain('视图：全部')
  expect(officeRows.slice(0, count).map((row) => row[0])).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  const unitRow = (await taken(anActor('handler', congress.id, { unitId: units['县教育局'] })))[0]
  const peerRow = (await taken(anActor('deputy', congress.id, { deputyId: await ground.deputy('韦长青') }))).find((row) => cell(row, '标题') === '=1+1')
  const officeRow = officeRows.find((row) => cell(row, '标题') === '=1+1')
  expect([officeRow, unitRow, peerRow].map((row) => cell(row, '提出人'))).toEqual(['石望山', SECRET, SECRET])
  expect([officeRow, unitRow, peerRow].map((row) => cell(row, '代表评价'))).toEqual(['基本满意', '基本满意', ''])
  await recordExport(officer, 'suggestions', { query: 'view=all', count }, at)
  const [event] = await db.event.findMany({ where: { kind: 'export', recordId: officer.personId } })
  expect(event).toMatchObject({ action: 'suggestions', capacity: 'office', detail: { query: 'view=all', count } })
})

test('notices page both ways, are counted beside the bell, and are read by their owner only', async () => {
  const mine = await signedIn(ground.congress.id, 'officer', '陆明川')
  await db.notice.createMany({ data: Array.from({ length: 65 }, (_, index) => ({ personId: mine.personId, action: 'suggestion.submit', subject: `第 ${index} 件`, detail: {}, createdAt: new Date(at.getTime() + Math.floor(index / 3) * 1000) })) })
  expect(await countUnread(mine.personId)).toBe(65)
  const first = await listNotices(mine.personId, {})
  const second = await listNotices(mine.personId, { before: first.older! })
  const third = await listNotices(mine.personId, { before: second.older! })
  const all = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))
  expect([new Set(all).size, first.newer, third.older]).toEqual([65, null, null])
  expect((await listNotices(mine.personId, { after: third.newer! })).rows).toEqual(second.rows)
  await db.$transaction((tx) => markRead(tx, officer.personId, 'all', at))
  expect(await countUnread(mine.personId)).toBe(65)
  await db.$transaction((tx) => markRead(tx, mine.personId, 'all', at))
  expect(await countUnread(mine.personId)).toBe(0)
})

test('a person keeps a few filters by name, the same name anew, and takes away only their own', async () => {
  const other = await signedIn(ground.congress.id, 'officer', '龙小满')
  const kept = async () => (await heardList(officer, readFilter({}))).saved
  expect(await saveView(officer.personId, { name: '水利', query: 'due=10' })).toMatchObject({ ok: true })
  await saveView(officer.personId, { name: '水利', query: 'due=3' })
  const [view] = await kept()
  expect(view).toMatchObject({ name: '水利', query: 'due=3' })
  await removeView(other.personId, view!.id)
  expect(await kept()).toHaveLength(1)
  for (let index = 1; index < MOST_VIEWS; index += 1) await saveView(officer.personId, { name: `视图 ${index}`, query: '' })
  expect(await saveView(officer.personId, { name: '再多一个', query: '' })).toMatchObject({ ok: false })
  await removeView(officer.personId, view!.id)
  expect(await kept()).toHaveLength(MOST_VIEWS - 1)
})
