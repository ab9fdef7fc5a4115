import type { Earlier } from '@/lib/advice/advise'
import { alikeAmong } from '@/lib/advice/alike'
import { kindsOf } from '@/lib/advice/kind-of'
import { BEFORE_DISPATCH, ENDED } from '@/lib/assignments/assignment'
import { db } from '@/lib/platform/db'
import { toLikeQuery } from '@/lib/suggestions/similar'

/** However common the words: so many rows are weighed and no more. */
const READ = 500

/** Earlier suggestions here that sound alike, with the units that would answer for them today. */
export async function earlierLike({ id, title, congressId }: { id: string; title: string; congressId: string }, units: readonly { id: string; name: string }[]): Promise<Earlier[]> {
  const query = await toLikeQuery(title)
  if (query === null) return []
  const rows = await db.$queryRaw<{ id: string; title: string; number: string | null }[]>`
    SELECT s.id, s.title, s.number FROM suggestion s
    WHERE s.search @@ ${query}::tsquery AND s."congressId" = ${congressId} AND s.id <> ${id}
      AND s.state NOT IN ('draft', 'submitted', 'returned', 'refused', 'withdrawn', 'accepted', 'proposed')
    LIMIT ${READ}`
  const near = alikeAmong(title, rows)
  const parts = await db.assignment.findMany({
    where: { suggestionId: { in: near.map((one) => one.id) }, state: { notIn: [...ENDED, ...BEFORE_DISPATCH] }, role: { in: ['sole', 'lead', 'separate', 'co'] } },
    select: { suggestionId: true, role: true, unit: { select: { id: true, name: true } } },
  })
  const became = await db.unit.findMany({ where: { congressId, succeededById: { not: null } }, select: { id: true, succeededById: true } })
  const today = successors(units, new Map(became.map((unit) => [unit.id, unit.succeededById!])))
  return near.map((one) => {
    const own = parts.filter(({ suggestionId }) => suggestionId === one.id)
    const answering = (assists: boolean) => [...new Set(own.filter(({ role }) => (role === 'co') === assists).flatMap(({ unit }) => today(unit)))]
    return { ...one, leads: answering(false), assists: answering(true) }
  })
}

/** The unit itself while it is in use; the one that goes on with its work where it was renamed or merged; else, or where a ledger tells of another place, the units here of its kind. */
function successors(units: readonly { id: string; name: string }[], became: ReadonlyMap<string, string>) {
  const inUse = new Set(units.map(({ id }) => id))
  const byKind = new Map<string, string[]>()
  for (const { id, name } of units) for (const { code } of kindsOf(name)) byKind.set(code, [...(byKind.get(code) ?? []), id])
  const todayOf = (id: string): string => (became.has(id) && !inUse.has(id) ? todayOf(became.get(id)!) : id)
  return ({ id, name }: { id: string; name: string }): string[] =>
    inUse.has(todayOf(id)) ? [todayOf(id)] : kindsOf(name).flatMap(({ code }) => (code === 'localGovernment' ? [] : (byKind.get(code) ?? [])))
}
