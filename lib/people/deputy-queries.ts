import { maskOf } from '@/lib/people/contact'
import { DEPUTY_STATES, type DeputyState } from '@/lib/people/deputy-lifecycle'
import { db } from '@/lib/platform/db'
import { indexOf } from '@/lib/platform/seal'
import { can, canAnywhere, type Actor } from '@/lib/policy'
import { Prisma } from '@/prisma/generated/client'

export const PAGE = 50
export type DeputyFilter = { q: string; term: string | null; delegation: string | null; group: string | null; status: DeputyState | null; after: string | null }
export type DeputyRow = { id: string; name: string; delegation: string | null; group: string | null; employer: string; status: DeputyState; phone: string | null }

export function readDeputyFilter(asked: Record<string, string | string[] | undefined>): DeputyFilter {
  const said = (name: string) => [asked[name]].flat()[0]?.trim() ?? ''
  return {
    q: said('q').slice(0, 60), term: said('term') || null, delegation: said('delegation') || null, group: said('group') || null,
    status: DEPUTY_STATES.find((known) => known === said('status')) ?? null, after: said('after') || null,
  }
}

type Raw = Omit<DeputyRow, 'phone'> & { phoneSealed: string | null }

/** Deputies of one term of one's congress, by name. */
export async function listDeputies(actor: Actor, filter: DeputyFilter, size = PAGE): Promise<{ rows: DeputyRow[]; next: string | null; total: number }> {
  if (!can(actor, 'people.read', { congressId: actor.congressId })) return { rows: [], next: null, total: 0 }
  const narrowed = Prisma.join(conditions(actor.congressId, filter), ' AND ')
  const [raw, [count]] = await Promise.all([
    db.$queryRaw<Raw[]>`
      SELECT d.id, p.name, n.name AS delegation, g.name AS "group", d.employer, d.status, p."phoneSealed"
      FROM deputy d JOIN person p ON p.id = d."personId"
      LEFT JOIN delegation n ON n.id = d."delegationId" LEFT JOIN deputy_group g ON g.id = d."groupId"
      WHERE ${narrowed} AND ${afterRow(filter.after)}
      ORDER BY p.name COLLATE "zh-x-icu", d.id LIMIT ${size + 1}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM deputy d JOIN person p ON p.id = d."personId" WHERE ${narrowed}`,
  ])
  const rows = raw.slice(0, size).map(({ phoneSealed, ...row }) => ({ ...row, phone: maskOf(phoneSealed) }))
  return { rows, next: raw.length > size ? (rows.at(-1)?.id ?? null) : null, total: count?.total ?? 0 }
}

function conditions(congressId: string, { q, term, delegation, group, status }: DeputyFilter) {
  const inTerm = term ? Prisma.sql`d."termId" = ${term}` : Prisma.sql`d."termId" = (SELECT t.id FROM term t WHERE t."congressId" = ${congressId} ORDER BY t.number DESC LIMIT 1)`
  return [
    Prisma.sql`d."congressId" = ${congressId}`, inTerm,
    ...(delegation ? [Prisma.sql`d."delegationId" = ${delegation}`] : []),
    ...(group ? [Prisma.sql`d."groupId" = ${group}`] : []),
    ...(status ? [Prisma.sql`d.status = ${status}`] : []),
    ...(q ? [Prisma.sql`(p.name LIKE ${`%${q.replace(/[\\%_]/g, '\\$&')}%`} OR d.employer LIKE ${`%${q.replace(/[\\%_]/g, '\\$&')}%`} OR p."phoneIndex" = ${indexOf(q)} OR d."certificateIndex" = ${indexOf(q)})`] : []),
  ]
}

const afterRow = (after: string | null) =>
  after
    ? Prisma.sql`(p.name COLLATE "zh-x-icu", d.id) > (SELECT ap.name COLLATE "zh-x-icu", ad.id FROM deputy ad JOIN person ap ON ap.id = ad."personId" WHERE ad.id = ${after})`
    : Prisma.sql`true`

/** A deputy's profile (domain B1): the seat, the person, and every other seat the person holds or held. */
export async function findDeputy(actor: Actor, id: string) {
  if (!canAnywhere(actor, 'people.read')) return null
  const row = await db.deputy.findFirst({
    where: { id, congressId: actor.congressId },
    include: {
      term: { select: { number: true } },
      delegation: { select: { name: true } },
      group: { select: { name: true } },
      person: {
        include: { deputies: { orderBy: { term: { startsOn: 'desc' } }, select: { id: true, status: true, congressId: true, congress: { select: { shortName: true } }, term: { select: { number: true } } } } },
      },
    },
  })
  if (!row) return null
  const { person, term, delegation, group, certificateSealed, certificateIndex: _, ...seat } = row
  return {
    ...seat, status: seat.status as DeputyState, name: person.name, loginName: person.loginName, termNumber: term.number, delegation: delegation?.name ?? null, group: group?.name ?? null,
    phone: maskOf(person.phoneSealed), certificate: maskOf(certificateSealed),
    // that somebody sits elsewhere too is public (代表法 art. 58); what they do there is not told here
    seats: person.deputies.map((other) => ({ id: other.congressId === actor.congressId ? other.id : null, congress: other.congress.shortName, termNumber: other.term.number, status: other.status as DeputyState, current: other.id === id })),
  }
}
export type DeputyProfile = NonNullable<Awaited<ReturnType<typeof findDeputy>>>

export type TermChoices = { id: string; number: number; delegations: { id: string; name: string }[]; groups: { id: string; name: string }[] }

/** The terms of a congress, the current first, each with what its deputies are divided into. */
export const listTermChoices = (congressId: string): Promise<TermChoices[]> =>
  db.term.findMany({
    where: { congressId }, orderBy: { number: 'desc' },
    select: { id: true, number: true, delegations: { orderBy: { name: 'asc' }, select: { id: true, name: true } }, groups: { orderBy: { name: 'asc' }, select: { id: true, name: true } } },
  })
