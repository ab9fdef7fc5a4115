import Link from 'next/link'
import { Day, Instant } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { briefText } from '@/lib/opinions/subject'
import { opinionGradeWords, opinionStateWords } from '@/lib/opinions/words'
import type { OpinionGrade, OpinionState } from '@/lib/opinions/opinion'
import type { OpinionPageView } from '@/lib/opinions/view'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'
import { stateWords } from '@/lib/suggestions/words'
import type { State as SuggestionState } from '@/lib/suggestions/suggestion'

/** What was said, in the person's own words, and what was answered. */
export function OpinionText({ page: { row, photos, answers, now }, today }: { page: OpinionPageView; today: string }) {
  return (
    <>
      <Section first id="text" title="原话">
        <p className="whitespace-pre-line">{row.text}</p>
        {photos.length > 0 ? <p className="mt-4 flex flex-wrap gap-4">{photos.map(({ id }, at) => <a key={id} href={paths.opinionPhoto(id)} target="_blank" rel="noopener"><img className="max-w-[12rem] max-h-[12rem]" src={paths.opinionPhoto(id)} alt={`反映人传的照片 ${at + 1}`} loading="lazy" /></a>)}</p> : null}
        {row.imported ? <p className="soft mt-4">从台账导入的历史，平台里没有它的经过。</p> : null}
        <DefinitionList entries={[
          { term: '工单编号', value: row.imported && row.externalNumber }, { term: '在哪里', value: row.place }, { term: '转给', value: now.routed && (row.unit?.name ?? (row.body || row.deputy?.person.name)) },
          { term: '建议', value: row.suggestion ? <Link href={paths.suggestion(row.suggestion.id)}>{row.suggestion.title || '代表的草稿'}（{stateWords[row.suggestion.state as SuggestionState].label}）</Link> : null },
          { term: '评价', value: row.grade ? <State tone={opinionGradeWords[row.grade as OpinionGrade].tone}>{opinionGradeWords[row.grade as OpinionGrade].label}</State> : null },
        ]} />
      </Section>
      {answers.length > 0 ? (
        <Section id="answers" title="答复">
          {answers.map(({ id, at, by, text }) => <div key={id} className="mb-6"><p className="mid">{by}，<Instant at={at} today={today} /></p><p className="whitespace-pre-line">{text}</p></div>)}
        </Section>
      ) : null}
    </>
  )
}

/** Who said the same, and what sounds like it. */
export function OpinionCluster({ page: { row, alike, riders }, today }: { page: OpinionPageView; today: string }) {
  const others = alike.filter(({ id }) => !riders.rows.some((rider) => rider.id === id))
  const riderPage = (way: string, id: string | null) => id && `${paths.opinion(row.id)}?${way}=${id}#riders`
  return (
    <>
      {row.joinedInto && row.joinedIntoId ? <Section id="main" title="并在同一件里"><p><Link href={paths.opinion(row.joinedIntoId)}>{row.joinedInto.number}</Link>，答复一到，这件一并答复。</p></Section> : null}
      {riders.rows.length > 0 ? (
        <Section id="riders" title="反映同一件事的" aside={<span className="soft">{measured(row.riderCount, '件')}</span>}>
          <ul className="entry">{riders.rows.map(({ id, number, text, state, receivedOn }) => <li key={id}><Link href={paths.opinion(id)}>{briefText(text, 50)}</Link> <span className="soft nowrap">{number}，<Day on={receivedOn} today={today} />，{opinionStateWords[state as OpinionState].label}</span></li>)}</ul>
          {riders.older || riders.newer ? <Pager words="新的在前" previousHref={riderPage('newer', riders.newer)} nextHref={riderPage('older', riders.older)} /> : null}
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section id="alike" title="听起来像同一件事">
          <ul className="entry">{others.map(({ id, number, text, place, state }) => <li key={id}><Link href={paths.opinion(id)}>{briefText(text, 50)}</Link> <span className="soft">{[number, place, opinionStateWords[state].label].filter(Boolean).join('，')}</span></li>)}</ul>
        </Section>
      ) : null}
    </>
  )
}
