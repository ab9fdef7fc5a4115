import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { State, type Tone } from '@/components/ui/state'
import { Table } from '@/components/ui/table'
import type { Checked } from '@/lib/annual/published'
import type { Verdict } from '@/lib/annual/check'
import { measured } from '@/lib/rulebook/words'

const verdicts: Record<Verdict, { label: string; tone: Tone }> = {
  right: { label: '对', tone: 'done' }, cut: { label: '去尾了', tone: 'late' }, wrong: { label: '不对', tone: 'late' }, unsaid: { label: '没有公布占比', tone: 'idle' },
}

/** Table by table what adds up and what is off, in words and beside the numbers. */
export function CheckedReport({ checked: { total, tables, faults, against } }: { checked: Checked }) {
  return (
    <div id="checked">
      {faults === 0
        ? <Notice tone="done" status title={`${measured(tables.length, '张')}表都对得上`}>公布的总数是 {total} 件，各项相加都等于底数，占比都是四舍五入得来的。</Notice>
        : <Notice tone="late" status title={`有 ${measured(faults, '处')}对不上`}><ul>{tables.flatMap(({ faults: said, unread }) => [...said, ...unread.map(unreadWords)]).map((words) => <li key={words}>{words}</li>)}</ul></Notice>}
      {tables.map(({ name, base, rows, sumWords, notes, faults: said }) => (
        <Section key={name} title={`${name}：${said.length === 0 ? '对得上' : `${measured(said.length, '处')}对不上`}`}>
          <Table
            rows={rows}
            rowKey={({ label }) => label}
            columns={[
              { key: 'label', head: '项目', lead: true, cell: ({ label }) => label },
              { key: 'count', head: '件数', number: true, cell: ({ count }) => count },
              { key: 'said', head: '公布的占比', number: true, cell: (row) => row.said || '—' },
              { key: 'right', head: '应为', number: true, cell: ({ right }) => right },
              { key: 'verdict', head: '核对', cell: ({ verdict }) => <State tone={verdicts[verdict].tone}>{verdicts[verdict].label}</State> },
            ]}
          />
          <p className="fig-note">占比以 {base} 为底，四舍五入，小数位数同公布的一样；没有公布占比的给一位小数。{sumWords}{notes.join('')}</p>
        </Section>
      ))}
      {against ? (
        <Section title={`同 ${against.year} 年台账对照${against.sentences.length === 0 ? '：都一样' : ''}`} id="against">
          {against.sentences.length === 0 ? <p>公布的件数和现在台账里清点的一样。</p> : <ul className="grid gap-1">{against.sentences.map((words) => <li key={words}>{words}</li>)}</ul>}
        </Section>
      ) : null}
    </div>
  )
}

const unreadWords = (line: string) => `“${line}”这一行认不出来，没有计入。请写成“名称 件数 占比”。`
