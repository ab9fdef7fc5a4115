import { capacitiesOf, type Actor } from '@/lib/policy'
import type { Prisma } from '@/prisma/generated/client'

/** The stations someone has on their desk: their congress's, their township's, or a liaison officer's one. Others have none. */
export function deskStations(actor: Actor): Prisma.StationWhereInput {
  const held = capacitiesOf(actor, { congressId: actor.congressId, townCongressId: actor.congressId, stationId: actor.stationId })
  if (held.includes('station')) return { id: actor.stationId! }
  if (held.includes('office')) return { OR: [{ congressId: actor.congressId }, { townCongressId: actor.congressId }] }
  return held.some((capacity) => capacity === 'peer' || capacity === 'leader') ? { congressId: actor.congressId } : { id: { in: [] } }
}
