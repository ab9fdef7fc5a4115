import ExcelJS from 'exceljs'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { dayOfText, dayOrMonthOfText } from '@/lib/tables/days'
import { readSheet } from '@/lib/tables/read'

const gbk = (...bytes: number[]) => Buffer.from(bytes)

async function aWorkbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('交办表'))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

describe('an xlsx as offices write it', () => {
  test('a merged title and a merged unit are read in every cell they cover', async () => {
    const file = await aWorkbook((sheet) => {
      sheet.addRows([['代表建议交办一览表', '', ''], ['编号', '标题', '主办'], ['0042', '硬化道路', '交通局'], ['0043', '修桥', '']])
      sheet.mergeCells('A1:C1')
      sheet.mergeCells('C3:C4')
    })
    const { rows, sheet, problem } = await readSheet(file, '表.xlsx')
    expect(problem).toBeNull()
    expect(sheet).toBe('交办表')
    expect(rows[0]).toEqual(['代表建议交办一览表', '代表建议交办一览表', '代表建议交办一览表'])
    expect(rows[3]).toEqual(['0043', '修桥', '交通局'])
  })

  test('numbers keep the zeros that are shown, days are days, formulas are their results', async () => {
    const file = await aWorkbook((sheet) => {
      sheet.addRow([165, 7, new Date(Date.UTC(2026, 2, 4)), { formula: '1+1', result: 2 }, 0.5, { richText: [{ text: '硬' }, { text: '化' }] }])
      sheet.getCell('A1').numFmt = '0000'
      sheet.getCell('B1').numFmt = '"B"0000'
      sheet.getCell('C1').numFmt = 'yyyy/m/d'
      sheet.getCell('E1').numFmt = '0.0%'
    })
    expect((await readSheet(file, '表.xlsx')).rows).toEqual([['0165', 'B0007', '2026-03-04', '2', '50.0%', '硬化']])
  })

  test('row n of the file is rows[n - 1], blank rows included', async () => {
    const file = await aWorkbook((sheet) => {
      sheet.getCell('B4').value = '甲'
    })
    expect((await readSheet(file, '表.xlsx')).rows).toEqual([[], [], [], ['', '甲']])
  })

  test('a rule over a whole column does not hold up the reading', async () => {
    const file = await aWorkbook((sheet) => {
      sheet.getCell('A1').value = '甲'
      // the declarations leave this out; it is what WPS writes when a whole column gets a drop-down
      ;(sheet as unknown as { dataValidations: { add(range: string, rule: object): void } }).dataValidations.add('B1:B1048576', { type: 'list', formulae: ['"男,女"'] })
    })
    expect((await readSheet(file, '表.xlsx')).rows).toEqual([['甲']])
  })
})

describe('files that cannot be read give one sentence', () => {
  test('a cut workbook, an old xls, an empty file, a picture', async () => {
    const whole = await aWorkbook((sheet) => sheet.addRow(['甲']))
    expect((await readSheet(whole.subarray(0, whole.length / 2), '半.xlsx')).problem).toContain('打不开')
    expect((await readSheet(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧.xls')).problem).toContain('旧版 xls')
    expect((await readSheet(Buffer.alloc(0), '空.csv')).problem).toBe('这个文件是空的。')
    expect((await readSheet(Buffer.from('89504e470d0a1a0a0000000d', 'hex'), '图.csv')).problem).toContain('不是表格')
    expect((await readSheet(Buffer.alloc(21 * 1024 * 1024, 'a'), '大.csv')).problem).toContain('不超过 20 MB')
  })

  test('a damaged byte in the middle of a workbook', async () => {
    const whole = await aWorkbook((sheet) => sheet.addRows(Array.from({ length: 500 }, (_, row) => [`第${row}行`, row * 31])))
    for (let at = 100; at < whole.length; at += 997) {
      const damaged = Buffer.from(whole)
      damaged[at] = damaged[at]! ^ 0xff
      const { rows, problem } = await readSheet(damaged, '坏.xlsx')
      expect(problem === null ? rows.length : 0, `byte ${at}`).toBeLessThanOrEqual(500)
    }
  })

  test('a small package that unpacks without end', async () => {
    const { problem } = await readSheet(aPackage('xl/worksheets/sheet1.xml', Buffer.alloc(320 * 1024 * 1024)), '炸弹.xlsx')
    expect(problem).toContain('解开后太大')
  })

  test('a sheet whose one merge covers everything', async () => {
    const sheet = Buffer.from('<worksheet><sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>')
    expect((await readSheet(aPackage('xl/worksheets/sheet1.xml', sheet), '合并.xlsx')).problem).toContain('合并的单元格')
  })

  test('too many rows', async () => {
    const { problem } = await readSheet(Buffer.from('甲,乙\n'.repeat(50_001)), '多.csv')
    expect(problem).toContain('一次最多 50000 行')
  })
})

describe('a csv from any office', () => {
  test('GBK, UTF-8 with and without its mark, UTF-16', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('姓名,届\n', 'utf16le')])
    const files = [gbk(0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xbd, 0xec, 0x0a), Buffer.from('姓名,届\n'), Buffer.from('\ufeff姓名,届\n'), utf16]
    for (const file of files) expect((await readSheet(file, '名册.csv')).rows).toEqual([['姓名', '届']])
  })

  test('quotes, line breaks in a cell, tabs, rows of unequal length', async () => {
    expect((await readSheet(Buffer.from('a,"甲\n乙",c\nd\n'), 'x.csv')).rows).toEqual([['a', '甲\n乙', 'c'], ['d']])
    expect((await readSheet(Buffer.from('编号\t标题，副题\n1\t修路\n'), 'x.txt')).rows).toEqual([['编号', '标题，副题'], ['1', '修路']])
  })

  test('a quote that is never closed', async () => {
    expect((await readSheet(Buffer.from('a,b\n"甲,乙\n'), 'x.csv')).problem).toContain('引号没有配对')
  })
})

test('a day in any spelling, and no day that does not exist', () => {
  for (const text of ['2024.3.5', '2024年3月5日', '2024-03-05', '2024/3/5', '20240305', '45356', '2024-03-05 10:20', '2024年 3月 5日']) {
    expect(dayOfText(text), text).toBe('2024-03-05')
  }
  for (const text of ['2026.13.4', '2025-02-29', '3月5日', '165', '', '尚未交办']) expect(dayOfText(text), text).toBeNull()
  expect(dayOrMonthOfText('1975.08')).toBe('1975-08-01')
  expect(dayOrMonthOfText('1975年8月')).toBe('1975-08-01')
  expect(dayOrMonthOfText('1975-08-09')).toBe('1975-08-09')
})

/** A ZIP with one entry, written by hand. */
function aPackage(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}
