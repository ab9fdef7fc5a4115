import type { Tx } from '@/lib/platform/db'
import { systemOf, type Actor, type Role } from '@/lib/policy'

/** Who can act in the county, by what they are. */
export type Cast = {
  system: Actor
  officers: readonly Actor[]
  officeHead: Actor
  deputies: readonly Actor[]
  byLogin(loginName: string): Actor
  handlerOf(unitId: string): Actor
  headOf(unitId: string): Actor
  townOf(deputyId: string): string
  headOfDelegation(town: string): Actor
  /** The next number of that unit's letters of the year. */
  letterNumber(of: { unitId: string; unit: { name: string } }, today: string): string
}

/** Reads everyone with a role in this congress as the session would see them. */
export async function gatherCast(tx: Tx, congressId: string): Promise<Cast> {
  const grants = await tx.roleGrant.findMany({
    where: { congressId, endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { person: true, deputy: { include: { delegation: true } } },
  })
  const entries = grants.map(({ id, role, personId, person, unitId, deputyId, stationId, committeeId, deputy }) => ({
    loginName: person.loginName,
    town: deputy?.delegation?.name.replace('代表团', '') ?? '',
    isHead: deputyId !== null && deputy?.delegation?.headId === deputyId,
    actor: { personId, name: person.name, sessionId: '', grantId: id, role: role as Role, congressId, unitId, deputyId, stationId, committeeId, mayAct: !deputy || deputy.status === 'active' } satisfies Actor,
  }))
  const actors: Actor[] = entries.map(({ actor }) => actor)
  const byRole = new Map<string, Actor[]>()
  for (const actor of actors) if (actor.mayAct) byRole.set(actor.role, [...(byRole.get(actor.role) ?? []), actor])
  const having = (role: Role) => byRole.get(role) ?? []
  const towns = new Map(entries.flatMap(({ actor, town }) => (actor.deputyId ? [[actor.deputyId, town] as const] : [])))
  const byUnit = (role: Role) => new Map(having(role).map((actor) => [actor.unitId, actor]))
  const [handlers, heads] = [byUnit('handler'), byUnit('unitHead')]
  const letters = new Map<string, number>()
  return {
    system: systemOf(congressId),
    officers: having('officer'),
    officeHead: having('officeHead')[0]!,
    deputies: having('deputy'),
    byLogin: (loginName) => entries.find((entry) => entry.loginName === loginName)!.actor,
    handlerOf: (unitId) => handlers.get(unitId)!,
    headOf: (unitId) => heads.get(unitId)!,
    townOf: (deputyId) => towns.get(deputyId) ?? '',
    headOfDelegation: (town) => entries.find((entry) => entry.isHead && entry.town === town)!.actor,
    letterNumber: ({ unitId, unit }, today) => {
      const series = `${unitId} ${today.slice(0, 4)}`
      letters.set(series, (letters.get(series) ?? 0) + 1)
      return `青${unit.name.replace(/^[县市]|局$/g, '').slice(0, 2)}函〔${today.slice(0, 4)}〕${letters.get(series)}号`
    },
  }
}
