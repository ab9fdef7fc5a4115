import { Day } from '@/components/ui/day'
import { State } from '@/components/ui/state'
import type { ShownOpinion } from '@/lib/opinions/shown'
import { opinionStateWords, saidWords } from '@/lib/opinions/words'
import { measured } from '@/lib/rulebook/words'

/** What was said, how many said it, where it stands and what was answered: as everyone may read it. */
export function SaidEntries({ rows, today }: { rows: readonly ShownOpinion[]; today: string }) {
  return (
    <ul className="entry">
      {rows.map(({ id, text, answer, state, station, saidOn, voices }) => (
        <li key={id} id={id}>
          <p className="t whitespace-pre-line">{text}</p>
          <p className="mid">{[station, voices > 1 && `${measured(voices, '人')}反映`].filter(Boolean).join('，')}{station || voices > 1 ? '，' : ''}<Day on={saidOn} today={today} />　<State tone={opinionStateWords[state].tone}>{saidWords[state]}</State></p>
          {answer ? <p className="whitespace-pre-line mt-1">答复：{answer}</p> : null}
        </li>
      ))}
    </ul>
  )
}
