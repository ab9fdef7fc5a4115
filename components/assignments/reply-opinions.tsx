'use client'

import { buttonClass } from '@/components/ui/button'
import { State, type Tone } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { Section } from '@/components/ui/section'

export type OpinionRow = { id: string; unit: string; text: string | null; state: { tone: Tone; words: string } }

/** What the co-units said, to be taken into the reply. */
export function ReplyOpinions({ rows, onTake }: { rows: readonly OpinionRow[]; onTake: ((row: OpinionRow) => void) | null }) {
  if (rows.length === 0) return null
  const columns: Column<OpinionRow>[] = [
    { key: 'unit', head: '会办单位', lead: true, cell: ({ unit }) => unit },
    {
      key: 'text', head: '意见', label: null,
      cell: (row) => row.text === null ? <span className="soft">还没有交</span> : (
        <>
          <p>{row.text}</p>
          {onTake ? <button type="button" className={buttonClass({ tone: 'plain', size: 'small' })} onClick={() => onTake(row)}>引入正文</button> : null}
        </>
      ),
    },
    { key: 'state', head: '时间', cell: ({ state }) => <State tone={state.tone}>{state.words}</State> },
  ]
  return <Section title="会办意见"><Table columns={columns} rows={rows} rowKey={({ id }) => id} /></Section>
}
