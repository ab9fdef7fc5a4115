import Link from 'next/link'
import { Office } from '@/components/layout/office'
import { Instant } from '@/components/ui/day'
import { Due } from '@/components/ui/due'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import type { OpinionListRow } from '@/lib/opinions/list'
import { opinionChannelWords, opinionStateWords } from '@/lib/opinions/words'
import { OPINION_ENDS, type OpinionChannel } from '@/lib/opinions/opinion'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'

const far = (dueOn: string, today: string) => (dueOn < today ? { words: '已超期', tone: 'late' as const } : dueOn === today ? { words: '今天到期', tone: 'soon' as const } : { words: '', tone: undefined })

/** What people said: dense on a desk, three lines a card on a phone. */
export function OpinionTable({ rows, today }: { rows: readonly OpinionListRow[]; today: string }) {
  const columns: Column<OpinionListRow>[] = [
    { key: 'no', area: 'no', head: '编号', cell: ({ number }) => number },
    { key: 'what', area: 'what', head: '说的是什么', cell: (row) => <What row={row} today={today} /> },
    { key: 'units', area: 'units', head: '在谁手里', cell: (row) => <span>{handOf(row) ?? <Office />}</span> },
    { key: 'state', area: 'state', head: '状态', cell: ({ state }) => <State tone={opinionStateWords[state].tone}>{opinionStateWords[state].label}</State> },
    { key: 'when', area: 'when', head: '到期', cell: ({ dueOn }) => (dueOn ? <Due dueOn={dueOn} {...far(dueOn, today)} today={today} /> : null) },
  ]
  return <Table ledger columns={columns} rows={rows} rowKey={({ id }) => id} />
}

/** With whom it lies, or null where that is the office; what is over lies with nobody, and says who had it. */
function handOf({ station, unit, deputy, route, state }: OpinionListRow): string | null {
  if (OPINION_ENDS.includes(state)) return unit ?? station ?? ''
  if (state !== 'routed') return station
  return route === 'unit' ? (unit ?? '') : route === 'deputy' ? `${deputy ?? ''}代表` : '上级或者别处'
}

const What = ({ row: { id, text, place, channel, receivedAt, voices, recent }, today }: { row: OpinionListRow; today: string }) => (
  <>
    <Link className="t" href={paths.opinion(id)} prefetch={false}>{text}</Link>
    <span className="sub">
      {[place, opinionChannelWords[channel as OpinionChannel]].filter(Boolean).join('，')}，<Instant at={receivedAt} today={today} />
      {voices > 1 ? <> · <span className="key">{measured(voices, '人')}反映{recent > 0 ? `，近 30 天 ${measured(recent, '人')}` : ''}</span></> : null}
    </span>
  </>
)
