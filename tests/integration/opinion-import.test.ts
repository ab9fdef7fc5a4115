import { beforeEach, expect, test } from 'vitest'
import { contactMask, eraseExpired, showContact } from '@/lib/opinions/contact'
import { findByPhone } from '@/lib/opinions/by-phone'
import { openOpinionDesk } from '@/lib/opinions/desk'
import { listOpinions, readOpinionFilter } from '@/lib/opinions/list'
import { listRiders } from '@/lib/opinions/riders'
import { trust } from '@/lib/opinions/trust'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { remapRoster, startRoster, uploadRoster } from '@/lib/rosters/commands'
import { findRoster } from '@/lib/rosters/queries'
import { addDays } from '@/lib/rulebook/days'
import { getCircumstances } from '@/lib/settings/queries'
import { aCongress, at, signedIn } from './people-ground'

// Planted: who spoke. It may stand nowhere but sealed.
const [NAME, PHONE, HOME] = ['甄可辨', '13987654321', '柳树巷十八号三单元']
const HEAD = '12345 工单台账,,,,,,,,,,\n工单编号,受理时间,来电人,联系电话,联系地址,事发地点,诉求内容,诉求类别,承办单位,处理结果,办结时间,回访满意度,关联工单,备注'
const ROWS = [
  `A-1,2026-03-05 14:20,${NAME},${PHONE},${HOME},粮站巷,${NAME}来电（${PHONE}）：家住${HOME}，粮站巷没有路灯。,城建环资-照明,县住房和城乡建设局,已联系${NAME}，路灯装好了。,2026.3.11,满意,,${NAME}`,
  'A-2,2026年3月8日,匿名,不详,,粮站巷,粮站巷晚上一片黑，老人摔了一跤。,别处的类别,城管中队,,,未回访,A-1,',
  'A-3,2026/4/2,李大爷,0855-8220142,,河口,河口的桥栏杆断了。,,,,,一般,,',
]
const FILE = [HEAD, ...ROWS].join('\n')

let office: Actor
let congressId: string
beforeEach(async () => {
  const congress = await aCongress(`意见县${Math.floor(Math.random() * 1e6)}`) // printed in the rows where a test fails
  congressId = congress.id
  office = await signedIn(congressId, 'officer')
  await db.unit.create({ data: { congressId, system: 'government', name: '县住房和城乡建设局' } })
})

async function looked(text: string) {
  const answer = await uploadRoster(office, 'opinions', { name: '工单.csv', content: Buffer.from(text) }, at)
  if (!answer.ok) throw new Error(answer.message)
  return (await findRoster(office, answer.value))!
}
async function imported(text: string) {
  const { id } = await looked(text)
  const started = await startRoster(office, id, at)
  if (!started.ok) throw new Error(started.message)
  const answer = await started.value()
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}
const all = () => db.opinion.findMany({ where: { congressId }, orderBy: { number: 'asc' }, include: { answers: true, unit: true } })
const circumstances = () => getCircumstances(congressId, at)

test('orders of a hotline are looked at first and then imported as history: closed, without an event, on no desk; the same file again changes nothing', async () => {
  expect((await looked(FILE)).counts).toMatchObject({ total: 3, created: 3, refused: 0 })
  expect(await all()).toEqual([])
  expect(await imported(FILE)).toMatchObject({ created: 3, unchanged: 0 })
  const rows = await all()
  expect(rows.map(({ number, externalNumber, state, receivedOn, imported, grade, category }) => [number, externalNumber, state, receivedOn, imported, grade, category])).toEqual([
    ['202600001', 'A-1', 'closed', '2026-03-05', true, 'satisfied', 'construction'],
    ['202600002', 'A-2', 'closed', '2026-03-08', true, null, ''],
    ['202600003', 'A-3', 'closed', '2026-04-02', true, 'basically', ''],
  ])
  expect(rows[0]).toMatchObject({ unit: { name: '县住房和城乡建设局' }, answeredOn: '2026-03-11', closedOn: '2026-03-11', answers: [{ by: '县住房和城乡建设局', text: '已联系甄**，路灯装好了。' }] })
  expect(rows[1], 'a unit that is none of ours is only its name').toMatchObject({ unitId: null, body: '城管中队', joinedIntoId: rows[0]!.id, nameSealed: null, phoneSealed: null })
  expect(await db.event.count({ where: { kind: 'opinion', recordId: { in: rows.map(({ id }) => id) } } })).toBe(0)
  expect((await openOpinionDesk(office, (await circumstances()).today))!.total).toBe(0)
  expect(await imported(FILE)).toMatchObject({ created: 0, changed: 0, unchanged: 3 })
  expect((await all()).map(({ version }) => version)).toEqual([0, 0, 0])
})

