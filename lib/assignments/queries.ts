import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Matter } from '@/lib/suggestions/matter'
import { planner } from '@/lib/suggestions/meetings'
import { SYSTEMS, type System } from '@/lib/units/unit'

/** The suggestion a part belongs to; for whoever has just taken a step with it. */
export const suggestionOf = async (id: string) => (await db.assignment.findUniqueOrThrow({ where: { id }, select: { suggestionId: true } })).suggestionId

export type UnitGroup = { system: System; units: { id: string; name: string }[] }

/** The units to which this person can give a suggestion, by system, each list by name: the second dispatcher only those of its own. */
export async function listUnitGroups(actor: Actor, { row: { congressId, dispatcher }, suggestion: { parties } }: Matter): Promise<UnitGroup[]> {
  const only = planner(actor, parties) === 'dispatcher' ? dispatcher?.system : undefined
  const units = await db.unit.findMany({ where: { congressId, retiredAt: null, system: only }, select: { id: true, name: true, system: true } })
  const byName = new Intl.Collator('zh-CN').compare
  return SYSTEMS.map((system) => ({
    system,
    units: units.filter((unit) => unit.system === system).map(({ id, name }) => ({ id, name })).sort((a, b) => byName(a.name, b.name)),
  })).filter(({ units }) => units.length > 0)
}
