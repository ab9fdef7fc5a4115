import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { paths } from '@/lib/platform/paths'
import type { PublicationRow } from '@/lib/publications/queries'
import { publicationStateWords } from '@/lib/publications/words'
import { publicityWords } from '@/lib/suggestions/words'

/** What is on its way to the public, and what could be. */
export function PublicationTable({ rows, today, empty, choosable = false }: { rows: readonly PublicationRow[]; today: string; empty: string; choosable?: boolean }) {
  const pick: Column<PublicationRow> = { key: 'pick', area: 'pick', head: <span className="vh">选择</span>, label: null, cell: ({ id, version, title }) => <label className="tick-hit"><span className="vh">选择 {title}</span><input className="tick" type="checkbox" name="chosen[]" value={`${id}:${version}`} /></label> }
  const columns: Column<PublicationRow>[] = [
    ...(choosable ? [pick] : []),
    { key: 'number', head: '编号', cell: ({ number }) => number },
    { key: 'title', head: '建议', lead: true, cell: ({ suggestionId, title }) => <Link href={paths.publish(suggestionId)}>{title}</Link> },
    { key: 'wish', head: '代表的意愿', cell: ({ wish }) => publicityWords[wish as keyof typeof publicityWords].label }, // written from the form's choices only
    { key: 'state', head: '状态', cell: ({ state }) => (state ? <State tone={publicationStateWords[state].tone}>{publicationStateWords[state].label}</State> : '已评价') },
    { key: 'on', head: '日子', cell: ({ on }) => (on ? <Day on={on} today={today} /> : '') },
    { key: 'who', head: '经手', cell: ({ who }) => who },
  ]
  return <Table columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
}
