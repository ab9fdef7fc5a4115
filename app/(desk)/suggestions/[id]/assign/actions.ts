'use server'

import { z } from 'zod'
import { givenPlan } from '@/lib/assignments/given-plan'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { takeStep } from '@/lib/suggestions/commands'

const Target = z.object({ id: z.string().min(1).max(64), version: z.int().min(0), action: z.enum(['dispatch', 'addUnits']) })

/** Hands a suggestion to its units, for the first time or to more of them. */
export const assign = anAction({ name: 'suggestion.dispatch', bound: Target, needs: givenPlan }, async ({ actor, bound, input, circumstances }) =>
  answerOf(await takeStep(actor, bound, input, circumstances), { to: paths.suggestion(bound.id) }),
)
