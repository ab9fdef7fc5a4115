'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { momentWords } from '@/components/suggestions/draft-moment'
import { attachAll } from '@/lib/attachments/plain'
import { inviteCosigner } from '@/lib/cosignatures/commands'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { takeStep } from '@/lib/suggestions/commands'
import { keptWords, MOVED_ON } from '@/lib/suggestions/draft-words'
import { draftNeeds, saveDraft } from '@/lib/suggestions/drafts'
import { missingParts } from '@/lib/suggestions/hints'
import { nothing } from '@/lib/needs'
import { findDraft } from '@/lib/suggestions/queries-drafts'

const held = z.object({ id: z.string().max(64), version: z.int() })
const record = z.object({ id: z.string().max(64) })

/** Keeps what is typed, and the files that came along without script; the button that goes on leads to the check, where what is still missing is said. */
export const save = anAction({ name: 'suggestion.save', permission: 'suggestion.begin', bound: held, needs: draftNeeds }, async ({ actor, bound, input, form, circumstances }) => {
  const outcome = await saveDraft(actor, bound, input, circumstances)
  if (!outcome.ok) return { refused: outcome.refusal.why === 'movedOn' ? MOVED_ON : outcome.refusal }
  revalidatePath(paths.editSuggestion(bound.id)) // or the way back would show what was there before
  const refusal = form.get('next') === 'upload' ? await attachAll(actor, { suggestionId: bound.id }, form, circumstances) : null
  if (refusal) return { refused: refusal }
  return { done: true, message: keptWords(momentWords(circumstances.now, circumstances.today)), to: form.get('next') === 'check' ? paths.checkDraft(bound.id) : undefined }
})

/** Two devices wrote: the person chose this one. */
export const overwrite = anAction({ name: 'suggestion.overwrite', permission: 'suggestion.begin', bound: record, needs: draftNeeds }, async ({ actor, bound, input, circumstances }) => {
  const now = await findDraft(actor, bound.id, circumstances)
  if (!now) return { refused: { why: 'missing' } }
  return answerOf(await saveDraft(actor, { id: bound.id, version: now.version }, input, circumstances), { message: keptWords(momentWords(circumstances.now, circumstances.today)) })
})

export const invite = anAction(
  { name: 'cosignature.invite', permission: 'suggestion.begin', bound: record, needs: z.object({ deputyId: z.string().min(1, '请选一位代表。').max(64) }) },
  async ({ actor, bound, input, circumstances }) => {
    const outcome = await inviteCosigner(actor, bound, input.deputyId, circumstances)
    revalidatePath(paths.editSuggestion(bound.id))
    return answerOf(outcome, { message: '已经发出邀请，等这位代表自己回答。' })
  },
)

/** Hands it in. What is missing leads back to its field. */
export const submit = anAction({ name: 'suggestion.submit', permission: 'suggestion.begin', bound: held, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const draft = await findDraft(actor, bound.id, circumstances)
  if (!draft) return { refused: { why: 'missing' } }
  const fields = missingParts({ ...draft, confirmed: draft.cosigners.filter(({ state }) => state === 'confirmed').length })
  const count = Object.keys(fields).length
  if (count > 0) return { message: `还有 ${count} 处要补`, fields }
  return answerOf(await takeStep(actor, { ...bound, action: 'submit' }, {}, circumstances), { to: paths.sentSuggestion(bound.id) })
})

/** A draft that nobody has seen needs no reason of the author's to go. */
export const giveUp = anAction({ name: 'suggestion.giveUp', permission: 'suggestion.begin', bound: record, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const draft = await findDraft(actor, bound.id, circumstances)
  if (draft?.state !== 'draft') return { refused: { why: draft ? 'wrongState' : 'missing' } }
  return answerOf(await takeStep(actor, { id: draft.id, version: draft.version, action: 'giveUp' }, {}, circumstances), { to: paths.newSuggestion() })
})
