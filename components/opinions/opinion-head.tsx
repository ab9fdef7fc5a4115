import { Day, Instant } from '@/components/ui/day'
import { weekdayWords } from '@/components/ui/day-words'
import { PageHead } from '@/components/ui/page-head'
import { State } from '@/components/ui/state'
import type { NowWords } from '@/components/suggestions/step-panel'
import { briefText } from '@/lib/opinions/subject'
import { opinionStateWords } from '@/lib/opinions/words'
import type { OpinionPageView } from '@/lib/opinions/view'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'

export function OpinionHead({ page: { row, opinion, channel }, today }: { page: OpinionPageView; today: string }) {
  const state = opinionStateWords[opinion.state]
  const voices = row.riderCount + 1
  return (
    <PageHead
      crumbs={[{ label: '群众意见', href: paths.opinions() }, { label: row.number }]}
      title={briefText(row.text, 36)}
      facts={<><State tone={state.tone}>{state.label}</State> · {channel}{row.imported ? ' · 导入' : ''} · {row.imported ? <Day on={row.receivedOn} today={today} /> : <Instant at={row.receivedAt} today={today} />}{row.station ? ` · ${row.station.name}` : ''}{row.deputy ? ` · 对${row.deputy.person.name}代表` : ''}{voices > 1 ? ` · ${measured(voices, '人')}反映` : ''}</>}
    />
  )
}

/** The words of the grey panel. */
export function opinionNow({ now: { turn, due, declined }, row }: OpinionPageView, today: string): NowWords {
  const tone = due?.tone === 'late' ? 'late' : due?.tone === 'soon' || due?.tone === 'today' ? 'soon' : undefined
  return {
    turn: turn.who || '已经结束', turnNote: turn.what ? <p>{turn.what}</p> : declined ? <p>{declined}</p> : row.closedOn ? <p><Day on={row.closedOn} today={today} />结束</p> : undefined,
    dueTitle: due ? <span className={tone}><Day on={due.on} today={today} /></span> : '没有期限',
    dueNote: due ? `${weekdayWords(due.on)}，${due.words}` : undefined,
    dueExplained: due?.explained ? <p>{due.explained}</p> : undefined,
  }
}
