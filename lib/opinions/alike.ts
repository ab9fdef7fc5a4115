import { JOINABLE } from '@/lib/opinions/commands'
import type { OpinionState } from '@/lib/opinions/opinion'
import { opinionsReadableBy } from '@/lib/opinions/readable'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { likenessOf, weightsAmong } from '@/lib/suggestions/likeness'
import { piecesOf } from '@/lib/suggestions/search'
import { Prisma } from '@/prisma/generated/client'

const WEIGHED = 400
const SHOWN = 5
const ALIKE_FROM = 0.2
const DAYS = 120

export type AlikeOpinion = { id: string; number: string; text: string; place: string; state: OpinionState; receivedOn: string; mayJoin: boolean }

/** Others of the last months that sound like this one, the most alike first; the same place makes it likelier by a third. */
export async function listAlike(actor: Actor, { text, place, exceptId = '' }: { text: string; place: string; exceptId?: string }): Promise<AlikeOpinion[]> {
  const pieces = piecesOf(text.slice(0, 300))
  const pairs = pieces.slice(1, 60).map((next, at) => `('${pieces[at]!.replaceAll("'", "''")}' & '${next.replaceAll("'", "''")}')`)
  if (pairs.length === 0) return []
  const rows = await db.$queryRaw<(AlikeOpinion & { main: boolean })[]>`
    SELECT o.id, o.number, o.text, o.place, o.state, o."receivedOn", o."joinedIntoId" IS NULL AS main FROM opinion o
    WHERE o.search @@ ${pairs.join(' | ')}::tsquery AND o."congressId" = ${actor.congressId} AND o.id <> ${exceptId} AND ${opinionsReadableBy(actor)}
      AND o."receivedAt" > now() - make_interval(days => ${Prisma.sql`${DAYS}::int`}) AND o."joinedIntoId" IS NULL AND o.state NOT IN ('declined', 'withdrawn')
    ORDER BY o."receivedAt" DESC LIMIT ${WEIGHED}`
  const held = rows.map((row) => ({ row, pieces: piecesOf(row.text.slice(0, 300)) }))
  const weight = weightsAmong([pieces, ...held.map((one) => one.pieces)])
  const here = piecesOf(place)
  return held
    .map(({ row, pieces: others }) => ({ row, likeness: likenessOf(pieces, others, weight) * (1 + (place && row.place ? likenessOf(here, piecesOf(row.place)) / 3 : 0)) }))
    .filter(({ likeness }) => likeness >= ALIKE_FROM)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, SHOWN)
    .map(({ row: { main, ...row } }) => ({ ...row, mayJoin: main && JOINABLE.includes(row.state) }))
}
