import Link from 'next/link'
import { Day } from '@/components/ui/day'
import type { HouseholdPage } from '@/lib/households/queries'
import { talkWayWords } from '@/lib/households/words'
import { paths } from '@/lib/platform/paths'

/** Each time they were in touch, the latest first, in the words that were said. */
export function TalkList({ talks, today }: { talks: HouseholdPage['talks']; today: string }) {
  if (talks.length === 0) return <p className="soft">还没有记过。走访或者打过电话，记一笔就好。</p>
  return (
    <ul className="entry">
      {talks.map(({ id, on, way, text, opinion }) => (
        <li key={id}>
          <p><b><Day on={on} today={today} /></b>　{talkWayWords[way]}{opinion ? <>　<Link href={paths.opinion(opinion.id)}>群众意见 {opinion.number}</Link></> : null}</p>
          <p className="whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  )
}
