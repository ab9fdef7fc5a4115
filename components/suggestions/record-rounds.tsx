import { Fragment } from 'react'
import { ClassLetter } from '@/components/ui/class-letter'
import { Day } from '@/components/ui/day'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import type { EscalationView, ReplyView, RoundView } from '@/lib/suggestions/record'

type Props = { rounds: readonly RoundView[]; escalations: readonly EscalationView[]; today: string }
type Row = RoundView & { key: string; reply: ReplyView | null }

/** Every round beside the others: what was asked, what was answered, how it was judged; and what followed the last. */
export function RecordRounds({ rounds, escalations, today }: Props) {
  if (rounds.length === 0 && escalations.length === 0) return null
  const rows: Row[] = rounds.flatMap((round) => (round.replies.length > 0 ? round.replies : [null]).map((reply) => ({ ...round, key: `${round.round} ${reply?.id}`, reply })))
  const columns: Column<Row>[] = [
    { key: 'round', head: '轮次', lead: true, className: 'nowrap', cell: ({ round }) => `第 ${round} 轮` },
    { key: 'asked', head: '要求', cell: ({ asked }) => (asked ? <>{asked.words}<span className="sub"><Day on={asked.on} today={today} /></span></> : <span className="soft">首次办理</span>) },
    { key: 'reply', head: '答复', cell: ({ reply }) => <Answered reply={reply} today={today} /> },
    { key: 'grade', head: '代表评价', cell: ({ reply }) => <Judged reply={reply} /> },
  ]
  return (
    <Section title={rounds.length > 0 ? '各轮对照' : '协调研究'} id="rounds">
      {rows.length > 0 ? <Table columns={columns} rows={rows} rowKey={({ key }) => key} /> : null}
      {rounds.length > 0 && escalations.length > 0 ? <h3 className="mt-6 mb-2">协调研究</h3> : null}
      <ul className="entry">
        {escalations.map(({ key, title, on, who, words }) => (
          <li key={key}><b className="nowrap"><Day on={on} today={today} /></b><p><b>{title}</b>{who ? `　${who}` : ''}</p><p>{words}</p></li>
        ))}
      </ul>
    </Section>
  )
}

function Answered({ reply, today }: { reply: ReplyView | null; today: string }) {
  if (!reply) return <span className="soft">还没有答复</span>
  return (
    <>
      <a href={`#reply-${reply.id}`}>{reply.unit}</a> {reply.resultClass ? <ClassLetter letter={reply.resultClass} /> : null}
      <span className="sub"><Day on={reply.issuedOn} today={today} /></span>
    </>
  )
}

function Judged({ reply }: { reply: ReplyView | null }) {
  const evaluation = reply?.evaluation
  if (!evaluation) return <span className="soft">还没有评价</span>
  return (
    <>
      {evaluation.grades.map(({ axis, label, tone }, index) => <Fragment key={axis}>{index > 0 ? '，' : ''}{axis} <State tone={tone}>{label}</State></Fragment>)}
      {evaluation.reason ? <p className="mid">“{evaluation.reason}”</p> : null}
    </>
  )
}
