import { db, type Tx } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import { inTree, SYSTEMS, type Succession, type Unit, type UnitRow } from '@/lib/units/unit'

type Raw = Omit<UnitRow, 'depth'>
/** The units of one's congress as a tree under their systems. A congress has some dozens of them, a province some hundreds: no pages. */
export async function listUnits(actor: Actor, { retired = false } = {}): Promise<UnitRow[]> {
  if (!can(actor, 'people.read', { congressId: actor.congressId })) return []
  const rows = await db.$queryRaw<Raw[]>`
    SELECT u.id, u."parentId", u.system, u.name, coalesce(u.aliases, '{}') AS aliases, u.duties, u.phone, u.dispatches, u."retiredAt", u.succession, u."succeededOn", u."successionBasis", u."plannedOn", u.planned, u."planProblem", u.version,
      (SELECT count(DISTINCT g."personId")::int FROM role_grant g WHERE g."unitId" = u.id AND g."endedAt" IS NULL) AS people,
      (SELECT count(*)::int FROM assignment a WHERE a."unitId" = u.id AND a.state IN ('assigned', 'handling', 'reviewing', 'checking')) AS open
    FROM unit u WHERE u."congressId" = ${actor.congressId} AND (u."retiredAt" IS NULL) <> ${retired}
    ORDER BY array_position(${[...SYSTEMS]}::text[], u.system), u.name COLLATE "zh-x-icu", u.id`
  return inTree(rows)
}

/** The names of these units by id, also of those no more in use. */
export async function unitNamesOf(client: Tx | typeof db, ids: readonly string[]): Promise<Map<string, string>> {
  const units = await client.unit.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(units.map(({ id, name }) => [id, name]))
}

/** Names for a select: the units in use. */
export const listUnitNames = (congressId: string, client: Tx | typeof db = db) =>
  client.unit.findMany({ where: { congressId, retiredAt: null }, orderBy: [{ system: 'asc' }, { name: 'asc' }], select: { id: true, name: true, system: true, parentId: true } })

/** Which unit a unit became, and which became it. */
export type Line = { successor: { id: string; name: string } | null; predecessors: { id: string; name: string; kind: Succession; on: string }[] }
/** What is to be done with it on a day to come, with the name it will go on under. */
export type Plan = { kind: Succession; on: string; to: string; basis: string; by: string; problem: string }
export type UnitFound = Unit & Line & { plan: Plan | null }

export async function findUnit(actor: Actor, id: string): Promise<UnitFound | null> {
  if (!can(actor, 'people.read', { congressId: actor.congressId })) return null
  const row = await db.unit.findFirst({
    where: { id, congressId: actor.congressId },
    include: { succeededBy: { select: { id: true, name: true } }, succeeded: { orderBy: { succeededOn: 'asc' }, select: { id: true, name: true, succession: true, succeededOn: true } } },
  })
  if (!row) return null
  const { succeededBy, succeeded, ...unit } = row
  const predecessors = succeeded.map(({ succession, succeededOn, ...one }) => ({ ...one, kind: succession as Succession, on: succeededOn! })) // a check of the database keeps the three together
  // the column's words are kept to SYSTEMS by UnitInput, the only way in
  return { ...(unit as Unit), plan: await planOf(unit as Unit), successor: succeededBy, predecessors }
}

async function planOf({ plannedOn, planned, planProblem: problem }: Unit): Promise<Plan | null> {
  if (!plannedOn || !planned) return null
  const { kind, basis, by } = planned
  const to = planned.kind === 'renamed' ? planned.name : ((await unitNamesOf(db, [planned.successorId])).get(planned.successorId) ?? '')
  return { kind, on: plannedOn, to, basis, by, problem }
}
