import { DeadSteps } from '@/components/messages/dead-list'
import { Instant } from '@/components/ui/day'
import { Table, type Column } from '@/components/ui/table'
import type { DeadRow } from '@/lib/messages/queries'
import { channelWords, kindWords } from '@/lib/messages/words'

type Props = { rows: readonly DeadRow[]; today: string; maySettle: boolean }

/** Whom it was for, by what way, and what came back; never what it said. */
export function DeadTable({ rows, today, maySettle }: Props) {
  const columns: Column<DeadRow>[] = [
    { key: 'person', head: '发给谁', lead: true, cell: ({ person, address }) => <>{person}<span className="sub num">{address ?? '没有地址'}</span></> },
    { key: 'kind', head: '什么', cell: ({ kind, channel }) => <>{kindWords[kind].label}<span className="sub">{channelWords[channel]}</span></> },
    { key: 'answer', head: '最后一次的回答', cell: ({ answer, tries }) => <>{answer || '—'}<span className="sub">试过 {tries} 次</span></> },
    { key: 'deadAt', head: '什么时候', className: 'nowrap', cell: ({ deadAt }) => <Instant at={deadAt} today={today} /> },
    ...(maySettle ? [{ key: 'steps', head: '怎么办', cell: ({ id, person }: DeadRow) => <DeadSteps id={id} whose={person} /> }] : []),
  ]
  return <Table columns={columns} rows={[...rows]} rowKey={({ id }) => id} />
}
