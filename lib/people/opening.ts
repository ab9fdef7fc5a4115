import { countPeople } from '@/lib/people/queries'
import { ask } from '@/lib/platform/db'
import { canAnywhere, type Actor, type Role } from '@/lib/policy'
import { Prisma } from '@/prisma/generated/client'

/** Whom it takes, at the least, to bring a suggestion from its deputy to a signed reply. */
export const NEEDED = ['officer', 'officeHead', 'handler', 'unitHead'] as const satisfies readonly Role[]
export const OPENING_STEPS = ['units', 'deputies', 'accounts', 'staff', 'roles'] as const
export type OpeningStep = (typeof OPENING_STEPS)[number]

/** What a congress still lacks before its first suggestion can go its whole way. */
export type Opening = {
  steps: { step: OpeningStep; isDone: boolean; /** how many there are already, or still wait */ count: number }[]
  /** Roles that nobody has yet. */
  lacking: Role[]
  /** As what else this same person may act here: in a town one clerk holds all three offices. */
  ownRoles: Role[]
}
type Counted = { units: number; deputies: number; accounts: number; staff: number; held: Role[]; own: Role[] }

/** For those who keep people and roles, as long as something is missing; null afterwards, and for everybody else. */
export async function findOpening(actor: Actor): Promise<Opening | null> {
  if (!canAnywhere(actor, 'people.manage') && !canAnywhere(actor, 'roles.manage')) return null
  const { congressId, personId, grantId } = actor
  const [row] = await ask<Counted>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM (SELECT FROM unit WHERE "congressId" = ${congressId} AND "retiredAt" IS NULL LIMIT 1000) u) AS units,
           (SELECT count(*)::int FROM (SELECT FROM deputy WHERE "congressId" = ${congressId} AND status = 'active' LIMIT 10000) d) AS deputies,
           (SELECT count(*)::int FROM (SELECT FROM deputy d JOIN person p ON p.id = d."personId" WHERE d."congressId" = ${congressId} AND d.status = 'active' AND p."loginName" IS NOT NULL LIMIT 1) a) AS accounts,
           (SELECT count(*)::int FROM (SELECT FROM role_grant WHERE "congressId" = ${congressId} AND "endedAt" IS NULL AND role = ANY(${[...NEEDED]}::text[]) LIMIT 1000) g) AS staff,
           (SELECT coalesce(array_agg(DISTINCT role), '{}') FROM role_grant WHERE "congressId" = ${congressId} AND "endedAt" IS NULL AND role = ANY(${[...NEEDED]}::text[])) AS held,
           (SELECT coalesce(array_agg(role), '{}') FROM role_grant WHERE "personId" = ${personId} AND "congressId" = ${congressId} AND "endedAt" IS NULL AND id <> ${grantId}) AS own`)
  const { units, deputies, accounts, staff, held, own } = row!
  const lacking = NEEDED.filter((role) => !held.includes(role))
  const waiting = lacking.length === 0 ? 0 : await countPeople(actor, { q: '', role: 'none', disabled: false, after: null })
  const steps = [
    { step: 'units' as const, isDone: units > 0, count: units },
    { step: 'deputies' as const, isDone: deputies > 0, count: deputies },
    { step: 'accounts' as const, isDone: accounts > 0, count: 0 },
    { step: 'staff' as const, isDone: lacking.length === 0 || staff + waiting > 0, count: staff + waiting },
    { step: 'roles' as const, isDone: lacking.length === 0, count: waiting },
  ]
  return steps.every(({ isDone }) => isDone) ? null : { steps, lacking, ownRoles: own }
}
