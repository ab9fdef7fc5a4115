import Link from 'next/link'
import { Day, Instant } from '@/components/ui/day'
import { DueWhy } from '@/components/ui/due-why'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { decisionWords } from '@/lib/disputes/words'
import { paths } from '@/lib/platform/paths'
import { keyOf } from '@/lib/suggestions/step-key'

export type Row = {
  id: string; suggestionId: string; assignmentId: string; number: string | null; title: string; unit: string; role: string
  reason: string; suggestedUnit: string; raisedAt: Date; dueOn: string | null; explained: string | null
  decision: 'uphold' | 'release' | 'retract' | null; decisionReason: string; basis: string; decidedBy: string
}
type Props = { rows: readonly Row[]; today: string; empty: string }

/** Who said what, who is suggested instead, and what was decided on what ground. Where it is open, the two decisions stand as links to their forms. */
export function DisputeTable({ rows, today, empty }: Props) {
  const columns: Column<Row>[] = [
    { key: 'what', head: '建议', lead: true, cell: ({ suggestionId, number, title }) => <Link href={paths.suggestion(suggestionId)}>{number ? `第 ${number} 号　` : ''}{title}</Link> },
    { key: 'unit', head: '单位', cell: ({ unit, role }) => <>{unit}<span className="soft">，拟{role}</span></> },
    { key: 'says', head: '单位的异议', cell: ({ reason, raisedAt }) => <>{reason}<p className="soft"><Instant at={raisedAt} today={today} /></p></> },
    { key: 'instead', head: '建议由谁办', cell: ({ suggestedUnit }) => suggestedUnit },
    { key: 'decision', head: '协调', cell: (row) => (row.decision ? <Decided {...row} /> : <Open row={row} today={today} />) },
  ]
  return <Table columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
}

function Decided({ decision, decisionReason, basis, decidedBy }: Row) {
  const { tone, label } = decisionWords[decision!] // decided rows only
  return <><State tone={tone}>{label}</State>{decisionReason ? <p>{decisionReason}</p> : null}{basis ? <p className="soft">依据：{basis}</p> : null}{decidedBy ? <p className="soft">{decidedBy}</p> : null}</>
}

function Open({ row: { suggestionId, assignmentId, dueOn, explained }, today }: { row: Row; today: string }) {
  const to = (action: 'uphold' | 'release') => paths.step(suggestionId, keyOf({ kind: 'assignment', id: assignmentId, action }))
  return (
    <>
      {dueOn ? <p className={dueOn < today ? 'late' : 'soft'}>应在 <Day on={dueOn} today={today} />前协调</p> : null}
      <DueWhy words={explained} />
      <p><Link href={to('uphold')}>维持由该单位承办</Link></p>
      <p><Link href={to('release')}>不交办该单位</Link></p>
    </>
  )
}
