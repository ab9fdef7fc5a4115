'use server'

import { z } from 'zod'
import { reason } from '@/lib/needs'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { moveToCurrent } from '@/lib/rulebooks/move-commands'

const Target = z.object({ id: z.string().min(1).max(64), version: z.int().min(0), to: z.string().min(1).max(64) })

/** From now on under the rules in force. */
export const moveRules = anAction({ name: 'suggestion.moveRules', bound: Target, needs: reason }, async ({ actor, bound, input, circumstances }) =>
  answerOf(await moveToCurrent(actor, bound, input, circumstances), { to: paths.suggestion(bound.id) }),
)
