import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ledgerColumns, ledgerRows, listNoteHeadings } from '@/lib/ledgers/export'
import { remapLedger, startImport, uploadLedger } from '@/lib/ledgers/commands'
import { findRun } from '@/lib/ledgers/queries'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { defaultRulebook } from '@/lib/rulebook/default'
import { getCircumstances } from '@/lib/settings/queries'
import { indexForSearch, toQuery } from '@/lib/suggestions/search'
import { readSheet } from '@/lib/tables/read'
import { streamSheet } from '@/lib/tables/write'
import { aCongress, at, eventsOf, signedIn } from './people-ground'

const PUBLISHED = readFileSync('tests/fixtures/ledgers/published-suggestions.csv')
const circumstancesOf = (actor: Actor) => getCircumstances(actor.congressId, at)

async function anOffice() {
  const congress = await aCongress()
  return { congress, actor: await signedIn(congress.id, 'officer') }
}

async function preview(actor: Actor, content: Buffer | string, name = '台账.csv', place?: string) {
  const answer = await uploadLedger(actor, { name, content: Buffer.from(content) }, await circumstancesOf(actor), { place })
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

async function bringIn(actor: Actor, content: Buffer | string, name?: string, place?: string) {
  const { id } = await preview(actor, content, name, place)
  const started = await startImport(actor, id, await circumstancesOf(actor))
  if (!started.ok) throw new Error(started.message)
  const finished = await started.value.finished
  return { id, finished, counts: finished.ok ? finished.value : null }
}

async function exported({ id }: { id: string }): Promise<Buffer> {
  const notes = await listNoteHeadings({ congressId: id })
  const chunks: Buffer[] = []
  for await (const chunk of streamSheet(ledgerRows({ congressId: id }, defaultRulebook, notes), ledgerColumns(notes))) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const allOf = (congressId: string) => db.suggestion.findMany({ where: { congressId }, include: { assignments: { include: { unit: true } } }, orderBy: { id: 'asc' } })

test('of 115 published suggestions 114 go in and one is refused with its row; the same file again changes nothing', async () => {
  const { congress, actor } = await anOffice()
  const before = await preview(actor, PUBLISHED)
  expect(before.counts).toMatchObject({ total: 115, created: 114, refused: 1, unchanged: 0, withoutPlace: 1 })
  expect(await db.suggestion.count({ where: { congressId: congress.id } })).toBe(0)

  const first = await bringIn(actor, PUBLISHED)
  expect(first.counts).toMatchObject({ created: 114, changed: 0, unchanged: 0, refused: 1 })
  const run = await findRun(actor, first.id)
  expect(run?.state).toBe('done')
  expect(run?.faults).toEqual([{ row: 65, column: 'title', written: '', problem: '没有标题。', fix: '填上建议的标题。' }])
  const rows = await allOf(congress.id)
  expect(rows).toHaveLength(114)

  const again = await bringIn(actor, PUBLISHED)
  expect(again.counts).toMatchObject({ created: 0, changed: 0, unchanged: 114, refused: 1, unitsCreated: 0 })
  expect(await allOf(congress.id)).toEqual(rows)
})

test('imported history is marked, closed, never due, and invents no events', async () => {
  const { congress, actor } = await anOffice()
  const { id } = await bringIn(actor, PUBLISHED)
  const rows = await allOf(congress.id)
  expect(rows.every((row) => row.imported && row.state === 'closed' && row.dueOn === null && row.replyDueOn === null && row.authorId === null && row.closedOn === null)).toBe(true)
  expect(rows.flatMap((row) => row.assignments).every(({ state, dueOn }) => state === 'done' && dueOn === null)).toBe(true)
  expect(rows.every(({ publicityWish }) => publicityWish === 'none')).toBe(true)
  expect(await eventsOf('import', id)).toMatchObject([{ action: 'import', actorId: actor.personId, capacity: 'office', detail: { created: 114, refused: 1 } }])
  expect(await db.event.count({ where: { congressId: congress.id } })).toBe(1)
  expect(await db.notice.count({ where: { suggestionId: { in: rows.map(({ id: one }) => one) } } })).toBe(0)
})

test('the facts stand where they belong: numbers as text, places apart, units of two places apart, words in the search', async () => {
  const { congress, actor } = await anOffice()
  await bringIn(actor, PUBLISHED)
  const find = (title: string) => db.suggestion.findFirstOrThrow({ where: { congressId: congress.id, title: { contains: title } }, include: { assignments: { include: { unit: true } } } })
  const care = await find('青西地区')
  expect(care).toMatchObject({ place: '青浦区', termNumber: 5, sittingNumber: 1, number: '004', category: 'society', isKeyTopic: true })
  expect(care.assignments.map(({ role, unit }) => [role, unit.name])).toEqual(expect.arrayContaining([['lead', '青浦区民政局'], ['co', '区财政局（青浦区）']]))
  expect(await find('老邢峰线')).toMatchObject({ resultClass: 'C', repliedOn: '2023-07-18', assignments: [{ role: 'sole', unit: { name: '交通局（沙河市）' } }] })
  expect(await find('良种生产强镇')).toMatchObject({ grade: 'satisfied' })
  const [found] = await db.$queryRaw<{ title: string }[]>`SELECT title FROM suggestion WHERE "congressId" = ${congress.id} AND search @@ ${toQuery('赧场 龙陵县教育体育局')}::tsquery`
  expect(found?.title).toContain('赧场')
  const foreign = await db.unit.findMany({ where: { congressId: congress.id, name: { contains: '（' } } })
  expect(foreign.length).toBeGreaterThan(5)
  expect(foreign.every(({ retiredAt }) => retiredAt !== null)).toBe(true)
})

test('the exported ledger gives the same rows back, and imported again changes nothing', async () => {
  const { congress, actor } = await anOffice()
  await bringIn(actor, PUBLISHED)
  const workbook = await exported(congress)
  const [head, ...rows] = (await readSheet(workbook, '台账.xlsx')).rows
  const [names, ...published] = (await readSheet(PUBLISHED, 'published.csv')).rows
  // prettier-ignore
  const as: Record<string, string> = { id: '来源编号', province: '省份', place: '地方', level: '层级', congress_term: '届', session: '次会议', number: '编号', title: '标题', category: '类别', lead_unit: '主办单位', co_units: '会办单位', reply_class: '办理结果', reply_date: '答复时间', assigned_date: '交办时间', satisfaction: '代表评价', key_supervised: '重点督办', gist: '内容' }
  expect(Object.keys(as).sort()).toEqual([...names!].sort())
  const given = rows.map((row) => names!.map((name) => row[head!.indexOf(as[name]!)] ?? ''))
  expect(given).toEqual(published.filter((row) => row[names!.indexOf('title')]).map((row) => names!.map((_, index) => row[index] ?? '')))

  expect((await preview(actor, workbook, '台账.xlsx')).counts).toMatchObject({ total: 114, unchanged: 114, created: 0, changed: 0, refused: 0 })
})

test('a short name of one of our units is taken for it, is shown, and comes back as the ledger wrote it', async () => {
  const { congress, actor } = await anOffice()
  await db.unit.create({ data: { congressId: congress.id, name: '县交通运输局', system: 'government' } })
  const { counts } = await preview(actor, '标题,主办单位\n关于修路的建议,交通局')
  expect(counts).toMatchObject({ guessedUnits: [{ written: '交通局', name: '县交通运输局' }], unknownUnits: [] })
  await bringIn(actor, '标题,主办单位\n关于修路的建议,交通局\n关于修桥的建议,县交通运输局')
  const [head, ...rows] = (await readSheet(await exported(congress), '台账.xlsx')).rows
  expect(rows.map((row) => row[head!.indexOf('主办单位')])).toEqual(['交通局', '县交通运输局'])
  expect(await db.unit.count({ where: { congressId: congress.id } })).toBe(1)
})

test('a place that the person gives for rows without one is remembered with the file', async () => {
  const { congress, actor } = await anOffice()
  await bringIn(actor, PUBLISHED, 'a.csv', '某市')
  expect(await db.suggestion.count({ where: { congressId: congress.id, place: '某市' } })).toBe(1)
  expect((await preview(actor, PUBLISHED)).counts).toMatchObject({ unchanged: 114, created: 0 })
})

test('other facts of a known row are an update; an empty cell takes nothing away', async () => {
  const { congress, actor } = await anOffice()
  await bringIn(actor, '编号,标题,主办单位,答复时间\n0042,关于硬化道路的建议,县交通局,2026-05-06')
  const second = await bringIn(actor, '编号,标题,主办单位,会办单位,答复时间,代表评价\n0042,关于硬化村道的建议,县交通局,县财政局,,满意')
  expect(second.counts).toMatchObject({ created: 0, changed: 1 })
  const [row] = await allOf(congress.id)
  expect(row).toMatchObject({ title: '关于硬化村道的建议', repliedOn: '2026-05-06', grade: 'satisfied', version: 1 })
  expect(row!.assignments.map(({ role, unit }) => `${role} ${unit.name}`).sort()).toEqual(['co 县财政局', 'lead 县交通局'])
})

test('a changed row is found by its new words and no longer by its old ones, as if it had been written one at a time; a day of signing alone leaves the units', async () => {
  const { congress, actor } = await anOffice()
  await bringIn(actor, '编号,标题,领衔代表,主办单位,具体建议\n0042,关于硬化道路的建议,石望山,县交通局,说明甲\n0043,关于修渠的建议,田秀禾,县水利局,说明乙')
  const { counts } = await bringIn(actor, '编号,标题,主办单位,签收时间\n0042,关于疏浚河道的建议,县水利局,\n0043,关于修渠的建议,,2026-03-09')
  expect(counts).toMatchObject({ changed: 2, unchanged: 0 })
  const [dredged, canal] = await allOf(congress.id)
  expect(dredged).toMatchObject({ title: '关于疏浚河道的建议', proposerText: '石望山', proposal: '说明甲', version: 1, state: 'closed' })
  expect(canal!.assignments).toMatchObject([{ signedOn: '2026-03-09', unit: { name: '县水利局' } }])
  const stored = () => db.$queryRaw<{ id: string; search: string }[]>`SELECT id, search::text FROM suggestion WHERE "congressId" = ${congress.id} ORDER BY id`
  const inSets = await stored()
  expect(inSets[0]!.search).toContain('疏浚')
  expect(inSets[0]!.search).not.toContain('硬化')
  for (const { id } of inSets) await db.$transaction((tx) => indexForSearch(tx, id))
  expect(await stored()).toEqual(inSets)
})

test('a suggestion that lives in the platform is refused with words and stays as it is', async () => {
  const { congress, actor } = await anOffice()
  await db.suggestion.create({ data: { congressId: congress.id, termNumber: 18, sittingNumber: 5, channel: 'inSession', number: '0042', state: 'handling', title: '关于修桥的建议' } })
  const { id, counts } = await bringIn(actor, '届次,编号,标题\n十八届五次,0042,关于修路的建议\n十八届五次,0043,关于修渠的建议')
  expect(counts).toMatchObject({ created: 1, refused: 1 })
  expect((await findRun(actor, id))?.faults[0]).toMatchObject({ row: 2, written: '0042', problem: expect.stringContaining('关于修桥的建议') })
  expect(await db.suggestion.findFirst({ where: { congressId: congress.id, number: '0042' } })).toMatchObject({ title: '关于修桥的建议', state: 'handling', version: 0 })
})

test('columns are mapped anew, and units that are left out refuse their rows', async () => {
  const { congress, actor } = await anOffice()
  const { id } = await preview(actor, '标题,单位甲,类别\n关于修路的建议,县交通局,水利\n关于修桥的建议,县水利局,水利')
  const run = (await findRun(actor, id))!
  expect(run.mapping.readings).toEqual(['title', 'note', 'category'])
  const circumstances = await circumstancesOf(actor)
  expect(await remapLedger(actor, id, { readings: ['title', 'leadUnits', 'category'], placeless: '', leftOut: ['县水利局'] }, circumstances)).toEqual({ ok: true, value: null })
  expect((await findRun(actor, id))?.counts).toMatchObject({ created: 1, refused: 1, unknownUnits: [{ name: '县交通局', rows: 1 }, { name: '县水利局', rows: 1 }] })
  expect(await remapLedger(actor, id, { readings: ['', 'leadUnits', 'category'], placeless: '', leftOut: [] }, circumstances)).toMatchObject({ ok: false })
  const started = await startImport(actor, id, circumstances)
  expect(started.ok && (await started.value.finished).ok).toBe(true)
  expect((await db.unit.findMany({ where: { congressId: congress.id } })).map(({ name }) => name)).toEqual(['县交通局'])
  expect((await allOf(congress.id)).map(({ category }) => category)).toEqual(['水利'])
})

test('a telephone is neither kept nor shown, even if its column is chosen', async () => {
  const { congress, actor } = await anOffice()
  const { id } = await preview(actor, '标题,联系电话,承办科室\n关于修路的建议,13800000000,路政科')
  expect(JSON.stringify((await findRun(actor, id))!.mapping)).not.toContain('138')
  await remapLedger(actor, id, { readings: ['title', 'note', 'note'], placeless: '', leftOut: [] }, await circumstancesOf(actor))
  const started = await startImport(actor, id, await circumstancesOf(actor))
  expect(started.ok && (await started.value.finished).ok).toBe(true)
  expect((await allOf(congress.id)).map(({ importedRow }) => importedRow)).toEqual([{ fields: { title: '关于修路的建议' }, notes: { 承办科室: '路政科' } }])
  expect((await db.importRun.findUniqueOrThrow({ where: { id } })).content).toHaveLength(0)
})

test('another congress neither sees nor starts a run', async () => {
  const [{ actor }, other] = [await anOffice(), await anOffice()]
  const { id } = await preview(actor, '标题\n关于修路的建议')
  expect(await findRun(other.actor, id)).toBeNull()
  expect(await startImport(other.actor, id, await circumstancesOf(other.actor))).toMatchObject({ ok: false })
})
