import { knownRows } from '@/lib/platform/sight'
import { isOverdue } from '@/lib/rulebook/due'
import { deedOf, DEEDS, endOfWeek, type Band, type Deed } from '@/lib/suggestions/desk'
import { whereOf, type Looking } from '@/lib/suggestions/list-where'
import { readFilter } from '@/lib/suggestions/list-filter'
import type { RequestKind } from '@/lib/requests/lifecycle'
import type { LimitUnit } from '@/lib/rulebook/rulebook'
import type { State } from '@/lib/suggestions/suggestion'
import { Prisma } from '@/prisma/generated/client'

export const SHOWN = 30

export type OfficeRow = {
  id: string; number: string | null; title: string; state: State; dueOn: string | null; dueUnit: LimitUnit | null; dueStartOn: string | null
  disputed: boolean; disputedUnit: string | null; disputedReason: string | null
  objected: boolean; objectedUnit: string | null; objectedReason: string | null
  checkedId: string | null; checkedUnit: string | null; checkedClass: string | null
  asked: RequestKind | null; askedReason: string | null; askedOn: string | null; askedUntil: string | null; askedUnit: string | null
  proposer: string | null; cosigners: number; submittedOn: string | null; category: string; suggestedUnits: string; round: number
  resultClass: string | null; grade: string | null; rulebookVersionId: string | null; deed: Deed
}
export type DeskCounts = { total: number; deeds: { deed: Deed; count: number; late: number; firstOn: string | null }[]; bands: Record<Band, number> }

/** A suggestion with an open request is due when the request is; of several, a return comes first, then the oldest. */
const todo = (looking: Looking) => Prisma.sql`
  SELECT s.*, r.kind AS asked, r.reason AS "askedReason", to_char(r."askedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "askedOn",
    r."proposedDueOn" AS "askedUntil", r.unit AS "askedUnit",
    x.id IS NOT NULL AS disputed, x.unit AS "disputedUnit", x.reason AS "disputedReason",
    o.id IS NOT NULL AS objected, o.unit AS "objectedUnit", o.reason AS "objectedReason",
    k.id AS "checkedId", k.unit AS "checkedUnit", k.class AS "checkedClass",
    CASE WHEN r.kind IS NOT NULL THEN r."dueOn" WHEN o.id IS NOT NULL THEN o."dueOn" WHEN k.id IS NOT NULL THEN k."dueOn" WHEN x.id IS NOT NULL THEN x."dueOn" ELSE s."dueOn" END AS due,
    CASE WHEN r.kind IS NOT NULL THEN r.reckoning WHEN o.id IS NOT NULL THEN o.reckoning WHEN k.id IS NOT NULL THEN k.reckoning WHEN x.id IS NOT NULL THEN x.reckoning ELSE s.reckoning END AS reckoned
  FROM suggestion s LEFT JOIN LATERAL (
    SELECT q.kind, q.reason, q."askedAt", q."proposedDueOn", q."dueOn", q.reckoning, u.name AS unit
    FROM request q JOIN assignment a ON a.id = q."assignmentId" JOIN unit u ON u.id = a."unitId"
    WHERE q."suggestionId" = s.id AND q.state = 'asked' ORDER BY q.kind DESC, q.id LIMIT 1
  ) r ON s.state = 'handling'
  LEFT JOIN LATERAL (
    SELECT a.id, a."dueOn", a.reckoning, u.name AS unit, d.reason
    FROM assignment a JOIN unit u ON u.id = a."unitId" LEFT JOIN dispute d ON d."assignmentId" = a.id AND d."decidedAt" IS NULL
    WHERE a."suggestionId" = s.id AND a.state = 'disputed' ORDER BY a."dueOn", a.id LIMIT 1
  ) x ON s.state = 'proposed'
  LEFT JOIN LATERAL (
    SELECT q.id, q.reason, q."dueOn", q.reckoning, u.name AS unit FROM objection q JOIN assignment a ON a.id = q."assignmentId" JOIN unit u ON u.id = a."unitId"
    WHERE q."suggestionId" = s.id AND q.state = 'raised' ORDER BY q."dueOn", q.id LIMIT 1
  ) o ON s.state = 'handling'
  LEFT JOIN LATERAL (
    SELECT a.id, a."dueOn", a.reckoning, u.name AS unit, y."resultClass" AS class
    FROM assignment a JOIN unit u ON u.id = a."unitId" LEFT JOIN reply y ON y."assignmentId" = a.id AND y.round = a.round AND y.kind = 'reply'
    WHERE a."suggestionId" = s.id AND a.state = 'checking' AND a."checkerId" IS NULL ORDER BY a."dueOn", a.id LIMIT 1
  ) k ON s.state = 'handling'
  WHERE ${whereOf(readFilter({ view: 'todo' }), looking)}`

