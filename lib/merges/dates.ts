import { earliest } from '@/lib/merges/rules'
import type { Tx } from '@/lib/platform/db'
import { systemOf } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { hastened, unhastened, type Reckoning } from '@/lib/rulebook/reckoning'
import { stepWithin } from '@/lib/suggestions/commands'
import type { Matter } from '@/lib/suggestions/matter'
import { partStep } from '@/lib/suggestions/meetings'

/** The earliest statutory date of the group governs the main and its units; once that one is gone, their own dates do again. */
export async function retimeMain(tx: Tx, main: Matter, circumstances: Circumstances): Promise<void> {
  const { row, suggestion } = main
  if (suggestion.state !== 'handling' || suggestion.round > 1 || row.replyDueOn === null) return
  const riders = await tx.suggestion.findMany({ where: { mergedIntoId: row.id, round: 1, state: 'handling', replyDueOn: { not: null } }, orderBy: [{ replyDueOn: 'asc' }, { id: 'asc' }], select: { number: true, replyDueOn: true } })
  const first = riders[0]
  const governs = earliest([row.replyDueOn, first?.replyDueOn ?? null])!
  const why = first && governs < row.replyDueOn ? `并案的${first.number ? ` ${first.number} 号` : '另一件'}到期更早` : ''
  const system = systemOf(row.congressId)
  if (row.dueOn !== governs) await stepWithin(tx, system, main, 'retime', { until: governs, why }, circumstances)
  for (const part of main.assignments) {
    if (part.role === 'co' || part.dueOn === null || !['handling', 'reviewing'].includes(part.state)) continue
    const kept = row.assignments.find(({ id }) => id === part.id)!.reckoning as Reckoning | null // written by decide() and the moves of dates only
    if (kept === null) continue
    const own = unhastened(kept)
    const reckoning = own.dueOn > governs ? hastened(own, governs, why || `并案的主件到期更早`) : own
    if (reckoning.dueOn !== part.dueOn) await partStep(tx, system, part, part.state === 'reviewing' ? 'retimeInReview' : 'retime', {}, circumstances, { dueOn: reckoning.dueOn, reckoning })
  }
}
