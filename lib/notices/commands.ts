import { gathered, told, untold } from '@/lib/notices/told'
import { queueNotices, writeNotices } from '@/lib/notices/write'
import type { Tx } from '@/lib/platform/db'
import { askIn } from '@/lib/platform/transaction'
import { ROLES_OF, type Actor, type Capacity, type Parties } from '@/lib/policy'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { Prisma } from '@/prisma/generated/client'

type Happening = { happened: string; suggestionId?: string; /** where it is about what a constituent said */ opinion?: { id: string; subject: string }; /** what it is about, where that is no suggestion */ subject?: string; /** what the notice keeps of it */ kept?: Record<string, unknown>; parties: Parties; detail?: Record<string, unknown>; /** under which the record began */ rulebook?: Rulebook; now: Date; /** of what is told because of its day */ dueOn?: string }

/** Writes a notice for everyone whom the table `told` names, except the one who acted. Part of the step's own transaction. */
export async function tell(tx: Tx, { happened, suggestionId, opinion, parties, detail, rulebook, now, dueOn, kept = dueOn ? { dueOn } : {}, ...about }: Happening, actor: Actor): Promise<void> {
  const left = rulebook ? untold(happened, rulebook, detail) : []
  const capacities = (told[happened] ?? []).filter((capacity) => !left.includes(capacity))
  const people = grantsOf(capacities, parties, actor)
  if (people === null) return
  const batch = happened in gathered && suggestionId ? await batchOnItsWay(tx, suggestionId) : null
  if (batch) return tellOnce(tx, people, { batch, action: gathered[happened] ?? null, now })
  const known = about.subject ?? opinion?.subject
  const subject = known !== undefined ? Prisma.sql`${known}` : Prisma.sql`(SELECT s.title FROM suggestion s WHERE s.id = ${suggestionId})`
  await writeNotices(tx, people, { suggestionId, opinionId: opinion?.id, action: happened, subject, detail: kept, now })
}

/** The batch with which this is being handed over, if it is. */
async function batchOnItsWay(tx: Tx, suggestionId: string): Promise<{ id: string; title: string } | null> {
  const [batch] = await askIn<{ id: string; title: string }>(tx, Prisma.sql`
    SELECT b.id, b.title FROM suggestion s JOIN batch b ON b.id = s."batchId" WHERE s.id = ${suggestionId} AND b.state = 'dispatching'`)
  return batch ?? null
}

type Version = { id: string; congressId: string; name: string; inForceFrom: string }

/** Everyone who works by the rules hears that others come, with the day: whoever is told of it by chance has worked by the old ones. */
export async function tellOfRules(tx: Tx, { id, congressId, name, inForceFrom }: Version, actor: Actor, now: Date): Promise<void> {
  const action = 'rulebook.putInForce'
  const people = grantsOf(told[action]!, { congressId }, actor)
  if (people === null) return
  await writeNotices(tx, people, { action, subject: Prisma.sql`${name}`, detail: { versionId: id, dueOn: inForceFrom }, now })
}

const BATCH_PAUSE = 5 * 60_000
type Gathered = { batch: { id: string; title: string }; action: string | null; now: Date }

/**
 * One notice for each person and batch, which counts: in the same transaction as what it tells of, so that the count is true
 * whatever is interrupted. In the order of people, so that two of them never wait for each other.
 */
async function tellOnce(tx: Tx, people: Prisma.Sql, { batch, action, now }: Gathered): Promise<void> {
  if (action === null) return
  const written = await askIn<{ id: string; born: boolean }>(tx, Prisma.sql`
    INSERT INTO notice (id, "personId", "grantId", "batchId", count, action, subject, detail, "createdAt")
    SELECT gen_random_uuid()::text, g."personId", g.id, ${batch.id}, 1, ${action}, ${batch.title}, '{}'::jsonb, ${now.toISOString()}::timestamptz FROM (${people}) g ORDER BY g."personId"
    ON CONFLICT ("batchId", "personId", action) DO UPDATE SET count = notice.count + 1, "createdAt" = excluded."createdAt", "readAt" = NULL
    RETURNING id, xmax = 0 AS born`)
  // Outside it is said once, when the batch is through: the count is read when it goes.
  await queueNotices(tx, written.filter(({ born }) => born).map(({ id }) => id), { action, now, notBefore: new Date(now.getTime() + BATCH_PAUSE) })
}

