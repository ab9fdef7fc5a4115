import { db } from '@/lib/platform/db'
import { canAnywhere, type Actor } from '@/lib/policy'
import { Counts, Faults, KINDS, Mapping, permissionFor } from '@/lib/rosters/roster'

export async function findRoster(actor: Actor, id: string) {
  const run = await db.importRun.findFirst({ where: { id, congressId: actor.congressId, kind: { in: [...KINDS] } }, omit: { content: true } })
  const kind = KINDS.find((known) => known === run?.kind)
  if (!run || !kind || !canAnywhere(actor, permissionFor[kind])) return null
  return { ...run, kind, mapping: Mapping.parse(run.mapping), counts: Counts.parse(run.counts), faults: Faults.parse(run.problems) }
}
export type Roster = NonNullable<Awaited<ReturnType<typeof findRoster>>>
