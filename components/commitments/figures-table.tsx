import { PromiseCount } from '@/components/commitments/promise-count'
import { Table, type Column } from '@/components/ui/table'
import type { LedgerFigure } from '@/lib/commitments/ledger'
import { percentWords } from '@/lib/reports/measure-words'
import { rateWords, type Shares, type UnitRow } from '@/lib/commitments/figures'

const shares = ({ a, b, c }: Shares) => `${a} / ${b} / ${c}`

/** What each unit promised and what came of it; the numbers under the bars. */
export function FiguresTable({ rows, total, year, legend }: { rows: readonly UnitRow[]; total: UnitRow | null; year: string; legend: { heads: string; turned: string } }) {
  const told = (figure: LedgerFigure, { id }: UnitRow, count: number) => <PromiseCount figure={figure} year={year} unit={id} count={count} />
  const columns: Column<UnitRow>[] = [
    { key: 'name', head: '单位', lead: true, cell: ({ name }) => name },
    { key: 'before', head: `答复时 ${legend.heads}`, number: true, cell: ({ before }) => shares(before) },
    { key: 'after', head: `现在 ${legend.heads}`, number: true, cell: ({ after }) => shares(after) },
    { key: 'turned', head: legend.turned, number: true, cell: ({ turned, turnable }) => rateWords(turned, turnable) },
    { key: 'promised', head: `${year} 年承诺`, number: true, cell: (row) => told('promised', row, row.promised) },
    { key: 'kept', head: '已兑现', number: true, cell: (row) => <>{told('kept', row, row.kept)}<br /><span className="soft">{percentWords(row.kept, row.promised)}</span></> },
    { key: 'late', head: '逾期', number: true, cell: (row) => told('late', row, row.late) },
    { key: 'postponed', head: '改期', number: true, cell: (row) => told('postponed', row, row.postponed) },
    { key: 'given', head: '不能兑现', number: true, cell: (row) => told('unkept', row, row.given + row.dropped) },
    { key: 'carried', head: '往年转入', number: true, cell: (row) => told('carried', row, row.carried) },
  ]
  return <Table columns={columns} rows={total ? [...rows, total] : rows} rowKey={({ id }) => id || 'total'} />
}
