import type { PaperReply } from '@/lib/assignments/paper-reply'
import { faultOf, finderOf, isFault, type Finder, type Target } from '@/lib/papers/target'
import { weighEvaluations } from '@/lib/papers/weigh-evaluation'
import { weighReply } from '@/lib/papers/weigh-reply'
import type { db, Tx } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Fault, Line } from '@/lib/rosters/roster'
import { getCircumstances } from '@/lib/settings/queries'
import type { InputOf } from '@/lib/suggestions/lifecycle'

export type HistoryFacts = Partial<Pick<Target, 'repliedOn' | 'resultClass' | 'grade' | 'evaluatedOn'>>
/** What a row does: a step of a record that lives here, a fact of imported history, or nothing new. */
export type Weighed =
  | { act: 'nothing' }
  | { act: 'reply'; suggestionId: string; assignmentId: string; input: PaperReply }
  | { act: 'recordEvaluation' | 'recordObjection'; suggestionId: string; input: InputOf<'recordEvaluation'> }
  | { act: 'history'; suggestionId: string; version: number; facts: HistoryFacts }
export type WeighedPapers = { total: number; creates: Weighed[]; changes: Weighed[]; unchanged: number; faults: Fault[] }

/** What a table of letters or evaluations on paper would do. Reads only. */
export async function weighPapers(client: Tx | typeof db, kind: 'replies' | 'evaluations', { congressId }: Actor, lines: readonly Line[], now: Date): Promise<WeighedPapers> {
  const circumstances = await getCircumstances(congressId, now)
  const finder = await finderOf(client, kind, congressId, lines, circumstances)
  const { faults, weighed } = kind === 'evaluations' ? weighEvaluations(lines, finder, circumstances.today) : weighReplies(lines, finder, circumstances.today)
  return {
    total: lines.length, faults: faults.sort((a, b) => a.row - b.row),
    creates: weighed.filter(({ act }) => act !== 'nothing' && act !== 'history'), changes: weighed.filter(({ act }) => act === 'history'), unchanged: weighed.filter(({ act }) => act === 'nothing').length,
  }
}

/** Two rows for one unit's reply: the first counts, the second is told. */
function weighReplies(lines: readonly Line[], finder: Finder, today: string): { faults: Fault[]; weighed: Weighed[] } {
  const seen = new Set<string>()
  const faults: Fault[] = []
  const weighed: Weighed[] = []
  for (const line of lines) {
    const one = weighReply(line, finder, today)
    const key = isFault(one) ? '' : one.act === 'reply' ? one.assignmentId : one.act === 'history' ? one.suggestionId : ''
    if (isFault(one)) faults.push(one)
    else if (key && seen.has(key)) faults.push(faultOf('replies', line, 'number', '上面已经有这个单位对这件的答复。', '只留一行'))
    else weighed.push(one)
    seen.add(key)
  }
  return { faults, weighed }
}
