import Link from 'next/link'
import { Instant } from '@/components/ui/day'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import type { RunLine } from '@/lib/ledgers/queries'
import { runStateWords } from '@/lib/ledgers/words'
import { paths } from '@/lib/platform/paths'

export function RunList({ runs }: { runs: readonly RunLine[] }) {
  return (
    <Table
      rows={runs}
      rowKey={({ id }) => id}
      empty={<Empty words="还没有导入过台账。" />}
      columns={[
        { key: 'file', head: '文件', lead: true, cell: ({ id, fileName }) => <Link href={paths.importSuggestions(id)}>{fileName}</Link> },
        { key: 'when', head: '上传', cell: ({ createdAt }) => <Instant at={createdAt} /> },
        { key: 'state', head: '到哪一步', cell: ({ state }) => runStateWords[state] },
        { key: 'created', head: '新增', number: true, cell: ({ counts }) => counts.created },
        { key: 'changed', head: '更新', number: true, cell: ({ counts }) => counts.changed },
        { key: 'unchanged', head: '不变', number: true, cell: ({ counts }) => counts.unchanged },
        { key: 'refused', head: '要改', number: true, cell: ({ counts }) => (counts.refused > 0 ? <span className="late">{counts.refused}</span> : 0) },
      ]}
    />
  )
}
