import Link from 'next/link'
import { RateBars } from '@/components/charts/rate-bars'
import { ClassCell } from '@/components/reports/class-cell'
import { Fraction } from '@/components/reports/fraction'
import { Disclosure } from '@/components/ui/disclosure'
import { Table, type Column } from '@/components/ui/table'
import { ALL_MEASURES, groupWords, measureWords } from '@/lib/reports/measure-words'
import type { Group, Measure } from '@/lib/reports/measures'
import type { ClassCount, GroupRow } from '@/lib/reports/page'

const MOST_BARS = 12
const rateOf = ({ rates }: GroupRow, wanted: Measure) => rates.find(({ key }) => key === wanted)!

type Props = { rows: readonly GroupRow[]; by: Group; classes: readonly ClassCount[]; together: GroupRow | null; base: string }

/** One group beside the other: a rate drawn, all of them and the classes in the table. */
export function GroupFigures({ rows, by, classes, together, base }: Props) {
  const drawn = rows.filter((row) => rateOf(row, 'reply').base > 0).slice(0, MOST_BARS)
  const columns: Column<GroupRow>[] = [
    { key: 'label', head: groupWords[by], lead: true, cell: ({ label, href }) => (href ? <Link prefetch={false} href={href}>{label}</Link> : label) },
    { key: 'count', head: '受理', number: true, cell: ({ count, countHref }) => (countHref ? <Link prefetch={false} href={countHref}>{count}</Link> : count) },
    { key: 'overdue', head: '超期未答复', number: true, cell: ({ overdue, overdueHref }) => (overdue > 0 && overdueHref ? <Link prefetch={false} className="late" href={overdueHref}>{overdue}</Link> : overdue) },
    ...ALL_MEASURES.map((key): Column<GroupRow> => ({ key, head: measureWords[key].label, number: true, cell: (row) => <Cell rate={rateOf(row, key)} /> })),
    ...classes.map(({ code, mark }, index): Column<GroupRow> => ({ key: `class-${code}`, head: mark, number: true, cell: (row) => <ClassCell row={row} index={index} /> })),
  ]
  return (
    <>
      <p className="fig-note">{base}</p>
      <p className="legend">答复率：已答复 ÷ 已交办{rows.length > drawn.length ? `；件数最多的 ${drawn.length} 个，其余在表里` : ''}</p>
      <RateBars rows={drawn.map((row) => ({ key: row.key, label: row.label, share: rateOf(row, 'reply').share, words: <>{rateOf(row, 'reply').percent}　<Fraction of={rateOf(row, 'reply')} /></> }))} />
      <Disclosure summary="看数字：全部各率和结果类别"><div className="wide" tabIndex={0} role="region" aria-label="各率和结果类别一览"><Table rows={together ? [...rows, together] : rows} rowKey={({ key }) => key} columns={columns} /></div></Disclosure>
    </>
  )
}

const Cell = ({ rate }: { rate: ReturnType<typeof rateOf> }) => (rate.base === 0 ? <>—</> : <>{rate.percent}<br /><Fraction of={rate} /></>)
