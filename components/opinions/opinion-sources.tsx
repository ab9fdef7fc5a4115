import Link from 'next/link'
import { Office } from '@/components/layout/office'
import { Day } from '@/components/ui/day'
import { Section } from '@/components/ui/section'
import type { SourceOpinion } from '@/lib/opinions/sources'
import { opinionStateWords } from '@/lib/opinions/words'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'

/** From which voices a suggestion came: only for its deputy and the office, and without anybody's name. */
export function OpinionSources({ sources, today }: { sources: readonly SourceOpinion[]; today: string }) {
  if (sources.length === 0) return null
  const voices = sources.reduce((sum, source) => sum + source.voices, 0)
  return (
    <Section id="sources" title="来自群众意见" aside={<span className="soft">{measured(voices, '人')}反映</span>}>
      <p className="mid mb-2">只有提建议的代表和<Office />看得到；承办单位和公众看不到是谁说的。</p>
      <ul className="entry">
        {sources.map(({ id, number, text, place, state, voices: many, receivedOn }) => (
          <li key={id}>
            <Link href={paths.opinion(id)} prefetch={false}>{text}</Link>{' '}
            <span className="soft">{[number, place, many > 1 && `${measured(many, '人')}反映`, opinionStateWords[state].label].filter(Boolean).join('，')}，<Day on={receivedOn} today={today} /></span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
