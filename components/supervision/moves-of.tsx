import Link from 'next/link'
import type { ReactNode } from 'react'
import { Day } from '@/components/ui/day'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'

type Row = { id: string; number: string | null; title: string; topicId: string; topic: string; units: string | null; moved: number; lastOn: string | null }
type Props = { moves: { moved: readonly Row[]; movedCount: number; still: readonly Row[]; stillCount: number }; today: string }

/** Of the suggestions in one's topics: what moved this month and what did not, side by side. */
export function MovesOf({ moves: { moved, movedCount, still, stillCount }, today }: Props) {
  return (
    <div className="grid gap-x-10 lg:grid-cols-2" id="moves">
      <Section id="moved-items" title={`本月动了的 ${measured(movedCount, '件')}`}>
        {moved.length === 0 ? <p className="soft">本月还没有一件有进展。</p> : <Rows rows={moved} all={movedCount} said={({ moved: times, lastOn }) => <>{measured(times, '次')}进展{lastOn ? <>，最近 <Day on={lastOn} today={today} /></> : null}</>} />}
      </Section>
      <Section id="still-items" title={`本月没有动的 ${measured(stillCount, '件')}`}>
        {still.length === 0 ? <p className="soft">课题里没有办完的，本月都有进展。</p> : <Rows rows={still} all={stillCount} late said={({ lastOn, units }) => <>{lastOn ? <>上次 <Day on={lastOn} today={today} /></> : '交办以来没有动过'}{units ? `，${units}` : ''}</>} />}
      </Section>
    </div>
  )
}

function Rows({ rows, all, late = false, said }: { rows: readonly Row[]; all: number; late?: boolean; said: (row: Row) => ReactNode }) {
  return (
    <>
      <ul className="grid gap-2">
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={paths.suggestion(row.id)}>{row.number ? <span className="num">{row.number}　</span> : null}{row.title}</Link>
            <span className={late ? 'late block' : 'mid block'}>{said(row)}</span>
          </li>
        ))}
      </ul>
      {all > rows.length ? <p className="mt-2 soft">另有 {measured(all - rows.length, '件')}，在{[...new Map(rows.map(({ topicId, topic }) => [topicId, topic])).entries()].map(([id, topic], at) => <span key={id}>{at > 0 ? '、' : ''}<Link href={`${paths.keyTopic(id)}#items`}>{topic}</Link></span>)}里。</p> : null}
    </>
  )
}
