import { Table, type Column } from '@/components/ui/table'
import { Way } from '@/components/ui/way'
import { paths } from '@/lib/platform/paths'
import type { DeputyRow } from '@/lib/stations/public-queries'

const columns: Column<DeputyRow>[] = [
  { key: 'name', head: '代表', lead: true, className: 'nowrap', cell: ({ code, name }) => <Way prefetch={false} className="t" href={paths.publicDeputy(code)}>{name}</Way> },
  { key: 'delegation', head: '代表团', className: 'nowrap', cell: ({ delegation }) => delegation },
  { key: 'employer', head: '工作单位', cell: ({ employer }) => employer },
  { key: 'stations', head: '在哪里接待', cell: ({ stations }) => (stations.length === 0 ? <span className="soft">还没有编入站点</span> : stations.map(({ code, name }, at) => <span key={code}>{at > 0 ? '、' : ''}<Way prefetch={false} href={paths.station(code)}>{name}</Way></span>)) },
]

export const DeputyEntries = ({ deputies }: { deputies: readonly DeputyRow[] }) => <Table columns={columns} rows={deputies} rowKey={({ code }) => code} />
