import Link from 'next/link'
import { History } from '@/components/commitments/history'
import { Day } from '@/components/ui/day'
import { Disclosure } from '@/components/ui/disclosure'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { tallyOf, type CommitmentView } from '@/lib/commitments/view'
import { commitmentStateWords } from '@/lib/commitments/words'
import { paths } from '@/lib/platform/paths'
import { daysBetween } from '@/lib/rulebook/days'
import { measured } from '@/lib/rulebook/words'
import type { StepPanel } from '@/lib/suggestions/step-panel'

type Props = { commitments: readonly CommitmentView[]; panels: readonly StepPanel[]; today: string }

/** What a reply promised and what came of it: until when, how far, and what was said on the way. */
export function Promises({ commitments, panels, today }: Props) {
  if (commitments.length === 0) return null
  const isTracked = commitments.some(({ state }) => state !== null)
  const columns: Column<CommitmentView>[] = [
    { key: 'text', head: '承诺', label: null, cell: ({ text, responsible }) => <><p>{text}</p><p className="soft">责任人：{responsible}</p></> },
    { key: 'due', head: '完成时限', cell: (promise) => <Until promise={promise} /> },
    ...(isTracked ? [{ key: 'state', head: '进展', cell: (promise: CommitmentView) => <Progress promise={promise} panels={panels} today={today} /> }] : []),
  ]
  return (
    <>
      <h3 className="mt-5 mb-1">承诺事项{isTracked ? <span className="mid text-base font-normal">　<Tally commitments={commitments} /></span> : null}</h3>
      <Table columns={columns} rows={commitments} rowKey={({ id }) => id} />
      {commitments.map((promise) => <Said key={promise.id} promise={promise} today={today} />)}
    </>
  )
}

function Tally({ commitments }: { commitments: readonly CommitmentView[] }) {
  const { promised, kept, late } = tallyOf(commitments)
  if (promised === 0) return null
  return <>承诺 {measured(promised, '项')}，已兑现 {measured(kept, '项')}{late > 0 ? <>，<span className="late">逾期 {measured(late, '项')}</span></> : null}</>
}

function Until({ promise: { dueOn, firstDueOn, timesPostponed, isLate, origin } }: { promise: CommitmentView }) {
  return (
    <>
      <span className={isLate ? 'late' : undefined}><Day on={dueOn} /></span>
      {timesPostponed > 0 ? <p className="soft">改期 {measured(timesPostponed, '次')}，原定 <Day on={firstDueOn} /></p> : null}
      {origin ? <p className="soft">{origin}</p> : null}
    </>
  )
}

function Progress({ promise, panels, today }: { promise: CommitmentView; panels: readonly StepPanel[]; today: string }) {
  const { id, state, isLate, dueOn, judgeOn, isFollowed } = promise
  const own = panels.filter((panel) => panel.kind === 'commitment' && panel.id === id)
  if (state === null) return <span className="soft">—</span>
  const { tone, label } = commitmentStateWords[state]
  return (
    <>
      <State tone={isLate ? 'late' : tone}>{label}{isLate ? `，超 ${measured(daysBetween(dueOn, today), '天')}` : ''}</State>
      {state === 'kept' && judgeOn ? <p className="soft">请代表在 <Day on={judgeOn} today={today} />前复评</p> : null}
      {own.length > 0 ? own.map((panel) => <div key={panel.key} className="py-1"><Link href={paths.commitment(id, panel.key)} prefetch={false}>{panel.label}</Link></div>) : isFollowed ? <div className="py-1"><Link href={paths.commitment(id)} prefetch={false}>看这项承诺</Link></div> : null}
    </>
  )
}

function Said({ promise: { text, entries }, today }: { promise: CommitmentView; today: string }) {
  if (entries.length === 0) return null
  return (
    <Disclosure summary={`${text.length > 16 ? `${text.slice(0, 16)}…` : text}：${measured(entries.length, '条')}进展和答复`} className="mt-2">
      <div className="mt-3"><History entries={entries} today={today} /></div>
    </Disclosure>
  )
}
