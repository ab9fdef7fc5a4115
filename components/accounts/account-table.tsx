import Link from 'next/link'
import { Table, type Column } from '@/components/ui/table'
import type { AccountRow } from '@/lib/accounts/queries'
import { paths } from '@/lib/platform/paths'

const columns: Column<AccountRow>[] = [
  {
    key: 'pick', head: <span className="vh">选择</span>, label: null, className: 'w-12',
    cell: ({ id, name }) => <label className="tick-hit"><span className="vh">选择 {name}</span><input className="tick" type="checkbox" name="chosen[]" value={id} /></label>,
  },
  { key: 'name', head: '姓名', lead: true, cell: ({ id, name }) => <Link className="t" href={paths.people(id)} prefetch={false}>{name}</Link> },
  { key: 'place', head: '代表团或单位', cell: ({ place }) => place || <span className="soft">没有编入</span> },
  { key: 'login', head: '登录名', cell: ({ loginName }) => loginName ?? <span className="soft">没有开通</span> },
]

export function AccountTable({ rows }: { rows: readonly AccountRow[] }) {
  return <Table columns={columns} rows={rows} rowKey={({ id }) => id} />
}
