import { db } from '@/lib/platform/db'
import { explainBriefly } from '@/lib/rulebook/explain'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { reckonFor } from '@/lib/rulebook/order'
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

export type DueIfToday = { what: string; on: string; explained: string }

/** Which dates would follow from handing it over today. */
export function duesIfToday(circumstances: Circumstances): DueIfToday[] {
  const limits = [['signFor', '签收'], ['coOpinion', '会办意见'], ['reply', '答复']] as const
  return limits.map(([name, what]) => {
    const reckoning = reckonFor(name, {}, circumstances)
    return { what, on: reckoning.dueOn, explained: explainBriefly(reckoning) }
  })
}
