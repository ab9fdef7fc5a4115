import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { Ground } from './county'
import { FIRST, SECOND, SURNAMES } from './data/names'
import { aRandom } from './random'
import type { StationLaid } from './stations'

// Their own chance, so that nothing else of the county changes with them.
const SEED = 78

/** Who works at the stations, and which deputies belong to them: a station those of its group, a home the heads of all its town's groups. */
export async function manStations(tx: Tx, ground: Ground): Promise<void> {
  const random = aRandom(SEED)
  const since = new Date(`${ground.startsOn}T09:00:00+08:00`)
  const deputies = await tx.deputy.findMany({ where: { congressId: ground.congressId, status: 'active' }, orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }], select: { id: true, groupId: true } })
  const taken = await tx.roleGrant.findMany({ where: { congressId: ground.congressId, role: 'liaison' }, select: { stationId: true, personId: true, person: { select: { name: true } } } })
  const people: Prisma.PersonCreateManyInput[] = []
  const grants: Prisma.RoleGrantCreateManyInput[] = []
  const staff: Prisma.StationStaffCreateManyInput[] = []
  const members: Prisma.StationDeputyCreateManyInput[] = []
  const aName = () => random.pick(SURNAMES) + random.pick(FIRST) + random.pick(SECOND)
  const groupsOf = (town: string) => ground.groups.filter((group) => group.town === town).map(({ id }) => deputies.filter(({ groupId }) => groupId === id))

  ground.stations.forEach((station, index) => {
    const known = taken.find(({ stationId }) => stationId === station.id)
    const personId = known?.personId ?? randomUUID()
    const name = known?.person.name ?? aName()
    if (!known) {
      people.push({ id: personId, name, loginName: `station-${String(index + 1).padStart(2, '0')}`, createdAt: since })
      grants.push({ personId, congressId: ground.congressId, role: 'liaison', stationId: station.id, createdAt: since })
    }
    staff.push({ stationId: station.id, duty: 'head', name: aName(), position: 0 }, { stationId: station.id, duty: 'liaison', name, personId, position: 1 })
    members.push(...belonging(station, groupsOf(station.town)))
  })
  await tx.person.createMany({ data: people })
  await tx.roleGrant.createMany({ data: grants })
  await tx.stationStaff.createMany({ data: staff })
  await tx.stationDeputy.createMany({ data: members })
}

function belonging({ id, group }: StationLaid, groups: { id: string }[][]): Prisma.StationDeputyCreateManyInput[] {
  const own = group === null ? groups.flatMap((members) => members.slice(0, 1)) : (groups[group] ?? [])
  return own.map((deputy, at) => ({ stationId: id, deputyId: deputy.id, part: at < 2 ? 'inCharge' : 'member' }))
}
