import { Table, type Column } from '@/components/ui/table'
import type { CongressRow } from '@/lib/congresses/queries'
import { levelWords } from '@/lib/congresses/words'

const INDENT = ['', 'pl-6', 'pl-12'] as const

const columns: Column<CongressRow>[] = [
  { key: 'name', head: '名称', lead: true, cell: ({ name, depth }) => <div className={INDENT[Math.min(depth, 2)]}>{name}</div> },
  { key: 'level', head: '级别', cell: ({ level }) => levelWords[level] },
  { key: 'code', head: '区划代码', cell: ({ regionCode }) => <span className="num">{regionCode}</span> },
  { key: 'phone', head: '电话', cell: ({ officePhone }) => officePhone || <span className="soft">没有填</span> },
]

export function CongressList({ rows }: { rows: readonly CongressRow[] }) {
  return <Table columns={columns} rows={rows} rowKey={({ id }) => id} />
}
