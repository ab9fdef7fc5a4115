import { OneButton } from '@/components/batches/one-button'
import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import { Table, type Column } from '@/components/ui/table'

type Row = { id: string; name: string; version: number; retiredAt: Date | null; people: readonly string[]; topics: number }
type Act = (id: string, version: number) => (state: FormState, form: FormData) => Promise<FormState>
type Props = { rows: readonly Row[]; /** What an administrator may do with each. */ acts: { rename: Act; retire: Act; restore: Act } | null }

/** Committees, who signs in for each, and how many topics were given to it. */
export function CommitteeList({ rows, acts }: Props) {
  const columns: Column<Row>[] = [
    { key: 'name', head: '委员会', lead: true, cell: ({ name }) => name },
    { key: 'people', head: '人员', cell: ({ people }) => (people.length > 0 ? people.join('、') : <span className="soft">还没有人</span>) },
    { key: 'topics', head: '重点督办课题', number: true, cell: ({ topics }) => topics },
    ...(acts ? [{ key: 'acts', head: <span className="vh">修改</span>, label: null, cell: (row: Row) => <Acts row={row} acts={acts} /> }] : []),
  ]
  return <Table columns={columns} rows={rows} rowKey={({ id }) => id} />
}

function Acts({ row: { id, name, version, retiredAt }, acts }: { row: Row; acts: NonNullable<Props['acts']> }) {
  if (retiredAt) return <OneButton act={acts.restore(id, version)} tone="usual" size="small" label="恢复使用" about={name} busy="正在恢复…" />
  return (
    <Disclosure summary="改名或者停用">
      <FormOf action={acts.rename(id, version)} within={`name-${id}`} fields={[{ name: 'name', label: '名称', value: name, max: 60 }]} submit="改名" tone="usual" />
      <OneButton act={acts.retire(id, version)} tone="usual" size="small" label="停用" about={name} busy="正在停用…" />
    </Disclosure>
  )
}
