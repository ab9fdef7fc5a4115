import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { ExportLink } from '@/components/workbooks/export-link'
import { dayOf, now } from '@/lib/platform/clock'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { listBelow } from '@/lib/reports/queries'
import { belowSentence, shareWords } from '@/lib/reports/words'

export const metadata: Metadata = { title: '下级人大' }

export default async function BelowPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'figures.below')) return nothingHere()
  const today = dayOf(now())
  const rows = await listBelow(actor, { year: today.slice(0, 4), today })
  return (
    <>
      <PageHead actions={rows.length > 0 ? <ExportLink ledger="below" /> : undefined} title={belowSentence(rows)} lead="这里只有数字。下级的建议由下级人大管理，不在本级查看。满意率含“基本满意”，以今年评价了的件数为底；已解决的以今年答复的件数为底。各地的类别和等次不同，都按各自的办理规则归入。" />
      <Table
        rows={rows}
        rowKey={(row) => row.id}
        empty={<Empty words="这里会列出本级以下各级人大今年的受理、在办和超期件数。下级人大由管理员在设置里建立。" />}
        columns={[
          { key: 'name', head: '人大', lead: true, cell: (row) => row.name },
          { key: 'accepted', head: '今年受理', number: true, cell: (row) => row.accepted },
          { key: 'open', head: '在办', number: true, cell: (row) => row.open },
          { key: 'overdue', head: '已超期', number: true, cell: (row) => (row.overdue > 0 ? <span className="late">{row.overdue}</span> : 0) },
          { key: 'replied', head: '今年答复', number: true, cell: (row) => row.replied },
          { key: 'solved', head: '已解决', number: true, cell: (row) => shareWords(row.solved, row.replied, '没有答复') },
          { key: 'satisfied', head: '满意率（含基本满意）', number: true, cell: (row) => shareWords(row.satisfied + row.basically, row.judged) },
          { key: 'unsatisfied', head: '不满意', number: true, cell: (row) => (row.unsatisfied > 0 ? <span className="late">{row.unsatisfied}</span> : 0) },
        ]}
      />
    </>
  )
}
