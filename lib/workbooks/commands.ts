import { appendEvent } from '@/lib/events/commands'
import { db } from '@/lib/platform/db'
import { capacitiesOf, type Actor } from '@/lib/policy'
import type { Cell } from '@/lib/tables/write'

/** That somebody took a list with them, what it was narrowed to and how much: written before the first row goes out. */
export const recordExport = (actor: Actor, ledger: string, { query, count }: { query: string; count: number }, now: Date) =>
  db.$transaction((tx) =>
    appendEvent(tx, { kind: 'export', recordId: actor.personId, action: ledger, capacity: capacitiesOf(actor, { congressId: actor.congressId, unitIds: actor.unitId ? [actor.unitId] : [], stationId: actor.stationId })[0]!, detail: { query, count } }, actor, now),
  )

/** From so many rows on, a page says how far the download is. */
export const LARGE = 20_000
const KEPT_DAYS = 7
const TOLD_EVERY = 1000

/** A large export is about to be fetched; what is older than a week is forgotten on the way. */
export async function beginRun({ personId, congressId }: Actor, { ledger, title, query, count }: { ledger: string; title: string; query: string; count: number }, now: Date): Promise<string> {
  await db.exportRun.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } } })
  const { id } = await db.exportRun.create({ data: { personId, congressId, ledger, title, query, count, createdAt: now }, select: { id: true } })
  return id
}

/** The rows on their way out, with a word now and then of how far they are; one that breaks off is told as broken off. */
export async function* told(runId: string, rows: AsyncIterable<readonly Cell[]>, now: () => Date): AsyncGenerator<readonly Cell[]> {
  const tell = (data: { written: number; finishedAt?: Date | null; stoppedAt?: Date | null }) => db.exportRun.updateMany({ where: { id: runId }, data })
  await tell({ written: 0, finishedAt: null, stoppedAt: null })
  let written = 0
  let whole = false
  try {
    for await (const row of rows) {
      yield row
      written += 1
      if (written % TOLD_EVERY === 0) await tell({ written })
    }
    whole = true
  } finally {
    await tell(whole ? { written, finishedAt: now() } : { written, stoppedAt: now() })
  }
}
