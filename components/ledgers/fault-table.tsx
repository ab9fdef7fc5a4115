import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Fault } from '@/lib/ledgers/field'
import { paths } from '@/lib/platform/paths'

const SHOWN = 100
type Props = { faults: readonly Fault[]; refused: number; runId: string }

export function FaultTable({ faults, refused, runId }: Props) {
  if (refused === 0) return null
  return (
    <Section id="err" first title={`要改的 ${refused} 行`} aside={<a href={paths.exportLedger(runId)} download>下载这 {refused} 行，改好再传</a>}>
      <Table
        rows={faults.slice(0, SHOWN).map((fault, index) => ({ ...fault, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'row', head: '位置', lead: true, className: 'nowrap', cell: ({ row }) => `第 ${row} 行` },
          { key: 'column', head: '列', cell: ({ column }) => column || '没有这一列' },
          { key: 'written', head: '表里写的', cell: ({ written }) => written || <span className="soft">（空）</span> },
          { key: 'problem', head: '问题', cell: ({ problem }) => problem },
          { key: 'fix', head: '怎么改', cell: ({ fix }) => fix },
        ]}
      />
      {faults.length > SHOWN ? <p className="mid mt-3">只列出前 {SHOWN} 处，其余在下载的文件里。错得这样多，多半是列对应错了，请看下面。</p> : null}
    </Section>
  )
}
