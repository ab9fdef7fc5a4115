import Link from 'next/link'
import { Section } from '@/components/ui/section'
import { Table, type Column } from '@/components/ui/table'
import { paths } from '@/lib/platform/paths'
import { SYSTEMS, type UnitRow } from '@/lib/units/unit'
import { plannedTo, systemWords } from '@/lib/units/words'

const INDENT = ['', 'pl-6', 'pl-12', 'pl-16'] as const

const columns: Column<UnitRow>[] = [
  {
    key: 'name', head: '单位', lead: true,
    cell: ({ id, name, depth, aliases, plannedOn, planned, planProblem }) => (
      <div className={INDENT[Math.min(depth, INDENT.length - 1)]}>
        <Link className="t" href={paths.people(`units/${id}`)}>{name}</Link>
        {plannedOn && planned ? <span className="sub">{planProblem ? '排定的更名或者并入没有办成' : plannedTo(planned.kind, plannedOn)}</span> : null}
        {aliases.length > 0 ? <span className="sub">又名 {aliases.join('、')}</span> : null}
      </div>
    ),
  },
  { key: 'phone', head: '电话', cell: ({ phone }) => phone || <span className="soft">没有填</span> },
  { key: 'people', head: '经办人', number: true, cell: ({ people }) => people },
  { key: 'open', head: '在办', number: true, cell: ({ open }) => open },
]

/** The units in use, one table for each system. */
export function UnitList({ units }: { units: readonly UnitRow[] }) {
  return SYSTEMS.filter((system) => units.some((unit) => unit.system === system)).map((system, index) => {
    const rows = units.filter((unit) => unit.system === system)
    return (
      <Section key={system} id={system} title={systemWords[system]} first={index === 0} aside={<span className="soft">{rows.length} 个单位</span>}>
        <Table columns={columns} rows={rows} rowKey={({ id }) => id} />
      </Section>
    )
  })
}
