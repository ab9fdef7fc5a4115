import { maskOf } from '@/lib/people/contact'
import { homeOf, isKnownIn } from '@/lib/people/home'
import { db } from '@/lib/platform/db'
import { indexOf } from '@/lib/platform/seal'
import { can, canAnywhere, ROLES, type Actor, type Role } from '@/lib/policy'
import { Prisma } from '@/prisma/generated/client'

export const PAGE = 50

/** `none` are people who were entered here and have no role yet. */
export type PeopleFilter = { q: string; role: Role | 'none' | null; disabled: boolean; after: string | null }
export type PersonRow = { id: string; name: string; loginName: string | null; disabledAt: Date | null; phone: string | null; roles: { role: Role; unit: string | null }[] }
export type PeoplePage = { rows: PersonRow[]; next: string | null }

type Asked = Record<string, string | string[] | undefined>
export function readPeopleFilter(asked: Asked): PeopleFilter {
  const said = (name: string) => [asked[name]].flat()[0]?.trim() ?? ''
  const role = [...ROLES, 'none' as const].find((known) => known === said('role')) ?? null
  return { q: said('q').slice(0, 60), role, disabled: said('status') === 'disabled', after: said('after') || null }
}

type Raw = Omit<PersonRow, 'phone'> & { phoneSealed: string | null }

/** People of one's congress, by name in the order of the alphabet. */
export async function listPeople(actor: Actor, filter: PeopleFilter, size = PAGE): Promise<PeoplePage> {
  if (!can(actor, 'people.read', { congressId: actor.congressId })) return { rows: [], next: null }
  const raw = await db.$queryRaw<Raw[]>`
    SELECT p.id, p.name, p."loginName", p."disabledAt", p."phoneSealed",
      coalesce((SELECT json_agg(json_build_object('role', g.role, 'unit', coalesce(u.name, m.name)) ORDER BY g."createdAt", g.id)
        FROM role_grant g LEFT JOIN unit u ON u.id = g."unitId" LEFT JOIN committee m ON m.id = g."committeeId"
        WHERE g."personId" = p.id AND g."congressId" = ${actor.congressId} AND g."endedAt" IS NULL), '[]') AS roles
    FROM person p
    WHERE p.id IN (${membersOf(actor.congressId, filter.role)}) AND ${searched(filter.q)} AND (p."disabledAt" IS NOT NULL) = ${filter.disabled}
      AND ${afterRow(filter.after)}
    ORDER BY p.name COLLATE "zh-x-icu", p.id LIMIT ${size + 1}`
  const rows = raw.slice(0, size).map(({ phoneSealed, ...row }) => ({ ...row, phone: maskOf(phoneSealed) }))
  return { rows, next: raw.length > size ? (rows.at(-1)?.id ?? null) : null }
}

/** How many a list of people holds in all. */
export async function countPeople(actor: Actor, { q, role, disabled }: PeopleFilter): Promise<number> {
  if (!can(actor, 'people.read', { congressId: actor.congressId })) return 0
  const [row] = await db.$queryRaw<[{ count: number }]>`SELECT count(*)::int AS count FROM person p WHERE p.id IN (${membersOf(actor.congressId, role)}) AND ${searched(q)} AND (p."disabledAt" IS NOT NULL) = ${disabled}`
  return row.count
}

const searched = (q: string) =>
  q ? Prisma.sql`(p.name LIKE ${`%${q.replace(/[\\%_]/g, '\\$&')}%`} OR p."loginName" LIKE ${`${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`} OR p."phoneIndex" = ${indexOf(q)})` : Prisma.sql`true`

const afterRow = (after: string | null) =>
  after ? Prisma.sql`(p.name COLLATE "zh-x-icu", p.id) > (SELECT a.name COLLATE "zh-x-icu", a.id FROM person a WHERE a.id = ${after})` : Prisma.sql`true`

function membersOf(congressId: string, role: PeopleFilter['role']) {
  if (role === 'none') return Prisma.sql`
    SELECT n.id FROM person n WHERE NOT EXISTS (SELECT 1 FROM role_grant g WHERE g."personId" = n.id AND g."endedAt" IS NULL)
      AND (EXISTS (SELECT 1 FROM event e WHERE e.kind = 'person' AND e."recordId" = n.id AND e.action = 'create' AND e."congressId" = ${congressId})
        OR EXISTS (SELECT 1 FROM role_grant g WHERE g."personId" = n.id AND g."congressId" = ${congressId}))`
  if (role) return Prisma.sql`SELECT "personId" FROM role_grant WHERE "congressId" = ${congressId} AND role = ${role} AND "endedAt" IS NULL`
  return Prisma.sql`SELECT "personId" FROM role_grant WHERE "congressId" = ${congressId} UNION SELECT "personId" FROM deputy WHERE "congressId" = ${congressId}
    UNION SELECT "recordId" FROM event WHERE kind = 'person' AND action = 'create' AND "congressId" = ${congressId}`
}

export type PersonGrant = { id: string; role: Role; unit: string | null; createdAt: Date; endedAt: Date | null }
export type PersonDetail = Omit<PersonRow, 'roles'> & {
  version: number
  isHome: boolean
  mustChangePassword: boolean
  hasPassword: boolean
  hasFactor: boolean
  grants: PersonGrant[]
  seats: { id: string; termNumber: number; status: string; delegation: string | null }[]
}

/** A person as those who manage people see them; what belongs to other congresses is left out. */
export async function findPerson(actor: Actor, id: string): Promise<PersonDetail | null> {
  const { congressId } = actor
  if (!canAnywhere(actor, 'people.read') || !(await isKnownIn(db, congressId, id))) return null
  const [person, home] = await Promise.all([
    db.person.findUnique({
      where: { id },
      include: {
        secondFactor: { select: { personId: true } },
        grants: { where: { congressId }, orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }], include: { unit: { select: { name: true } }, committee: { select: { name: true } } } },
        deputies: { where: { congressId }, orderBy: { term: { number: 'desc' } }, include: { term: { select: { number: true } }, delegation: { select: { name: true } } } },
      },
    }),
    homeOf(db, id),
  ])
  if (!person) return null
  const { name, loginName, disabledAt, mustChangePassword, version } = person
  return {
    id, version, name, loginName, disabledAt, mustChangePassword, hasPassword: person.passwordHash !== null, hasFactor: person.secondFactor !== null, phone: maskOf(person.phoneSealed), isHome: home === congressId,
    // written by giveRole, which takes no other words
    grants: person.grants.map(({ unit, committee, ...grant }) => ({ id: grant.id, role: grant.role as Role, unit: (unit ?? committee)?.name ?? null, createdAt: grant.createdAt, endedAt: grant.endedAt })),
    seats: person.deputies.map((seat) => ({ id: seat.id, termNumber: seat.term.number, status: seat.status, delegation: seat.delegation?.name ?? null })),
  }
}
