import { createHash } from 'node:crypto'
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
  let before = -1
  await vi.waitFor(() => expect(before).toBe((before = given)), { interval: 300, timeout: 25_000 })
  expect(given).toBeLessThan(100_000)
  stream.destroy()
})
