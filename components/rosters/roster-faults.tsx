import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Fault } from '@/lib/rosters/roster'

const SHOWN = 100

export function RosterFaults({ faults, refused }: { faults: readonly Fault[]; refused: number }) {
  if (refused === 0) return null
  return (
    <Section id="err" first title={`要改的 ${refused} 行`}>
      <Table
        rows={faults.slice(0, SHOWN).map((fault, index) => ({ ...fault, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'row', head: '位置', lead: true, className: 'nowrap', cell: ({ row }) => `第 ${row} 行` },
          { key: 'column', head: '列', cell: ({ column }) => column },
          { key: 'written', head: '表里写的', cell: ({ written }) => written || <span className="soft">（空）</span> },
          { key: 'problem', head: '问题', cell: ({ problem }) => problem },
          { key: 'fix', head: '怎么改', cell: ({ fix }) => fix },
        ]}
      />
      {faults.length > SHOWN ? <p className="mid mt-3">只列出前 {SHOWN} 处。错得这样多，多半是列对应错了，请看下面。</p> : null}
    </Section>
  )
}
