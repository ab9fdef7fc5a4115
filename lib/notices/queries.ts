import { db } from '@/lib/platform/db'
import { newestFirst, type Beyond, type NewestPage } from '@/lib/platform/newest'
import { Prisma } from '@/prisma/generated/client'

/** How many notices someone has not looked at, up to a hundred, as part of a question. */
export const unreadOf = (personId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM notice n WHERE n."personId" = ${personId} AND n."readAt" IS NULL LIMIT 100) waiting)`

export async function countUnread(personId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ unread: number }[]>`SELECT ${unreadOf(Prisma.sql`${personId}`)} AS unread`
  return row!.unread
}

export type NoticeRow = { id: string; action: string; subject: string; suggestionId: string | null; count: number; createdAt: Date; read: boolean; dueOn: string | null }
export type NoticePage = NewestPage<NoticeRow>

const PAGE = 30

/** One's own notices, the newest first; `before` and `after` name a notice and go on from there. */
export async function listNotices(personId: string, asked: Beyond): Promise<NoticePage> {
  const { from, sign, way, limit, toPage } = newestFirst(asked, PAGE)
  const beyond = from
    ? Prisma.sql`AND (n."createdAt", n.id) ${sign} (SELECT f."createdAt", f.id FROM notice f WHERE f.id = ${from} AND f."personId" = ${personId})`
    : Prisma.empty
  const found = await db.$queryRaw<NoticeRow[]>`
    SELECT n.id, n.action, n.subject, n."suggestionId", n.count, n."createdAt", n."readAt" IS NOT NULL AS read, n.detail->>'dueOn' AS "dueOn" FROM notice n
    WHERE n."personId" = ${personId} ${beyond} ORDER BY n."createdAt" ${way}, n.id ${way} LIMIT ${limit}`
  return toPage(found)
}

/** One's own notice and where it leads, or null. */
export async function findNotice(personId: string, id: string) {
  const notice = await db.notice.findFirst({ where: { id, personId }, select: { id: true, suggestionId: true, batchId: true, opinionId: true, grantId: true, detail: true } })
  if (!notice) return null
  const { detail, ...rest } = notice
  const { versionId, receptionId, topicId, unitId } = detail as Partial<Record<'versionId' | 'receptionId' | 'topicId' | 'unitId', string>> // written by notices/commands.ts, receptions/telling.ts, supervision/topic-commands.ts and units/planning.ts only
  return { ...rest, versionId: versionId ?? null, receptionId: receptionId ?? null, topicId: topicId ?? null, unitId: unitId ?? null }
}
