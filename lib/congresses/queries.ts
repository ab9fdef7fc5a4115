import type { Level } from '@/lib/congresses/congress'
import { db } from '@/lib/platform/db'
import { canAnywhere, type Actor } from '@/lib/policy'

export async function findOwnCongress(actor: Actor) {
  if (!canAnywhere(actor, 'settings.read')) return null
  const congress = await db.congress.findUnique({ where: { id: actor.congressId }, include: { parent: { select: { shortName: true } } } })
  return congress && { ...congress, level: congress.level as Level } // LEVELS are the only ones written
}

export type CongressRow = { id: string; name: string; level: Level; regionCode: string; depth: number; officePhone: string }

/** The congresses below one's own, each under the one above it. Their records stay behind their own walls. */
export async function listBelow(actor: Actor): Promise<CongressRow[]> {
  if (!canAnywhere(actor, 'settings.read')) return []
  return db.$queryRaw<CongressRow[]>`
    SELECT c.id, c.name, c.level, c."regionCode", c."officePhone", (length(c.path) - length(own.path)) / length(own.id || '/') - 1 AS depth
    FROM congress own JOIN congress c ON c.path LIKE own.path || '_%' WHERE own.id = ${actor.congressId}
    ORDER BY c."regionCode", c.path LIMIT 500`
}

export async function listTerms(actor: Actor) {
  if (!canAnywhere(actor, 'settings.read')) return []
  return db.term.findMany({
    where: { congressId: actor.congressId }, orderBy: { number: 'desc' },
    include: { sittings: { orderBy: { number: 'desc' } }, _count: { select: { deputies: true, delegations: true, groups: true } } },
  })
}
export type TermRow = Awaited<ReturnType<typeof listTerms>>[number]

export async function findTerm(actor: Actor, id: string) {
  if (!canAnywhere(actor, 'settings.read')) return null
  const term = await db.term.findFirst({
    where: { id, congressId: actor.congressId },
    include: {
      sittings: { orderBy: { number: 'desc' } },
      delegations: { orderBy: { name: 'asc' }, include: { _count: { select: { deputies: true } } } },
      groups: { orderBy: { name: 'asc' }, include: { _count: { select: { deputies: true } } } },
    },
  })
  if (!term) return null
  const heads = await db.deputy.findMany({ where: { id: { in: term.delegations.flatMap(({ headId }) => headId ?? []) } }, select: { id: true, person: { select: { name: true } } } })
  return { ...term, delegations: term.delegations.map((row) => ({ ...row, head: heads.find(({ id: headId }) => headId === row.headId)?.person.name ?? null })) }
}
export type TermDetail = NonNullable<Awaited<ReturnType<typeof findTerm>>>

export async function findDelegation(actor: Actor, id: string) {
  if (!canAnywhere(actor, 'settings.read')) return null
  return db.delegation.findFirst({
    where: { id, term: { congressId: actor.congressId } },
    include: { term: { select: { id: true, number: true } }, deputies: { where: { status: 'active' }, select: { id: true, person: { select: { name: true } } }, orderBy: { person: { name: 'asc' } } } },
  })
}

export async function findGroup(actor: Actor, id: string) {
  if (!canAnywhere(actor, 'settings.read')) return null
  return db.deputyGroup.findFirst({ where: { id, term: { congressId: actor.congressId } }, include: { term: { select: { id: true, number: true } } } })
}
