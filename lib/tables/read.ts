import { readCsv } from '@/lib/tables/csv'
import { readXlsx } from '@/lib/tables/xlsx'

export type Sheet = { name: string; rows: string[][] }
/** `problem` is a sentence for the person who chose the file; then there are no rows. */
export type ReadSheet = { sheet: string; rows: string[][]; problem: string | null }

export const MAX_BYTES = 20 * 1024 * 1024
export const MAX_ROWS = 50_000
const MAX_COLUMNS = 200

const OLD_OFFICE = 'd0cf11e0' // also what a workbook with a password looks like
const ZIP = '504b0304'

/**
 * A table file as rows of text, whatever its name says it is. `rows[n - 1]` is row n of the file; blank rows are empty.
 * Merged cells are filled, days read 2026-03-04, numbers read as they are shown.
 */
export async function readSheet(file: Buffer, fileName: string): Promise<ReadSheet> {
  const answer = boundsProblem(file) ?? (await readAny(file))
  if (typeof answer === 'string') return { sheet: fileName, rows: [], problem: answer }
  const problem = sizeProblem(answer.rows)
  return problem ? { sheet: answer.name, rows: [], problem } : { sheet: answer.name, rows: answer.rows, problem: null }
}

function boundsProblem(file: Buffer): string | null {
  if (file.length === 0) return '这个文件是空的。'
  return file.length > MAX_BYTES ? `文件太大（${Math.ceil(file.length / 1024 / 1024)} MB），一次不超过 20 MB。可以分成几个文件传。` : null
}

function readAny(file: Buffer): Promise<Sheet | string> | Sheet | string {
  const kind = file.subarray(0, 4).toString('hex')
  if (kind === OLD_OFFICE) return '这是旧版 xls，或者加了密码的文件。请在 Excel 或 WPS 中打开，另存为不加密码的 xlsx 再传。'
  return kind === ZIP ? readXlsx(file) : readCsv(file)
}

function sizeProblem(rows: string[][]): string | null {
  if (rows.length > MAX_ROWS) return `一共 ${rows.length} 行，一次最多 ${MAX_ROWS} 行。可以分成几个文件传。`
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return widest > MAX_COLUMNS ? `一共 ${widest} 列，最多 ${MAX_COLUMNS} 列。请删去空列再传。` : null
}
