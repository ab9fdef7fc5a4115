'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { takeStep } from '@/lib/suggestions/commands'
import { evaluationStep, gradeProblems } from '@/lib/suggestions/judging'
import { grades } from '@/lib/suggestions/needs'
import { findScheme } from '@/lib/suggestions/queries-evaluation'

const held = z.object({ id: z.string().max(64), version: z.int(), isLate: z.boolean() })

/** One form, and the step that follows from what was given: content, or objecting; in time, or later. */
export const evaluate = anAction({ name: 'suggestion.evaluate', permission: 'suggestion.begin', bound: held, needs: grades }, async ({ actor, bound, input, circumstances }) => {
  const scheme = await findScheme(actor, bound.id, circumstances)
  if (!scheme) return { refused: { why: 'missing' } }
  const fields = gradeProblems(input, scheme)
  const count = Object.keys(fields).length
  if (count > 0) return { message: `还有 ${count} 处要改。`, fields }
  const action = evaluationStep(input, scheme, bound.isLate)
  const outcome = await takeStep(actor, { id: bound.id, version: bound.version, action }, input, circumstances)
  revalidatePath(paths.suggestion(bound.id))
  return answerOf(outcome, { to: paths.suggestion(bound.id, 'evaluation') })
})
