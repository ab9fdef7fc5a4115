import { ClassLetter } from '@/components/ui/class-letter'
import { Day } from '@/components/ui/day'
import { Table, type Column } from '@/components/ui/table'
import { Way } from '@/components/ui/way'
import { paths } from '@/lib/platform/paths'
import type { PublishedRow } from '@/lib/publications/queries'

/** What everyone may read: what was asked, who answered, with what result. */
export function PublishedEntries({ rows, today }: { rows: readonly PublishedRow[]; today: string }) {
  const columns: Column<PublishedRow>[] = [
    { key: 'title', head: '代表提的', lead: true, cell: ({ id, title }) => <Way href={paths.published(id)}>{title}</Way> },
    { key: 'number', head: '编号', cell: ({ number }) => number },
    { key: 'units', head: '答复的单位', cell: ({ units }) => units ?? <span className="soft">只公开标题</span> },
    { key: 'class', head: '结果', cell: ({ resultClass, classLabel }) => (resultClass ? <ClassLetter letter={resultClass} words={classLabel ?? ''} /> : '') },
    { key: 'on', head: '公开', cell: ({ publishedOn }) => <Day on={publishedOn} today={today} /> },
  ]
  return <Table columns={columns} rows={rows} rowKey={({ id }) => id} />
}
