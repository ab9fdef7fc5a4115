import { nowWords } from '@/components/suggestions/record-now'
import type { RecordView } from '@/lib/suggestions/record'

/** On paper: whose turn it is, by when, and the reckoning in full. */
export function DueInPrint({ view, today }: { view: RecordView; today: string }) {
  if (!view.isConcerned) return null
  const { turn, turnNote, dueTitle, dueNote, dueExplained } = nowWords({ ...view, turn: { ...view.turn, isMine: false } }, today)
  return (
    <section className="my-8" aria-label="现在">
      <p><b>{view.turn.capacity ? '现在轮到 ' : ''}{turn}</b></p>
      <div className="mid">{turnNote}</div>
      {view.due ? <div><b>到期日 {dueTitle}</b>　{dueNote}<div className="mid">{dueExplained}</div></div> : null}
    </section>
  )
}
