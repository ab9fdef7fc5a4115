import { Select } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { READINGS } from '@/lib/ledgers/field'
import type { ColumnSample } from '@/lib/ledgers/samples'
import { readingWords } from '@/lib/ledgers/words'

const options = ['' as const, ...READINGS.filter((reading) => reading !== '')].map((value) => ({ value, label: readingWords[value] }))

/** Which column says what. Columns without a heading and without content are sent along unread, so that the order stays the file's. */
export function MappingTable({ columns, width }: { columns: readonly ColumnSample[]; width: number }) {
  const shown = new Set(columns.map(({ index }) => index))
  const blank = Array.from({ length: width }, (_, index) => index).filter((index) => !shown.has(index))
  return (
    <Section id="map" title="列怎样对应">
      {blank.map((index) => <input key={index} type="hidden" name={`readings.${index}`} value="" />)}
      <Table
        className="map"
        rows={columns}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'heading', head: '表里的列', lead: true, cell: ({ heading }) => heading },
          { key: 'sample', head: '第一行的内容', label: '内容', cell: ({ sample, locked }) => locked ? <span className="soft">（不显示）</span> : (sample.length > 24 ? `${sample.slice(0, 24)}…` : sample) || <span className="soft">（空）</span> },
          { key: 'reading', head: '对应到', cell: ({ index, heading, reading, locked }) => locked ? <><input type="hidden" name={`readings.${index}`} value="" />{readingWords['']}</> : <Select name={`readings.${index}`} label={`“${heading}”列对应到`} quiet className="mb-0" options={options} defaultValue={reading} /> },
          { key: 'readAs', head: '读成', cell: ({ readAs, reading, wrong }) => <span className={wrong ? 'late' : reading === '' ? 'soft' : undefined}>{readAs}</span> },
        ]}
      />
    </Section>
  )
}
