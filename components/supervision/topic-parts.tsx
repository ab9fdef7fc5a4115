import Link from 'next/link'
import { OneButton } from '@/components/batches/one-button'
import { FormOf } from '@/components/settings/form-of'
import { coveredFields } from '@/components/supervision/topic-fields'
import { topicStepGroups } from '@/components/supervision/topic-steps'
import { Day } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { Stepper } from '@/components/ui/stepper'
import { Table, type Column } from '@/components/ui/table'
import { paths } from '@/lib/platform/paths'
import type { State as SuggestionState } from '@/lib/suggestions/suggestion'
import { stateWords } from '@/lib/suggestions/words'
import type { TopicAction, TopicState } from '@/lib/supervision/lifecycle'
import type { Level } from '@/lib/supervision/needs'
import { levelWords, topicActionWords, topicStateWords } from '@/lib/supervision/words'
import { refusalSentence } from '@/lib/words'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Facts = { state: string; level: string; leaderName: string; committee: string; assistant: string; reason: string; asked: string; opinions: string; decidedBy: string; decidedOn: string | null; plan: string; planDueOn: string | null; report: string; reportedOn: string | null }

type Stages = readonly { label: string; on: string | null; state: 'done' | 'now' | 'todo' }[]

/** Where it stands on its way, and what was decided and found. */
export function TopicFacts({ row, stages, today }: { row: Facts; stages: Stages; today: string }) {
  const { label, tone } = topicStateWords[row.state as TopicState] // from the table only
  return (
    <>
      {stages.length > 0 ? <div className="mb-8"><Stepper steps={[...stages]} today={today} /></div> : null}
      <DefinitionList
        entries={[
          { term: '状态', value: <State tone={tone}>{label}</State> },
          { term: '层次', value: levelWords[row.level as Level] },
          { term: '领衔', value: row.leaderName }, { term: '委员会', value: row.committee }, { term: '协助', value: row.assistant },
          { term: '为什么', value: row.reason },
          { term: '征求意见', value: row.asked && `${row.asked}${row.opinions ? `：${row.opinions}` : '（还没有收到）'}` },
          { term: '确定', value: row.decidedOn ? <>{row.decidedBy}，<Day on={row.decidedOn} today={today} /></> : null },
          { term: '督办方案', value: row.plan && <span className="whitespace-pre-line">{row.plan}</span> },
          { term: '报结果', value: row.planDueOn ? <span className={!row.reportedOn && row.planDueOn < today ? 'late' : undefined}><Day on={row.planDueOn} today={today} />前{!row.reportedOn && row.planDueOn < today ? '，已超期' : ''}</span> : null },
          { term: '结果报告', value: row.report && <><span className="whitespace-pre-line">{row.report}</span>{row.reportedOn ? <span className="soft">　<Day on={row.reportedOn} today={today} /></span> : null}</> },
        ]}
      />
    </>
  )
}

type Steps = { actions: readonly TopicAction[]; waiting: readonly { action: TopicAction; condition: string }[]; leaders: readonly { value: string; label: string }[]; committees: readonly string[]; today: string; act: (action: TopicAction) => Act }

/** What can be done with the topic now; the next step stands open, the others are folded. */
export function TopicSteps({ actions, waiting, leaders, committees, today, act }: Steps) {
  if (actions.length + waiting.length === 0) return null
  return (
    <Section title="现在可以" id="steps" className="no-print">
      {topicStepGroups(actions, { leaders, committees, today, act })}
      {waiting.map(({ action, condition }) => <p key={action} className="late mt-2">不能{topicActionWords[action].label}：{refusalSentence({ why: 'notYet', condition })}</p>)}
    </Section>
  )
}

type Item = { id: string; number: string | null; series: string; title: string; state: SuggestionState; proposer: string; units: string | null; dueOn: string | null; moved: number; lastOn: string | null }

export function TopicItems({ items, today, remove }: { items: readonly Item[]; today: string; remove: ((id: string) => Act) | null }) {
  const columns: Column<Item>[] = [
    { key: 'number', head: '编号', className: 'num nowrap', cell: ({ number, series }) => <>{number}<br /><span className="soft">{series}</span></> },
    { key: 'title', head: '标题', lead: true, cell: ({ id, title }) => <Link href={paths.suggestion(id)}>{title}</Link> },
    { key: 'who', head: '提出人', cell: ({ proposer }) => proposer },
    { key: 'units', head: '承办', cell: ({ units }) => units ?? <span className="soft">还没有交办</span> },
    { key: 'state', head: '状态', cell: ({ state }) => <State tone={stateWords[state].tone}>{stateWords[state].label}</State> },
    { key: 'due', head: '到期', className: 'num', cell: ({ dueOn, state }) => (dueOn && state !== 'closed' ? <span className={dueOn < today && state === 'handling' ? 'late' : undefined}><Day on={dueOn} today={today} /></span> : null) },
    { key: 'moved', head: '本月', className: 'nowrap', cell: ({ moved, lastOn, state }) => (moved > 0 ? `有 ${moved} 次进展` : <span className={state === 'closed' ? 'soft' : 'late'}>{state === 'closed' ? '已办结' : '没有动'}{lastOn ? <>，上次 <Day on={lastOn} today={today} /></> : null}</span>) },
    ...(remove ? [{ key: 'out', head: <span className="vh">移出</span>, label: null, cell: ({ id, title }: Item) => <OneButton act={remove(id)} tone="usual" size="small" label="移出" about={title} busy="正在移出…" /> }] : []),
  ]
  return <Table columns={columns} rows={items} rowKey={({ id }) => id} empty={<p className="soft">还没有编入建议。</p>} />
}

export const AddItems = ({ act, sittings }: { act: Act; sittings: readonly { value: string; label: string }[] }) => <FormOf action={act} within="items" tone="usual" submit="编入" busy="正在编入…" fields={coveredFields(sittings, { label: '编入哪几件' })} />
