import { knownRows } from '@/lib/platform/sight'
import type { AssignmentRole, AssignmentState } from '@/lib/assignments/assignment'
import { deedOf, endOfWeek, type Deed } from '@/lib/suggestions/desk'
import { SHOWN, summed, type DeskCounts } from '@/lib/suggestions/desk-office'
import { sourceOf, whereOf, type Looking } from '@/lib/suggestions/list-where'
import { readFilter } from '@/lib/suggestions/list-filter'
import type { RequestKind } from '@/lib/requests/lifecycle'
import type { LimitUnit } from '@/lib/rulebook/rulebook'
import { signsForUnit } from '@/lib/suggestions/standpoint'
import type { State } from '@/lib/suggestions/suggestion'
import { Prisma } from '@/prisma/generated/client'

export type UnitRow = {
  id: string; partId: string; number: string | null; title: string; state: State
  partState: AssignmentState; role: AssignmentRole; round: number; instruction: string; dispatchedOn: string | null; handler: string
  dueOn: string | null; dueUnit: LimitUnit | null; dueStartOn: string | null
  asked: RequestKind | null; leadUnit: string | null; opinionsIn: number; opinionsWanted: number; drafted: boolean; talks: number; deed: Deed
}

const deskOf = (looking: Looking) => (signsForUnit(looking.actor) ? 'unitHead' : 'unit')
const todo = readFilter({ view: 'todo' })

/** What waits for a unit, or for the one who signs for it: its own parts, by its own due dates. */
export async function listUnitDesk(looking: Looking): Promise<UnitRow[]> {
  const rows = await knownRows<Omit<UnitRow, 'deed'>>(Prisma.sql`
    SELECT s.id, a.id AS "partId", s.number, s.title, s.state, a.state AS "partState", a.role, a.round, a.instruction, a."dispatchedOn", a.handler,
      a."dueOn", a.reckoning->>'unit' AS "dueUnit", a.reckoning->>'startOn' AS "dueStartOn",
      (SELECT max(r.kind) FROM request r WHERE r."assignmentId" = a.id AND r.state = 'asked') AS asked,
      (SELECT u.name FROM assignment p JOIN unit u ON u.id = p."unitId" WHERE p."suggestionId" = s.id AND p.role = 'lead' AND p.state NOT IN ('returned', 'relieved', 'released') LIMIT 1) AS "leadUnit",
      (SELECT count(*)::int FROM assignment p WHERE p."suggestionId" = s.id AND p.role = 'co' AND p.state IN ('opined', 'waived')) AS "opinionsIn",
      (SELECT count(*)::int FROM assignment p WHERE p."suggestionId" = s.id AND p.role = 'co' AND p.state NOT IN ('returned', 'relieved', 'released')) AS "opinionsWanted",
      EXISTS (SELECT 1 FROM reply y WHERE y."assignmentId" = a.id AND y.round = a.round AND y.kind = 'reply' AND y."issuedAt" IS NULL) AS drafted,
      (SELECT count(*)::int FROM communication t WHERE t."assignmentId" = a.id) AS talks
    FROM ${sourceOf(looking)} WHERE ${whereOf(todo, looking)}
    ORDER BY coalesce(a."dueOn", '9999-12-31'), a.id LIMIT ${SHOWN}`)
  return rows.flatMap((row) => {
    const deed = deedOf(deskOf(looking), { state: row.state, isOverdue: false, part: { state: row.partState, role: row.role } })
    return deed ? [{ ...row, deed }] : []
  })
}

type Group = { partState: AssignmentState; isCo: boolean; count: number; late: number; today: number; week: number; firstOn: string | null }

export async function countUnitDesk(looking: Looking): Promise<DeskCounts> {
  const { today } = looking
  const groups = await knownRows<Group>(Prisma.sql`
    SELECT a.state AS "partState", a.role = 'co' AS "isCo", count(*)::int AS count, min(a."dueOn") AS "firstOn", count(*) FILTER (WHERE a."dueOn" < ${today})::int AS late,
      count(*) FILTER (WHERE a."dueOn" = ${today})::int AS today, count(*) FILTER (WHERE a."dueOn" > ${today} AND a."dueOn" <= ${endOfWeek(today)})::int AS week
    FROM ${sourceOf(looking)} WHERE ${whereOf(todo, looking)} GROUP BY 1, 2`)
  return summed(groups.map((group) => ({
    ...group, deed: deedOf(deskOf(looking), { state: 'handling', isOverdue: false, part: { state: group.partState, role: group.isCo ? 'co' : 'lead' } }),
  })))
}
