import type { NowWords } from '@/components/suggestions/step-panel'
import { Day } from '@/components/ui/day'
import { weekdayWords } from '@/components/ui/day-words'
import type { RecordView } from '@/lib/suggestions/record'

/** The words of the grey panel: whose turn, by when, and how that date came about. */
export function nowWords({ state, turn, due, ending, parts, isFormer }: RecordView, today: string): NowWords {
  if (isFormer) return { turn: '您单位已经不办', dueTitle: '没有期限' }
  // why it ended stands over the panel already; only a close is told here
  if (turn.capacity === null && state !== 'closed') return { turn: '不再办理', dueTitle: '没有期限' }
  if (turn.capacity === null) return { turn: ending?.title ?? '已经结束', turnNote: ending?.words.map((words) => <p key={words}>{words}</p>), dueTitle: '没有期限' }
  const own = parts.find(({ isOwn }) => isOwn)
  const you = turn.isMine ? (own && turn.capacity !== 'unitHead' ? '（您单位）' : '（您）') : ''
  const handlers = parts.filter(({ unitId, people }) => turn.unitIds.includes(unitId) && people).map(({ people }) => people!.handler)
  return {
    turn: <>{turn.who}{you}</>,
    turnNote: (
      <>
        <p>{turn.what}{handlers.length > 0 && !own ? `，承办人 ${handlers.join('、')}` : ''}</p>
        {turn.also.map((words) => <p key={words}>同时：{words}</p>)}
      </>
    ),
    dueTitle: due ? <span className={due.tone === 'late' ? 'late' : due.tone === 'soon' ? 'soon' : undefined}><Day on={due.on} today={today} /></span> : state === 'replied' || state === 'evaluated' ? '评价期间不显示期限' : '没有期限',
    dueNote: due ? `${weekdayWords(due.on)}，${due.words}` : undefined,
    dueExplained: due?.explained ? <p>{due.explained}</p> : undefined,
  }
}
