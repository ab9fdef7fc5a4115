import Link from 'next/link'
import { FormOf, type FieldOf } from '@/components/settings/form-of'
import { Day } from '@/components/ui/day'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { Table, type Column } from '@/components/ui/table'
import type { TermDetail } from '@/lib/congresses/queries'
import { groupKindWords } from '@/lib/congresses/words'
import { paths } from '@/lib/platform/paths'

type Sitting = TermDetail['sittings'][number]
type Part = { id: string; name: string; note: string | null; deputies: number }
type Action = (state: FormState, form: FormData) => Promise<FormState>

const sittingColumns: Column<Sitting>[] = [
  { key: 'number', head: '会议', lead: true, cell: ({ number }) => `第 ${number} 次会议` },
  { key: 'startsOn', head: '开幕', cell: ({ startsOn }) => <Day on={startsOn} /> },
  { key: 'endsOn', head: '闭幕', cell: ({ endsOn }) => (endsOn ? <Day on={endsOn} /> : <span className="soft">还没有定</span>) },
]

export function Sittings({ sittings }: { sittings: readonly Sitting[] }) {
  return <Table columns={sittingColumns} rows={sittings} rowKey={({ id }) => id} empty={<Empty words="本届还没有登记会议。会议期间提的建议按会议编号。" />} />
}

export const partsOf = ({ delegations, groups }: TermDetail) => ({
  delegations: delegations.map(({ id, name, head, _count }): Part => ({ id, name, note: head, deputies: _count.deputies })),
  groups: groups.map(({ id, name, kind, _count }): Part => ({ id, name, note: groupKindWords[kind === 'profession' ? 'profession' : 'area'], deputies: _count.deputies })),
})

type PartsProps = { id: 'delegations' | 'groups'; title: string; parts: readonly Part[]; add: Action | null; fields: readonly FieldOf[] }

/** Delegations or groups of a term, and the way to add one for those who may. */
export function Parts({ id, title, parts, add, fields }: PartsProps) {
  const columns: Column<Part>[] = [
    { key: 'name', head: title, lead: true, cell: (part) => (add ? <Link className="t" href={paths.settings(`${id}/${part.id}`)}>{part.name}</Link> : part.name) },
    { key: 'note', head: id === 'groups' ? '编法' : '团长', cell: ({ note }) => note ?? <span className="soft">还没有定</span> },
    { key: 'deputies', head: '代表', number: true, cell: ({ deputies }) => deputies },
  ]
  return (
    <Section id={id} title={title} aside={<span className="soft">{parts.length} 个</span>}>
      <Table columns={columns} rows={parts} rowKey={(part) => part.id} empty={<Empty words={`本届还没有${title}。`} />} />
      {add ? <Disclosure className="mt-4" summary={`添加${title}`}><FormOf action={add} fields={fields} submit={`添加${title}`} tone="usual" within={id} /></Disclosure> : null}
    </Section>
  )
}
