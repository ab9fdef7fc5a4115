import Link from 'next/link'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import type { DeputyRow } from '@/lib/people/deputy-queries'
import { deputyStateWords } from '@/lib/people/deputy-words'
import { paths } from '@/lib/platform/paths'

const columns: Column<DeputyRow>[] = [
  { key: 'name', head: '姓名', lead: true, cell: ({ id, name }) => <Link className="t" href={paths.people(`deputies/${id}`)}>{name}</Link> },
  { key: 'delegation', head: '代表团', cell: ({ delegation }) => delegation ?? <span className="soft">没有编入</span> },
  { key: 'group', head: '代表小组', cell: ({ group }) => group ?? <span className="soft">没有编入</span> },
  { key: 'employer', head: '工作单位及职务', cell: ({ employer }) => employer },
  { key: 'phone', head: '手机', className: 'nowrap', cell: ({ phone }) => phone ?? <span className="soft">没有填</span> },
  { key: 'status', head: '履职', cell: ({ status }) => <State tone={deputyStateWords[status].tone}>{deputyStateWords[status].label}</State> },
]

export function DeputyTable({ rows }: { rows: readonly DeputyRow[] }) {
  return <Table columns={columns} rows={rows} rowKey={({ id }) => id} />
}
