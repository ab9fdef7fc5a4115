import ExcelJS from 'exceljs'
import { packageProblem } from '@/lib/tables/zip'
import type { Sheet } from '@/lib/tables/read'

// Read by nobody here, and a rule over a whole column makes the library visit a million cells.
const PASSED_OVER = ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'hyperlinks', 'tableParts', 'extLst', 'sheetProtection']

/** The first visible sheet that holds anything, as text. Row n of the sheet is `rows[n - 1]`. */
export async function readXlsx(file: Buffer): Promise<Sheet | string> {
  const problem = await packageProblem(file)
  if (problem) return problem
  const workbook = new ExcelJS.Workbook()
  try {
    // the library's declarations know the Buffer of an older Node
    await workbook.xlsx.load(file as unknown as ExcelJS.Buffer, { ignoreNodes: PASSED_OVER })
  } catch {
    return '这个文件打不开，可能已经损坏。请在 Excel 或 WPS 中打开它，另存为 xlsx 再传。'
  }
  for (const sheet of workbook.worksheets) {
    const rows = sheet.state === 'visible' ? rowsOf(sheet) : []
    if (rows.length > 0) return { name: sheet.name, rows }
  }
  return '这个文件里没有内容。'
}

function rowsOf(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = []
  sheet.eachRow((row, number) => {
    const cells: string[] = []
    row.eachCell((cell, column) => (cells[column - 1] = textOf(cell.isMerged ? cell.master : cell)))
    if (!cells.some((text) => text)) return
    while (rows.length < number - 1) rows.push([])
    rows.push(Array.from(cells, (text) => text ?? ''))
  })
  return rows
}

function textOf(cell: ExcelJS.Cell): string {
  const { value } = cell
  return textOfValue(value, cell.numFmt).trim()
}

function textOfValue(value: ExcelJS.CellValue | undefined, format: string | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberAsShown(value, format)
  if (value instanceof Date) return dayAsText(value)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return textOfValue(value.text as ExcelJS.CellValue, format)
  if ('error' in value) return value.error
  return textOfValue(value.result, format)
}

/** A number that is a code in disguise keeps what its format shows: 165 in the format "B"0000 reads B0165. */
function numberAsShown(value: number, format = 'General'): string {
  const shape = /^(?:"([^"]*)")?(0+)(?:\.(0+))?(%?)$/.exec(format)
  if (!shape) return String(value)
  const [, prefix = '', whole = '', decimals = '', percent = ''] = shape
  const [integer = '', rest] = (percent ? value * 100 : value).toFixed(decimals.length).split('.')
  return `${prefix}${integer.padStart(whole.length, '0')}${rest ? `.${rest}` : ''}${percent}`
}

// The library gives a cell's local time as if it were UTC.
function dayAsText(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const text = value.toISOString()
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}
