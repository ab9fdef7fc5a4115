'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { z } from 'zod'
import { partMoves } from '@/lib/assignments/moves'
import { suggestionOf } from '@/lib/assignments/queries'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { WHERE } from '@/lib/platform/envelope'
import { takeStep } from '@/lib/suggestions/commands'
import { mayBeLast, suggestionLifecycle, type InputOf, type SuggestionAction } from '@/lib/suggestions/lifecycle'
import { isInSight } from '@/lib/suggestions/queries-sight'
import { KINDS } from '@/lib/suggestions/step-panel'
import { doneWords } from '@/lib/suggestions/step-words'

const Target = z.object({ kind: z.enum(KINDS), id: z.string().min(1).max(64), version: z.int().min(0), action: z.string() })
const OfSuggestion = Target.refine(({ kind, action }) => kind === 'suggestion' && Object.hasOwn(suggestionLifecycle, action))
const OfPart = Target.refine(({ kind, action }) => kind !== 'suggestion' && Object.hasOwn(partMoves[kind], action))

/** The record that the form stood on, if it was the record; other pages say themselves what was done. */
async function recordAfter(kind: string, action: string): Promise<string | undefined> {
  const [, id] = /^\/suggestions\/([^/?]+)(?:\?|$)/.exec((await headers()).get(WHERE) ?? '') ?? []
  return id && paths.suggestionAfter(id, kind, action)
}

/** One action for the whole life of a suggestion. */
export const take = anAction(
  { name: 'suggestion.step', bound: OfSuggestion, needs: ({ action }): z.ZodType<object> => suggestionLifecycle[action as SuggestionAction].needs }, // refined above
  async ({ actor, bound: { id, version, action }, input, circumstances }) => {
    const step = action as SuggestionAction // refined above; the input was parsed by its own schema
    const outcome = await takeStep(actor, { id, version, action: step }, input as InputOf<SuggestionAction>, circumstances)
    if (outcome.ok && mayBeLast(step) && !(await isInSight(actor, id, circumstances))) return answerOf(outcome, { to: paths.desk(action) }) // whoever handed it back reads it no more
    refresh()
    return answerOf(outcome, { message: doneWords.suggestion![action], after: await recordAfter('suggestion', action) })
  },
)

const moveOf = ({ kind, action }: z.infer<typeof Target>) => partMoves[kind as keyof typeof partMoves][action]! // refined above

const endsReplyPage = ({ kind, action }: z.infer<typeof Target>) => kind === 'assignment' && ['sign', 'signWithout', 'pass', 'fail'].includes(action)

/** One action for what units and the office do about a unit's part, its requests and its talks. */
export const takePart = anAction(
  { name: 'assignment.step', bound: OfPart, needs: (bound): z.ZodType<object> => moveOf(bound).needs },
  async ({ actor, bound, input, circumstances }) => {
    const outcome = await moveOf(bound).run(actor, { id: bound.id, version: bound.version }, input as never, circumstances) // parsed by this move's own schema
    if (outcome.ok && endsReplyPage(bound)) return answerOf(outcome, { to: paths.suggestionAfter(await suggestionOf(bound.id), 'assignment', bound.action) }) // the page of the reply is over with it
    refresh()
    return answerOf(outcome, { message: doneWords[bound.kind]![bound.action], after: await recordAfter(bound.kind, bound.action) })
  },
)
