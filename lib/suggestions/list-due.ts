import type { Standpoint } from '@/lib/suggestions/standpoint'
import type { ViewKey } from '@/lib/suggestions/views'
import { Prisma } from '@/prisma/generated/client'

/** The day by which a list is ordered and searched: a unit's own part's (a), else the suggestion's (s). The expressions are those of the indexes. */
export function dueOf(view: ViewKey, { standpoint }: { standpoint: Standpoint }): Prisma.Sql {
  if (standpoint === 'unit') return Prisma.sql`coalesce(a."dueOn", '9999-12-31')`
  if (standpoint === 'office' || (standpoint === 'deputy' && view !== 'all')) return Prisma.sql`coalesce(s."dueOn", '9999-12-31')` // the office's, and a deputy's own
  return TOLD_TO_ALL
}
// While it is judged (WHILE_JUDGED of view.ts), no list of others is ordered by what is due, or found by it.
const TOLD_TO_ALL = Prisma.sql`(CASE WHEN s.state IN ('replied', 'dissatisfied', 'evaluated') THEN '9999-12-31' ELSE coalesce(s."dueOn", '9999-12-31') END)`
