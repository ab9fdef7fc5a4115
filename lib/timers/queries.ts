import { db } from '@/lib/platform/db'
import { addDays, type Day } from '@/lib/rulebook/days'
import { concerns, timerOf, windowOf, type Timed, type TimedNoun, type TimerName } from '@/lib/timers/timers'
import { Prisma } from '@/prisma/generated/client'

const BATCH = 200
type Asked = { state: string; from: Day; to: Day; after: { dueOn: Day; id: string } }
const sql = Prisma.sql

/** One state of one noun between two days, soonest first: each walks an index that holds only what has a due day. */
const sources: Record<TimedNoun, (asked: Asked) => Prisma.Sql> = {
  suggestion: ({ state, from, to, after }) => sql`
    SELECT s.id, s.id AS "suggestionId", s."congressId", s.state, s."dueOn", NULL AS role FROM suggestion s
    WHERE s.state = ${state} AND s."dueOn" BETWEEN ${from} AND ${to} AND (s."dueOn", s.id) > (${after.dueOn}, ${after.id}) ORDER BY s."dueOn", s.id LIMIT ${BATCH}`,
  assignment: ({ state, from, to, after }) => sql`
    SELECT a.id, a."suggestionId", a."congressId", a.state, a."dueOn", a.role FROM assignment a
    WHERE a.state = ${state} AND a."dueOn" BETWEEN ${from} AND ${to} AND (a."dueOn", a.id) > (${after.dueOn}, ${after.id}) ORDER BY a."dueOn", a.id LIMIT ${BATCH}`,
  request: ({ state, from, to, after }) => sql`
    SELECT r.id, r."suggestionId", r."congressId", r.state, r."dueOn", NULL AS role FROM request r
    WHERE r.state = ${state} AND r."dueOn" BETWEEN ${from} AND ${to} AND (r."dueOn", r.id) > (${after.dueOn}, ${after.id}) ORDER BY r."dueOn", r.id LIMIT ${BATCH}`,
  objection: ({ state, from, to, after }) => sql`
    SELECT o.id, o."suggestionId", o."congressId", o.state, o."dueOn", NULL AS role FROM objection o
    WHERE o.state = ${state} AND o."dueOn" BETWEEN ${from} AND ${to} AND (o."dueOn", o.id) > (${after.dueOn}, ${after.id}) ORDER BY o."dueOn", o.id LIMIT ${BATCH}`,
  publication: ({ state, from, to, after }) => sql`
    SELECT p.id, p."suggestionId", p."congressId", p.state, (p."publishOn"::date - 1)::text AS "dueOn", NULL AS role FROM publication p
    WHERE p.state = ${state} AND p."publishOn" BETWEEN ${from} AND ${addDays(to, 1)} AND (p."publishOn", p.id) > (${addDays(after.dueOn, 1)}, ${after.id}) ORDER BY p."publishOn", p.id LIMIT ${BATCH}`,
  commitment: ({ state, from, to, after }) => {
    const due = state === 'kept' ? sql`m."judgeOn"` : sql`m."dueOn"`
    return sql`
    SELECT m.id, m."suggestionId", m."congressId", m.state, ${due} AS "dueOn", NULL AS role FROM commitment m
    WHERE m.state = ${state} AND ${due} BETWEEN ${from} AND ${to} AND (${due}, m.id) > (${after.dueOn}, ${after.id}) ORDER BY ${due}, m.id LIMIT ${BATCH}`
  },
  opinion: ({ state, from, to, after }) => sql`
    SELECT o.id, NULL AS "suggestionId", o."congressId", o.state, o."dueOn", CASE WHEN o."phoneIndex" IS NOT NULL THEN 'called' END AS role FROM opinion o
    WHERE o.state = ${state} AND o."dueOn" BETWEEN ${from} AND ${to} AND (o."dueOn", o.id) > (${after.dueOn}, ${after.id}) ORDER BY o."dueOn", o.id LIMIT ${BATCH}`,
  requirement: ({ state, from, to, after }) => sql`
    SELECT r.id, r."suggestionId", r."congressId", r.state, r."dueOn", NULL AS role FROM requirement r
    WHERE r.state = ${state} AND r."dueOn" BETWEEN ${from} AND ${to} AND (r."dueOn", r.id) > (${after.dueOn}, ${after.id}) ORDER BY r."dueOn", r.id LIMIT ${BATCH}`,
  push: ({ state, from, to, after }) => sql`
    SELECT p.id, p."suggestionId", p."congressId", p.state, p."dueOn", NULL AS role FROM push p
    WHERE p.state = ${state} AND p."dueOn" BETWEEN ${from} AND ${to} AND (p."dueOn", p.id) > (${after.dueOn}, ${after.id}) ORDER BY p."dueOn", p.id LIMIT ${BATCH}`,
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
