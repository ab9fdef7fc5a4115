import type { OpinionFilter } from '@/lib/opinions/list'
import { opinionsReadableBy } from '@/lib/opinions/readable'
import type { OpinionView } from '@/lib/opinions/views'
import { isVoice } from '@/lib/opinions/voices'
import { DUE, OPEN, waitsFor } from '@/lib/opinions/waiting'
import type { Actor } from '@/lib/policy'
import { toQuery } from '@/lib/suggestions/search'
import { Prisma } from '@/prisma/generated/client'

const sql = Prisma.sql

/** What a list shows to the one who looks: the condition on the opinion `o`. */
export function whereOf(actor: Actor, { view, q, category, station, suggestion, voice, period }: OpinionFilter, today: string): Prisma.Sql {
  const query = q ? toQuery(q) : null
  const conditions = [
    opinionsReadableBy(actor), ofView(view, actor, today),
    ...(query ? [sql`o.search @@ ${query}::tsquery`] : []),
    ...(category ? [sql`o.category = ${category}`] : []),
    ...(station ? [sql`o."stationId" = ${station}`] : []),
    ...(suggestion ? [sql`o."suggestionId" = ${suggestion}`] : []),
    ...(voice ? [sql`o."congressId" = ${actor.congressId} AND ${isVoice(voice)} AND o."receivedOn" <= ${today}`] : []),
    ...(period ? [sql`o."receivedOn" BETWEEN ${period} AND ${`${period}-99`}`] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

/** What waits for the one who looks; the other views are the same for all. */
function ofView(view: OpinionView, actor: Actor, today: string): Prisma.Sql {
  switch (view) {
    case 'all': return sql`TRUE`
    case 'todo': return waitsFor(actor, today)
    case 'late': return sql`${OPEN} AND ${DUE} < ${today}`
    case 'under': return sql`o.state IN ('accepted', 'routed', 'adopted', 'joined', 'dissatisfied')`
    case 'answered': return sql`o.state = 'answered'`
    case 'over': return sql`o.state IN ('closed', 'declined', 'withdrawn')`
    case 'clusters': return sql`o.state NOT IN ('declined', 'withdrawn') AND o."riderCount" > 0`
  }
}
