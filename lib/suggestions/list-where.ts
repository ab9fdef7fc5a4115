import { ENDED } from '@/lib/assignments/assignment'
import { classOf, countedOn, isCounted, isFigure, unitsOf } from '@/lib/reports/conditions'
import { unitLine, type Actor } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import { dueOf } from '@/lib/suggestions/list-due'
import type { Filter } from '@/lib/suggestions/list-filter'
import { hasSigned, isOneOf, readableBy, type VisibleToDeputies } from '@/lib/suggestions/readable'
import { toQuery } from '@/lib/suggestions/search'
import type { Standpoint } from '@/lib/suggestions/standpoint'
import { isViewOf, openingView, type ViewKey } from '@/lib/suggestions/views'
import { lineOf } from '@/lib/units/line'
import { viewWhere } from '@/lib/suggestions/view-where'
import { Prisma } from '@/prisma/generated/client'

/** Who looks, from where, and on what day. */
export type Looking = { actor: Actor; standpoint: Standpoint; today: string; visibleToDeputies: VisibleToDeputies }

/** A unit's list is driven from its own parts (a), everyone else's from the suggestions (s). The expressions are those of the indexes. */
export const sourceOf = ({ standpoint }: Looking) =>
  standpoint === 'unit' ? Prisma.sql`assignment a JOIN suggestion s ON s.id = a."suggestionId"` : Prisma.sql`suggestion s`
export const idOf = ({ standpoint }: Looking) => (standpoint === 'unit' ? Prisma.sql`a.id` : Prisma.sql`s.id`)

export const viewOf = ({ view }: Pick<Filter, 'view'>, { standpoint }: Pick<Looking, 'standpoint'>): ViewKey => (isViewOf(standpoint, view) ? view : openingView(standpoint))

/** Everything that a row must be: readable, of this view, and what the filter says. */
export function whereOf(filter: Filter, looking: Looking): Prisma.Sql {
  const all = [scopeOf(looking), viewWhere(viewOf(filter, looking), looking), ...conditionsOf(filter, looking)]
  return Prisma.join(all.filter((part) => part !== null), ' AND ')
}

/** What this person may read, said so that an index of their own congress or unit carries it. */
function scopeOf({ actor, standpoint, visibleToDeputies }: Looking): Prisma.Sql {
  if (standpoint === 'keeper') return Prisma.sql`FALSE`
  if (standpoint !== 'unit') return Prisma.sql`s."congressId" = ${actor.congressId} AND ${readableBy(actor, visibleToDeputies)}`
  // A unit that got the same suggestion twice sees it once, in its newest part; that it has a part says the row itself.
  return Prisma.sql`${isOneOf('a', unitLine(actor))} AND s.state NOT IN ('draft', 'submitted', 'returned', 'refused') AND (s.state <> 'withdrawn' OR s."acceptedOn" IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM assignment later WHERE later."suggestionId" = a."suggestionId" AND later."unitId" = a."unitId" AND later.id > a.id)`
}

function conditionsOf(filter: Filter, looking: Looking): (Prisma.Sql | null)[] {
  const { channel, category, proposer } = filter
  return [
    searched(filter.q),
    sat(filter.sitting),
    channel && Prisma.sql`s.channel = ${channel}`,
    inState(filter.state, looking),
    filter.unit && Prisma.sql`s.id IN (SELECT u."suggestionId" FROM assignment u WHERE u."unitId" IN (${lineOf(filter.unit)}) AND u.role NOT IN ('co', 'reference') AND u.state NOT IN (${Prisma.join([...ENDED])}))`,
    category && Prisma.sql`s.category = ${category}`,
    due(filter, looking),
    proposer && Prisma.sql`s."proposerKind" = ${proposer}`,
    cameFrom(filter.origin),
    filter.class && Prisma.sql`${classOf({ units: filter.figure ? unitsOf(looking, filter.unit) : undefined })} = ${filter.class}`, // of a unit's figure, as the figure has it
    graded(filter.grade, looking),
    filter.delegation && Prisma.sql`s."delegationId" = ${filter.delegation}`,
    filter.period && Prisma.sql`${countedOn} BETWEEN ${filter.period} AND ${`${filter.period}-99`}`,
    filter.figure && Prisma.sql`${isCounted(looking)} AND ${isFigure(filter.figure, { ...looking, units: unitsOf(looking, filter.unit) })}`,
  ].map((part) => part || null)
}

/** Found by title, number, deputy, unit, in pieces of two characters; a proposer who asked for secrecy is not in there. */
function searched(q: string): Prisma.Sql | null {
  if (!q) return null
  const query = toQuery(q)
  return query ? Prisma.sql`s.search @@ ${query}::tsquery` : Prisma.sql`FALSE`
}

/** As the partial indexes say it, so that the few are found without walking through all. */
function cameFrom(origin: Filter['origin']): Prisma.Sql | null {
  if (origin === 'motion') return Prisma.sql`s.origin = 'motion'`
  if (origin === 'paper') return Prisma.sql`s.registration IS NOT NULL AND s.origin <> 'motion'`
  return origin && Prisma.sql`s.registration IS NULL`
}

function sat(sitting: string | null): Prisma.Sql | null {
  if (!sitting) return null
  const [term, number] = sitting.split('-').map(Number)
  return number === undefined ? Prisma.sql`s."termNumber" = ${term}` : Prisma.sql`s."termNumber" = ${term} AND s."sittingNumber" = ${number}`
}

function due({ due: within, view }: Filter, looking: Looking): Prisma.Sql | null {
  const { today } = looking
  if (!within) return null
  const dueOn = dueOf(viewOf({ view }, looking), looking)
  if (within === 'overdue') return Prisma.sql`${dueOn} < ${today}`
  return Prisma.sql`${dueOn} BETWEEN ${today} AND ${addDays(today, Number(within))}`
}

/** That a deputy was not satisfied is told only to those who may read grades at once; to others it still waits for the evaluation. */
function inState(state: string | null, { standpoint, actor }: Looking): Prisma.Sql | null {
  if (!state) return null
  if (standpoint === 'unit') return Prisma.sql`a.state = ${state}`
  const told = standpoint === 'deputy' ? Prisma.sql`(s."authorId" = ${actor.deputyId} OR ${hasSigned(actor.deputyId!, ['confirmed'])})` : Prisma.sql`FALSE`
  if (standpoint === 'office' || (state !== 'replied' && state !== 'dissatisfied')) return Prisma.sql`s.state = ${state}`
  if (state === 'dissatisfied') return Prisma.sql`(s.state = 'dissatisfied' AND ${told})`
  return Prisma.sql`(s.state = 'replied' OR (s.state = 'dissatisfied' AND NOT ${told}))`
}

/** A filter must not tell what the row would not: grades before they are final are the office's to find. */
function graded(grade: Filter['grade'], { standpoint }: Looking): Prisma.Sql | null {
  if (!grade || standpoint === 'deputy') return null
  if (grade === 'lapsed') return LAPSED
  return standpoint === 'office' ? Prisma.sql`s.grade = ${grade}` : Prisma.sql`(s.grade = ${grade} AND s.state IN ('escalated', 'evaluated', 'tracking', 'closed'))`
}
/** The window passed and nobody judged since: what every satisfaction rate leaves out (重庆 art. 29). */
const LAPSED = Prisma.sql`(s.grade IS NULL AND s.state IN ('evaluated', 'tracking', 'closed') AND s."repliedOn" IS NOT NULL AND NOT s.imported)`
