import Link from 'next/link'
import { State } from '@/components/ui/state'
import { decisionWords, openWords } from '@/lib/disputes/words'
import { paths } from '@/lib/platform/paths'
import type { DisputeView } from '@/lib/suggestions/record'

/** Which units said that it is not theirs, and what the coordination decided. */
export function DisputeList({ disputes, coordinates }: { disputes: readonly DisputeView[]; coordinates: boolean }) {
  if (disputes.length === 0) return null
  return (
    <>
      <h3 className="mt-6 mb-2">认领时的异议</h3>
      <ul>
        {disputes.map(({ id, unit, reason, suggestedUnit, decision, decisionReason, basis, decidedBy }) => {
          const { tone, label } = decision ? decisionWords[decision] : openWords
          return (
            <li key={id} className="py-2 border-b border-line">
              <p><b>{unit}认为不该由它办理</b>　<State tone={tone}>{label}</State></p>
              <p className="mid">{reason}（建议由{suggestedUnit}办理）</p>
              {decisionReason ? <p className="mid">{decidedBy}协调：{decisionReason}（依据：{basis}）</p> : null}
            </li>
          )
        })}
      </ul>
      {coordinates ? <p className="mt-3"><Link href={paths.disputes()}>看全部异议的协调表</Link></p> : null}
    </>
  )
}
