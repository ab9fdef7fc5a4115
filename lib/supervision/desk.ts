import { knownRows } from '@/lib/platform/sight'
import { can, canAnywhere, unitLine, type Actor } from '@/lib/policy'
import { endOfWeek, type Band } from '@/lib/suggestions/desk'
import { topicsSeenBy } from '@/lib/supervision/seen'
import type { SupervisionDeed } from '@/lib/supervision/words'
import { Prisma } from '@/prisma/generated/client'

export type SupervisionDeskRow = { id: string; deed: SupervisionDeed; number: string | null; title: string; about: string; dueOn: string | null; suggestionId: string | null; topicId: string | null }
export type SupervisionDesk = { rows: SupervisionDeskRow[]; total: number; bands: Record<Band, number> }
type Found = SupervisionDeskRow & { total: number; late: number; now: number; week: number }

const SHOWN = 8

/** What supervision waits for from the one who sits at this desk, soonest first, with the counts to the end; null for those from whom it never does. */
export async function openSupervisionDesk(actor: Actor, today: string, shown = SHOWN): Promise<SupervisionDesk | null> {
  const waiting = waitingFor(actor)
  if (!waiting) return null
  const found = await knownRows<Found>(Prisma.sql`
    SELECT w.*, count(*) OVER ()::int AS total, count(*) FILTER (WHERE w."dueOn" < ${today}) OVER ()::int AS late, count(*) FILTER (WHERE w."dueOn" = ${today}) OVER ()::int AS now,
      count(*) FILTER (WHERE w."dueOn" > ${today} AND w."dueOn" <= ${endOfWeek(today)}) OVER ()::int AS week
    FROM (${waiting}) w ORDER BY coalesce(w."dueOn", '9999-12-31'), w.id LIMIT ${shown}`)
  const { total, late, now, week } = found[0] ?? { total: 0, late: 0, now: 0, week: 0 }
  return { total, bands: { late, today: now, week, later: total - late - now - week }, rows: found.map(({ id, deed, number, title, about, dueOn, suggestionId, topicId }) => ({ id, deed, number, title, about, dueOn, suggestionId, topicId })) }
}

function waitingFor(actor: Actor): Prisma.Sql | null {
  if (!canAnywhere(actor, 'supervision.list')) return null
  if (actor.unitId) return ofUnit(unitLine(actor))
  return canAnywhere(actor, 'keyTopic.record') ? ofOffice(actor, can(actor, 'keyTopic.decide', { congressId: actor.congressId })) : null
}

/** Requirements to be met, and what asks for a receipt or an answer. */
const ofUnit = (units: readonly string[]) => Prisma.sql`
  SELECT r.id, 'meet' AS deed, s.number, r.text AS title, t.title AS about, r."dueOn", r."suggestionId", r."topicId"
  FROM requirement r JOIN key_topic t ON t.id = r."topicId" JOIN suggestion s ON s.id = r."suggestionId" WHERE r."unitId" = ANY(${[...units]}::text[]) AND r.state = 'asked'
  UNION ALL
  SELECT p.id, CASE p.state WHEN 'sent' THEN 'receive' ELSE 'reply' END, s.number, p.text, s.title, p."dueOn", p."suggestionId", NULL
  FROM push p JOIN suggestion s ON s.id = p."suggestionId" WHERE p."unitId" = ANY(${[...units]}::text[]) AND p.state IN ('sent', 'received') AND (p.state = 'sent' OR p."dueOn" IS NOT NULL)`

/** Of the office, and of a committee for its own topics: what a unit says it has done, topics without a plan or whose report comes due, and for the head those to be decided. */
const ofOffice = (actor: Actor, decides: boolean) => Prisma.sql`
  SELECT r.id, 'settle' AS deed, s.number, r.text AS title, u.name AS about, r."dueOn", r."suggestionId", r."topicId"
  FROM requirement r JOIN unit u ON u.id = r."unitId" JOIN suggestion s ON s.id = r."suggestionId" JOIN key_topic t ON t.id = r."topicId" WHERE ${topicsSeenBy(actor)} AND r.state = 'answered'
  UNION ALL
  SELECT t.id, CASE t.state WHEN 'decided' THEN 'plan' WHEN 'underway' THEN 'report' ELSE 'decide' END, NULL, t.title, t."leaderName", t."planDueOn", NULL, t.id
  FROM key_topic t WHERE ${topicsSeenBy(actor)} AND (t.state = 'decided' OR (t.state = 'underway' AND t."planDueOn" IS NOT NULL) OR (${decides} AND t.state IN ('proposed', 'consulting')))`
