import type { Batch, BatchState } from '@/lib/batches/batch'
import { standingSql } from '@/lib/batches/standing'
import type { Tx, db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { missing } from '@/lib/settings/allowed'
import type { Batch as Row } from '@/prisma/generated/client'

/** A handing over on which nothing has moved for a minute was interrupted. */
const STILL = 60_000

/** Holds a batch of one's own congress for this transaction; any other does not exist. */
export async function holdBatch(tx: Tx, actor: Actor, id: string, now: Date): Promise<{ row: Row; batch: Batch }> {
  await tx.$queryRaw`SELECT id FROM batch WHERE id = ${id} FOR UPDATE`
  const row = await tx.batch.findFirst({ where: { id, congressId: actor.congressId } })
  return row ? { row, batch: await toBatch(tx, row, now) } : missing()
}

export async function toBatch(client: Tx | typeof db, row: Row, now: Date): Promise<Batch> {
  const [count] = await client.$queryRaw<[{ held: number; ready: number }]>`
    SELECT count(*)::int AS held, count(*) FILTER (WHERE ${standingSql} = 'ready')::int AS ready FROM suggestion s WHERE s."batchId" = ${row.id}`
  return {
    id: row.id, state: row.state as BatchState, version: row.version, dueOn: null, parties: { congressId: row.congressId }, ...count, // states from the table only
    isStill: row.progressAt === null || now.getTime() - row.progressAt.getTime() > STILL,
  }
}
