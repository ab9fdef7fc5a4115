'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { answerInvitation } from '@/lib/cosignatures/commands'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

const record = z.object({ id: z.string().max(64) })

/** The invited deputy answers in their own name, by the button they press. */
export const answer = anAction({ name: 'cosignature.answer', permission: 'suggestion.begin', bound: record, needs: z.object({ answer: z.enum(['confirm', 'decline']) }) }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await answerInvitation(actor, { id: bound.id, action: input.answer }, circumstances)
  revalidatePath(paths.join(bound.id))
  return answerOf(outcome, { to: paths.join(bound.id) })
})
