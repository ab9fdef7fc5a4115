import type { Readable } from 'node:stream'
import { COLUMNS, type Kind } from '@/lib/rosters/roster'
import { kindWords } from '@/lib/rosters/words'
import { streamSheet } from '@/lib/tables/write'

/** An empty table with one row as an example, to be filled in and imported. */
export function emptyForm(kind: Kind): { sheet: Readable; name: string } {
  const columns = COLUMNS[kind]
  const { label } = kindWords[kind]
  return { sheet: streamSheet([columns.map(({ example }) => example)], columns.map((column) => ({ head: column.label, width: 18 })), label), name: `${label}空表.xlsx` }
}
