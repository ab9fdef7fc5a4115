import { hoursOf, nextOpen } from '@/lib/messages/hours'
import type { Channel, Kind } from '@/lib/messages/kinds'
import { db, type Tx } from '@/lib/platform/db'
import { settingsOf } from '@/lib/settings/kept'

/** For so long nobody else takes what a server has taken; after that it is thought dead. Longer than any sending lasts. */
const HELD = 3 * 60_000
const MOST_TOGETHER = 200

export type Taken = { bundleId: string; personId: string; congressId: string; channel: Channel; tries: number; until: Date; items: readonly { id: string; noticeId: string; kind: Kind; code: string }[] }
type First = { id: string; personId: string; congressId: string; channel: Channel; daily: boolean; bundleId: string | null; tries: number }

/**
 * Takes the next of what is due, with all that goes with it, or null where nothing is. Any number of servers may ask at once:
 * a row that another holds is passed over. What was taken before by one that died has its bundle already, so that it goes out under the same key.
 */
export const takeNext = (at: Date): Promise<Taken | 'later' | null> =>
  db.$transaction(async (tx) => {
    // One at a time decides what goes together: two that each took half of somebody's day would send two letters.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('outbox', 0))`
    const [first] = await tx.$queryRaw<First[]>`
      SELECT id, "personId", "congressId", channel, daily, "bundleId", tries FROM outbox
      WHERE "sentAt" IS NULL AND "deadAt" IS NULL AND "droppedAt" IS NULL AND "deliverAt" <= ${at} AND ("claimedUntil" IS NULL OR "claimedUntil" <= ${at})
      ORDER BY "deliverAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`
    if (!first) return null
    const rows = await bundleOf(tx, first, at)
    const ids = rows.map(({ id }) => id)
    const open = await openFrom(tx, first.congressId, at)
    if (open > at) {
      await tx.outbox.updateMany({ where: { id: { in: ids } }, data: { deliverAt: open } })
      return 'later'
    }
    const until = new Date(at.getTime() + HELD)
    const bundleId = first.bundleId ?? first.id
    await tx.outbox.updateMany({ where: { id: { in: ids } }, data: { bundleId, claimedUntil: until, tries: first.tries + 1 } })
    const { personId, congressId, channel, tries } = first
    return { bundleId, personId, congressId, channel, tries: tries + 1, until, items: rows }
  }, { timeout: 20_000, maxWait: 10_000 })

type Row = Taken['items'][number]

/** What goes with it: of a second try what went with it then, of a day's letter all that is due for this person by this way. */
function bundleOf(tx: Tx, { id, personId, congressId, channel, daily, bundleId }: First, at: Date): Promise<Row[]> {
  if (bundleId !== null) return tx.$queryRaw<Row[]>`
    SELECT id, "noticeId", kind, code FROM outbox WHERE "bundleId" = ${bundleId} AND "sentAt" IS NULL AND "deadAt" IS NULL AND "droppedAt" IS NULL ORDER BY "createdAt", id FOR UPDATE`
  if (!daily) return tx.$queryRaw<Row[]>`SELECT id, "noticeId", kind, code FROM outbox WHERE id = ${id}`
  return tx.$queryRaw<Row[]>`
    SELECT id, "noticeId", kind, code FROM outbox
    WHERE "personId" = ${personId} AND "congressId" = ${congressId} AND channel = ${channel} AND daily AND "bundleId" IS NULL
      AND "sentAt" IS NULL AND "deadAt" IS NULL AND "droppedAt" IS NULL AND "deliverAt" <= ${at} AND "claimedUntil" IS NULL
    ORDER BY "createdAt", id LIMIT ${MOST_TOGETHER} FOR UPDATE SKIP LOCKED`
}

/** Also what was late for any reason waits for the hours of the congress. */
async function openFrom(tx: Tx, congressId: string, at: Date): Promise<Date> {
  const { messageHours } = await tx.congress.findUniqueOrThrow({ where: { id: congressId }, select: { messageHours: true } })
  return nextOpen(at, { hours: hoursOf(messageHours), calendar: (await settingsOf(congressId, tx)).calendar })
}
