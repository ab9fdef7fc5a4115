'use server'

import { z } from 'zod'
import { givenChange } from '@/lib/assignments/given-plan'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { takeStep } from '@/lib/suggestions/commands'

const Target = z.object({ id: z.string().min(1).max(64), version: z.int().min(0) })

/** Changes the lead and the co-units in one step. */
export const reassign = anAction({ name: 'suggestion.changeUnits', bound: Target, needs: givenChange }, async ({ actor, bound, input, circumstances }) =>
  answerOf(await takeStep(actor, { ...bound, action: 'changeUnits' }, input, circumstances), { to: paths.suggestion(bound.id, 'units') }),
)
