import Link from 'next/link'
import { Instant } from '@/components/ui/day'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { callingIt } from '@/lib/congresses/office'
import type { LogRow } from '@/lib/settings/log'
import { LOG_KINDS } from '@/lib/settings/log'
import { happenedWords, logKindWords } from '@/lib/settings/log-words'
import { paths } from '@/lib/platform/paths'
import { ROLES } from '@/lib/policy'
import { roleWords } from '@/lib/sign-in/words'

const roleOf = (role: string | null) => { const known = ROLES.find((one) => one === role); return known ? roleWords[known] : null }
const kindOf = (kind: string) => { const known = LOG_KINDS.find((one) => one === kind); return known ? logKindWords[known] : kind }

export function LogTable({ rows, today, office }: { rows: readonly LogRow[]; today: string; office?: string }) {
  const columns: Column<LogRow>[] = [
    { key: 'at', head: '时间', className: 'nowrap', cell: ({ at }) => <Instant at={at} today={today} /> },
    { key: 'who', head: '谁', lead: true, cell: ({ actorName, role }) => <>{actorName}{roleOf(role) ? <span className="sub">{callingIt(office, roleOf(role))}</span> : null}</> },
    { key: 'what', head: '做了什么', cell: ({ kind, action }) => callingIt(office, happenedWords(kind, action)) },
    { key: 'on', head: '对象', cell: ({ kind, recordId }) => <>{kindOf(kind)} {kind === 'person' ? <Link href={paths.people(recordId)}>{recordId.slice(-8)}</Link> : <span className="soft num">{recordId.slice(-8)}</span>}</> },
    { key: 'result', head: '结果', cell: ({ result }) => (result === 'refused' ? <State tone="late">被拒绝</State> : <State tone="done">完成</State>) },
    { key: 'seq', head: '序号', number: true, cell: ({ seq }) => <span className="num">{seq}</span> },
  ]
  return <Table columns={columns} rows={rows} rowKey={({ seq }) => seq} />
}
