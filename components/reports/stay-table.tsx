import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { lengthWords, type NamedStay } from '@/lib/reports/wait-words'

type Row = NamedStay & { key: string; href: string | null; lateHref: string | null }

/** How long each stage took, and what stands there now. */
export const StayTable = ({ rows, head }: { rows: readonly Row[]; head: string }) => (
  <Table
    rows={rows}
    rowKey={({ key }) => key}
    columns={[
      { key: 'label', head, lead: true, cell: ({ label }) => label },
      { key: 'now', head: '现在停在这里', number: true, cell: ({ now, href }) => (href && now > 0 ? <Link prefetch={false} href={href}>{now}</Link> : now) },
      { key: 'late', head: '其中超期', number: true, cell: ({ late, lateHref }) => (late === 0 ? 0 : lateHref ? <Link prefetch={false} className="late" href={lateHref}>{late}</Link> : <span className="late">{late}</span>) },
      { key: 'ended', head: '走完的次数', number: true, cell: ({ ended }) => ended },
      { key: 'median', head: '一半不超过', number: true, cell: ({ median }) => lengthWords(median) },
      { key: 'longest', head: '最长', number: true, cell: ({ longest }) => lengthWords(longest) },
    ]}
  />
)
