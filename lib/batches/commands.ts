import { batchLife } from '@/lib/batches/batch'
import { holdBatch } from '@/lib/batches/held'
import { dateProblems, type BatchInput } from '@/lib/batches/needs'
import { gatherable } from '@/lib/batches/standing'
import { batchRefusals } from '@/lib/batches/words'
import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, movedOn, refuse } from '@/lib/settings/allowed'
import { Prisma } from '@/prisma/generated/client'

export type Held = { id: string; version: number }

/** Begins a batch. Nothing is handed over by it. */
export const beginBatch = (actor: Actor, input: BatchInput, { now, today }: Circumstances): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'batch.begin')
    refuseDates(input, today)
    const { id } = await tx.batch.create({ data: { ...input, congressId: actor.congressId, createdAt: now, createdByName: actor.name } })
    await appendEvent(tx, { kind: 'batch', recordId: id, action: 'begin', to: 'collecting', capacity, detail: { ...input } }, actor, now)
    return id
  })

/** Changes the notice and its dates, as long as nothing was handed over by it. */
export const changeBatch = (actor: Actor, target: Held, input: BatchInput, { now, today }: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'batch.change')
    const { row } = await holdBatch(tx, actor, target.id, now)
    if (row.version !== target.version) movedOn()
    if (row.state !== 'collecting') refuse(batchRefusals.notCollecting)
    refuseDates(input, today)
    await tx.batch.update({ where: { id: row.id }, data: { ...input, version: { increment: 1 } } })
    await appendEvent(tx, { kind: 'batch', recordId: row.id, action: 'change', capacity, detail: { ...input } }, actor, now)
  })

export const MOST_AT_ONCE = 500

/** Puts suggestions into a batch, and with a main what is merged into it; `all`: every one of its kind that waits. Answers with how many. */
export const gather = (actor: Actor, batchId: string, chosen: readonly string[] | 'all', { now }: Pick<Circumstances, 'now'>): Promise<Outcome<number>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'batch.gather')
    const { row } = await holdBatch(tx, actor, batchId, now)
    if (!['collecting', 'dispatched'].includes(row.state)) refuse(batchRefusals.closed)
    const which = chosen === 'all'
      ? Prisma.sql`s.channel = ${row.kind === 'session' ? 'inSession' : 'outOfSession'}`
      : Prisma.sql`(s.id = ANY(${[...chosen]}) OR s."mergedIntoId" = ANY(${[...chosen]}))`
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT s.id FROM suggestion s WHERE s."congressId" = ${actor.congressId} AND ${gatherable} AND ${which} ORDER BY s.id LIMIT ${MOST_AT_ONCE} FOR UPDATE`
    if (found.length === 0) refuse(batchRefusals.notGiven)
    await move(tx, actor, found.map(({ id }) => id), { batchId, action: 'gather', title: row.title, capacity, now })
    return found.length
  })

/** Takes one out again, as long as it was not handed over. */
export const release = (actor: Actor, batchId: string, suggestionId: string, { now }: Pick<Circumstances, 'now'>): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'batch.gather')
    const { row } = await holdBatch(tx, actor, batchId, now)
    if (!['collecting', 'dispatched'].includes(row.state)) refuse(batchRefusals.closed)
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT s.id FROM suggestion s WHERE s.id = ${suggestionId} AND s."batchId" = ${batchId} AND s."dispatchedOn" IS NULL FOR UPDATE`
    if (found.length === 0) refuse(batchRefusals.given)
    await move(tx, actor, [suggestionId], { batchId: null, action: 'release', title: row.title, capacity, now })
  })

type Moving = { batchId: string | null; action: 'gather' | 'release'; title: string; capacity: ReturnType<typeof allowedAs>; now: Date }

/** Its version moves on: whoever was about to hand it over sees that another date may hold now. */
async function move(tx: Tx, actor: Actor, ids: readonly string[], { batchId, action, title, capacity, now }: Moving): Promise<void> {
  await tx.suggestion.updateMany({ where: { id: { in: [...ids] } }, data: { batchId, version: { increment: 1 } } })
  for (const id of ids) await appendEvent(tx, { kind: 'batch', recordId: id, suggestionId: id, action, capacity, detail: { title } }, actor, now)
}

export const discardBatch = (actor: Actor, target: Held, { reason }: { reason: string }, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { batch } = await holdBatch(tx, actor, target.id, circumstances.now)
    const record = { ...batch, version: target.version }
    const decision = batchLife.decide(actor, 'discard', record, { reason }, circumstances)
    await writeStep(tx, actor, { noun: 'batch', record, suggestionId: null, decision, now: circumstances.now })
  })

function refuseDates(input: BatchInput, today: string): void {
  const [problem] = Object.values(dateProblems(input, input.meetingOn && input.meetingOn > today ? input.meetingOn : today))
  if (problem) refuse(problem)
}
