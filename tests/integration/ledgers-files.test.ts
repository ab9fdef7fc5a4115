import ExcelJS from 'exceljs'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startImport, uploadLedger } from '@/lib/ledgers/commands'
import { findRun } from '@/lib/ledgers/queries'
import { db } from '@/lib/platform/db'
import { getCircumstances } from '@/lib/settings/queries'
import { aCongress, at, signedIn } from './people-ground'

async function anOffice() {
  const { id: congressId } = await aCongress()
  const actor = await signedIn(congressId, 'officer')
  const circumstances = await getCircumstances(congressId, at)
  const upload = (content: Buffer | string, name = '台账.csv') => uploadLedger(actor, { name, content: Buffer.from(content) }, circumstances)
  const start = async (id: string) => {
    const started = await startImport(actor, id, circumstances)
    return started.ok ? started.value.finished : started
  }
  return { congressId, actor, upload, start }
}

async function aWorkbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('交办表'))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

test('files that are no ledger are refused in words, and nothing is kept of them', async () => {
  const { congressId, upload } = await anOffice()
  const xlsx = await aWorkbook((sheet) => sheet.addRows([['编号', '标题'], ['1', '关于修路的建议']]))
  const refused = async (content: Buffer | string, name?: string) => {
    const answer = await upload(content, name)
    return answer.ok ? 'taken' : answer.message
  }
  expect(await refused('')).toBe('这个文件是空的。')
  expect(await refused(xlsx.subarray(0, xlsx.length / 2), 'a.xlsx')).toMatch(/打不开/)
  expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xls')).toMatch(/旧版 xls/)
  expect(await refused('编号,标题,主办单位\n')).toBe('只有表头，没有内容。')
  expect(await refused('苹果,梨\n1,2')).toMatch(/没有找到表头/)
  expect(await refused(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).toMatch(/文件太大/)
  expect(await refused(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'a.csv')).toMatch(/不是表格/)
  expect(await db.importRun.count({ where: { congressId } })).toBe(0)
})

test('a workbook under a wrong name is read as what it is, and GBK as GBK', async () => {
  const { upload } = await anOffice()
  const xlsx = await aWorkbook((sheet) => sheet.addRows([['编号', '标题'], ['1', '关于修路的建议']]))
  expect(await upload(xlsx, '台账.csv')).toMatchObject({ ok: true, value: { counts: { created: 1 } } })
  expect(await upload(readFileSync('tests/fixtures/ledgers/gbk.csv'), 'gbk.csv')).toMatchObject({ ok: true, value: { counts: { total: 3, created: 3, refused: 0 } } })
})

test('a ledger as offices make it: merged title, two levels, merged units, serial days, formulas, several units in a cell', async () => {
  const { congressId, actor, upload, start } = await anOffice()
  const content = await aWorkbook((sheet) => {
    sheet.addRow(['青岚县十八届人大五次会议代表建议办理台账'])
    sheet.mergeCells('A1:H1')
    sheet.addRow(['编号', '标题', '办理单位', '', '交办时间', '答复时间', '代表评价', ''])
    sheet.addRow(['', '', '主办', '会办', '', '', '态度', '结果'])
    for (const range of ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3', 'G2:H2']) sheet.mergeCells(range)
    sheet.addRow(['0001', '关于硬化道路的建议', '县交通局', '县财政局、云溪镇', 45356, '2024.5.6', '满意', '不满意'])
    sheet.addRow([{ formula: 'A4', result: '0002' }, '关于修桥的建议', '县交通局', '', new Date(Date.UTC(2024, 2, 5)), '2024年5月6日', '', ''])
    sheet.mergeCells('C4:C5')
    sheet.addRow(['0003', '关于修渠的建议', '县水利局', '', '2024.2.30', '', '', ''])
  })
  const answer = await upload(content, '台账.xlsx')
  if (!answer.ok) throw new Error(answer.message)
  expect((await findRun(actor, answer.value.id))?.mapping.readings).toEqual(['number', 'title', 'leadUnits', 'coUnits', 'dispatchedOn', 'repliedOn', 'attitude', 'result'])
  expect(await start(answer.value.id)).toMatchObject({ ok: true, value: { created: 2, refused: 1 } })
  expect((await findRun(actor, answer.value.id))?.faults).toMatchObject([{ row: 6, column: '交办时间', problem: '2024年2月没有 30 日。' }])
  const rows = await db.suggestion.findMany({ where: { congressId }, orderBy: { number: 'asc' }, include: { assignments: { include: { unit: true } } } })
  expect(rows).toMatchObject([
    { number: '0001', dispatchedOn: '2024-03-05', repliedOn: '2024-05-06', grade: 'unsatisfied' },
    { number: '0002', dispatchedOn: '2024-03-05', repliedOn: '2024-05-06', grade: null, assignments: [{ role: 'sole', unit: { name: '县交通局' } }] },
  ])
  expect(rows[0]!.assignments.map(({ role, unit }) => `${role} ${unit.name}`).sort()).toEqual(['co 云溪镇', 'co 县财政局', 'lead 县交通局'])
})

test('if the last chunk cannot be written, nothing is: not a row, not a unit, not an event', async () => {
  const { congressId, actor, upload, start } = await anOffice()
  const lines = Array.from({ length: 1200 }, (_, index) => `${index + 1},关于第${index + 1}条路的建议,县交通局`)
  const answer = await upload(['编号,标题,主办单位', ...lines].join('\n'))
  if (!answer.ok) throw new Error(answer.message)
  const { Client } = (await import('pg')).default
  const owner = new Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await owner.connect()
  await owner.query(`ALTER TABLE suggestion ADD CONSTRAINT no_road_1100 CHECK (title <> '关于第1100条路的建议')`)
  const failed = await start(answer.value.id)
  await owner.query('ALTER TABLE suggestion DROP CONSTRAINT no_road_1100')
  await owner.end()
  expect(failed).toMatchObject({ ok: false, message: expect.stringContaining('什么也没有写入') })
  const left = [await db.suggestion.count({ where: { congressId } }), await db.unit.count({ where: { congressId } }), await db.event.count({ where: { congressId } })]
  expect(left).toEqual([0, 0, 0])
  expect((await findRun(actor, answer.value.id))?.state).toBe('failed')
  expect(await start(answer.value.id)).toMatchObject({ ok: true, value: { created: 1200 } })
})

test('two imports of one file at once bring it in once', async () => {
  const { congressId, upload, start } = await anOffice()
  const file = ['标题,主办单位', ...Array.from({ length: 300 }, (_, index) => `关于第${index}座桥的建议,县交通局`)].join('\n')
  const [one, two] = [await upload(file), await upload(file)]
  if (!one.ok || !two.ok) throw new Error('refused')
  const outcomes = await Promise.all([start(one.value.id), start(two.value.id), start(one.value.id)])
  expect(outcomes.map((outcome) => outcome.ok && outcome.value.created).sort()).toEqual([0, 300, false].sort())
  expect(await db.suggestion.count({ where: { congressId } })).toBe(300)
})

test('20,000 rows go in at one go while one sees how far it is, and once more without a change', { timeout: 240_000 }, async () => {
  const { congressId, actor, upload, start } = await anOffice()
  const lines = Array.from({ length: 20_000 }, (_, index) =>
    `十八届${1 + (index % 5)}次,${String(index).padStart(5, '0')},关于改善第${index}村道路和饮水条件的建议,农业农村,县第${index % 40}局,县财政局、县水利局,2024.3.5,2024年6月${1 + (index % 30)}日,满意,请求改善村内道路和饮水条件。`)
  const file = ['届次,编号,标题,类别,主办单位,会办单位,交办时间,答复时间,代表评价,内容', ...lines].join('\n')
  const answer = await upload(file)
  if (!answer.ok) throw new Error(answer.message)
  const finished = start(answer.value.id)
  const seen = new Set<number>()
  while ((await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 50))])) === undefined) seen.add((await findRun(actor, answer.value.id))!.progress)
  expect(await finished).toMatchObject({ ok: true, value: { created: 20_000, refused: 0, unitsCreated: 42 } })
  expect([...seen].some((rows) => rows > 0 && rows < 20_000)).toBe(true)
  expect(await db.assignment.count({ where: { congressId } })).toBe(60_000)
  expect(await upload(file)).toMatchObject({ ok: true, value: { counts: { unchanged: 20_000, created: 0, changed: 0 } } })
})
