import { Day, Instant } from '@/components/ui/day'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import type { TimersPage } from '@/lib/timers/queries-page'
import { wordsOfTimer } from '@/lib/timers/words'

type Props = { page: TimersPage; today: string }

/** What each timer does, and up to which day it has gone through everything. */
export function TimerPasses({ page, today }: Props) {
  const { office } = page
  const columns: Column<TimersPage['passes'][number]>[] = [
    { key: 'timer', head: '到日子做什么', lead: true, cell: ({ timer }) => wordsOfTimer(timer, office).label },
    { key: 'doneOn', head: '已办到', cell: ({ doneOn }) => (doneOn === null ? <State tone="wait">还没有办过</State> : <State tone={doneOn < today ? 'wait' : 'done'}><Day on={doneOn} today={today} /></State>) },
    { key: 'at', head: '什么时候', className: 'nowrap', cell: ({ at }) => (at ? <Instant at={at} today={today} /> : <span className="soft">—</span>) },
  ]
  return <Section title="各项走到哪一天"><Table columns={columns} rows={page.passes} rowKey={({ timer }) => timer} /></Section>
}

export function TimerDays({ page: { days, office }, today }: Props) {
  const columns: Column<TimersPage['days'][number]>[] = [
    { key: 'on', head: '哪一天', lead: true, className: 'nowrap', cell: ({ on }) => <Day on={on} today={today} /> },
    { key: 'deeds', head: '办了什么', cell: ({ deeds }) => deeds.map(({ timer, count }) => <p key={timer}>{wordsOfTimer(timer, office).label} {count} 件</p>) },
  ]
  return (
    <Section title="最近两周">
      {days.length === 0 ? <Empty words="两周里没有到期要提醒、要往下办的。" /> : <Table columns={columns} rows={days} rowKey={({ on }) => on} />}
    </Section>
  )
}

export function TimerFailures({ page: { failures, office }, today }: Props) {
  const columns: Column<TimersPage['failures'][number]>[] = [
    { key: 'timer', head: '要做什么', lead: true, cell: ({ timer }) => wordsOfTimer(timer, office).label },
    { key: 'record', head: '事项', cell: ({ recordId }) => <span className="num soft">{recordId.slice(-8)}</span> },
    { key: 'number', head: '原因编号', cell: ({ number, tries }) => <>{number}<span className="sub">试过 {tries} 次</span></> },
    { key: 'first', head: '从什么时候起', className: 'nowrap', cell: ({ firstAt }) => <Instant at={firstAt} today={today} /> },
    { key: 'retry', head: '下次再试', className: 'nowrap', cell: ({ retryAt }) => <Instant at={retryAt} today={today} /> },
  ]
  return <Table columns={columns} rows={failures} rowKey={({ timer, recordId }) => `${timer}-${recordId}`} />
}
