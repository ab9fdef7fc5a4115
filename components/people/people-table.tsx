import Link from 'next/link'
import { Table, type Column } from '@/components/ui/table'
import { callingIt } from '@/lib/congresses/office'
import type { PersonRow } from '@/lib/people/queries'
import { paths } from '@/lib/platform/paths'
import { roleWords } from '@/lib/sign-in/words'

const columnsOf = (office?: string): Column<PersonRow>[] => [
  { key: 'name', head: '姓名', lead: true, cell: ({ id, name }) => <Link className="t" href={paths.people(id)}>{name}</Link> },
  {
    key: 'roles', head: '身份',
    cell: ({ roles }) => (roles.length === 0 ? <span className="soft">还没有</span> : roles.map(({ role, unit }) => (unit ? `${roleWords[role]}（${unit}）` : callingIt(office, roleWords[role]))).join('、')),
  },
  { key: 'login', head: '登录名', cell: ({ loginName }) => loginName ?? <span className="soft">没有开通</span> },
  { key: 'phone', head: '手机', className: 'nowrap', cell: ({ phone }) => phone ?? <span className="soft">没有填</span> },
]

export function PeopleTable({ rows, office }: { rows: readonly PersonRow[]; office?: string }) {
  return <Table columns={columnsOf(office)} rows={rows} rowKey={({ id }) => id} />
}
