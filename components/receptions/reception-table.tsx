import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { paths } from '@/lib/platform/paths'
import type { ReceptionRow } from '@/lib/receptions/queries'
import { receptionStateWords } from '@/lib/receptions/words'

const columns = (today: string): Column<ReceptionRow>[] => [
  { key: 'on', head: '日期', lead: true, className: 'nowrap', cell: ({ id, on, beginsAt, endsAt }) => <><Link className="t" href={paths.deskReceptions(id)}><Day on={on} today={today} weekday /></Link><span className="sub num">{beginsAt}—{endsAt}</span></> },
  { key: 'station', head: '站点', cell: ({ station, theme }) => <>{station}{theme ? <span className="sub">主题：{theme}</span> : null}</> },
  { key: 'hosts', head: '接待代表', cell: ({ hosts }) => hosts.join('、') || <span className="soft">还没有</span> },
  { key: 'state', head: '状态', className: 'nowrap', cell: ({ state, visitors }) => <><State tone={receptionStateWords[state].tone}>{receptionStateWords[state].label}</State>{visitors === null ? null : <span className="sub">来访 {visitors} 位</span>}</> },
]

export const ReceptionTable = ({ rows, today }: { rows: readonly ReceptionRow[]; today: string }) => <Table columns={columns(today)} rows={rows} rowKey={({ id }) => id} />
