import { Choices } from '@/components/ui/choices'
import { Select } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Roster } from '@/lib/rosters/queries'
import { COLUMNS } from '@/lib/rosters/roster'

/** Which column says what; every column of the file is sent along, so that their order stays. */
export function RosterColumns({ run: { kind, mapping } }: { run: Roster }) {
  const options = [{ value: '', label: '不导入' }, ...COLUMNS[kind].map(({ reading, label }) => ({ value: reading, label }))]
  const rows = mapping.headings.map((heading, index) => ({ index, heading: heading || '（没有列名）', sample: mapping.samples[index] ?? '', reading: mapping.readings[index] ?? '' }))
  return (
    <Section id="map" title="列怎样对应">
      <Table
        className="map"
        rows={rows}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'heading', head: '表里的列', lead: true, cell: ({ heading }) => heading },
          { key: 'sample', head: '第一行的内容', label: '内容', cell: ({ sample }) => (sample.length > 24 ? `${sample.slice(0, 24)}…` : sample) || <span className="soft">（空）</span> },
          { key: 'reading', head: '对应到', cell: ({ index, heading, reading }) => <Select name={`readings.${index}`} label={`“${heading}”列对应到`} quiet options={options} defaultValue={reading} /> },
        ]}
      />
    </Section>
  )
}

/** Delegations and groups that this term lacks, each to be created or not. */
export function NewParts({ run: { counts, mapping } }: { run: Roster }) {
  const parts = [...counts.newDelegations.map((name) => ({ value: `d:${name}`, label: name, note: '代表团' })), ...counts.newGroups.map((name) => ({ value: `g:${name}`, label: name, note: '代表小组' }))]
  if (parts.length === 0) return null
  return (
    <Section id="parts" title={`本届还没有的 ${parts.length} 个代表团和代表小组`}>
      {parts.map(({ value }) => <input key={value} type="hidden" name="offered[]" value={value} />)}
      <Choices name="parts[]" legend="一起新建" hint="不选的，编在里面的代表不导入。名称写错的，改好表格再传。" type="checkbox" row options={parts} defaultValue={parts.map(({ value }) => value).filter((value) => !mapping.leftOut.includes(value))} />
    </Section>
  )
}
