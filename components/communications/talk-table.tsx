import { StepLink } from '@/components/suggestions/step-link'
import { Day } from '@/components/ui/day'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { communicationStateWords, methodWords, stageWords } from '@/lib/communications/words'
import type { TalkView } from '@/lib/suggestions/record'
import type { StepPanel } from '@/lib/suggestions/step-panel'

type Props = { talks: readonly TalkView[]; panels: readonly StepPanel[]; today: string; severalUnits: boolean }

/** What was said between unit and deputy, and whether the deputy agrees with the record of it. */
export function TalkTable({ talks, panels, today, severalUnits }: Props) {
  const columns: Column<TalkView>[] = [
    { key: 'stage', head: '阶段', lead: true, cell: ({ stage }) => stageWords[stage] },
    { key: 'held', head: '时间、方式', label: '时间', cell: ({ heldOn, method, place }) => <><Day on={heldOn} today={today} /> {methodWords[method]}{place ? <span className="soft">，{place}</span> : null}</> },
    { key: 'said', head: '说了什么', label: null, cell: (talk) => <Said talk={talk} severalUnits={severalUnits} /> },
    { key: 'state', head: '代表', cell: (talk) => <Answer talk={talk} panels={panels.filter(({ kind, id }) => kind === 'communication' && id === talk.id)} /> },
  ]
  return (
    <Section title="与代表的沟通" id="talks">
      <Table columns={columns} rows={talks} rowKey={({ id }) => id} />
    </Section>
  )
}

function Said({ talk, severalUnits }: { talk: TalkView; severalUnits: boolean }) {
  return (
    <>
      <p>{talk.content}</p>
      {talk.deputyOpinion ? <p>代表的意见：{talk.deputyOpinion}</p> : null}
      {talk.agreed ? <p>商定：{talk.agreed}</p> : null}
      <p className="soft">{severalUnits ? `${talk.unit}，` : ''}参加：{talk.unitPeople}</p>
      {talk.state === 'objected' ? <p className="late">代表：{talk.objection}</p> : null}
    </>
  )
}

function Answer({ talk, panels }: { talk: TalkView; panels: readonly StepPanel[] }) {
  const { tone, label } = communicationStateWords[talk.state]
  return (
    <>
      <State tone={tone}>{label}</State>
      {panels.map((panel) => <div key={panel.key} className="nowrap py-1"><StepLink step={panel.key}>{panel.label}</StepLink></div>)}
    </>
  )
}
