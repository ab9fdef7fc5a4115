import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'

/** One congress below: figures alone, no record (access rule of the higher office). What a class or a grade counts as, said each record's own rulebook. */
export type BelowRow = { id: string; name: string; level: string; accepted: number; open: number; overdue: number; replied: number; solved: number; judged: number; satisfied: number; basically: number; unsatisfied: number }

/** How those below this actor's congress fare with the suggestions of the year, each with its base; at most 500, by region. */
export const listBelow = (actor: Actor, { year, today }: { year: string; today: string }): Promise<BelowRow[]> => db.$queryRaw<BelowRow[]>`
  SELECT c.id, c."shortName" AS name, c.level,
    count(s.id) FILTER (WHERE s."acceptedOn" >= ${`${year}-01-01`} AND s."acceptedOn" <= ${`${year}-12-31`})::int AS accepted,
    count(s.id) FILTER (WHERE s.state IN ('submitted', 'accepted', 'proposed', 'handling', 'replied', 'dissatisfied', 'escalated', 'evaluated', 'tracking'))::int AS open,
    count(s.id) FILTER (WHERE s.state IN ('submitted', 'accepted', 'proposed', 'handling', 'replied', 'dissatisfied', 'escalated', 'evaluated', 'tracking') AND s."dueOn" < ${today})::int AS overdue,
    count(s.id) FILTER (WHERE s."repliedOn" >= ${`${year}-01-01`})::int AS replied,
    count(s.id) FILTER (WHERE s."repliedOn" >= ${`${year}-01-01`} AND s.solved)::int AS solved,
    count(s.id) FILTER (WHERE s."evaluatedOn" >= ${`${year}-01-01`} AND s.verdict IS NOT NULL)::int AS judged,
    count(s.id) FILTER (WHERE s."evaluatedOn" >= ${`${year}-01-01`} AND s.verdict = 'satisfied')::int AS satisfied,
    count(s.id) FILTER (WHERE s."evaluatedOn" >= ${`${year}-01-01`} AND s.verdict = 'basically')::int AS basically,
    count(s.id) FILTER (WHERE s."evaluatedOn" >= ${`${year}-01-01`} AND s.verdict = 'unsatisfied')::int AS unsatisfied
  FROM congress own JOIN congress c ON starts_with(c.path, own.path) AND c.id <> own.id
    LEFT JOIN suggestion s ON s."congressId" = c.id AND NOT s.imported
  WHERE own.id = ${actor.congressId}
  GROUP BY c.id ORDER BY c."regionCode", c.id LIMIT 500`
