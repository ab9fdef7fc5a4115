import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { remapRoster, startRoster, uploadRoster } from '@/lib/rosters/commands'
import { findRoster } from '@/lib/rosters/queries'
import type { Kind } from '@/lib/rosters/roster'
import { streamSheet } from '@/lib/tables/write'
import { listUnits } from '@/lib/units/queries'
import { hashOf } from '@/lib/events/commands'
import { aCongress, at, signedIn } from './people-ground'

async function ground() {
  const congress = await aCongress()
  return { congress, admin: await signedIn(congress.id, 'systemAdmin') }
}
const csv = (text: string) => Buffer.from(text)

async function uploaded(admin: Actor, kind: Kind, content: Buffer<ArrayBuffer>, name = '表.csv') {
  const answer = await uploadRoster(admin, kind, { name, content }, at)
  if (!answer.ok) throw new Error(answer.message)
  return (await findRoster(admin, answer.value))!
}
async function imported(admin: Actor, kind: Kind, content: Buffer<ArrayBuffer>) {
  const { id } = await uploaded(admin, kind, content)
  const started = await startRoster(admin, id, at)
  if (!started.ok) throw new Error(started.message)
  const answer = await started.value()
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

const HEAD = '青岚县第十八届人大代表名册,,,,,\n姓名,性别,出生年月,代表证号,代表团,联系电话\n'

test('a roster is looked at first, then imported; the same file again changes nothing', async () => {
  const { congress, admin } = await ground()
  const file = csv(`${HEAD}石望山,男,1975.08,QL0001,云溪镇代表团,138 0000 1001\n王　明,女,1980年3月,QL0002,云溪镇代表团,13800001002\n合计,2,,,,\n`)
  const run = await uploaded(admin, 'deputies', file)
  expect(run.counts).toMatchObject({ total: 2, created: 2, changed: 0, unchanged: 0, refused: 0, newDelegations: ['云溪镇代表团'] })
  expect(await db.deputy.count({ where: { congressId: congress.id } })).toBe(0)

  expect(await imported(admin, 'deputies', file)).toMatchObject({ created: 2 })
  const seats = await db.deputy.findMany({ where: { congressId: congress.id }, include: { person: true, delegation: true, grants: true }, orderBy: { bornOn: 'asc' } })
  expect(seats.map(({ person, delegation, bornOn, grants }) => [person.name, delegation?.name, bornOn, grants.length])).toEqual([['石望山', '云溪镇代表团', '1975-08-01', 1], ['王明', '云溪镇代表团', '1980-03-01', 1]])
  expect(JSON.stringify(seats)).not.toMatch(/QL0001|138 ?0000 ?1001/)

  const events = await db.event.count({ where: { congressId: congress.id } })
  expect(await imported(admin, 'deputies', file)).toMatchObject({ created: 0, changed: 0, unchanged: 2, refused: 0 })
  expect(await db.event.count({ where: { congressId: congress.id } })).toBe(events + 1) // the import itself
})

test('a changed row changes what it names and leaves the rest; a row that cannot be read is refused with its place and its fix', async () => {
  const { congress, admin } = await ground()
  await imported(admin, 'deputies', csv(`${HEAD}石望山,男,1975.08,QL0001,云溪镇代表团,13800001001\n`))
  const next = csv(`${HEAD}石望山,,,QL0001,城关镇代表团,\n田秀禾,女,1980.13,,,\n冯岭南,男,,QL0001,,\n,女,,QL0009,,\n`)
  const { counts, faults } = await uploaded(admin, 'deputies', next)
  expect(counts).toMatchObject({ total: 4, created: 0, changed: 1, refused: 3 })
  expect(faults.map(({ row, column }) => [row, column])).toEqual([[4, '出生年月'], [5, '代表证号'], [6, '姓名']])
  await imported(admin, 'deputies', next)
  expect(await db.deputy.findFirst({ where: { congressId: congress.id }, include: { delegation: true } })).toMatchObject({ gender: '男', bornOn: '1975-08-01', delegation: { name: '城关镇代表团' } })
  expect(await db.deputy.count({ where: { congressId: congress.id } })).toBe(1)
})

test('two of one name are two people if their numbers differ, and not guessed at if nothing tells them apart', async () => {
  const { admin } = await ground()
  await imported(admin, 'deputies', csv('姓名,代表证号\n李强,A1\n李强,A2\n'))
  expect((await uploaded(admin, 'deputies', csv('姓名,代表证号\n李强,A1\n李强,A2\n'))).counts).toMatchObject({ unchanged: 2 })
  expect((await uploaded(admin, 'deputies', csv('姓名,性别\n李强,男\n'))).faults).toMatchObject([{ problem: expect.stringContaining('2 位李强') }])
})

test('a delegation that is not to be created refuses its rows', async () => {
  const { admin, congress } = await ground()
  const run = await uploaded(admin, 'deputies', csv('姓名,代表团\n石望山,云西镇代表团\n田秀禾,\n'))
  expect((await remapRoster(admin, run.id, { readings: run.mapping.readings, leftOut: ['d:云西镇代表团'] }, at)).ok).toBe(true)
  expect((await findRoster(admin, run.id))?.counts).toMatchObject({ created: 1, refused: 1, newDelegations: ['云西镇代表团'] })
  const started = await startRoster(admin, run.id, at)
  if (started.ok) await started.value()
  expect(await db.delegation.count({ where: { termId: congress.termId } })).toBe(0)
})

test('1,338 deputies go in at once, with a whole history each, and are known again', { timeout: 120_000 }, async () => {
  const { admin, congress } = await ground()
  const rows = Array.from({ length: 1_338 }, (_, index) => [`代表${index}`, `139${String(index).padStart(8, '0')}`, `N${index}`, `第${index % 20}代表团`, `第${index % 78}小组`])
  const file = (await buffer(streamSheet(rows, [{ head: '姓名' }, { head: '手机号' }, { head: '代表证号' }, { head: '代表团' }, { head: '代表小组' }]))) as Buffer<ArrayBuffer>
  expect(await imported(admin, 'deputies', file)).toMatchObject({ created: 1_338, refused: 0 })
  expect(await db.deputy.count({ where: { congressId: congress.id } })).toBe(1_338)
  expect(await db.deputyGroup.count({ where: { termId: congress.termId } })).toBe(78)
  const { seq: _, hash, ...event } = await db.event.findFirstOrThrow({ where: { congressId: congress.id, kind: 'deputy' } })
  expect(hashOf({ ...event, detail: event.detail as object })).toBe(hash)
  expect(await imported(admin, 'deputies', file)).toMatchObject({ unchanged: 1_338, created: 0 })
})

test('units: parents anywhere in the table, systems by what they are called, the same again changes nothing', async () => {
  const { admin } = await ground()
  const file = csv('单位名称,系统,上级单位,别名,电话\n县公路局,,县交通运输局,,\n县交通运输局,政府,,交通局、交运局,0855-1\n县人民法院,,,,\n')
  expect(await imported(admin, 'units', file)).toMatchObject({ created: 3, refused: 0 })
  expect((await listUnits(admin)).map(({ name, depth, system, aliases }) => [name, depth, system, aliases.length])).toEqual([
    ['县交通运输局', 0, 'government', 2], ['县公路局', 1, 'government', 0], ['县人民法院', 0, 'court', 0],
  ])
  expect(await imported(admin, 'units', file)).toMatchObject({ created: 0, changed: 0, unchanged: 3 })
  const { faults, counts } = await uploaded(admin, 'units', csv('单位名称,系统,上级单位\n甲局,火星,\n乙局,,丁局\n戊局,,己局\n己局,,戊局\n交运局,,\n'))
  expect(counts).toMatchObject({ created: 0, unchanged: 1, refused: 4 })
  expect(faults.map(({ row, column }) => [row, column])).toEqual([[2, '系统'], [3, '上级单位'], [4, '上级单位'], [5, '上级单位']])
})

test('only one import of a run, and none by anybody else', async () => {
  const { admin, congress } = await ground()
  const run = await uploaded(admin, 'units', csv('单位名称\n县水利局\n'))
  const starts = await Promise.all([1, 2, 3].map(() => startRoster(admin, run.id, at)))
  expect(starts.filter(({ ok }) => ok)).toHaveLength(1)
  const officer = await signedIn(congress.id, 'officer')
  expect(await uploadRoster(officer, 'units', { name: '表.csv', content: csv('单位名称\n县林业局\n') }, at)).toMatchObject({ ok: false })
  const stranger = await signedIn((await aCongress('邻县')).id, 'systemAdmin')
  expect(await findRoster(stranger, run.id)).toBeNull()
  expect(await startRoster(stranger, run.id, at)).toMatchObject({ ok: false })
})
