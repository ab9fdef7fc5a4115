import { Readable } from 'node:stream'
import { packed } from '@/lib/tables/pack'
import { sheetXml } from '@/lib/tables/sheet'
import { workbookParts } from '@/lib/tables/workbook-parts'

export type Cell = string | number | null | undefined
export type SheetColumn = { head: string; width?: number; kind?: 'text' | 'number' }
export type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>

/**
 * A workbook of one sheet, written while the rows come in: memory stays flat, and a slow reader is waited for.
 * Every column is typed as text unless it is for counting with: 0042 stays 0042, and =1+1 is never reckoned (CWE-1236),
 * not even after somebody has edited the cell.
 */
export const streamSheet = (rows: Rows, columns: readonly SheetColumn[], name = '表'): Readable =>
  Readable.from(packed(workbookParts(name, sheetXml(rows, columns))), { objectMode: false, highWaterMark: 256 * 1024 })
