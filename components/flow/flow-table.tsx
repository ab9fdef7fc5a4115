import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import type { Flow, FlowStep } from '@/lib/flow/flow'

type Row = { action: string; step: FlowStep; from: string[] }

/** The same steps as rows, in the order of the states they leave: what a phone shows first, and what is read aloud. */
export function FlowTable({ flow: { states, steps }, at }: { flow: Flow; at: string }) {
  const stateOf = (key: string) => {
    const { label, tone } = states.find((state) => state.key === key)!
    return <State tone={tone}>{label}</State>
  }
  const left = states.flatMap(({ key }) => steps.filter(({ from }) => from === key))
  const rows: Row[] = [...new Set(left.map(({ action }) => action))].map((action) => {
    const same = left.filter((step) => step.action === action)
    return { action, step: same[0]!, from: same.map(({ from }) => from) }
  })
  const columns: Column<Row>[] = [
    { key: 'step', head: '步骤', lead: true, cell: ({ step }) => step.label },
    { key: 'from', head: '从', cell: ({ from }) => from.map((key) => <div key={key}>{stateOf(key)}{key === at ? <span className="key">　现在在这里</span> : null}</div>) },
    { key: 'to', head: '到', cell: ({ from, step: { to } }) => (from.length === 1 && from[0] === to ? <span className="mid">不变</span> : stateOf(to)) },
    { key: 'who', head: '谁来办', cell: ({ step }) => step.who },
    { key: 'limit', head: '接下来', cell: ({ step }) => step.limit || <span className="soft">没有新的期限</span> },
  ]
  return <Table columns={columns} rows={rows} rowKey={({ action }) => action} chosen={({ from }) => from.includes(at)} caption={`共 ${rows.length} 种步骤`} />
}
