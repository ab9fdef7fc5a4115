import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { paths } from '@/lib/platform/paths'
import type { RequestKind } from '@/lib/requests/lifecycle'
import { kindWords } from '@/lib/requests/words'
import type { State as Standing } from '@/lib/suggestions/suggestion'
import { stateWords } from '@/lib/suggestions/words'

type Row = { id: string; version: number; number: string | null; title: string; state: Standing; entrustedOn: string; dueOn: string | null; units: string | null; asked: RequestKind | null; checkedId: string | null }

/** What was handed to a second dispatcher, and who has it of its own system. */
export function EntrustedTable({ rows, today, empty, chooses = false }: { rows: readonly Row[]; today: string; empty: string; /** inside a form, each row can be ticked */ chooses?: boolean }) {
  const tick: Column<Row> = { key: 'tick', head: <span className="vh">选</span>, label: null, cell: ({ id, version, title }) => <input type="checkbox" name="chosen[]" value={`${id}:${version}`} aria-label={`选 ${title}`} /> }
  const columns: Column<Row>[] = [
    ...(chooses ? [tick] : []),
    { key: 'title', head: '建议', lead: true, cell: ({ id, number, title }) => <Link href={paths.suggestion(id)}>{number ? `第 ${number} 号　` : ''}{title}</Link> },
    { key: 'on', head: '转交', className: 'num nowrap', cell: ({ entrustedOn }) => <Day on={entrustedOn} today={today} /> },
    { key: 'units', head: '单位', cell: ({ units }) => units ?? <span className="soft">还没有分</span> },
    { key: 'state', head: '状态', cell: ({ state, asked, checkedId }) => (checkedId ? <State tone="wait">等审核答复</State> : asked ? <State tone="late">{kindWords[asked]}</State> : <State tone={stateWords[state].tone}>{state === 'accepted' ? '等分办' : stateWords[state].label}</State>) },
    { key: 'due', head: '期限', className: 'num nowrap', cell: ({ dueOn }) => (dueOn ? <span className={dueOn < today ? 'late' : undefined}><Day on={dueOn} today={today} /></span> : <span className="soft">—</span>) },
    { key: 'act', head: <span className="vh">分办</span>, label: null, cell: ({ id, state, title, checkedId }) => (checkedId ? <ButtonLink size="small" href={paths.reply(id, checkedId)}>审核答复<span className="vh">：{title}</span></ButtonLink> : state === 'accepted' ? <ButtonLink size="small" href={paths.assign(id)}>分办<span className="vh">：{title}</span></ButtonLink> : null) },
  ]
  return <Table columns={columns} rows={rows} rowKey={({ id }) => id} empty={<p className="soft">{empty}</p>} />
}
