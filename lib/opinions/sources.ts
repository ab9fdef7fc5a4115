import { opinionsReadableBy } from '@/lib/opinions/readable'
import type { OpinionState } from '@/lib/opinions/opinion'
import { ask } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { Prisma } from '@/prisma/generated/client'

export type SourceOpinion = { id: string; number: string; text: string; place: string; state: OpinionState; voices: number; receivedOn: string }

const MOST = 50

/** What was said that became this suggestion, for those who may read what was said: its deputy and the office. A unit and the public find none. */
export const listSources = (actor: Actor, suggestionId: string) => ask<SourceOpinion>(Prisma.sql`
  SELECT o.id, o.number, left(o.text, 90) AS text, o.place, o.state, o."receivedOn", o."riderCount" + 1 AS voices
  FROM opinion o WHERE o."suggestionId" = ${suggestionId} AND ${opinionsReadableBy(actor)} ORDER BY o."receivedAt", o.id LIMIT ${MOST}`)
