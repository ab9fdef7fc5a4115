import { Table, type Column } from '@/components/ui/table'
import type { KindView } from '@/lib/advice/queries'

const columns: Column<KindView>[] = [
  { key: 'kind', head: '类别', lead: true, className: 'nowrap', cell: ({ label }) => label },
  { key: 'units', head: '本级单位', cell: ({ units }) => units.join('、') || '无' },
  { key: 'leads', head: '通常主办', cell: ({ leads }) => leads.join('、') || '不按字词列出，看建议写到的地名' },
  { key: 'assists', head: '通常会办', cell: ({ assists }) => assists.join('、') || '无' },
]

/** What each kind of office usually answers for, and which units here are of that kind. */
export function KindTable({ kinds }: { kinds: readonly KindView[] }) {
  return <Table columns={columns} rows={kinds} rowKey={({ code }) => code} />
}
