import { db, type Tx } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import { inTree, SYSTEMS, type Unit, type UnitRow } from '@/lib/units/unit'

type Raw = Omit<UnitRow, 'depth'>
/** The units of one's congress as a tree under their systems. A congress has some dozens of them, a province some hundreds: no pages. */
export async function listUnits(actor: Actor, { retired = false } = {}): Promise<UnitRow[]> {
  if (!can(actor, 'people.read', { congressId: actor.congressId })) return []
  const rows = await db.$queryRaw<Raw[]>`
    SELECT u.id, u."parentId", u.system, u.name, coalesce(u.aliases, '{}') AS aliases, u.duties, u.phone, u."retiredAt", u.version,
      (SELECT count(DISTINCT g."personId")::int FROM role_grant g WHERE g."unitId" = u.id AND g."endedAt" IS NULL) AS people,
      (SELECT count(*)::int FROM assignment a WHERE a."unitId" = u.id AND a.state IN ('assigned', 'handling', 'reviewing')) AS open
    FROM unit u WHERE u."congressId" = ${actor.congressId} AND (u."retiredAt" IS NULL) <> ${retired}
    ORDER BY array_position(${[...SYSTEMS]}::text[], u.system), u.name COLLATE "zh-x-icu", u.id`
  return inTree(rows)
}

/** Names for a select: the units in use. */
export const listUnitNames = (congressId: string, client: Tx | typeof db = db) =>
  client.unit.findMany({ where: { congressId, retiredAt: null }, orderBy: [{ system: 'asc' }, { name: 'asc' }], select: { id: true, name: true, system: true, parentId: true } })

export async function findUnit(actor: Actor, id: string): Promise<Unit | null> {
  if (!can(actor, 'people.read', { congressId: actor.congressId })) return null
  // the column's words are kept to SYSTEMS by UnitInput, the only way in
  return (await db.unit.findFirst({ where: { id, congressId: actor.congressId } })) as Unit | null
}
