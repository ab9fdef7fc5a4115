import type { Committee } from '@/lib/committees/committee'
import { db } from '@/lib/platform/db'
import { canAnywhere, type Actor } from '@/lib/policy'

const MOST = 100

/** The committees of one's congress by name, with who signs in for each; the retired ones only where asked for. */
export async function listCommittees(actor: Actor, { retired = false } = {}): Promise<Committee[]> {
  if (!canAnywhere(actor, 'people.read')) return []
  const found = await db.committee.findMany({
    where: { congressId: actor.congressId, retiredAt: retired ? { not: null } : null }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: MOST,
    include: { grants: { where: { endedAt: null }, orderBy: { createdAt: 'asc' }, select: { person: { select: { name: true } } } }, _count: { select: { topics: true } } },
  })
  return found.map(({ id, name, version, retiredAt, grants, _count }) => ({ id, name, version, retiredAt, people: grants.map(({ person }) => person.name), topics: _count.topics }))
}
