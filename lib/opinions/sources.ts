import { opinionsReadableBy } from '@/lib/opinions/readable'
import type { OpinionState } from '@/lib/opinions/opinion'
import type { Actor } from '@/lib/policy'
import { Prisma } from '@/prisma/generated/client'

export type SourceOpinion = { id: string; number: string; text: string; place: string; state: OpinionState; voices: number; receivedOn: string }

const MOST = 50

/** What was said that became the suggestion `s`, as one JSON value, for those who may read what was said: its deputy and the office. A unit and the public find none. */
export const sourcesFor = (actor: Actor) => Prisma.sql`(SELECT coalesce(json_agg(q), '[]') FROM (
  SELECT o.id, o.number, left(o.text, 90) AS text, o.place, o.state, o."receivedOn", o."riderCount" + 1 AS voices
  FROM opinion o WHERE o."suggestionId" = s.id AND ${opinionsReadableBy(actor)} ORDER BY o."receivedAt", o.id LIMIT ${MOST}) q)`
