'use server'

import { z } from 'zod'
import { merge, undoNeeds, unmerge } from '@/lib/merges/commands'
import { text } from '@/lib/needs'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

const held = z.object({ id: z.string().min(1).max(64), version: z.int().min(0) })
const group = held.extend({ riders: z.array(held).max(50) })

/** Merges what was chosen and looked at once more: each from the version that was shown. */
export const join = anAction({ name: 'suggestion.merge', permission: 'suggestion.merge', bound: group, needs: z.object({ reason: text(5, 500, '并案的理由') }) }, async ({ actor, bound: { riders, ...main }, input, circumstances }) =>
  answerOf(await merge(actor, main, riders, input, circumstances), { to: paths.suggestion(main.id, 'merge') }),
)

/** Takes one out of its group again. */
export const undo = anAction({ name: 'suggestion.unmerge', permission: 'suggestion.merge', bound: held, needs: undoNeeds }, async ({ actor, bound, input, circumstances }) =>
  answerOf(await unmerge(actor, bound, input, circumstances), { to: paths.suggestion(bound.id) }),
)
