import { indexForSearch } from '@/lib/suggestions/search'
import { writeStep } from '@/lib/platform/step'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { under, type Circumstances } from '@/lib/rulebook/circumstances'
import { consequences, suggestionLife } from '@/lib/suggestions/decide'
import { effects } from '@/lib/suggestions/effects'
import type { InputOf, SuggestionAction } from '@/lib/suggestions/lifecycle'
import { prescribed } from '@/lib/suggestions/refusing'
import { holdMatter, type Matter } from '@/lib/suggestions/matter'

export type Target<A extends SuggestionAction> = { id: string; version: number; action: A }

/** Takes one step in the life of a suggestion, with all that follows from it. */
export const takeStep = <A extends SuggestionAction>(actor: Actor, target: Target<A>, input: InputOf<A>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const matter = await holdMatter(tx, actor, target.id, circumstances)
    if (matter.suggestion.version !== target.version) throw new Refused({ why: 'movedOn' })
    await stepWithin(tx, actor, matter, target.action, input, circumstances)
  })

/** The same inside a transaction that is under way: for the consequences of other steps. */
export async function stepWithin<A extends SuggestionAction>(
  tx: Tx, actor: Actor, matter: Matter, action: A, said: InputOf<A>, given: Circumstances,
): Promise<void> {
  const { suggestion } = matter
  const circumstances = under(given, suggestion)
  // What the local rules prescribe is part of what was decided, so that the event tells it too.
  const input = action === 'refuse' ? (prescribed(said as InputOf<'refuse'>, circumstances.rulebook) as InputOf<A>) : said // of this action
  const decision = suggestionLife.decide(actor, action, suggestion, input, circumstances)
  if (!decision.ok) throw new Refused(decision.refusal)
  const data = { changedAt: circumstances.now, ...consequences[action]?.(input, matter, circumstances) }
  // What follows is sent after it and waits for no answer: where the suggestion has moved on, nothing of the transaction stays.
  await Promise.all([
    writeStep(tx, actor, { noun: 'suggestion', record: suggestion, suggestionId: suggestion.id, decision, data, now: circumstances.now }),
    effects[action]?.(tx, actor, matter, input, circumstances),
  ])
  if (INDEXED.includes(action)) await indexForSearch(tx, suggestion.id)
}
/** Where the number or the units change; the words themselves are indexed as they are saved. */
const INDEXED: readonly SuggestionAction[] = ['accept', 'propose', 'proposeMore', 'dispatch', 'addUnits', 'changeUnits', 'dispatchAlong', 'addAlong']
