import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { Table, type Column } from '@/components/ui/table'
import type { HouseholdRow } from '@/lib/households/queries'
import { paths } from '@/lib/platform/paths'

type Props = { rows: readonly HouseholdRow[]; today: string; /** The reader's own: no need to say whose. */ own: boolean }

const columns = (today: string, own: boolean): Column<HouseholdRow>[] => [
  { key: 'name', head: '联系户', lead: true, cell: ({ id, name, village }) => <><Link className="t" href={paths.households(id)}>{name || '已删除称呼'}</Link><span className="sub">{village}</span></> },
  ...(own ? [] : [{ key: 'deputy', head: '代表', cell: ({ deputy, station }: HouseholdRow) => <>{deputy}<span className="sub">{station}</span></> }]),
  { key: 'since', head: '结对', className: 'nowrap', cell: ({ since }) => <Day on={since} today={today} /> },
  { key: 'talkedOn', head: '最近联系', className: 'nowrap', cell: ({ talkedOn }) => (talkedOn ? <Day on={talkedOn} today={today} /> : <span className="soft">还没有</span>) },
  { key: 'talks', head: '联系次数', number: true, cell: ({ talks }) => talks },
]

export const HouseholdTable = ({ rows, today, own }: Props) => <Table columns={columns(today, own)} rows={rows} rowKey={({ id }) => id} />
