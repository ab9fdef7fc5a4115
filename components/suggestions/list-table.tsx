'use client' // its rows travel to the browser once, as data; as a server component its whole markup would travel a second time

import { Due } from '@/components/ui/due'
import { unpack, type Packed } from '@/components/ui/packed'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { Way } from '@/components/ui/way'
import { mergedInto as mergedWords } from '@/lib/merges/words'
import { roleWords } from '@/lib/assignments/words'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'
import type { ListRow } from '@/lib/suggestions/list-row'
import type { Order } from '@/lib/suggestions/list-filter'
import { ChooseAll } from './list-choose-all'

type Props = { rows: Packed<readonly ListRow[]>; order: Order; hrefs: Partial<Record<Order, string>>; today: string; choosable: boolean }

/** The ledger of suggestions: dense on a desk, three lines a card on a phone. */
export function ListTable({ rows, order, hrefs, today, choosable }: Props) {
  const head = (label: string, by: Order) => (order === by ? label : <Way href={hrefs[by] ?? ''}>{label}</Way>)
  const sorted = (by: Order) => (order === by ? ('ascending' as const) : undefined)
  const pick: Column<ListRow> = { key: 'pick', area: 'pick', head: <ChooseAll />, cell: (row) => <Pick row={row} /> }
  const columns: Column<ListRow>[] = [
    ...(choosable ? [pick] : []),
    { key: 'no', area: 'no', head: head('编号', 'number'), sorted: sorted('number'), cell: ({ number }) => number || <NoNumber /> },
    { key: 'what', area: 'what', head: '标题、提出人', cell: (row) => <What row={row} /> },
    { key: 'units', area: 'units', head: '主办、会办', cell: (row) => <Units row={row} /> },
    { key: 'state', area: 'state', head: '状态', cell: ({ state }) => <State tone={state.tone}>{state.label}</State> },
    { key: 'when', area: 'when', head: head('到期', 'due'), sorted: sorted('due'), cell: ({ due }) => (due.dueOn ? <Due {...due} today={today} /> : null) },
  ]
  return <Table ledger className="[&_tbody_tr:has(:checked)]:bg-accent-tint" columns={columns} rows={{ of: `ledger ${choosable} ${today} ${rows}`, read: () => unpack(rows) }} rowKey={({ id }) => id} />
}

const Pick = ({ row: { id, version, number, title } }: { row: ListRow }) => (
  <label className="tick-hit">
    <input className="tick" type="checkbox" name="chosen[]" value={`${id}:${version}`} aria-label={`选择 ${number ? `${number} 号` : title}`} />
  </label>
)

const NoNumber = () => <><span aria-hidden="true">—</span><span className="vh">未编号</span></>

const What = ({ row: { id, title, proposer, cosigners, place, isKeyTopic, mergedInto, origin } }: { row: ListRow }) => (
  <>
    <Way className="t" href={paths.suggestion(id)}>{title}</Way>
    <span className="sub">
      {[proposer, cosigners > 0 ? `联名 ${measured(cosigners, '人')}` : '', place].filter(Boolean).join('，')}
      {origin ? <> · <span className="nowrap">{origin}</span></> : null}
      {isKeyTopic ? <> · <span className="key">重点督办</span></> : null}
      {mergedInto ? <> · <span className="nowrap">{mergedWords(mergedInto)}</span></> : null}
    </span>
  </>
)

function Units({ row: { lead, co, ownRole } }: { row: ListRow }) {
  if (lead.length === 0 && co.length === 0) return <span className="soft">未交办</span>
  return (
    <>
      {co.length > 0 ? `${lead.join('、')} ` : lead.join('、')}
      {co.length > 0 ? <span className="sub">{co.join('、')}</span> : null}
      {ownRole && lead.length + co.length > 1 ? <span className="sub">您单位{roleWords[ownRole]}</span> : null}
    </>
  )
}
