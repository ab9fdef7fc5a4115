import { queueOutside, type Wish } from '@/lib/messages/queue'
import type { Tx } from '@/lib/platform/db'
import { askIn } from '@/lib/platform/transaction'
import { Prisma } from '@/prisma/generated/client'

type Said = { suggestionId?: string | null; opinionId?: string | null; action: string; subject: Prisma.Sql; detail: Record<string, unknown>; now: Date }

/** Of notices and whoever they are for: by which open channels they could also be told outside. Most congresses have none, and then this is nothing. */
const wishesOf = (told: Prisma.Sql) => Prisma.sql`
  SELECT told.id AS "noticeId", told."personId", g.role, g."congressId", o.channel, p."messageChoices" AS choices, c."messageHours" AS hours
  FROM ${told} told
  JOIN role_grant g ON g.id = told."grantId"
  JOIN message_channel o ON o."congressId" = g."congressId" AND o.enabled
  JOIN congress c ON c.id = g."congressId"
  JOIN person p ON p.id = told."personId"
  WHERE CASE o.channel WHEN 'email' THEN p."emailConfirmedAt" IS NOT NULL ELSE p."phoneSealed" IS NOT NULL END`

/**
 * One notice for each of these people (their "personId", and the id of the grant in which it concerns them), and its way
 * outside where it is wanted: all in the transaction of the step, in one question.
 */
export async function writeNotices(tx: Tx, people: Prisma.Sql, { suggestionId = null, opinionId = null, action, subject, detail, now }: Said): Promise<void> {
  const wishes = await askIn<Wish>(tx, Prisma.sql`
    WITH told AS (
      INSERT INTO notice (id, "personId", "grantId", "suggestionId", "opinionId", action, subject, detail, "createdAt")
      SELECT gen_random_uuid()::text, g."personId", g.id, ${suggestionId}, ${opinionId}, ${action}, ${subject}, ${JSON.stringify(detail)}::jsonb, ${now.toISOString()}::timestamptz FROM (${people}) g
      RETURNING id, "personId", "grantId")
    ${wishesOf(Prisma.sql`told`)}`)
  await queueOutside(tx, wishes, { action, now })
}

/** The same for notices that stand already. */
export async function queueNotices(tx: Tx, ids: readonly string[], said: { action: string; now: Date; notBefore?: Date }): Promise<void> {
  if (ids.length === 0) return
  await queueOutside(tx, await askIn<Wish>(tx, wishesOf(Prisma.sql`(SELECT id, "personId", "grantId" FROM notice WHERE id = ANY(${ids}::text[]))`)), said)
}
