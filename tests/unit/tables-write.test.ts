import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { expect, test, vi } from 'vitest'
import { readSheet } from '@/lib/tables/read'
import { streamSheet } from '@/lib/tables/write'

const columns = [{ head: '编号' }, { head: '标题' }, { head: '件数', kind: 'number' as const }]

test('what is written reads back the same: zeros, marks of formulas and all', async () => {
  const rows = [['0042', '=HYPERLINK("http://evil.test","看")', 3], ['+1', '@SUM(A1)', null], ['-2', '<b>&"\'</b>', 0], ['B132', '甲\n乙', 12.5]]
  const file = await buffer(streamSheet(rows, columns))
  const { rows: read, problem } = await readSheet(file, '台账.xlsx')
  expect(problem).toBeNull()
  expect(read).toEqual([['编号', '标题', '件数'], ['0042', '=HYPERLINK("http://evil.test","看")', '3'], ['+1', '@SUM(A1)'], ['-2', '<b>&"\'</b>', '0'], ['B132', '甲\n乙', '12.5']])
})

test('no cell is a formula, and cells that look like one are typed as text', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await buffer(streamSheet([['=1+1', '\tcmd', 2]], columns))) as unknown as ExcelJS.Buffer)
  const sheet = workbook.worksheets[0]!
  expect(sheet.getCell('A2').type).toBe(ExcelJS.ValueType.String)
  expect(sheet.getCell('A2').numFmt).toBe('@')
  expect(sheet.getCell('B2').numFmt).toBe('@')
  expect(sheet.getCell('C2').value).toBe(2)
})

test('widths, the frozen heading, columns beyond the alphabet and an empty row stand where they belong; what XML cannot hold is left out', async () => {
  const wide = Array.from({ length: 30 }, (_, index) => ({ head: `列${index + 1}`, width: index + 5, kind: index === 28 ? ('number' as const) : ('text' as const) }))
  const last = (cell: string | number) => [...Array.from({ length: 28 }, () => null), 7, cell]
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await buffer(streamSheet([last('甲\u0000\u000b\uffff乙😀'), [], last('长'.repeat(40_000)), last(5), ['一', ...last('多出来')]], wide, '甲&乙'))) as unknown as ExcelJS.Buffer)
  const sheet = workbook.getWorksheet('甲&乙')!
  expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
  expect(sheet.getColumn(28).width).toBe(32)
  expect(sheet.getCell('AD1').font).toMatchObject({ bold: true })
  expect(sheet.getCell('AD1').value).toBe('列30')
  expect(sheet.getCell('AC2').value).toBe(7)
  expect(sheet.getCell('AD2').value).toBe('甲乙😀')
  expect(String(sheet.getCell('AD4').value)).toHaveLength(32_767)
  expect(sheet.getCell('AD5')).toMatchObject({ type: ExcelJS.ValueType.String, value: '5' })
  expect(sheet.getCell('AE6').value).toBe('多出来')
  expect(sheet.getCell('B2').numFmt).toBe('@') // empty, and text once somebody writes there
  expect(sheet.rowCount).toBe(6)
})

test('a failing source ends the download with an error instead of half a file', async () => {
  async function* broken() {
    yield ['1', '甲', 1]
    throw new Error('the database went away')
  }
  await expect(buffer(streamSheet(broken(), columns))).rejects.toThrow('the database went away')
})

test('a reader that does not read is waited for', { timeout: 30_000 }, async () => {
  let given = 0
  // text that does not shrink, so that what waits to be read soon fills up
  const noise = (row: number) => Array.from({ length: 8 }, (_, part) => createHash('sha512').update(`${row}.${part}`).digest('base64')).join('')
  function* endless() {
    for (; given < 500_000; given += 1) yield [String(given), noise(given), given]
  }
  const stream = streamSheet(endless(), columns)
  await once(stream, 'readable')
  let before = -1
  await vi.waitFor(() => expect(before).toBe((before = given)), { interval: 300, timeout: 25_000 })
  expect(given).toBeLessThan(100_000)
  expect(given).toBeGreaterThan(0)
  stream.destroy()
})

test.each([['while the source has more', false], ['while the source itself waits', true]])('a reader that breaks off %s lets it go', async (_, waits) => {
  let given = 0
  let left = false
  let goOn = () => {}
  const more = new Promise<void>((resolve) => (goOn = resolve))
  async function* endless() {
    try {
      for (; ; given += 1) {
        if (waits && given === 5_000) await more
        yield [String(given), '关于道路硬化的建议', given]
      }
    } finally {
      left = true
    }
  }
  const stream = streamSheet(endless(), columns).resume()
  await vi.waitFor(() => expect(given).toBeGreaterThanOrEqual(5_000))
  stream.destroy()
  goOn()
  await vi.waitFor(() => expect(left).toBe(true))
})
