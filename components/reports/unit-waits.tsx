import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { lengthWords, partStageWords } from '@/lib/reports/wait-words'
import type { UnitWaits } from '@/lib/reports/waits-page'

/** Unit by unit: how long it takes to sign for, to handle and to look the reply over. */
export const UnitWaitTable = ({ rows }: { rows: readonly UnitWaits[] }) => (
  <Table
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      { key: 'unit', head: '主办单位', lead: true, cell: ({ unit }) => unit },
      ...Object.entries(partStageWords).map(([stage, label], index) => ({ key: stage, head: `${label}：一半不超过`, number: true, cell: ({ stages }: UnitWaits) => lengthWords(stages[index]?.median ?? null) })),
      { key: 'longest', head: '办理：最长', number: true, cell: ({ stages }) => lengthWords(stages[1]?.longest ?? null) },
      { key: 'now', head: '现在手里', number: true, cell: ({ now, nowHref }) => (now > 0 ? <Link prefetch={false} href={nowHref}>{now}</Link> : now) },
      { key: 'late', head: '其中超期', number: true, cell: ({ late, lateHref }) => (late > 0 ? <Link prefetch={false} className="late" href={lateHref}>{late}</Link> : 0) },
    ]}
  />
)
