import Link from 'next/link'
import { Instant } from '@/components/ui/day'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { opinionStateWords } from '@/lib/opinions/words'
import { paths } from '@/lib/platform/paths'
import type { VisitRow } from '@/lib/receptions/visits'

const columns = (today: string): Column<VisitRow>[] => [
  { key: 'brief', head: '来访人说', lead: true, cell: ({ id, brief, number }) => <><Link className="t" prefetch={false} href={paths.opinion(id)}>{brief}</Link><span className="sub num">{number}</span></> },
  { key: 'at', head: '登记', className: 'nowrap', cell: ({ at }) => <Instant at={at} today={today} /> },
  { key: 'deputy', head: '代表', className: 'nowrap', cell: ({ deputy }) => deputy ?? <span className="soft">一起接待</span> },
  { key: 'state', head: '进度', className: 'nowrap', cell: ({ state }) => <State tone={opinionStateWords[state].tone}>{opinionStateWords[state].label}</State> },
]

export const VisitTable = ({ rows, today }: { rows: readonly VisitRow[]; today: string }) => <Table columns={columns(today)} rows={rows} rowKey={({ id }) => id} />
