import { db } from '@/lib/platform/db'
import { unitLine } from '@/lib/policy'
import { isVoice, VOICES, type Voice } from '@/lib/opinions/voices'
import { IN_HAND } from '@/lib/reports/conditions'
import type { Ground } from '@/lib/reports/figures'
import { isOneOf } from '@/lib/suggestions/readable'
import { rootsOf } from '@/lib/units/line'
import { Prisma } from '@/prisma/generated/client'

const sql = Prisma.sql
/** The stages of a suggestion in which somebody is waited for, in their order. */
export const STAGES = ['submitted', 'accepted', 'proposed', 'handling', 'replied', 'dissatisfied', 'escalated', 'evaluated', 'tracking'] as const
export type StageName = (typeof STAGES)[number]
/** Of a unit's part. */
export const PART_STAGES = IN_HAND
export type PartStage = (typeof PART_STAGES)[number]

/** How long stays in one stage lasted, in days; `median` half of them no longer. `now` are there still, `late` past their day. */
export type Stay = { stage: string; ended: number; median: number | null; longest: number | null; now: number; late: number }
/** `inHand`, `handLate`: suggestions of which the unit has some part to sign for, to handle or to look over, and those past their day; the same in every row of a unit. */
export type UnitStay = Stay & { unitId: string; unit: string; inHand: number; handLate: number }

const DAY = 86_400
/** From each event that changed the state to the next that did. */
const movesOf = (events: Prisma.Sql, key: Prisma.Sql) => sql`
  moves AS (SELECT ${key}, e.seq, e."to" AS stage, e.at, lead(e.at) OVER (PARTITION BY e.kind, e."recordId" ORDER BY e.seq) AS until
    FROM ${events} WHERE e."to" IS NOT NULL AND e."from" IS DISTINCT FROM e."to")`
const spans = sql`count(*) FILTER (WHERE until IS NOT NULL)::int AS ended,
  round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM until - at) / ${DAY}) FILTER (WHERE until IS NOT NULL))::int AS median,
  round(max(extract(epoch FROM until - at) / ${DAY}) FILTER (WHERE until IS NOT NULL))::int AS longest`

/**
 * How long what is counted stood in each stage, and what stands there now.
 * That a deputy objected is not told before it is final: whoever may not know sees it still waiting for the evaluation; a deputy's figures are of their own.
 */
export async function listStays({ from, where, looking }: Ground): Promise<Stay[]> {
  const shown = (column: Prisma.Sql) => (looking.standpoint === 'office' || looking.standpoint === 'deputy' ? column : sql`CASE ${column} WHEN 'dissatisfied' THEN 'replied' ELSE ${column} END`)
  const rows = await db.$queryRaw<Stay[]>`
    WITH counted AS MATERIALIZED (SELECT DISTINCT s.id, s.state, s."dueOn" FROM ${from} WHERE ${where}),
      ${movesOf(sql`event e JOIN counted ON counted.id = e."suggestionId" AND e.kind = 'suggestion'`, sql`counted.id`)},
      stays AS (SELECT ${shown(sql`stage`)} AS stage, ${spans} FROM moves GROUP BY 1),
      here AS (SELECT ${shown(sql`state`)} AS stage, count(*)::int AS now, count(*) FILTER (WHERE "dueOn" < ${looking.today})::int AS late FROM counted GROUP BY 1)
    SELECT coalesce(stays.stage, here.stage) AS stage, coalesce(ended, 0) AS ended, median, longest, coalesce(now, 0) AS now, coalesce(late, 0) AS late
    FROM stays FULL JOIN here ON here.stage = stays.stage`
  return STAGES.flatMap((stage) => rows.find((row) => row.stage === stage) ?? [])
}

/** The same of each unit's own part: signing for it, handling, looking the reply over. */
export async function listUnitStays({ from, where, looking }: Ground): Promise<UnitStay[]> {
  const whose = looking.standpoint === 'unit' ? isOneOf('p', unitLine(looking.actor)) : sql`TRUE`
  return db.$queryRaw<UnitStay[]>`
    WITH RECURSIVE ${rootsOf},
      counted AS MATERIALIZED (SELECT DISTINCT s.id, s.state FROM ${from} WHERE ${where}),
      parts AS MATERIALIZED (SELECT p.id, p."suggestionId", counted.state = 'handling' AND p.state IN (${Prisma.join([...PART_STAGES])}) AS held, p.state, p."dueOn", roots.root AS unit FROM assignment p JOIN counted ON counted.id = p."suggestionId" JOIN roots ON roots.id = p."unitId" WHERE p.role NOT IN ('co', 'reference') AND ${whose}),
      ${movesOf(sql`event e JOIN parts ON parts.id = e."recordId" AND e.kind = 'assignment'`, sql`parts.unit`)},
      stays AS (SELECT unit, stage, ${spans} FROM moves GROUP BY 1, 2),
      here AS (SELECT unit, state AS stage, count(*)::int AS now, count(*) FILTER (WHERE "dueOn" < ${looking.today})::int AS late FROM parts WHERE held GROUP BY 1, 2),
      hands AS (SELECT unit, count(DISTINCT "suggestionId")::int AS "inHand", (count(DISTINCT "suggestionId") FILTER (WHERE "dueOn" < ${looking.today}))::int AS "handLate" FROM parts WHERE held GROUP BY 1)
    SELECT u.id AS "unitId", u.name AS unit, coalesce(stays.stage, here.stage) AS stage, coalesce(ended, 0) AS ended, median, longest, coalesce(now, 0) AS now, coalesce(late, 0) AS late, coalesce("inHand", 0) AS "inHand", coalesce("handLate", 0) AS "handLate"
    FROM stays FULL JOIN here ON here.unit = stays.unit AND here.stage = stays.stage JOIN unit u ON u.id = coalesce(stays.unit, here.unit) LEFT JOIN hands ON hands.unit = u.id
    WHERE coalesce(stays.stage, here.stage) IN (${Prisma.join([...PART_STAGES])}) ORDER BY u.name, u.id`
}

export type Voices = Record<Voice, number>
/** What became of what people said in a period: taken in, written into a suggestion, answered. Of each several that said the same, each counts. */
export async function countVoices({ congressId, period, today }: { congressId: string; period: string | null; today: string }): Promise<Voices> {
  const [row] = await db.$queryRaw<Voices[]>`
    SELECT ${Prisma.join(VOICES.map((voice) => sql`count(*) FILTER (WHERE ${isVoice(voice)})::int AS ${Prisma.raw(`"${voice}"`)}`))}
    FROM opinion o WHERE o."congressId" = ${congressId} AND o."receivedOn" BETWEEN ${period ?? '0000'} AND ${period ? `${period}-99` : today}`
  return row!
}
