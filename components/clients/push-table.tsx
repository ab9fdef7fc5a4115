import { Instant } from '@/components/ui/day'
import { Empty } from '@/components/ui/empty'
import { State } from '@/components/ui/state'
import { Table } from '@/components/ui/table'
import type { PushRow } from '@/lib/clients/queries'
import { pushWords } from '@/lib/clients/words'
import { opinionActionWords } from '@/lib/opinions/words'

const nameOf = (action: string) => opinionActionWords[action as keyof typeof opinionActionWords]?.happened ?? action

/** What was told to a program, and what came back. */
export function PushTable({ rows, today }: { rows: readonly PushRow[]; today: string }) {
  if (rows.length === 0) return <Empty words="还没有推送过。填了地址以后，工单每有进展就推送一次。" />
  return (
    <Table
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'no', head: '编号', lead: true, cell: ({ number }) => number },
        { key: 'what', head: '推送的是', cell: ({ kind, action }) => `${kind === 'handedOver' ? pushWords.handedOver : pushWords.changed}：${nameOf(action)}` },
        { key: 'at', head: '时间', cell: ({ createdAt }) => <Instant at={createdAt} today={today} /> },
        { key: 'state', head: '结果', cell: ({ sentAt, deadAt, droppedAt }) => (sentAt ? <State tone="done">{pushWords.sent}</State> : deadAt ? <State tone="late">{pushWords.dead}</State> : droppedAt ? <State tone="idle">{pushWords.dropped}</State> : <State tone="wait">{pushWords.waits}</State>) },
        { key: 'answer', head: '对方说', cell: ({ answer, tries }) => (answer ? `${answer}${tries > 1 ? `（第 ${tries} 次）` : ''}` : '') },
      ]}
    />
  )
}
