import { Table, type Column } from '@/components/ui/table'
import type { RegionRow } from '@/lib/regions/queries'

const INDENT: Record<string, string> = { village: 'pl-6' }
const columns: Column<RegionRow>[] = [
  { key: 'name', head: '名称', lead: true, cell: ({ name, level, isLocal }) => <span className={INDENT[level]}>{name}{isLocal ? <span className="soft">（自编）</span> : null}</span> },
  { key: 'code', head: '代码', cell: ({ code }) => <span className="num">{code}</span> },
  { key: 'stations', head: '站点', number: true, cell: ({ stations }) => stations },
]

export const RegionTable = ({ rows }: { rows: readonly RegionRow[] }) => <Table columns={columns} rows={rows} rowKey={({ code }) => code} />