/** What waits for the office, soonest first. */
export async function listOfficeDesk(looking: Looking): Promise<OfficeRow[]> {
  const rows = await knownRows<Omit<OfficeRow, 'deed'>>(Prisma.sql`
    WITH todo AS (${todo(looking)}), first AS (SELECT * FROM todo ORDER BY coalesce(due, '9999-12-31'), id LIMIT ${SHOWN})
    SELECT f.id, f.number, f.title, f.state, f.due AS "dueOn", f.reckoned->>'unit' AS "dueUnit", f.reckoned->>'startOn' AS "dueStartOn",
      f.disputed, f."disputedUnit", f."disputedReason", f.objected, f."objectedUnit", f."objectedReason", f."checkedId", f."checkedUnit", f."checkedClass", f.asked, f."askedReason", f."askedOn", f."askedUntil", f."askedUnit",
      coalesce(CASE WHEN f."proposerKind" = 'delegation' THEN g.name END, o.name, f."proposerText") AS proposer,
      (SELECT count(*)::int FROM cosignature c WHERE c."suggestionId" = f.id AND c.state = 'confirmed') AS cosigners,
      f."submittedOn", f.category, f."suggestedUnits", f.round, f."resultClass", f.grade, f."rulebookVersionId"
    FROM first f LEFT JOIN deputy d ON d.id = f."authorId" LEFT JOIN person o ON o.id = d."personId" LEFT JOIN delegation g ON g.id = f."delegationId"
    ORDER BY coalesce(f.due, '9999-12-31'), f.id`)
  return rows.flatMap((row) => {
    const deed = deedOf('office', { state: row.state, asked: row.asked, disputed: row.disputed, objected: row.objected, checked: row.checkedId !== null, isOverdue: isOverdue(row.dueOn, looking.today) })
    return deed ? [{ ...row, deed }] : []
  })
}

type Group = { state: State; asked: RequestKind | null; disputed: boolean; objected: boolean; checked: boolean; count: number; late: number; today: number; week: number; firstOn: string | null }

/** How much of each kind waits, counted to the end: the figures add up to the sentence above them. */
export async function countOfficeDesk(looking: Looking): Promise<DeskCounts> {
  const { today } = looking
  const groups = await knownRows<Group>(Prisma.sql`
    WITH todo AS (${todo(looking)})
    SELECT state, asked, disputed, objected, "checkedId" IS NOT NULL AS checked, count(*)::int AS count, min(due) AS "firstOn", count(*) FILTER (WHERE due < ${today})::int AS late,
      count(*) FILTER (WHERE due = ${today})::int AS today, count(*) FILTER (WHERE due > ${today} AND due <= ${endOfWeek(today)})::int AS week
    FROM todo GROUP BY state, asked, disputed, objected, 5`)
  return summed(groups.map((group) => ({ ...group, deed: deedOf('office', { state: group.state, asked: group.asked, disputed: group.disputed, objected: group.objected, checked: group.checked, isOverdue: group.state === 'replied' }) })))
}

type Counted = { deed: Deed | null; count: number; late: number; today: number; week: number; firstOn: string | null }

export function summed(groups: readonly Counted[]): DeskCounts {
  const add = (pick: (group: Counted) => number) => groups.reduce((sum, group) => sum + pick(group), 0)
  const total = add(({ count }) => count)
  const bands = { late: add(({ late }) => late), today: add(({ today }) => today), week: add(({ week }) => week), later: 0 }
  bands.later = total - bands.late - bands.today - bands.week
  const deeds = DEEDS.map((deed) => {
    const of = groups.filter((group) => group.deed === deed)
    const firsts = of.flatMap(({ firstOn }) => firstOn ?? []).sort()
    return { deed, count: of.reduce((sum, { count }) => sum + count, 0), late: of.reduce((sum, { late }) => sum + late, 0), firstOn: firsts[0] ?? null }
  })
  return { total, deeds, bands }
}
