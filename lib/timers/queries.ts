import { db } from '@/lib/platform/db'
import { addDays, type Day } from '@/lib/rulebook/days'
import { concerns, timerOf, windowOf, type Timed, type TimedNoun, type TimerName } from '@/lib/timers/timers'
import { Prisma } from '@/prisma/generated/client'

const BATCH = 200
type Asked = { state: string; from: Day; to: Day; after: { dueOn: Day; id: string } }
const sql = Prisma.sql

/** What a noun has of its own: where its due day stands, and what else a timer asks of it. */
type Own = { dueOn?: (state: string) => Prisma.Sql; suggestionId?: Prisma.Sql; role?: Prisma.Sql }

/** The rows `t` of a table in one state between two days, soonest first. */
const soonest = (table: string, { dueOn = () => sql`t."dueOn"`, suggestionId = sql`t."suggestionId"`, role = sql`NULL` }: Own = {}) => ({ state, from, to, after }: Asked) => {
  const due = dueOn(state)
  return sql`
    SELECT t.id, ${suggestionId} AS "suggestionId", t."congressId", t.state, ${due} AS "dueOn", ${role} AS role FROM ${Prisma.raw(table)} t
    WHERE t.state = ${state} AND ${due} BETWEEN ${from} AND ${to} AND (${due}, t.id) > (${after.dueOn}, ${after.id}) ORDER BY ${due}, t.id LIMIT ${BATCH}`
}

/** One state of one noun between two days, soonest first: each walks an index that holds only what has a due day. */
const sources: Record<TimedNoun, (asked: Asked) => Prisma.Sql> = {
  suggestion: soonest('suggestion', { suggestionId: sql`t.id`, role: sql`CASE WHEN t.recheck = 'waiting' THEN 'recheck' END` }),
  assignment: soonest('assignment', { role: sql`t.role` }),
  request: soonest('request'),
  objection: soonest('objection'),
  publication: ({ state, from, to, after }) => sql`
    SELECT p.id, p."suggestionId", p."congressId", p.state, (p."publishOn"::date - 1)::text AS "dueOn", NULL AS role FROM publication p
    WHERE p.state = ${state} AND p."publishOn" BETWEEN ${from} AND ${addDays(to, 1)} AND (p."publishOn", p.id) > (${addDays(after.dueOn, 1)}, ${after.id}) ORDER BY p."publishOn", p.id LIMIT ${BATCH}`,
  commitment: soonest('commitment', { dueOn: (state) => (state === 'kept' ? sql`t."judgeOn"` : sql`t."dueOn"`) }),
  opinion: soonest('opinion', { suggestionId: sql`NULL`, role: sql`CASE WHEN t."phoneIndex" IS NOT NULL AND t."tellBy" = 'phone' THEN 'called' END` }),
  // A plan is carried out on its day, as a step is taken on the day after the last.
  unit: ({ state, from, to, after }) => sql`
    SELECT u.id, NULL AS "suggestionId", u."congressId", ${state} AS state, (u."plannedOn"::date - 1)::text AS "dueOn", NULL AS role FROM unit u
    WHERE u."plannedOn" BETWEEN ${from} AND ${addDays(to, 1)} AND (u."plannedOn", u.id) > (${addDays(after.dueOn, 1)}, ${after.id}) ORDER BY u."plannedOn", u.id LIMIT ${BATCH}`,
  requirement: soonest('requirement'),
  push: soonest('push'),
  cosignature: ({ from, to, after }) => sql`
    SELECT c.id, c."suggestionId", s."congressId", c.state, to_char(c."invitedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "dueOn", NULL AS role
    FROM cosignature c JOIN suggestion s ON s.id = c."suggestionId"
    WHERE c.state = 'invited' AND ("invitedAt" AT TIME ZONE 'Asia/Shanghai')::date BETWEEN ${from}::date AND ${to}::date
      AND (("invitedAt" AT TIME ZONE 'Asia/Shanghai')::date, c.id) > (${after.dueOn}::date, ${after.id})
    ORDER BY ("invitedAt" AT TIME ZONE 'Asia/Shanghai')::date, c.id LIMIT ${BATCH}`,
}

/** What may be due for a timer, in batches, soonest first; what a batch changes does not shift the next. */
export async function* listTimed(name: TimerName, { since, today }: { since: Day; today: Day }): AsyncGenerator<Timed> {
  const timer = timerOf(name)
  const { from, to } = windowOf(timer, since, today)
  for (const state of timer.states) {
    let after = { dueOn: '0001-01-01', id: '' }
    for (;;) {
      const rows = await db.$queryRaw<Timed[]>(sources[timer.of]({ state, from, to, after }))
      for (const row of rows) if (concerns(timer, row)) yield row
      const last = rows.at(-1)
      if (!last || rows.length < BATCH) break
      after = { dueOn: last.dueOn, id: last.id }
    }
  }
}

/** Up to which day each timer has gone through everything. */
export async function doneOnOf(): Promise<Map<string, Day>> {
  const passes = await db.timerPass.findMany()
  return new Map(passes.map(({ timer, doneOn }) => [timer, doneOn]))
}

/** Failures whose time to be tried again has come, or all of one congress. */
export const listFailures = ({ dueAt, congressId }: { dueAt?: Date; congressId?: string }) =>
  db.timerFailure.findMany({ where: { ...(dueAt ? { retryAt: { lte: dueAt } } : {}), ...(congressId ? { congressId } : {}) }, orderBy: [{ firstAt: 'asc' }, { recordId: 'asc' }], take: BATCH })