/** Marks one's own notices as read. */
export const markRead = (tx: Tx, personId: string, ids: readonly string[] | 'all', now: Date) =>
  tx.notice.updateMany({ where: { personId, readAt: null, ...(ids === 'all' ? {} : { id: { in: [...ids] } }) }, data: { readAt: now } })

/** One grant of everyone who holds one of these capacities and can sign in, except the one who acted; null where nobody can. */
function grantsOf(capacities: readonly Capacity[], parties: Parties, actor: Actor): Prisma.Sql | null {
  const anyOf = capacities.map((capacity) => holdersOf(capacity, parties)).filter((where) => where !== null)
  if (anyOf.length === 0) return null
  return Prisma.sql`
    SELECT DISTINCT ON (g."personId") g."personId", g.id FROM role_grant g JOIN person p ON p.id = g."personId"
    WHERE g."endedAt" IS NULL AND p."disabledAt" IS NULL AND p."loginName" IS NOT NULL AND g."personId" <> ${actor.personId} AND (${Prisma.join(anyOf, ' OR ')})
    ORDER BY g."personId", g."createdAt", g.id`
}

function holdersOf(capacity: Capacity, parties: Parties): Prisma.Sql | null {
  const roles = ROLES_OF[capacity] ?? []
  const inCongress = (id: string) => Prisma.sql`(g."congressId" = ${id} AND g.role = ANY(${roles}))`
  const byDeputy = (ids: readonly (string | null | undefined)[]) => {
    const known = ids.filter((id) => id != null)
    return known.length > 0 ? Prisma.sql`(g."deputyId" = ANY(${known}) AND g.role = ANY(${roles}))` : null
  }
  const byUnit = (ids: readonly string[] | undefined) => (ids?.length ? Prisma.sql`(g."unitId" = ANY(${ids}) AND g.role = ANY(${roles}))` : null)
  switch (capacity) {
    case 'author': return byDeputy([parties.authorId])
    case 'cosigner': return byDeputy(parties.cosignerIds ?? [])
    case 'invited': return byDeputy(parties.invitedIds ?? [])
    case 'office': case 'officeHead': return inCongress(parties.congressId)
    case 'systemAdmin': return Prisma.sql`(g."congressId" = ${parties.congressId} AND g.role = 'systemAdmin')`
    case 'unit': case 'unitHead': return byUnit(parties.unitIds)
    case 'dispatcher': return byUnit(parties.dispatcherId ? [parties.dispatcherId] : [])
    case 'checker': return parties.checker === 'office' ? holdersOf('office', parties) : holdersOf('unit', { ...parties, unitIds: parties.checker ? [parties.checker] : [] })
    case 'screener': return parties.screener === 'secretariat' ? holdersOf('office', parties) : byDeputy([parties.screener])
    case 'leadUnit': return byUnit(parties.leadUnitIds)
    case 'committee': return parties.committeeIds?.length ? Prisma.sql`(g."committeeId" = ANY(${[...parties.committeeIds]}::text[]) AND g.role = ANY(${roles}))` : null
    case 'host': return byDeputy(parties.hostIds ?? [])
    case 'addressee': return byDeputy(parties.addresseeIds ?? [])
    // What belongs to no station is looked after by the office.
    case 'station': return parties.stationId ? Prisma.sql`(g."stationId" = ${parties.stationId} AND g.role = ANY(${roles}))` : Prisma.sql`(g."congressId" = ${parties.congressId} AND g.role = ANY(${ROLES_OF.office ?? []}))`
    case 'townOffice': return parties.townCongressId ? inCongress(parties.townCongressId) : null
    default: return null
  }
}
