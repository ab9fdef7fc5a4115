import { z } from 'zod'
import { callingIt } from '@/lib/congresses/office'
import { db } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { measured } from '@/lib/rulebook/words'
import { recordRefusal } from '@/lib/events/commands'
import { takeStep } from '@/lib/suggestions/commands'
import { readableBy } from '@/lib/suggestions/readable'
import { actionWords } from '@/lib/suggestions/words'
import { refusalSentence } from '@/lib/words'

export const MOST_AT_ONCE = 50

const chosen = z.string().regex(/^[A-Za-z0-9-]{1,64}:\d{1,9}$/).transform((pair) => {
  const [id, version] = pair.split(':')
  return { id: id!, version: Number(version) }
})

const chosenRows = z.array(chosen, '请先勾选建议。').min(1, '请先勾选建议。').max(MOST_AT_ONCE, `一次最多办 ${MOST_AT_ONCE} 件。`)
/** Rows ticked in the list, and nothing else. */
export const chosenNeeds = z.object({ chosen: chosenRows })

/** Rows ticked in the list, with the version that was seen; `ask…` leads to the question, the bare word is the answer. */
export const bulkNeeds = z
  .object({
    step: z.enum(['askDispatch', 'askClose', 'askGather', 'dispatch', 'close', 'gather', 'lookAgain']),
    chosen: chosenRows,
    unitId: z.string().max(64).default(''),
    batchId: z.string().max(64).default(''),
  })
  .refine(({ step, unitId }) => step !== 'dispatch' || unitId !== '', { path: ['unitId'], message: '请选交办给哪个单位。' })
  .refine(({ step, batchId }) => step !== 'gather' || batchId !== '', { path: ['batchId'], message: '请选编入哪个批次。' })
/** A second dispatcher shares several out to one unit at once. */
export const sharingNeeds = chosenNeeds.extend({ unitId: z.string('请选分到哪个单位。').min(1, '请选分到哪个单位。').max(64) })
export type Chosen = z.infer<typeof chosen>
export type BulkStep = 'dispatch' | 'close'

export type BulkAnswer = { done: number; refused: { name: string; why: string }[] }

/** Takes the same step on each, one by one: a refusal of one does not hold up the others. */
export async function takeEach(actor: Actor, step: BulkStep, rows: readonly Chosen[], unitId: string, circumstances: Circumstances): Promise<BulkAnswer> {
  const names = await namesOf(actor, rows)
  const answer: BulkAnswer = { done: 0, refused: [] }
  for (const { id, version } of rows) {
    const outcome = await takeOne(actor, step, { id, version }, unitId, circumstances)
    if (outcome.ok) answer.done += 1
    else {
      answer.refused.push({ name: names.get(id) ?? '一件找不到的建议', why: callingIt(actor.office, refusalSentence(outcome.refusal)) })
      await recordRefusal(actor, { kind: 'suggestion', recordId: id, action: step, why: outcome.refusal.why }, circumstances.now)
    }
  }
  return answer
}

const takeOne = (actor: Actor, step: BulkStep, target: Chosen, unitId: string, circumstances: Circumstances): Promise<Outcome> =>
  step === 'close'
    ? takeStep(actor, { ...target, action: 'close' }, {}, circumstances)
    : takeStep(actor, { ...target, action: 'dispatch' }, { plan: [{ unitId, role: 'sole' }], instruction: '' }, circumstances)

async function namesOf(actor: Actor, rows: readonly Chosen[]): Promise<Map<string, string>> {
  const found = await db.$queryRaw<{ id: string; number: string | null; title: string }[]>`
    SELECT s.id, s.number, s.title FROM suggestion s WHERE s.id = ANY(${rows.map(({ id }) => id)}) AND ${readableBy(actor)}`
  return new Map(found.map(({ id, number, title }) => [id, number ?? `《${title}》`]))
}

/** How many went, and of each that did not, why. One line each. */
export function answerWords(step: BulkStep, { done, refused }: BulkAnswer): string {
  const went = done > 0 ? [`${measured(done, '件')}已${actionWords[step].label}。`] : []
  const stayed = refused.length > 0 ? [`${measured(refused.length, '件')}没有办：`] : []
  return [...went, ...stayed, ...refused.map(({ name, why }) => `${name}：${why}`)].join('\n')
}
