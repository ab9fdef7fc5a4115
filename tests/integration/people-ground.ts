import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import type { Actor, Role } from '@/lib/policy'

export const at = new Date('2026-05-26T02:00:00Z')

/** A congress of its own for one test, with its eighteenth term. */
export async function aCongress(name = '青岚县', parent?: { id: string; path: string }) {
  const id = randomUUID()
  const congress = await db.congress.create({
    data: { id, name: `${name}人民代表大会`, shortName: `${name}人大`, level: 'county', regionCode: '522601', path: `${parent?.path ?? ''}${id}/`, parentId: parent?.id, officeName: '代表工作委员会' },
  })
  const term = await db.term.create({ data: { congressId: id, number: 18, startsOn: '2021-10-01' } })
  return { ...congress, termId: term.id }
}

/** Someone signed in to a congress in a role, with the person and the grant to it. */
export async function signedIn(congressId: string, role: Role, name = '高远', stationId: string | null = null): Promise<Actor> {
  const person = await db.person.create({ data: { name, loginName: `p-${randomUUID().slice(0, 8)}` } })
  const grant = await db.roleGrant.create({ data: { personId: person.id, congressId, role, stationId } })
  return { personId: person.id, name, sessionId: randomUUID(), grantId: grant.id, role, congressId, unitId: null, deputyId: null, stationId, mayAct: true }
}

export const eventsOf = (kind: string, recordId: string) =>
  db.event.findMany({ where: { kind, recordId }, orderBy: { seq: 'asc' }, select: { action: true, actorId: true, detail: true, capacity: true } })
