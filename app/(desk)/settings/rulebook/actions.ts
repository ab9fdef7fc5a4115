'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { instantWords } from '@/components/ui/day-words'
import { anAction, answerOf, noBound, type Answer } from '@/lib/platform/action'
import { typedIn } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'
import { beginDraft, discardDraft, putInForce } from '@/lib/rulebooks/commands'
import { keepDraft, newCode } from '@/lib/rulebooks/keep'
import { drawnFrom, pressRow } from '@/lib/rulebooks/row-acts'
import { rulebookLifecycle } from '@/lib/rulebooks/lifecycle'
import { BeginInput } from '@/lib/rulebooks/version'
import { numberWords, staleWords } from '@/lib/rulebooks/words'

const Target = z.object({ id: z.uuid(), version: z.int() })
const shown = () => revalidatePath(paths.settings(), 'layout')

export const begin = anAction({ name: 'rulebook.begin', permission: 'rulebook.begin', bound: noBound, needs: BeginInput }, async ({ actor, input, circumstances }): Promise<Answer> => {
  const outcome = await beginDraft(actor, input, circumstances)
  return outcome.ok ? { done: true, to: paths.rulebook(outcome.value) } : { refused: outcome.refusal }
})

export const save = anAction({ name: 'rulebook.save', permission: 'rulebook.save', bound: Target, needs: z.record(z.string(), z.unknown()) }, async ({ actor, bound, input, form, circumstances }): Promise<Answer> => {
  const typed = typedIn(form)
  const pressed = pressRow(typed, typed.row, newCode)
  if (pressed) return { done: true, ...pressed }
  const kept = await keepDraft(actor, { id: bound.id, version: drawnFrom(input, bound.version) }, input, circumstances)
  if ('stale' in kept) return { message: staleWords(kept.by, instantWords(kept.at), kept.changes), values: { ...typed, stale: String(kept.stale) } }
  if ('fields' in kept) return { message: `还有 ${Object.keys(kept.fields).length} 处要改，草稿没有动。`, fields: kept.fields }
  if (!kept.ok) return { refused: kept.refusal }
  shown()
  return { done: true, message: kept.value > 0 ? `草稿已存，这次改了 ${kept.value} 处。` : '草稿已存。' }
})

export const decide = anAction({ name: 'rulebook.putInForce', permission: 'rulebook.putInForce', bound: Target.extend({ comparedWith: z.uuid().nullable() }), needs: rulebookLifecycle.putInForce.needs }, async ({ actor, bound, input, circumstances }): Promise<Answer> => {
  const outcome = await putInForce(actor, bound, input, circumstances)
  if (!outcome.ok) return { refused: outcome.refusal }
  shown()
  return { done: true, message: `${numberWords(outcome.value)}已批准。`, to: paths.settings('rulebook') }
})

export const discard = anAction({ name: 'rulebook.discard', permission: 'rulebook.discard', bound: Target, needs: rulebookLifecycle.discard.needs }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await discardDraft(actor, bound, input, circumstances)
  shown()
  return answerOf(outcome, { to: paths.settings('rulebook') })
})
