import Link from 'next/link'
import { Table, type Column } from '@/components/ui/table'
import type { ChainDeputy, ChainRow } from '@/lib/households/chain'
import { Day } from '@/components/ui/day'
import { paths } from '@/lib/platform/paths'

const nobody = <span className="soft">还没有安排</span>
const columns: Column<ChainRow>[] = [
  { key: 'delegation', head: '代表团', lead: true, className: 'nowrap', cell: ({ id, delegation }) => <Link className="t" href={paths.chains(id)}>{delegation}</Link> },
  { key: 'leader', head: '联系领导', cell: ({ leader, leaderPost }) => (leader ? <>{leader}<span className="sub">{leaderPost}</span></> : nobody) },
  { key: 'chair', head: '乡镇人大主席', cell: ({ chair, chairPost }) => (chair ? <>{chair}<span className="sub">{chairPost}</span></> : nobody) },
  { key: 'deputies', head: '代表', number: true, cell: ({ deputies }) => deputies },
  { key: 'households', head: '结对户', number: true, cell: ({ households }) => households },
  { key: 'talks', head: '今年联系', number: true, cell: ({ talks }) => talks },
]
export const ChainTable = ({ rows }: { rows: readonly ChainRow[] }) => <Table columns={columns} rows={rows} rowKey={({ id }) => id} />

const deputyColumns = (today: string, linked: boolean): Column<ChainDeputy>[] => [
  { key: 'name', head: '代表', lead: true, className: 'nowrap', cell: ({ id, name, households }) => (linked && households > 0 ? <Link className="t" href={paths.households('', `deputy=${id}`)}>{name}</Link> : name) },
  { key: 'group', head: '代表小组', cell: ({ group }) => group },
  { key: 'households', head: '结对户', number: true, cell: ({ households }) => households },
  { key: 'talks', head: '今年联系', number: true, cell: ({ talks }) => talks },
  { key: 'talkedOn', head: '最近联系', className: 'nowrap', cell: ({ talkedOn }) => (talkedOn ? <Day on={talkedOn} today={today} /> : <span className="soft">还没有</span>) },
]
export const ChainDeputies = ({ rows, today, linked }: { rows: readonly ChainDeputy[]; today: string; linked: boolean }) => <Table columns={deputyColumns(today, linked)} rows={rows} rowKey={({ id }) => id} />