test('who spoke is sealed as everywhere: in no plain column, not in the text, not with the run; masked for the office, found by the whole number at the station', async () => {
  const region = '997001001001'
  await db.region.upsert({ where: { code: region }, create: { code: region, level: 'village', name: '粮站村', path: `${region}/` }, update: {} })
  const station = await db.station.create({ data: { congressId, regionCode: region, tier: 'station', name: '粮站巷代表联络站' } })
  await imported(FILE.replace('关联工单', '关联工单,站点').replace(/(满意),,甄可辨/, `$1,,粮站巷代表联络站,${NAME}`))
  const { id } = (await all())[0]!
  const stands = JSON.stringify([await all(), await db.importRun.findMany({ where: { congressId } }).then((runs) => runs.map((run) => ({ ...run, content: Buffer.from(run.content).toString() }))), await db.event.findMany({ where: { congressId }, select: { detail: true } })])
  for (const secret of [NAME, PHONE, HOME]) expect(stands).not.toContain(secret)
  expect((await all())[0]!.text).toBe('甄**来电（139****4321）：家住×××，粮站巷没有路灯。')
  const parties = { congressId, stationId: station.id, townCongressId: null }
  expect(await contactMask(office, id, parties, (await circumstances()).today)).toMatchObject({ name: '甄**', phone: '139****4321', address: '已登记', mayShow: false })
  const liaison: Actor = await signedIn(congressId, 'liaison', '向若禾', station.id)
  expect(await findByPhone(liaison, { phone: '139 8765 4321', reason: '本人来电' }, await circumstances()), 'numbers are tried by nobody who may not see them').toMatchObject({ ok: false })
  expect(await trust(await signedIn(congressId, 'securityAdmin'), { personId: liaison.personId, untilOn: addDays((await circumstances()).today, 30), reason: '负责电话回访' }, await circumstances())).toMatchObject({ ok: true })
  expect(await showContact(liaison, id, '本人来电问结果', await circumstances())).toMatchObject({ ok: true, value: { name: NAME, phone: PHONE, address: HOME } })
  expect(await findByPhone(liaison, { phone: '139 8765 4321', reason: '本人来电' }, await circumstances())).toMatchObject({ ok: true, value: ['202600001'] })
})

test('while it waits to be looked over, neither the file nor what is kept of its columns can be read', async () => {
  const { id, mapping } = await looked(FILE)
  const run = await db.importRun.findUniqueOrThrow({ where: { id } })
  for (const secret of [NAME, PHONE, HOME]) expect(Buffer.from(run.content).toString() + JSON.stringify([run.mapping, run.problems])).not.toContain(secret)
  expect(mapping.samples[mapping.headings.indexOf('备注')], 'of a column that nobody knows nothing is shown').toBe('')
})

test('every trouble is said in words, by row and column, and repeats nobody’s number; the rest goes in', async () => {
  const broken = [HEAD, 'B-1,2026-13-01,王某,,,,井盖坏了很久没有人修。', 'B-2,2026-03-01,王某,打他手机 139,,,井盖坏了。', 'B-3,2026-03-01,,,,,', 'B-4,2026-03-01,,,,,路面坏了。,,,,,还行', 'B-5,2026-03-01,,,,,路面坏了。,,,,2026-02-01', 'B-6,2026-03-01,,,,,路面坏了。,,,,,,B-99', 'B-7,2099-01-01,,,,,路面坏了。', 'B-8,2026-03-01,,,,,路面坏了两个月。', 'B-8,2026-03-02,,,,,路面坏了三个月。'].join('\n')
  const { faults, counts } = await looked(broken)
  expect(counts).toMatchObject({ total: 9, created: 1, refused: 8 })
  expect(faults.map(({ row, column, problem }) => `${row} ${column} ${problem}`)).toEqual([
    '3 受理时间 读不出是哪一天。', '4 联系电话 不是电话号码。', '5 反映内容 没有写反映了什么。', '6 回访评价 看不出满意不满意。', '7 答复时间 答复在受理（2026-03-01）以前。',
    '8 同一件事的工单编号 表里和平台里都没有这个编号。', '9 受理时间 这一天还没有到。', '11 工单编号 与第 10 行工单编号相同。',
  ])
  expect(faults[1]).toMatchObject({ written: '（不显示）' })
  expect(await imported(broken)).toMatchObject({ created: 1, refused: 8 })
})

