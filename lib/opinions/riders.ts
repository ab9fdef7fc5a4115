import type { OpinionState } from '@/lib/opinions/opinion'
import { db } from '@/lib/platform/db'
import { newestFirst, type Beyond, type NewestPage } from '@/lib/platform/newest'
import { Prisma } from '@/prisma/generated/client'

export type Rider = { id: string; number: string; text: string; state: OpinionState; receivedOn: string }

const PAGE = 20

/** Those who said the same, the newest first, so many at a time: of a matter that a whole town speaks of there are hundreds. */
export async function listRiders(mainId: string, many: number, asking: Beyond = {}, size = PAGE): Promise<NewestPage<Rider>> {
  const { from, sign, way, limit, toPage } = newestFirst(asking, size)
  if (many === 0) return toPage([])
  const beyond = from ? Prisma.sql`AND (r."receivedAt", r.id) ${sign} ((SELECT f."receivedAt" FROM opinion f WHERE f.id = ${from}), ${from})` : Prisma.empty
  return toPage(await db.$queryRaw<Rider[]>`
    SELECT r.id, r.number, left(r.text, 90) AS text, r.state, r."receivedOn" FROM opinion r WHERE r."joinedIntoId" = ${mainId} ${beyond} ORDER BY r."receivedAt" ${way}, r.id ${way} LIMIT ${limit}`)
}
