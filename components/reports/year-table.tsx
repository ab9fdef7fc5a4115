import Link from 'next/link'
import { ClassCell } from '@/components/reports/class-cell'
import { Fraction } from '@/components/reports/fraction'
import { Table } from '@/components/ui/table'
import { measureWords } from '@/lib/reports/measure-words'
import type { Measure } from '@/lib/reports/measures'
import type { ClassCount, GroupRow } from '@/lib/reports/page'

const SHOWN = ['reply', 'onTime', 'return', 'firstSatisfied', 'finalSatisfied', 'finalContent', 'kept'] as const satisfies readonly Measure[]

/** One row a year, every share with its fraction. */
export const YearTable = ({ rows, classes }: { rows: readonly GroupRow[]; classes: readonly ClassCount[] }) => (
  <div className="wide" tabIndex={0} role="region" aria-label="历年数字">
    <Table
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', head: '年度', lead: true, cell: ({ label, href }) => <span className="whitespace-nowrap">{href ? <Link prefetch={false} href={href}>{label}</Link> : label}</span> },
        { key: 'count', head: '受理', number: true, cell: ({ count, countHref }) => (countHref ? <Link prefetch={false} href={countHref}>{count}</Link> : count) },
        ...classes.map(({ code, mark }, index) => ({ key: `class-${code}`, head: mark, number: true, cell: (row: GroupRow) => <ClassCell row={row} index={index} /> })),
        ...SHOWN.map((key) => ({ key, head: measureWords[key].label, number: true, cell: ({ rates }: GroupRow) => { const rate = rates.find((one) => one.key === key)!; return rate.base === 0 ? '—' : <>{rate.percent}<br /><Fraction of={rate} /></> } })),
      ]}
    />
  </div>
)
