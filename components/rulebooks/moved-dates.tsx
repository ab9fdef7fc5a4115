import { Day } from '@/components/ui/day'
import { Empty } from '@/components/ui/empty'
import { Table, type Column } from '@/components/ui/table'
import type { Moved } from '@/lib/rulebooks/moving'

type Props = { dates: readonly Moved[]; units: ReadonlyMap<string, string>; today: string }

/** Every clock that runs, under the old rules and under the new ones. */
export function MovedDates({ dates, units, today }: Props) {
  const whose = ({ of }: Moved) => (typeof of === 'object' ? (units.get(of.unitId) ?? '承办单位') : '这件建议')
  const columns: Column<Moved>[] = [
    { key: 'what', head: '期限', lead: true, cell: (moved) => `${whose(moved)}：${moved.what}` },
    { key: 'before', head: '现在', className: 'num nowrap', cell: ({ before }) => <Day on={before} today={today} /> },
    { key: 'after', head: '改后', cell: ({ before, after, explained }) => <>{before === after ? '不变' : <b><Day on={after} today={today} /></b>}{after < today && after !== before ? <span className="late">（已过）</span> : null}{explained ? <p className="soft">{explained}</p> : null}</> },
  ]
  return <Table columns={columns} rows={dates} rowKey={({ of, what }) => `${typeof of === 'object' ? of.partId : of}-${what}`} empty={<Empty words="现在没有在走的期限。" />} />
}
