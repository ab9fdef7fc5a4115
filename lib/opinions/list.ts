import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { opinionsReadableBy } from '@/lib/opinions/readable'
import type { OpinionState } from '@/lib/opinions/opinion'
import { isVoice, VOICES, type Voice } from '@/lib/opinions/voices'
import { OPINION_VIEWS, type OpinionView } from '@/lib/opinions/views'
import { waitsFor } from '@/lib/opinions/waiting'
import { addDays } from '@/lib/rulebook/days'
import type { LimitUnit } from '@/lib/rulebook/rulebook'
import { toQuery } from '@/lib/suggestions/search'
import { Prisma } from '@/prisma/generated/client'

export type OpinionFilter = { view: OpinionView; q: string; category: string; station: string; suggestion: string; /** what a figure counts, and in which period */ voice: Voice | ''; period: string; before: string; after: string }
export type Asked = Record<string, string | string[] | undefined>

export function readOpinionFilter(asked: Asked): OpinionFilter {
  const said = (name: string) => ([asked[name]].flat()[0] ?? '').trim().slice(0, 80)
  const view = OPINION_VIEWS.find((name) => name === said('view')) ?? 'todo'
  const voice = VOICES.find((name) => name === said('voice')) ?? ''
  const period = /^\d{4}(-\d{2})?$/.test(said('period')) ? said('period') : ''
  return { view: voice ? 'all' : view, voice, period, q: said('q'), category: said('category'), station: said('station'), suggestion: said('suggestion'), before: said('before'), after: said('after') }
}

export function opinionQuery(filter: OpinionFilter, changed: Partial<OpinionFilter> = {}): string {
  const { before = '', after = '', ...rest } = { ...filter, before: '', after: '', ...changed }
  const entries = Object.entries({ ...rest, before, after }).filter(([name, value]) => value && !(name === 'view' && value === 'todo'))
  return new URLSearchParams(Object.fromEntries(entries)).toString()
}

export type OpinionListRow = {
  id: string; number: string; text: string; place: string; state: OpinionState; channel: string; dueOn: string | null; dueUnit: LimitUnit | null; dueStartOn: string | null; receivedAt: Date
  station: string | null; unit: string | null; deputy: string | null; route: string | null; voices: number; recent: number
}
export type OpinionPage = { rows: OpinionListRow[]; previous: string | null; next: string | null }

const PAGE = 25
const sql = Prisma.sql

/** So long a voice counts as new, and new ones count three times: what grows stands before what was. */
const NEW_DAYS = 30

/** What waits is read soonest first, clusters by how many spoke and how many of them lately, all else newest first. */
const ordersOn = (today: string): Record<'due' | 'new' | 'voices', { key: Prisma.Sql; isDown: boolean }> => ({
  due: { key: sql`coalesce(o."dueOn", '9999-12-31')`, isDown: false },
  new: { key: sql`o."receivedAt"`, isDown: true },
  voices: { key: sql`(SELECT count(*) + 2 * count(*) FILTER (WHERE r."receivedOn" > ${addDays(today, -NEW_DAYS)}) FROM opinion r WHERE r."joinedIntoId" = o.id)`, isDown: true },
})

export async function listOpinions(actor: Actor, filter: OpinionFilter, today: string, { size = PAGE, whole = false } = {}): Promise<OpinionPage> {
  const { key, isDown } = ordersOn(today)[filter.view === 'todo' || filter.view === 'late' ? 'due' : filter.view === 'clusters' ? 'voices' : 'new']
  const isBack = !filter.after && Boolean(filter.before)
  const from = filter.after || filter.before
  const goesDown = isDown !== isBack
  const [sign, way] = goesDown ? [sql`<`, sql`DESC`] : [sql`>`, sql`ASC`]
  const beyond = from ? sql`AND (${key}, o.id) ${sign} (SELECT k, i FROM (SELECT ${key} AS k, o.id AS i FROM opinion o WHERE o.id = ${from}) f)` : Prisma.empty
  const found = await db.$queryRaw<OpinionListRow[]>`
    SELECT o.id, o.number, left(o.text, ${whole ? 3000 : 90}) AS text, o.place, o.state, o.channel, o."dueOn", o.reckoning->>'unit' AS "dueUnit", o.reckoning->>'startOn' AS "dueStartOn", o."receivedAt", o.route,
      t.name AS station, u.name AS unit, p.name AS deputy,
      (SELECT count(*)::int + 1 FROM opinion r WHERE r."joinedIntoId" = o.id) AS voices,
      (SELECT count(*)::int FROM opinion r WHERE r."joinedIntoId" = o.id AND r."receivedOn" > ${addDays(today, -NEW_DAYS)}) AS recent
    FROM opinion o LEFT JOIN station t ON t.id = o."stationId" LEFT JOIN unit u ON u.id = o."unitId"
    LEFT JOIN deputy d ON d.id = o."deputyId" LEFT JOIN person p ON p.id = d."personId"
    WHERE ${whereOf(actor, filter, today)} ${beyond} ORDER BY ${key} ${way}, o.id ${way} LIMIT ${size + 1}`
  const more = found.length > size
  const rows = found.slice(0, size)
  if (isBack) rows.reverse()
  return { rows, next: isBack || more ? (rows.at(-1)?.id ?? null) : null, previous: from && (!isBack || more) ? (rows[0]?.id ?? null) : null }
}

/** So far a view's number is counted. */
export const COUNTED = 1000

/** How many, counted up to a bound. */
export async function countOpinions(actor: Actor, filter: OpinionFilter, today: string, most = COUNTED): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (SELECT 1 FROM opinion o WHERE ${whereOf(actor, filter, today)} LIMIT ${most}) counted`
  return row!.count
}

function whereOf(actor: Actor, { view, q, category, station, suggestion, voice, period }: OpinionFilter, today: string): Prisma.Sql {
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
    case 'late': return sql`o.state NOT IN ('closed', 'declined', 'withdrawn', 'joined') AND o."dueOn" < ${today}`
    case 'under': return sql`o.state IN ('accepted', 'routed', 'adopted', 'joined', 'dissatisfied')`
    case 'answered': return sql`o.state = 'answered'`
    case 'over': return sql`o.state IN ('closed', 'declined', 'withdrawn')`
    case 'clusters': return sql`o.state NOT IN ('declined', 'withdrawn') AND o.id IN (SELECT r."joinedIntoId" FROM opinion r WHERE r."joinedIntoId" IS NOT NULL)`
  }
}
