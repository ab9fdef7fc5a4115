'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { keepWords, wordsNeeds } from '@/lib/annual/commands'
import { openAnnualReport } from '@/lib/annual/page'
import { publicPaper, publishReport, withdrawNeeds, withdrawReport } from '@/lib/annual/publishing'
import { countYear } from '@/lib/annual/queries'
import { toldOf } from '@/lib/annual/report'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { fullDay } from '@/lib/rulebook/words'

const Bound = z.object({ year: z.int().min(1979).max(2200), version: z.int().min(0) })

export const keep = anAction({ name: 'annualReport.write', permission: 'annualReport.write', bound: Bound, needs: wordsNeeds }, async ({ actor, bound, input, circumstances }) => {
  const figures = await countYear(actor, bound.year)
  if (!figures) return { refused: { why: 'missing' } }
  const outcome = await keepWords(actor, bound, { words: input, figures: toldOf(figures) }, circumstances.now)
  revalidatePath(paths.annualReport(bound.year))
  return answerOf(outcome, { to: `${paths.annualReport(bound.year)}#words` })
})

export const publish = anAction({ name: 'annualReport.publish', permission: 'annualReport.publish', bound: Bound, needs: z.object({}) }, async ({ actor, bound, circumstances: { now, today } }) => {
  const report = await openAnnualReport(actor, String(bound.year))
  if (!report) return { refused: { why: 'missing' } }
  const outcome = await publishReport(actor, bound, publicPaper({ ...report.house, on: fullDay(today) }, report.figures, report.words), now)
  revalidatePath(paths.publicReport(bound.year))
  return answerOf(outcome, { to: `${paths.annualReport(bound.year)}#publish` })
})

export const withdraw = anAction({ name: 'annualReport.withdraw', permission: 'annualReport.publish', bound: Bound, needs: withdrawNeeds }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await withdrawReport(actor, bound, input.reason, circumstances.now)
  revalidatePath(paths.publicReport(bound.year))
  return answerOf(outcome, { to: `${paths.annualReport(bound.year)}#publish` })
})
