import { batchLife } from '@/lib/batches/batch'
import type { Held } from '@/lib/batches/commands'
import { holdBatch } from '@/lib/batches/held'
import { dateProblems } from '@/lib/batches/needs'
import { standingSql } from '@/lib/batches/standing'
import { callingIt } from '@/lib/congresses/office'
import { recordRefusal } from '@/lib/events/commands'
import { now as present } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { report } from '@/lib/platform/log'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import { systemOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { refuse } from '@/lib/settings/allowed'
import { takeStep } from '@/lib/suggestions/commands'
import { plan } from '@/lib/suggestions/needs'
import { refusalSentence } from '@/lib/words'

/** What became of it: how many were handed over, and of each that was not, why, by its id. */
export type HandedOver = { done: number; refusals: Record<string, string> }

/** Begins to hand a batch over: of two officers who press at once, one begins it. The rest is `handOverEach`. */
export const beginHandingOver = (actor: Actor, target: Held, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { now, today } = circumstances
    const { row, batch } = await holdBatch(tx, actor, target.id, now)
    const record = { ...batch, version: target.version }
    const action = batch.state === 'dispatching' ? 'goOn' : 'handOver'
    const decision = batchLife.decide(actor, action, record, {}, circumstances)
    const [problem] = Object.values(dateProblems(row, today))
    if (decision.ok && problem) refuse(problem)
    await writeStep(tx, actor, { noun: 'batch', record, suggestionId: null, decision, data: { progressAt: now, refusals: {} }, now })
  })

/** Hands over one after the other, each in its own transaction, as the officer who pressed; whoever comes to one too late passes it over. */
export async function handOverEach(actor: Actor, batchId: string, circumstances: Circumstances): Promise<HandedOver> {
  const refusals: HandedOver['refusals'] = {}
  let done = 0
  for (const item of await listReady(batchId)) {
    const why = await handOverOne(actor, item, circumstances)
    if (why === null) done += 1
    else if (await isReady(item.id)) refusals[item.id] = why // else somebody else has handed it over meanwhile
    await db.batch.updateMany({ where: { id: batchId, state: 'dispatching' }, data: { progressAt: present(), refusals } })
  }
  await finish(actor, batchId, { done, refused: Object.keys(refusals).length }, circumstances)
  return { done, refusals }
}

type Item = { id: string; version: number; state: string; plan: unknown }

/** Mains before what is merged into them, in the order of the annex. */
const listReady = (batchId: string) => db.$queryRaw<Item[]>`
  SELECT s.id, s.version, s.state, s.plan FROM suggestion s WHERE s."batchId" = ${batchId} AND ${standingSql} = 'ready' ORDER BY s.number, s.id`
const isReady = async (id: string) =>
  (await db.$queryRaw<unknown[]>`SELECT 1 FROM suggestion s WHERE s.id = ${id} AND ${standingSql} = 'ready'`).length > 0

/** Why it was refused, as a sentence; null where it was not. */
async function handOverOne(actor: Actor, { id, version, state, plan: kept }: Item, circumstances: Circumstances): Promise<string | null> {
  try {
    const outcome = state === 'proposed'
      ? await takeStep(actor, { id, version, action: 'dispatchClaimed' }, { instruction: '' }, circumstances)
      : await takeStep(actor, { id, version, action: 'dispatch' }, plan.parse(kept), circumstances)
    if (outcome.ok) return null
    await recordRefusal(actor, { kind: 'suggestion', recordId: id, action: 'batch.handOver', why: outcome.refusal.why }, circumstances.now)
    return callingIt(actor.office, refusalSentence(outcome.refusal))
  } catch (error) {
    return `出了我们没有料到的问题，编号 ${report(error, { action: 'batch.handOver', recordId: id })}。`
  }
}

const finish = (actor: Actor, batchId: string, detail: { done: number; refused: number }, circumstances: Circumstances) =>
  transact(async (tx) => {
    const system = systemOf(actor.congressId)
    const { row, batch } = await holdBatch(tx, system, batchId, circumstances.now)
    const decision = batchLife.decide(system, 'finish', batch, detail, circumstances)
    const data = { dispatchedOn: row.dispatchedOn ?? (detail.done > 0 ? circumstances.today : null) }
    await writeStep(tx, system, { noun: 'batch', record: batch, suggestionId: null, decision, data, now: circumstances.now })
  })
