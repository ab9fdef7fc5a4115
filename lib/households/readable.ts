import { capacitiesOf, type Actor, type Parties } from '@/lib/policy'
import type { Prisma } from '@/prisma/generated/client'

type Kept = { congressId: string; stationId: string; deputyId: string; recordedById: string | null; station: { townCongressId: string | null } }

export const partiesOf = ({ congressId, stationId, deputyId, recordedById, station }: Kept): Parties =>
  ({ congressId, stationId, townCongressId: station.townCongressId, addresseeIds: [deputyId], personId: recordedById ?? undefined })

/** The rule of `can(actor, 'household.read', …)` as a condition: the deputy's own, the station's, the township's, the congress's. A test proves that the two agree. */
export function readableHouseholds(actor: Actor): Prisma.HouseholdWhereInput {
  const held = capacitiesOf(actor, { congressId: actor.congressId, townCongressId: actor.congressId, stationId: actor.stationId, addresseeIds: actor.deputyId ? [actor.deputyId] : [] })
  const anyOf: Prisma.HouseholdWhereInput[] = []
  if (held.includes('addressee')) anyOf.push({ deputyId: actor.deputyId! })
  if (held.includes('station')) anyOf.push({ stationId: actor.stationId! })
  if (held.includes('office')) anyOf.push({ congressId: actor.congressId })
  if (held.includes('townOffice')) anyOf.push({ station: { townCongressId: actor.congressId } })
  return anyOf.length > 0 ? { OR: anyOf } : { id: { in: [] } }
}
