import { gathered, told, untold } from '@/lib/notices/told'
import { queueNotices, writeNotices } from '@/lib/notices/write'
import type { Tx } from '@/lib/platform/db'
import { ROLES_OF, type Actor, type Capacity, type Parties } from '@/lib/policy'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import type { Prisma } from '@/prisma/generated/client'

type Happening = { happened: string; suggestionId?: string; /** where it is about what a constituent said */ opinion?: { id: string; subject: string }; parties: Parties; detail?: Record<string, unknown>; /** under which the record began */ rulebook?: Rulebook; now: Date; /** of what is told because of its day */ dueOn?: string }

/** Writes a notice for everyone whom the table `told` names, except the one who acted. Part of the step's own transaction. */
export async function tell(tx: Tx, { happened, suggestionId, opinion, parties, detail, rulebook, now, dueOn }: Happening, actor: Actor): Promise<void> {
  const left = rulebook ? untold(happened, rulebook, detail) : []
  const capacities = (told[happened] ?? []).filter((capacity) => !left.includes(capacity))
  const anyOf = capacities.map((capacity) => holdersOf(capacity, parties)).filter((where) => where !== null)
  if (anyOf.length === 0) return
  const people = await tx.roleGrant.findMany({
    where: { endedAt: null, person: { disabledAt: null, loginName: { not: null } }, OR: anyOf },
    select: { id: true, personId: true },
  })
  const first = new Map(people.filter(({ personId }) => personId !== actor.personId).map(({ personId, id }) => [personId, id]))
  if (first.size === 0) return
  const { title, batch } = opinion ? { title: opinion.subject, batch: null } : await tx.suggestion.findUniqueOrThrow({ where: { id: suggestionId }, select: { title: true, batch: { select: { id: true, title: true, state: true } } } })
  if (batch?.state === 'dispatching' && happened in gathered) return tellOnce(tx, first, { batch, action: gathered[happened] ?? null, now })
  await writeNotices(tx, first, { suggestionId, opinionId: opinion?.id, action: happened, subject: title, detail: dueOn ? { dueOn } : {}, now })
}

type Version = { id: string; congressId: string; name: string; inForceFrom: string }

/** Everyone who works by the rules hears that others come, with the day: whoever is told of it by chance has worked by the old ones. */
export async function tellOfRules(tx: Tx, { id, congressId, name, inForceFrom }: Version, actor: Actor, now: Date): Promise<void> {
  const action = 'rulebook.putInForce'
  const anyOf = told[action]!.map((capacity) => holdersOf(capacity, { congressId })).filter((where) => where !== null)
  const people = await tx.roleGrant.findMany({ where: { endedAt: null, person: { disabledAt: null, loginName: { not: null } }, OR: anyOf }, select: { id: true, personId: true } })
  const first = new Map(people.filter(({ personId }) => personId !== actor.personId).map((one) => [one.personId, one.id]))
  await writeNotices(tx, first, { action, subject: name, detail: { versionId: id, dueOn: inForceFrom }, now })
}

const BATCH_PAUSE = 5 * 60_000
type Gathered = { batch: { id: string; title: string }; action: string | null; now: Date }

/** One notice for each person and batch, which counts: in the same transaction as what it tells of, so that the count is true whatever is interrupted. */
async function tellOnce(tx: Tx, people: ReadonlyMap<string, string>, { batch, action, now }: Gathered): Promise<void> {
  if (action === null) return
  const inOrder = [...people].sort(([a], [b]) => (a < b ? -1 : 1))
  const born = await tx.notice.createManyAndReturn({
    data: inOrder.map(([personId, grantId]) => ({ personId, grantId, batchId: batch.id, count: 0, action, subject: batch.title, detail: {}, createdAt: now })), skipDuplicates: true, select: { id: true },
  })
  // Outside it is said once, when the batch is through: the count is read when it goes.
  await queueNotices(tx, born.map(({ id }) => id), { action, now, notBefore: new Date(now.getTime() + BATCH_PAUSE) })
  await tx.notice.updateMany({ where: { batchId: batch.id, action, personId: { in: [...people.keys()] } }, data: { count: { increment: 1 }, createdAt: now, readAt: null } })
}

/** Marks one's own notices as read. */
export const markRead = (tx: Tx, personId: string, ids: readonly string[] | 'all', now: Date) =>
  tx.notice.updateMany({ where: { personId, readAt: null, ...(ids === 'all' ? {} : { id: { in: [...ids] } }) }, data: { readAt: now } })

function holdersOf(capacity: Capacity, parties: Parties): Prisma.RoleGrantWhereInput | null {
  const role = { in: [...(ROLES_OF[capacity] ?? [])] }
  const byDeputy = (ids: readonly (string | null | undefined)[]) => {
    const known = ids.filter((id) => id != null)
    return known.length > 0 ? { role, deputyId: { in: known } } : null
  }
  const byUnit = (ids: readonly string[] | undefined) => (ids?.length ? { role, unitId: { in: [...ids] } } : null)
  switch (capacity) {
    case 'author': return byDeputy([parties.authorId])
    case 'cosigner': return byDeputy(parties.cosignerIds ?? [])
    case 'invited': return byDeputy(parties.invitedIds ?? [])
    case 'office': case 'officeHead': return { role, congressId: parties.congressId }
    case 'unit': case 'unitHead': return byUnit(parties.unitIds)
    case 'dispatcher': return byUnit(parties.dispatcherId ? [parties.dispatcherId] : [])
    case 'leadUnit': return byUnit(parties.leadUnitIds)
    case 'host': return byDeputy(parties.hostIds ?? [])
    case 'addressee': return byDeputy(parties.addresseeIds ?? [])
    // What belongs to no station is looked after by the office.
    case 'station': return parties.stationId ? { role, stationId: parties.stationId } : { role: { in: [...ROLES_OF.office!] }, congressId: parties.congressId }
    case 'townOffice': return parties.townCongressId ? { role, congressId: parties.townCongressId } : null
    default: return null
  }
}
