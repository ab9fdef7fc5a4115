import Link from 'next/link'
import { Table, type Column } from '@/components/ui/table'
import { paths } from '@/lib/platform/paths'
import type { StationRow } from '@/lib/stations/list'
import { tierWords } from '@/lib/stations/words'

const columns: Column<StationRow>[] = [
  { key: 'name', head: '名称', lead: true, cell: ({ id, name, address }) => <><Link className="t" href={paths.deskStations(id)}>{name}</Link><span className="sub">{address || '没有填地址'}</span></> },
  { key: 'tier', head: '类别', className: 'nowrap', cell: ({ tier }) => tierWords[tier] },
  { key: 'town', head: '乡镇', className: 'nowrap', cell: ({ town }) => town ?? <span className="soft">县直</span> },
  { key: 'opening', head: '开放时间', cell: ({ opening }) => opening || <span className="soft">没有填</span> },
  { key: 'deputies', head: '代表', number: true, cell: ({ deputies }) => deputies },
]

export const StationTable = ({ rows }: { rows: readonly StationRow[] }) => <Table columns={columns} rows={rows} rowKey={({ id }) => id} />
