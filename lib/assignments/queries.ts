import { db } from '@/lib/platform/db'
import { SYSTEMS, type System } from '@/lib/units/unit'

export type UnitGroup = { system: System; units: { id: string; name: string }[] }

/** The units that something can be given to, by system, each list by name. */
export async function listUnitGroups(congressId: string): Promise<UnitGroup[]> {
  const units = await db.unit.findMany({ where: { congressId, retiredAt: null }, select: { id: true, name: true, system: true } })
  const byName = new Intl.Collator('zh-CN').compare
  return SYSTEMS.map((system) => ({
    system,
    units: units.filter((unit) => unit.system === system).map(({ id, name }) => ({ id, name })).sort((a, b) => byName(a.name, b.name)),
  })).filter(({ units }) => units.length > 0)
}
