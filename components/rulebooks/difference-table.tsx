import { Empty } from '@/components/ui/empty'
import { Table, type Column } from '@/components/ui/table'
import type { Difference } from '@/lib/rulebook/difference'

const columnsOf = (was: string, is: string): Column<Difference>[] => [
  { key: 'label', head: '规则', lead: true, cell: ({ label }) => label },
  { key: 'before', head: was, cell: ({ before }) => <span className="mid">{before}</span> },
  { key: 'after', head: is, cell: ({ after }) => <b>{after}</b> },
]

/** What one version changes against another, rule by rule. */
export const DifferenceTable = ({ changes, empty, before = '现行', after = '改为' }: { changes: readonly Difference[]; empty: string; before?: string; after?: string }) => (
  <Table columns={columnsOf(before, after)} rows={changes} rowKey={({ path }) => path} empty={<Empty words={empty} />} />
)