test('a later export of the same orders only adds what is new in it; what an order lives through here is left alone', async () => {
  await imported(FILE)
  expect(await imported([HEAD, 'A-3,2026/4/2,,,,,河口的桥栏杆断了。,,交通局,换了三根新栏杆。,2026-04-20,满意,,', ROWS[0]].join('\n'))).toMatchObject({ created: 0, changed: 1, unchanged: 1 })
  const third = (await all())[2]!
  expect(third).toMatchObject({ grade: 'satisfied', body: '交通局', answeredOn: '2026-04-20', answers: [{ text: '换了三根新栏杆。' }], version: 1 })
  expect(third.nameSealed, 'an empty cell takes nothing away').not.toBeNull()
  await db.opinion.update({ where: { id: third.id }, data: { state: 'accepted' } })
  expect((await looked([HEAD, 'A-3,2026/4/2,,,,,河口的桥又断了。'].join('\n'))).faults).toMatchObject([{ problem: expect.stringContaining('又在平台里办着') }])
})

test('what was forgotten of a person is not brought back by the next export', async () => {
  await imported(FILE)
  expect(await eraseExpired({ ...(await circumstances()), today: '2027-05-01' })).toBeGreaterThanOrEqual(2)
  expect((await all()).map(({ nameSealed, phoneIndex }) => [nameSealed, phoneIndex])).toEqual([[null, null], [null, null], [null, null]])
  expect(await imported(FILE)).toMatchObject({ unchanged: 3 })
  expect((await all())[0]!.phoneSealed).toBeNull()
})

test('columns can be chosen otherwise, and only the office of the congress may', async () => {
  const { id, mapping } = await looked('单号,日子,说的\nC-1,2026-03-01,路灯坏了一个月。'.replace('说的', '内容'))
  expect(mapping.readings).toEqual(['', '', 'text'])
  expect((await findRoster(office, id))!.faults).toMatchObject([{ column: '受理时间', problem: '没有受理时间。' }])
  await remapRoster(office, id, { readings: ['number', 'takenOn', 'text'], leftOut: [] }, at)
  expect((await findRoster(office, id))!.counts).toMatchObject({ created: 1, refused: 0 })
  const stranger = await signedIn(congressId, 'leader')
  expect(await findRoster(stranger, id)).toBeNull()
  expect(await startRoster(stranger, id, at)).toMatchObject({ ok: false })
})

test('three thousand orders are in at one go, those that repeat one stand as its cluster, and lists and search find them', async () => {
  const rows = Array.from({ length: 3_000 }, (_, n) => `D-${n},2026-0${1 + (n % 5)}-1${n % 9},赵大爷,139${String(10_000_000 + n)},,${n % 40}号巷,第${n % 40}巷的路灯坏了第${n}天没有人来修。,,县住房和城乡建设局,已经修好第${n}盏。,2026-05-20,满意,${n >= 40 ? `D-${n % 40}` : ''},`)
  expect(await imported([HEAD, ...rows].join('\n'))).toMatchObject({ created: 3_000, refused: 0 })
  const { today } = await circumstances()
  const page = await listOpinions(office, readOpinionFilter({ view: 'clusters' }), today)
  expect(page.rows[0]).toMatchObject({ voices: 75 })
  const rest = await listOpinions(office, readOpinionFilter({ view: 'clusters', after: page.next! }), today)
  expect([page.rows.length, rest.rows.length, new Set([...page.rows, ...rest.rows].map(({ id }) => id)).size, rest.next]).toEqual([25, 15, 40, null])
  expect((await listOpinions(office, readOpinionFilter({ view: 'clusters', before: rest.previous! }), today)).rows.map(({ id }) => id)).toEqual(page.rows.map(({ id }) => id))
  const { id, congressId: of } = await db.opinion.findUniqueOrThrow({ where: { id: page.rows[0]!.id } })
  expect(of).toBe(congressId)
  const riders: string[] = []
  for (let before: string | null | undefined; before !== null; ) {
    const { rows: some, older } = await listRiders(id, 74, { before })
    expect(some.length).toBeLessThanOrEqual(20)
    riders.push(...some.map((rider) => rider.id))
    before = older
  }
  expect(new Set(riders).size).toBe(74)
  expect((await listOpinions(office, readOpinionFilter({ view: 'all', q: '第7巷' }), today)).rows.length).toBeGreaterThan(0)
})
