import { labelOf } from '@/lib/rulebook/known'
import { fullDay } from '@/lib/rulebook/words'
import type { RecordView } from '@/lib/suggestions/record'
import type { EventRow } from '@/lib/suggestions/record-rows'
import type { Given } from '@/lib/suggestions/record-view'

/** How it ended and why, for those whom it concerns; null while it goes on. */
export function endingOf({ matter: { row }, look, circumstances: { rulebook } }: Given, state: string, known: readonly EventRow[]): RecordView['ending'] {
  const said = (action: string, name: string) => {
    const words = known.findLast((event) => event.kind === 'suggestion' && event.action === action)?.detail[name]
    return typeof words === 'string' && words ? [words] : []
  }
  const on = row.closedOn ? `${fullDay(row.closedOn)}` : ''
  if (state === 'refused') {
    const code = labelOf(rulebook.refusal.codes, row.refusalCode)
    const consequence = labelOf(rulebook.refusal.consequences, row.refusalConsequence)
    return { title: `${on}不予受理：${code}，${consequence}`, words: said('refuse', 'words') }
  }
  if (state === 'withdrawn') return { title: `${on}代表撤回`, words: look.sees.has('people') ? [...said('withdraw', 'reason'), ...said('withdrawAgreed', 'reason')] : [] }
  if (state === 'closed') return { title: on ? `${on}办结` : '已办结', words: look.sees.has('people') ? said('resolve', 'opinion') : [] }
  return null
}
