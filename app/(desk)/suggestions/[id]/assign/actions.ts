'use server'

import { z } from 'zod'
import { givenPlan } from '@/lib/assignments/given-plan'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { takeStep } from '@/lib/suggestions/commands'

const Target = z.object({ id: z.string().min(1).max(64), version: z.int().min(0) })

/** Asks the units of a plan, or hands a suggestion to them; which of the two, the button says that was pressed. */
export const assign = anAction({ name: 'suggestion.dispatch', bound: Target, needs: givenPlan }, async ({ actor, bound, input, circumstances }) => {
  const { act, ...given } = input
  return answerOf(await takeStep(actor, { ...bound, action: act }, given, circumstances), { to: paths.suggestion(bound.id) })
})
