'use client' // its rows travel once, their markup not at all

import { Day } from '@/components/ui/day'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { roleWords } from '@/lib/assignments/words'
import type { PartView } from '@/lib/suggestions/record'

export type UnitRow = Pick<PartView, 'id' | 'unit' | 'role' | 'people' | 'progress'> & { dueOn: string | null; /** nobody has signed for it yet */ unsigned: boolean }

/** Who handles it and how far each is; who exactly and by when only for those whom it concerns. */
export function UnitsTable({ parts, today, isConcerned }: { parts: readonly UnitRow[]; today: string; isConcerned: boolean }) {
  const columns: Column<UnitRow>[] = [
    { key: 'unit', head: '单位', lead: true, cell: ({ unit }) => unit },
    { key: 'role', head: '分工', cell: ({ role }) => roleWords[role], className: 'nowrap' },
    ...(isConcerned ? [{ key: 'people', head: '承办人', cell: ({ people, unsigned }: UnitRow) => <People people={people} unsigned={unsigned} /> }] : []),
    { key: 'state', head: '进展', cell: ({ progress }) => <State tone={progress.tone}>{progress.on ? <Day on={progress.on} today={today} /> : null}{progress.words}</State> },
    ...(isConcerned ? [{ key: 'due', head: '应交', className: 'num', cell: ({ dueOn }: UnitRow) => (dueOn ? <Day on={dueOn} today={today} /> : <span className="soft">—</span>) }] : []),
  ]
  return <Table columns={columns} rows={parts} rowKey={({ id }) => id} />
}

function People({ people, unsigned }: Pick<UnitRow, 'people' | 'unsigned'>) {
  if (!people) return <span className="soft">{unsigned ? '还没有签收' : '—'}</span>
  return <>{people.handler}{people.phone ? <> <a href={`tel:${people.phone.replace(/\s/g, '')}`} className="nowrap">{people.phone}</a></> : null}{people.leader ? <span className="soft">，分管 {people.leader}</span> : null}</>
}
