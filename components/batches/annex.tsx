import Link from 'next/link'
import { OneButton } from '@/components/batches/one-button'
import type { FormState } from '@/components/ui/form-state'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import type { AssignmentRole } from '@/lib/assignments/assignment'
import { roleWords } from '@/lib/assignments/words'
import type { Standing } from '@/lib/batches/batch'
import { standingWords } from '@/lib/batches/words'
import { paths } from '@/lib/platform/paths'

export type AnnexItem = { id: string; number: string | null; title: string; proposer: string; standing: Standing; units: { name: string; role: string }[]; refusal: string | null }
type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = { items: readonly AnnexItem[]; /** also how each stands */ shows: boolean; takeOut: ((id: string) => Act) | null }

const MAIN = ['sole', 'lead', 'separate']

/** 附件 交办表: number, title, who proposed it, which units. For the office also what holds each up. */
export function Annex({ items, shows, takeOut }: Props) {
  const columns: Column<AnnexItem>[] = [
    { key: 'number', head: '编号', className: 'num nowrap', cell: ({ number }) => number },
    { key: 'title', head: '标题', lead: true, cell: ({ id, title }) => <Link href={paths.suggestion(id)}>{title}</Link> },
    { key: 'proposer', head: '提出人', className: 'nowrap', cell: ({ proposer }) => proposer },
    { key: 'main', head: '主办、分办', cell: ({ units }) => <Units units={units.filter(({ role }) => MAIN.includes(role))} /> },
    { key: 'co', head: '会办', cell: ({ units }) => <Units units={units.filter(({ role }) => role === 'co')} /> },
    ...(shows ? [{ key: 'standing', head: '情况', cell: ({ standing, refusal }: AnnexItem) => <><State tone={refusal ? 'late' : standingWords[standing].tone}>{standingWords[standing].label}</State>{refusal ? <p className="late">上次没有交办：{refusal}</p> : null}</> }] : []),
    ...(takeOut ? [{ key: 'out', head: <span className="vh">取出</span>, label: null, cell: ({ id, title, standing }: AnnexItem) => (['given', 'returned'].includes(standing) ? null : <OneButton act={takeOut(id)} tone="usual" size="small" label="取出" about={title} busy="正在取出…" />) }] : []),
  ]
  return <Table columns={columns} rows={items} rowKey={({ id }) => id} empty={<p className="soft">还没有编入建议。可以在上面一次编入，也可以在建议列表里勾选后编入。</p>} />
}

const Units = ({ units }: { units: AnnexItem['units'] }) =>
  units.length === 0 ? <span className="soft">—</span> : <>{units.map(({ name, role }) => (role === 'sole' || role === 'co' ? name : `${name}（${roleWords[role as AssignmentRole]}）`)).join('、')}</> // roles from the plan's own list
