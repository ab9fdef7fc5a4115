import { db } from '@/lib/platform/db'
import { knownRows } from '@/lib/platform/sight'
import { isOverdue } from '@/lib/rulebook/due'
import { deedOf, type Deed } from '@/lib/suggestions/desk'
import type { RawUnit } from '@/lib/suggestions/list-row'
import type { Looking } from '@/lib/suggestions/list-where'
import { hasSigned } from '@/lib/suggestions/readable'
import type { LimitUnit } from '@/lib/rulebook/rulebook'
import { SECRET } from '@/lib/suggestions/list-row'
import type { State } from '@/lib/suggestions/suggestion'
import { Prisma } from '@/prisma/generated/client'

export type DeputyRow = {
  id: string; number: string | null; title: string; state: State; dueOn: string | null; dueUnit: LimitUnit | null; dueStartOn: string | null
  invited: boolean; consent: boolean; recheck: boolean; talk: boolean; entered: boolean; leader: string | null; talkUnit: string | null; talkOn: string | null; units: string | null; changedAt: Date; deed: Deed
}

/** What waits for a deputy: to answer an invitation, to mend, to evaluate, to confirm what a unit wrote of a talk; then drafts. */
export async function listDeputyDesk({ actor: { deputyId }, today }: Looking): Promise<DeputyRow[]> {
  const rows = await db.$queryRaw<Omit<DeputyRow, 'deed'>[]>`
    SELECT s.id, s.number, s.title, s.state, s."changedAt", w.invited, w.consent, w.recheck, w.talk, s.registration = 'recorded' AND s.state = 'submitted' AND s."authorId" = ${deputyId} AS entered, w."talkUnit", w."talkOn",
      CASE WHEN w.talk OR w.invited OR w.consent OR s.state = 'submitted' THEN NULL ELSE s."dueOn" END AS "dueOn", s.reckoning->>'unit' AS "dueUnit", s.reckoning->>'startOn' AS "dueStartOn",
      CASE WHEN s."secretProposer" THEN ${SECRET} ELSE o.name END AS leader,
      (SELECT string_agg(u.name, '、' ORDER BY p.id) FROM assignment p JOIN unit u ON u.id = p."unitId" WHERE p."suggestionId" = s.id AND p.role <> 'co' AND p.state = 'issued') AS units
    FROM (
      SELECT s.id, false AS invited, false AS consent, false AS recheck, false AS talk, NULL::text AS "talkUnit", NULL::text AS "talkOn" FROM suggestion s
        WHERE s."authorId" = ${deputyId} AND (s.state IN ('draft', 'returned', 'replied') OR (s.registration = 'recorded' AND s.state = 'submitted'))
      UNION ALL SELECT c."suggestionId", true, false, false, false, NULL, NULL FROM cosignature c WHERE c."deputyId" = ${deputyId} AND c.state = 'invited'
      UNION ALL SELECT c."suggestionId", false, true, false, false, NULL, NULL FROM cosignature c JOIN suggestion s ON s.id = c."suggestionId"
        WHERE c."deputyId" = ${deputyId} AND c.state = 'confirmed' AND c."agreedAt" IS NULL AND s."withdrawalReason" <> '' AND s.state IN ('submitted', 'returned', 'accepted', 'proposed', 'handling')
      UNION ALL SELECT s.id, false, false, true, false, NULL, NULL FROM suggestion s WHERE s."screenerId" = ${deputyId} AND s.recheck = 'waiting' AND s.state = 'submitted'
      UNION ALL SELECT t."suggestionId", false, false, false, true, u.name, t."heldOn" FROM suggestion s JOIN communication t ON t."suggestionId" = s.id AND t.state = 'recorded'
        JOIN assignment a ON a.id = t."assignmentId" JOIN unit u ON u.id = a."unitId" WHERE s."authorId" = ${deputyId}
    ) w JOIN suggestion s ON s.id = w.id LEFT JOIN deputy d ON d.id = s."authorId" LEFT JOIN person o ON o.id = d."personId"
    ORDER BY coalesce(CASE WHEN w.talk OR w.invited OR w.consent OR s.state = 'submitted' THEN NULL ELSE s."dueOn" END, '9999-12-31'), s."changedAt" DESC, s.id LIMIT 60`
  return rows.flatMap((row) => {
    const deed = deedOf('deputy', { ...row, isOverdue: isOverdue(row.dueOn, today) })
    return deed ? [{ ...row, deed }] : []
  })
}

export type UnderWayRow = {
  id: string; number: string | null; title: string; state: State; dueOn: string | null; dueUnit: LimitUnit | null; dueStartOn: string | null; own: boolean; objected: boolean
  parts: (RawUnit & { unitId: string })[] | null
}

/** One's own suggestions that are with somebody else now, soonest first. */
export const listUnderWay = ({ actor: { deputyId, congressId } }: Looking) => knownRows<UnderWayRow>(Prisma.sql`
  SELECT s.id, s.number, s.title, s.state, s."dueOn", s.reckoning->>'unit' AS "dueUnit", s.reckoning->>'startOn' AS "dueStartOn", s."authorId" = ${deputyId} AS own,
    EXISTS (SELECT 1 FROM objection o WHERE o."suggestionId" = s.id AND o.state = 'raised') AS objected,
    (SELECT json_agg(json_build_object('unitId', u.id, 'name', u.name, 'role', p.role, 'state', p.state) ORDER BY p.id) FROM assignment p JOIN unit u ON u.id = p."unitId" WHERE p."suggestionId" = s.id) AS parts
  FROM suggestion s WHERE s."congressId" = ${congressId} AND (s."authorId" = ${deputyId} OR ${hasSigned(deputyId!, ['confirmed'])})
    AND s.state IN ('submitted', 'accepted', 'proposed', 'handling', 'dissatisfied', 'escalated', 'evaluated', 'tracking')
  ORDER BY coalesce(s."dueOn", '9999-12-31'), s.id LIMIT 20`)
