'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { keepWords, wordsNeeds } from '@/lib/annual/commands'
import { countYear } from '@/lib/annual/queries'
import { toldOf } from '@/lib/annual/report'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

const Bound = z.object({ year: z.int().min(1979).max(2200), version: z.int().min(0) })

export const keep = anAction({ name: 'annualReport.write', permission: 'annualReport.write', bound: Bound, needs: wordsNeeds }, async ({ actor, bound, input, circumstances }) => {
  const figures = await countYear(actor, bound.year)
  if (!figures) return { refused: { why: 'missing' } }
  const outcome = await keepWords(actor, bound, { words: input, figures: toldOf(figures) }, circumstances.now)
  revalidatePath(paths.annualReport(bound.year))
  return answerOf(outcome, { to: `${paths.annualReport(bound.year)}#words` })
})
