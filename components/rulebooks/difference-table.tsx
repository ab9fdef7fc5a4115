import { Empty } from '@/components/ui/empty'
import { Table, type Column } from '@/components/ui/table'
import type { Difference } from '@/lib/rulebook/difference'

const columns: Column<Difference>[] = [
  { key: 'label', head: '规则', lead: true, cell: ({ label }) => label },
  { key: 'before', head: '现行', cell: ({ before }) => <span className="mid">{before}</span> },
  { key: 'after', head: '改为', cell: ({ after }) => <b>{after}</b> },
]

/** What one version changes against another, rule by rule. */
export const DifferenceTable = ({ changes, empty }: { changes: readonly Difference[]; empty: string }) => (
  <Table columns={columns} rows={changes} rowKey={({ path }) => path} empty={<Empty words={empty} />} />
)
