import { once, type EventEmitter } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { setImmediate as otherWork } from 'node:timers/promises'
import ExcelJS from 'exceljs'

export type Cell = string | number | null | undefined
export type SheetColumn = { head: string; width?: number; kind?: 'text' | 'number' }
type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>

type Entry = EventEmitter & { _writableState: { needDrain: boolean } }

const AT_ONCE = 200
const LONGEST = 32_767 // characters in a cell of Excel

/**
 * A workbook of one sheet, written while the rows come in: memory stays flat, and a slow reader is waited for.
 * Every column is typed as text unless it is for counting with: 0042 stays 0042, and =1+1 is never reckoned (CWE-1236),
 * not even after somebody has edited the cell.
 */
export function streamSheet(rows: Rows, columns: readonly SheetColumn[], name = '表'): Readable {
  const output = new PassThrough({ highWaterMark: 256 * 1024 })
  write(output, rows, columns, name).catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))))
  return output
}

async function write(output: PassThrough, rows: Rows, columns: readonly SheetColumn[], name: string): Promise<void> {
  const options = { stream: output, useStyles: true, useSharedStrings: false, zip: { zlib: { level: 1 } } }
  // the library's declarations leave out `zip`, its documentation does not
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter(options as Partial<ExcelJS.stream.xlsx.WorkbookStreamWriterOptions>)
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ head, width = 14, kind }) => ({ header: head, width, style: kind === 'number' ? {} : { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }

  // The library hands rows to the archive without waiting for it: what is not packed yet would fill the memory.
  const [entry] = (sheet as unknown as { stream: { pipes: Entry[] } }).stream.pipes // undeclared: the archive's end of the sheet, a stream of an older make

  let written = 0
  for await (const row of rows) {
    if (output.destroyed) return
    sheet.addRow(row.map((cell, column) => typed(cell, columns[column]?.kind))).commit()
    written += 1
    if (written % AT_ONCE === 0) await taken(output, entry)
  }
  sheet.commit()
  await workbook.commit()
}

const typed = (cell: Cell, kind: SheetColumn['kind']) => {
  if (cell === null || cell === undefined || cell === '') return null
  return kind === 'number' && typeof cell === 'number' ? cell : String(cell).slice(0, LONGEST)
}

/** Lets other requests in, and waits while the packing, or whoever downloads, is slower than we are. */
async function taken(output: PassThrough, entry: Entry | undefined): Promise<void> {
  await otherWork()
  if (entry?._writableState.needDrain) await drained(entry, output)
  if (output.writableNeedDrain) await drained(output, output)
}

async function drained(full: EventEmitter, output: PassThrough): Promise<void> {
  const settled = new AbortController()
  const { signal } = settled
  try {
    if (!output.destroyed) await Promise.race([once(full, 'drain', { signal }), once(output, 'close', { signal })])
  } finally {
    settled.abort() // the other one listens no longer
  }
}
