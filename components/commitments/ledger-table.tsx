import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import type { LedgerRow } from '@/lib/commitments/ledger'
import { commitmentStateWords, originWords } from '@/lib/commitments/words'
import { paths } from '@/lib/platform/paths'
import { daysBetween } from '@/lib/rulebook/days'
import { measured } from '@/lib/rulebook/words'

const Origin = ({ words }: { words: string | null }) => (words ? <p className="soft">{words}</p> : null)

/** The ledger of promises: what, of whom, until when, how far. */
export function LedgerTable({ rows, today, showsUnit }: { rows: readonly LedgerRow[]; today: string; showsUnit: boolean }) {
  const columns: Column<LedgerRow>[] = [
    { key: 'text', head: '承诺', lead: true, cell: ({ id, text }) => <Link href={paths.commitment(id)} prefetch={false}>{text}</Link> },
    { key: 'of', head: '建议', cell: ({ suggestionId, replyId, number, title }) => <Link href={paths.suggestion(suggestionId, `reply-${replyId}`)} prefetch={false}>{number ? <span className="num">{number} </span> : null}{title}</Link> },
    ...(showsUnit ? [{ key: 'unit', head: '单位', cell: ({ unit }: LedgerRow) => unit }] : []),
    { key: 'who', head: '责任人', cell: ({ responsible }) => responsible, className: 'nowrap' },
    { key: 'due', head: '完成时限', cell: ({ dueOn, isLate, timesPostponed, ...row }) => <><span className={isLate ? 'late' : undefined}><Day on={dueOn} /></span>{timesPostponed > 0 ? <p className="soft">改期 {measured(timesPostponed, '次')}</p> : null}<Origin words={originWords(row, today)} /></> },
    { key: 'state', head: '进展', cell: ({ state, isLate, dueOn }) => <State tone={isLate ? 'late' : commitmentStateWords[state].tone}>{commitmentStateWords[state].label}{isLate ? `，超 ${measured(daysBetween(dueOn, today), '天')}` : ''}</State> },
  ]
  return <Table columns={columns} rows={rows} rowKey={({ id }) => id} />
}
