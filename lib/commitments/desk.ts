import type { CommitmentState } from '@/lib/commitments/commitment'
import { countCommitments, scopeOf } from '@/lib/commitments/queries'
import { knownRows } from '@/lib/platform/sight'
import { addDays } from '@/lib/rulebook/days'
import type { Looking } from '@/lib/suggestions/list-where'
import { Prisma } from '@/prisma/generated/client'

export type PromiseRow = { id: string; suggestionId: string; number: string | null; text: string; title: string; unit: string; dueOn: string; state: CommitmentState; promisedOn: string | null; termNumber: number | null; isOfFormerTerm: boolean }

export const countPromises = countCommitments

const SHOWN = 10
const SOON = 30 // days

/** Where a promise comes from that has been carried over. */
const origin = (today: string) => Prisma.sql`m."promisedOn", s."termNumber", EXISTS (SELECT 1 FROM term t WHERE t."congressId" = s."congressId" AND t.number = s."termNumber" AND t."endsOn" < ${today}) AS "isOfFormerTerm"`

/** What a unit promised that is overdue or soon due, and the explanations that wait for its head. */
export const listUnitPromises = (looking: Looking) => knownRows<PromiseRow>(Prisma.sql`
  SELECT m.id, m."suggestionId", s.number, s.title, m.text, u.name AS unit, m."dueOn", m.state, ${origin(looking.today)}
  FROM commitment m JOIN suggestion s ON s.id = m."suggestionId" JOIN unit u ON u.id = m."unitId"
  WHERE ${scopeOf(looking)} AND m.state IN ('promised', 'underway', 'postponed', 'impossible') AND m."dueOn" <= ${addDays(looking.today, SOON)}
  ORDER BY m."dueOn", m.id LIMIT ${SHOWN}`)

/** What units say they have kept and the lead deputy has not judged. */
export const listToJudge = ({ actor, today }: Looking) => knownRows<PromiseRow>(Prisma.sql`
  SELECT m.id, m."suggestionId", s.number, s.title, m.text, u.name AS unit, coalesce(m."judgeOn", m."dueOn") AS "dueOn", m.state, ${origin(today)}
  FROM suggestion s JOIN commitment m ON m."suggestionId" = s.id JOIN unit u ON u.id = m."unitId"
  WHERE s."authorId" = ${actor.deputyId} AND m.state = 'kept' ORDER BY 7, m.id LIMIT ${SHOWN}`)
