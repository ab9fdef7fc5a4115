'use server'

import { z } from 'zod'
import { anAction, noBound } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { beginDraft } from '@/lib/suggestions/drafts'

/** Begins a draft. The key was made with the page: pressed twice, begun once. */
export const begin = anAction(
  { name: 'suggestion.begin', permission: 'suggestion.begin', bound: noBound, needs: z.object({ draftKey: z.uuid() }) },
  async ({ actor, input, circumstances }) => {
    const outcome = await beginDraft(actor, input, circumstances)
    return outcome.ok ? { done: true, to: paths.editSuggestion(outcome.value.id) } : { refused: outcome.refusal }
  },
)
