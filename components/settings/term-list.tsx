import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { Table, type Column } from '@/components/ui/table'
import type { TermRow } from '@/lib/congresses/queries'
import { paths } from '@/lib/platform/paths'

const columns: Column<TermRow>[] = [
  { key: 'number', head: '届', lead: true, cell: ({ id, number }) => <Link className="t" href={paths.settings(`terms/${id}`)}>第 {number} 届</Link> },
  { key: 'days', head: '起止', cell: ({ startsOn, endsOn }) => <><Day on={startsOn} /> 至 {endsOn ? <Day on={endsOn} /> : '现在'}</> },
  { key: 'sittings', head: '会议', number: true, cell: ({ sittings }) => `${sittings.length} 次` },
  { key: 'delegations', head: '代表团', number: true, cell: ({ _count }) => _count.delegations },
  { key: 'groups', head: '代表小组', number: true, cell: ({ _count }) => _count.groups },
  { key: 'deputies', head: '代表', number: true, cell: ({ _count }) => _count.deputies },
]

export function TermList({ terms }: { terms: readonly TermRow[] }) {
  return <Table columns={columns} rows={terms} rowKey={({ id }) => id} />
}
