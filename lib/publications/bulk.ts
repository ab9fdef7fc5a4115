import { z } from 'zod'
import { recordRefusal } from '@/lib/events/commands'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { takeStep } from '@/lib/publications/commands'
import { publicationLifecycle } from '@/lib/publications/lifecycle'
import { bulkWords } from '@/lib/publications/words'
import { fullDay, measured } from '@/lib/rulebook/words'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { chosenNeeds } from '@/lib/suggestions/bulk'
import { refusalSentence } from '@/lib/words'

export const BULK_STEPS = ['publish', 'plan', 'withdraw'] as const
export type BulkStep = (typeof BULK_STEPS)[number]

/** What is ticked in the ledger of publications, and what is to be done with all of it. */
export const bulkNeeds = chosenNeeds.extend({ step: z.enum(BULK_STEPS), publishOn: z.string().default(''), reason: z.string().trim().default('') }).superRefine(({ step, publishOn, reason }, context) => {
  const given = step === 'withdraw' ? { reason } : { publishOn }
  const read = publicationLifecycle[step].needs.safeParse(given)
  if (!read.success) for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message: path[0] === 'publishOn' ? '请填公开的日子。' : message })
})
export type Bulk = z.infer<typeof bulkNeeds>

/** The same step on each, one by one: what may not go out any more does not hold up the others. */
export async function takeEach(actor: Actor, { step, chosen, publishOn, reason }: Bulk, circumstances: Circumstances): Promise<{ done: number; words: string }> {
  const names = await namesOf(actor, chosen.map(({ id }) => id))
  const refused: string[] = []
  for (const target of chosen) {
    const outcome = await takeStep(actor, { ...target, action: step }, step === 'withdraw' ? { reason } : step === 'plan' ? { publishOn } : {}, circumstances)
    if (outcome.ok) continue
    refused.push(`${names.get(target.id) ?? '一件找不到的'}：${refusalSentence(outcome.refusal)}`)
    await recordRefusal(actor, { kind: 'publication', recordId: target.id, action: step, why: outcome.refusal.why }, circumstances.now)
  }
  const done = chosen.length - refused.length
  const went = done > 0 ? [bulkWords[step](measured(done, '件'), publishOn && fullDay(publishOn))] : []
  return { done, words: [...went, ...(refused.length > 0 ? [`${measured(refused.length, '件')}没有办：`, ...refused] : [])].join('\n') }
}

async function namesOf({ congressId }: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await db.publication.findMany({ where: { id: { in: [...ids] }, congressId }, select: { id: true, suggestion: { select: { number: true, title: true } } } })
  return new Map(found.map(({ id, suggestion: { number, title } }) => [id, number ?? `《${title}》`]))
}
