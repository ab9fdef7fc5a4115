import type { Cell, SheetColumn } from '@/lib/tables/write'

/** A list as offices keep it, ready to be written; its rows are read only when they are asked for. */
export type Workbook = {
  /** On the file and on its sheet: 承诺台账 */
  title: string
  columns: readonly SheetColumn[]
  /** What it was narrowed to, as the log keeps it. */
  query: string
  /** The same in words, as the sheet says it. */
  conditions: string
  count: number
  /** Row by row, ended by these lines. */
  rows: (footer: readonly string[]) => AsyncIterable<readonly Cell[]>
}

export type Column<Row> = SheetColumn & { cell: (row: Row, position: number) => Cell }

/** Every row of a list that is read page by page. */
export async function* everyPage<Row, After>(page: (after: After | null) => Promise<{ rows: readonly Row[]; next: After | null }>): AsyncGenerator<Row> {
  for (let after: After | null = null; ; ) {
    const { rows, next }: { rows: readonly Row[]; next: After | null } = await page(after)
    yield* rows
    if (next === null) return
    after = next
  }
}

/** Rows as the columns say them, then an empty one and the footer. */
export async function* sheetRows<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row> | Iterable<Row>, footer: readonly string[]): AsyncGenerator<Cell[]> {
  let position = 0
  for await (const row of rows) {
    position += 1
    yield columns.map(({ cell }) => cell(row, position))
  }
  yield []
  for (const words of footer) yield [words]
}

export const positionColumn = { head: '序号', width: 6, kind: 'number', cell: (_: unknown, position: number) => position } as const

/** 条件 as one sentence; nothing narrowed is said too. */
export const conditionsOf = (...narrowed: (string | false | null | undefined)[]): string => narrowed.filter(Boolean).join('，') || '没有'
