import type { db, Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { can, type Actor, type Parties } from '@/lib/policy'
import { isOverdue } from '@/lib/rulebook/due'
import type { Opinion, OpinionRoute, OpinionState } from '@/lib/opinions/opinion'
import type { Prisma } from '@/prisma/generated/client'

/** What is asked about an opinion whenever a rule must judge it. Nothing sealed is among it. */
export const opinionSelect = {
  id: true, congressId: true, number: true, channel: true, stationId: true, deputyId: true, state: true, version: true, round: true, imported: true, dueOn: true, reckoning: true,
  text: true, place: true, category: true, route: true, unitId: true, body: true, extended: true, declinedFor: true, grade: true, suggestionId: true, joinedIntoId: true,
  nameForDeputy: true, erasedAt: true, recordedById: true, clientId: true, externalNumber: true, receivedAt: true, receivedOn: true, acceptedOn: true, answeredOn: true, closedOn: true,
  station: { select: { name: true, phone: true, townCongressId: true, townCode: true } },
  deputy: { select: { person: { select: { name: true } } } },
  unit: { select: { name: true } },
  suggestion: { select: { id: true, authorId: true, state: true, number: true, title: true, secretProposer: true } },
  joinedInto: { select: { number: true, suggestion: { select: { state: true } } } },
  riderCount: true, _count: { select: { riders: { where: { state: 'joined' } } } },
} satisfies Prisma.OpinionSelect
export type OpinionRow = Prisma.OpinionGetPayload<{ select: typeof opinionSelect }>
export type HeldOpinion = { row: OpinionRow; opinion: Opinion }

export function toOpinion(row: OpinionRow, today: string): HeldOpinion {
  const opinion: Opinion = {
    id: row.id,
    state: row.state as OpinionState, // written by writeStep only, from the table
    version: row.version,
    dueOn: row.dueOn,
    parties: partiesOf(row),
    route: row.route as OpinionRoute | null, // written by decide.ts only
    riders: row._count.riders,
    isExtended: row.extended,
    isOverdue: isOverdue(row.dueOn, today),
    starts: { opinionExtension: { oldDueDate: row.dueOn } },
  }
  return { row, opinion }
}

export function partiesOf({ congressId, stationId, station, unitId, deputyId, suggestion, recordedById }: Pick<OpinionRow, 'congressId' | 'stationId' | 'station' | 'unitId' | 'deputyId' | 'suggestion' | 'recordedById'>): Parties {
  return {
    congressId, stationId, townCongressId: station?.townCongressId ?? null,
    unitIds: unitId ? [unitId] : [],
    addresseeIds: [deputyId, suggestion?.authorId].filter((id) => id != null),
    personId: recordedById ?? undefined,
  }
}

/** Reads an opinion, or null if there is none or this person may not read it: what one may not read does not exist. */
export async function findHeldOpinion(client: Tx | typeof db, actor: Actor, id: string, today: string): Promise<HeldOpinion | null> {
  const row = await client.opinion.findUnique({ where: { id }, select: opinionSelect })
  const held = row && toOpinion(row, today)
  return held && can(actor, 'opinion.read', held.opinion.parties) ? held : null
}

/** Reads an opinion for a step: others wait until this transaction ends. */
export async function holdOpinion(tx: Tx, actor: Actor, id: string, today: string): Promise<HeldOpinion> {
  await tx.$queryRaw`SELECT id FROM opinion WHERE id = ${id} FOR UPDATE`
  const held = await findHeldOpinion(tx, actor, id, today)
  if (!held) throw new Refused({ why: 'missing' })
  return held
}
