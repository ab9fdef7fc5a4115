'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { checkStation, gradeStation, writeStandard } from '@/lib/stations/reviews'
import { CheckInput, GradeInput, StandardInput } from '@/lib/stations/standard'

const Target = z.object({ stationId: z.uuid(), year: z.int().min(2000).max(2200), version: z.int() })

export const check = anAction({ name: 'station.check', permission: 'station.check', bound: Target, needs: CheckInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await checkStation(actor, bound, input, circumstances)
  revalidatePath(paths.stationReviews())
  return answerOf(outcome, { message: '已保存。' })
})

export const grade = anAction({ name: 'station.grade', permission: 'station.grade', bound: Target, needs: GradeInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await gradeStation(actor, bound, input, circumstances)
  revalidatePath(paths.stationReviews())
  return answerOf(outcome, { message: input.grade === 'none' ? '等次已撤回。' : '等次已评定。' })
})

export const standard = anAction({ name: 'station.standard', permission: 'station.standard', bound: z.object({ version: z.int() }), needs: StandardInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await writeStandard(actor, bound.version, input.criteria, circumstances.now)
  return answerOf(outcome, { to: paths.stationReviews() })
})
