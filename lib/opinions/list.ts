import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { listClusterIds, NEW_DAYS } from '@/lib/opinions/clusters'
import { whereOf } from '@/lib/opinions/conditions'
import type { OpinionState } from '@/lib/opinions/opinion'
import { VOICES, type Voice } from '@/lib/opinions/voices'
import { OPINION_VIEWS, type OpinionView } from '@/lib/opinions/views'
import { DUE } from '@/lib/opinions/waiting'
import { addDays } from '@/lib/rulebook/days'
import type { LimitUnit } from '@/lib/rulebook/rulebook'
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
export type OpinionPage<Row = OpinionListRow> = { rows: Row[]; previous: string | null; next: string | null }

const PAGE = 25
const sql = Prisma.sql

/** What waits is read soonest first, all else newest first; clusters have an order of their own. */
const ORDERS = { due: { key: DUE, isDown: false }, new: { key: sql`o."receivedAt"`, isDown: true } }

type How = { size?: number; whole?: boolean; /** further columns of the opinion `o`, each after a comma */ more?: Prisma.Sql }

export async function listOpinions<Row extends OpinionListRow = OpinionListRow>(actor: Actor, filter: OpinionFilter, today: string, { size = PAGE, whole = false, more: beside = Prisma.empty }: How = {}): Promise<OpinionPage<Row>> {
  const isBack = !filter.after && Boolean(filter.before)
  const from = filter.after || filter.before
  const ids = filter.view === 'clusters' ? await listClusterIds(actor, filter, today, { from, isBack, limit: size + 1 }) : null
  const { key, isDown } = ORDERS[filter.view === 'todo' || filter.view === 'late' ? 'due' : 'new']
  const [sign, way] = isDown !== isBack ? [sql`<`, sql`DESC`] : [sql`>`, sql`ASC`]
  const edge = (column: Prisma.Sql) => sql`(SELECT ${column} FROM opinion o WHERE o.id = ${from})`
  // Each edge is a question of its own: only so does the index begin there, however far down that is.
  const beyond = from ? sql`AND (${key}, o.id) ${sign} (${edge(key)}, ${edge(sql`o.id`)})` : Prisma.empty
  const which = ids ? sql`o.id = ANY(${ids})` : sql`${whereOf(actor, filter, today)} ${beyond} ORDER BY ${key} ${way}, o.id ${way} LIMIT ${size + 1}`
  const found = await db.$queryRaw<Row[]>`
    SELECT o.id, o.number, left(o.text, ${whole ? 3000 : 90}) AS text, o.place, o.state, o.channel, o."dueOn", o.reckoning->>'unit' AS "dueUnit", o.reckoning->>'startOn' AS "dueStartOn", o."receivedAt", o.route,
      t.name AS station, u.name AS unit, p.name AS deputy, o."riderCount" + 1 AS voices,
      CASE WHEN o."riderCount" = 0 THEN 0 ELSE (SELECT count(*)::int FROM opinion r WHERE r."joinedIntoId" = o.id AND r."receivedOn" > ${addDays(today, -NEW_DAYS)}) END AS recent ${beside}
    FROM opinion o LEFT JOIN station t ON t.id = o."stationId" LEFT JOIN unit u ON u.id = o."unitId"
    LEFT JOIN deputy d ON d.id = o."deputyId" LEFT JOIN person p ON p.id = d."personId"
    WHERE ${which}`
  if (ids) found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
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
