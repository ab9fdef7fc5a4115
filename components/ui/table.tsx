import type { ReactNode } from 'react'
import { keptMarkup } from './markup'
import { Still } from './still'

export type Column<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** The cell's label on a phone. The head itself when that is a plain word; `null` for none. */
  label?: string | null
  /** Where the cell stands in a ledger's three-line card. */
  area?: 'pick' | 'no' | 'what' | 'units' | 'state' | 'when'
  /** The cell that names the row: bold, and without a label on a phone. */
  lead?: boolean
  number?: boolean
  sorted?: 'ascending' | 'descending'
  className?: string
}

/** Rows whose cells are still markup, never none: `of` says all that their cells are made of, and they are read only where that is new. */
export type StillRows<Row> = { of: string; read: () => readonly Row[] }

type Props<Row> = {
  columns: readonly Column<Row>[]
  rows: readonly Row[] | StillRows<Row>
  rowKey: (row: Row) => string
  /** The fixed card of a list of suggestions: number and due · title · state and units. */
  ledger?: boolean
  cards?: boolean
  chosen?: (row: Row) => boolean
  caption?: ReactNode
  /** Said instead of the table when there is no row. */
  empty?: ReactNode
  className?: string
}

/** One table for desk and phone. Roles are written out, because `display: block` on a phone would take them away. */
export function Table<Row>({ columns, rows, rowKey, ledger, cards = true, chosen, caption, empty, className }: Props<Row>) {
  if (!('read' in rows) && rows.length === 0 && empty) return <>{empty}</>
  const drawn = (shown: readonly Row[]) =>
    shown.map((row) => (
      <tr role="row" key={rowKey(row)} className={chosen?.(row) ? 'on' : undefined}>
        {columns.map((column) => (
          <Cell key={column.key} column={column} label={ledger || !cards ? undefined : labelOf(column)}>
            {column.cell(row)}
          </Cell>
        ))}
      </tr>
    ))
  return (
    <table role="table" className={['tbl', cards && 'cards', ledger && 'ledger', className].filter(Boolean).join(' ')}>
      {caption ? <caption>{caption}</caption> : null}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" aria-sort={column.sorted} className={column.number ? 'r' : column.area === 'pick' ? 'pick' : undefined}>
              {column.head}
              {column.sorted ? <span aria-hidden="true">{column.sorted === 'ascending' ? ' ↑' : ' ↓'}</span> : null}
            </th>
          ))}
        </tr>
      </thead>
      {'read' in rows ? <Still as="tbody" role="rowgroup" html={keptMarkup(rows.of, () => drawn(rows.read()))} /> : <tbody role="rowgroup">{drawn(rows)}</tbody>}
    </table>
  )
}

function labelOf<Row>({ label, lead, head }: Column<Row>): string | undefined {
  if (label === null || lead) return undefined
  return label ?? (typeof head === 'string' && head !== '' ? head : undefined)
}

type CellProps<Row> = { column: Column<Row>; label?: string; children: ReactNode }

function Cell<Row>({ column, label, children }: CellProps<Row>) {
  const { area, lead, number, className } = column
  const look = [area, lead && 't', number && 'r', area === 'no' && 'num mid', className].filter(Boolean).join(' ')
  return (
    <td role="cell" data-l={label} className={look || undefined}>
      {/* one child beside the label, whatever the cell holds */}
      {label ? <div>{children}</div> : children}
    </td>
  )
}
