import { ENDED } from '@/lib/assignments/assignment'
import { mergeableOf, riderProblem } from '@/lib/merges/rules'
import { problemWords } from '@/lib/merges/words'
import { db } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { toMatter } from '@/lib/suggestions/matter'
import { matterInclude } from '@/lib/suggestions/matter-row'
import { readableBy } from '@/lib/suggestions/readable'
import { toQuery } from '@/lib/suggestions/search'
import { idsAlike } from '@/lib/suggestions/similar'
import { stateWords } from '@/lib/suggestions/words'
import { Prisma } from '@/prisma/generated/client'
import { unitNamesOf } from '@/lib/units/queries'

/** So many are listed; whoever looks for one more writes more of its title. */
export const LISTED = 20
const ALIKE = 8

/** What could be merged, or why it cannot. Nobody is named: what is alike is judged by the matter. */
export type Candidate = { id: string; version: number; number: string | null; title: string; state: string; units: string[]; dueOn: string | null; problem: string | null }

const open = Prisma.sql`s.state IN ('accepted', 'handling')`

/** Those that sound like the main one and can still be merged. */
export const alikeTo = (actor: Actor, { id, title }: { id: string; title: string }, circumstances: Circumstances) =>
  idsAlike(actor, title, circumstances, { exceptId: id, among: Prisma.sql`${open} AND s."mergedIntoId" IS NULL`, most: ALIKE })

/** Those with that number or those words, what can be merged first. */
export async function idsFound(actor: Actor, q: string, exceptId: string, { rulebook }: Circumstances): Promise<string[]> {
  const query = toQuery(q)
  if (query === null) return []
  const some = (rank: number, which: Prisma.Sql) => Prisma.sql`
    (SELECT s.id, s.number, ${rank}::int AS rank FROM suggestion s
     WHERE s.search @@ ${query}::tsquery AND s."congressId" = ${actor.congressId} AND s.id <> ${exceptId} AND ${which} AND ${readableBy(actor, rulebook.visibleToDeputies)}
     ORDER BY s.number, s.id LIMIT ${LISTED + 1})`
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (${some(0, open)} UNION ALL ${some(1, Prisma.sql`NOT ${open}`)}) found ORDER BY rank, number, id LIMIT ${LISTED + 1}`
  return rows.map(({ id }) => id)
}

/** Each with what the rules say of it, in the order given; what this person may not read or merge is left out. */
export async function candidatesOf(actor: Actor, ids: readonly string[], circumstances: Circumstances): Promise<Candidate[]> {
  if (ids.length === 0) return []
  const rows = await db.suggestion.findMany({
    where: { id: { in: [...ids] }, congressId: actor.congressId }, relationLoadStrategy: 'join',
    include: { ...matterInclude, _count: { select: { riders: true } } },
  })
  const nameOf = await unitNamesOf(db, rows.flatMap(({ assignments }) => assignments.map(({ unitId }) => unitId)))
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id)
    const matter = row && toMatter(row, circumstances)
    if (!matter || !can(actor, 'suggestion.read', matter.suggestion.parties) || !can(actor, 'suggestion.merge', matter.suggestion.parties)) return []
    const problem = riderProblem(mergeableOf(matter, row._count.riders), matter.circumstances.rulebook)
    return [{
      id, version: row.version, number: row.number, title: row.title, state: stateWords[matter.suggestion.state].label, dueOn: row.dueOn,
      units: row.assignments.filter(({ state }) => !(ENDED as readonly string[]).includes(state)).map(({ unitId }) => nameOf.get(unitId) ?? ''),
      problem: problem && problemWords[problem],
    }]
  })
}
