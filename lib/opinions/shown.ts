import type { OpinionState } from '@/lib/opinions/opinion'
import { db } from '@/lib/platform/db'
import { newestFirst, type Beyond, type NewestPage } from '@/lib/platform/newest'
import { likenessOf, weightsAmong } from '@/lib/suggestions/likeness'
import { piecesOf, toQuery } from '@/lib/suggestions/search'
import { Prisma } from '@/prisma/generated/client'

/** One word of the people as everyone may read it: the moderated text alone. */
export type ShownOpinion = { id: string; text: string; answer: string; state: OpinionState; station: string | null; saidOn: string; voices: number }
export type ShownList = NewestPage<ShownOpinion> & { q: string; station: { name: string; code: string } | null }

const PAGE = 20
const sql = Prisma.sql
const columns = sql`h."opinionId" AS id, h.text, h.answer, o.state, t.name AS station, o."receivedOn" AS "saidOn", o."riderCount" + 1 AS voices`
const tables = sql`opinion_shown h JOIN opinion o ON o.id = h."opinionId" LEFT JOIN station t ON t.id = h."stationId"`

/** What was said and what became of it, the newest first; of one station where its code is given. */
export async function listShown({ q: typed = '', at = '', ...asking }: Beyond & { q?: string; at?: string }, size = PAGE): Promise<ShownList> {
  const { from, sign, way, limit, toPage } = newestFirst(asking, size)
  const q = typed.trim().slice(0, 60)
  const station = at ? await db.station.findUnique({ where: { publicCode: at.slice(0, 40) }, select: { id: true, name: true, publicCode: true } }) : null
  const conditions = [
    ...(at ? [sql`h."stationId" = ${station?.id ?? ''}`] : []),
    ...(q ? [sql`h.search @@ ${toQuery(q) ?? ''}::tsquery`] : []),
    ...(from ? [sql`(h."shownAt", h."opinionId") ${sign} ((SELECT f."shownAt" FROM opinion_shown f WHERE f."opinionId" = ${from}), ${from})`] : []),
  ]
  const where = conditions.length > 0 ? sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
  const rows = await db.$queryRaw<ShownOpinion[]>`SELECT ${columns} FROM ${tables} ${where} ORDER BY h."shownAt" ${way}, h."opinionId" ${way} LIMIT ${limit}`
  return { q, station: station && { name: station.name, code: station.publicCode }, ...toPage(rows) }
}

const WEIGHED = 200
const ALIKE_FROM = 0.22

/** What was said already and may be read by everyone, that sounds like what somebody is writing. Of what nobody looked over, nothing is told: not even that it exists. */
export async function listShownAlike(congressId: string, text: string): Promise<ShownOpinion[]> {
  const pieces = piecesOf(text.slice(0, 200))
  const pairs = pieces.slice(1, 40).map((next, at) => `('${pieces[at]!.replaceAll("'", "''")}' & '${next.replaceAll("'", "''")}')`)
  if (pairs.length < 3) return []
  const rows = await db.$queryRaw<ShownOpinion[]>`
    SELECT ${columns} FROM ${tables} WHERE h.search @@ ${pairs.join(' | ')}::tsquery AND h."congressId" = ${congressId} ORDER BY h."shownAt" DESC LIMIT ${WEIGHED}`
  const held = rows.map((row) => ({ row, others: piecesOf(row.text) }))
  const weight = weightsAmong([pieces, ...held.map(({ others }) => others)])
  return held
    .map(({ row, others }) => ({ row, likeness: likenessOf(pieces, others, weight) }))
    .filter(({ likeness }) => likeness >= ALIKE_FROM)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ row }) => row)
}
