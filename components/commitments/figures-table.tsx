import { Table, type Column } from '@/components/ui/table'
import { rateWords, type Shares, type UnitRow } from '@/lib/commitments/figures'

const shares = ({ a, b, c }: Shares) => `${a} / ${b} / ${c}`

/** What each unit promised and what came of it; the numbers under the bars. */
export function FiguresTable({ rows, total, year, legend }: { rows: readonly UnitRow[]; total: UnitRow | null; year: string; legend: { heads: string; turned: string } }) {
  const columns: Column<UnitRow>[] = [
    { key: 'name', head: '单位', lead: true, cell: ({ name }) => name },
    { key: 'before', head: `答复时 ${legend.heads}`, number: true, cell: ({ before }) => shares(before) },
    { key: 'after', head: `现在 ${legend.heads}`, number: true, cell: ({ after }) => shares(after) },
    { key: 'turned', head: legend.turned, number: true, cell: ({ turned, turnable }) => rateWords(turned, turnable) },
    { key: 'promised', head: `${year} 年承诺`, number: true, cell: ({ promised }) => promised },
    { key: 'kept', head: '已兑现', number: true, cell: ({ kept, promised }) => rateWords(kept, promised) },
    { key: 'late', head: '逾期', number: true, cell: ({ late }) => (late > 0 ? <span className="late">{late}</span> : 0) },
    { key: 'postponed', head: '改期', number: true, cell: ({ postponed }) => postponed },
    { key: 'given', head: '不能兑现', number: true, cell: ({ given, dropped }) => given + dropped },
    { key: 'carried', head: '往年转入', number: true, cell: ({ carried }) => carried },
  ]
  return <Table columns={columns} rows={total ? [...rows, total] : rows} rowKey={({ id }) => id || 'total'} />
}
