import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { weekdayWords } from '@/components/ui/day-words'
import { Empty } from '@/components/ui/empty'
import { pack } from '@/components/ui/packed'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Tally } from '@/components/ui/tally'
import { TopicTable } from '@/components/supervision/topic-table'
import { MovesOf } from '@/components/supervision/moves-of'
import { SupervisionQueue } from '@/components/supervision/supervision-queue'
import type { LeaderTopics } from '@/lib/supervision/board'
import type { SupervisionDesk } from '@/lib/supervision/desk'
import { ListTable } from '@/components/suggestions/list-table'
import { MOST } from '@/lib/suggestions/list-filter'
import type { DeskOf } from '@/lib/suggestions/desk-page'
import { measured } from '@/lib/rulebook/words'
import { paths } from '@/lib/platform/paths'

type Props = { desk: DeskOf<'leader'>; topics: LeaderTopics; /** What waits for a committee; for a leader nothing does. */ supervision: SupervisionDesk | null }

/** What a leader asks first: how much is under way, how much is late, my topics, what moved this month and what did not; the same for a committee about its own. */
export function LeaderDesk({ desk: { overview, late, circumstances }, topics, supervision }: Props) {
  const { today } = circumstances
  const count = (wanted: string) => overview.find(({ key }) => key === wanted)?.count ?? 0
  const said = (figure: number) => (figure > MOST ? `${MOST} 件以上` : measured(figure, '件'))
  const overdue = count('overdue')
  return (
    <>
      <PageHead
        over={<><Day on={today} />　{weekdayWords(today)}</>}
        title={<>正在办理 {said(count('handling'))}，{overdue > 0 ? <span className="late nowrap">{said(overdue)}已超期</span> : '没有超期的'}</>}
      />
      <Tally label="总览" entries={overview.map(({ key, label, query, count: figure }) => ({ href: paths.suggestions(query), count: Math.min(figure, MOST), label, note: figure > MOST ? '以上' : undefined, late: key === 'overdue' }))} />
      {supervision && supervision.total > 0 ? <SupervisionQueue desk={supervision} circumstances={circumstances} title="等您办的" /> : null}
      {topics.mine.length > 0 || topics.ofCommittee ? (
        <Section id="mine" title={topics.ofCommittee ? '您委员会督办的' : '您领衔督办的'} className="mt-8" aside={<Link href={paths.supervision()}>全部督办</Link>}>
          {topics.mine.length > 0 ? <TopicTable rows={topics.mine} today={today} /> : <Empty words="今年还没有交给您委员会的重点督办课题。主任会议确定以后，就列在这里。" />}
        </Section>
      ) : null}
      {topics.mine.length > 0 ? <MovesOf moves={topics.moves} today={today} /> : null}
      {topics.still.length > 0 ? <Section id="still" title={`其他课题：本月有进展的 ${topics.moved} 个，没有动的`}><TopicTable rows={topics.still} today={today} /></Section> : null}
      <Section id="late" title="超期最久的在前" className="mt-8" aside={overdue > late.length ? <Link href={paths.suggestions('view=overdue')}>全部超期的</Link> : undefined}>
        {late.length === 0 ? <Empty words="没有超期的建议。" /> : <ListTable rows={pack(late)} order="changed" hrefs={{ number: paths.suggestions('view=overdue&order=number'), due: paths.suggestions('view=overdue&order=due') }} today={today} choosable={false} />}
      </Section>
    </>
  )
}
