import { randomUUID } from 'node:crypto'
import { DEMO_PEOPLE, DOOR } from '@/lib/sign-in/demo-people'
import type { Tx } from '@/lib/platform/db'
import { indexOf, seal } from '@/lib/platform/seal'
import type { Prisma } from '@/prisma/generated/client'
import type { Ground } from './county'
import { DISPATCHER } from './data/units'
import { FIRST, OFFICERS, SECOND, SURNAMES } from './data/names'
import type { Random } from './random'

export const DEPUTIES = 1338

type Rows = { people: Prisma.PersonCreateManyInput[]; deputies: Prisma.DeputyCreateManyInput[]; grants: Prisma.RoleGrantCreateManyInput[] }

/** Everyone of the county: its deputies, a handler and a head in every unit, the office, and those offered at the demo's door. */
export async function settlePeople(tx: Tx, ground: Ground, random: Random, many = DEPUTIES): Promise<void> {
  const rows: Rows = { people: [], deputies: [], grants: [] }
  const aName = nameSource(random)
  const since = new Date(`${ground.startsOn}T09:00:00+08:00`)
  let telephones = 0
  const person = (name: string, loginName: string | null) => {
    const phone = `1390000${String((telephones += 1)).padStart(4, '0')}`
    const id = randomUUID()
    rows.people.push({ id, name, loginName, createdAt: since, phoneSealed: seal(phone), phoneIndex: indexOf(phone) })
    return id
  }
  const grant = (personId: string, role: string, more: { unitId?: string; deputyId?: string; stationId?: string; committeeId?: string; order?: number } = {}) => {
    const { order = 0, ...rest } = more
    rows.grants.push({ personId, congressId: ground.congressId, role, ...rest, createdAt: new Date(since.getTime() + order * 60_000) })
  }
  let seats = 0
  const deputy = (personId: string, town: string) => {
    const id = randomUUID()
    seats += 1
    const number = `青岚18-${String(seats).padStart(4, '0')}`
    const delegation = ground.delegations.find((one) => one.town === town)!
    const group = random.pick(ground.groups.filter((one) => one.town === town))
    rows.deputies.push({
      id, personId, congressId: ground.congressId, termId: ground.termId, delegationId: delegation.id, groupId: group.id,
      certificateSealed: seal(number), certificateIndex: indexOf(number), ...aPortrait(random, town, seats), ...aStatus(seats, ground),
    })
    return id
  }

  for (const { name, loginName, grants } of DEMO_PEOPLE) {
    const personId = person(name, loginName)
    grants.forEach(({ role, unit, delegation, station, committee }, order) =>
      grant(personId, role, { order, ...(unit ? { unitId: ground.units.get(unit)! } : {}), ...(delegation ? { deputyId: deputy(personId, delegation) } : {}), ...(station ? { stationId: ground.stations.find(({ name }) => name === station)!.id } : {}), ...(committee ? { committeeId: ground.committees.get(committee)! } : {}) }))
  }
  OFFICERS.forEach((name, index) => grant(person(name, `office-${index + 1}`), 'officer'))
  const taken = new Set(rows.grants.map(({ unitId, role }) => `${unitId}:${role}`))
  let index = 0
  for (const [name, unitId] of ground.units) {
    if (name === DISPATCHER) continue // it hands out and signs nothing
    index += 1
    for (const role of ['handler', 'unitHead']) {
      if (!taken.has(`${unitId}:${role}`)) grant(person(aName(), `unit-${String(index).padStart(2, '0')}-${role}`), role, { unitId })
    }
  }
  while (seats < many) {
    const town = ground.delegations[seats % ground.delegations.length]!.town
    const personId = person(aName(), `deputy-${String(seats + 1).padStart(4, '0')}`)
    grant(personId, 'deputy', { deputyId: deputy(personId, town) })
  }
  await tx.person.createMany({ data: rows.people })
  await tx.deputy.createMany({ data: rows.deputies })
  await tx.roleGrant.createMany({ data: rows.grants })
  for (const { id } of ground.delegations) {
    const head = rows.deputies.find(({ delegationId, status }, at) => delegationId === id && status === 'active' && at >= 3)!
    await tx.delegation.update({ where: { id }, data: { headId: head.id! } })
  }
}

const WORK = ['{town}茶叶专业合作社', '{town}中心小学', '{town}卫生院', '{town}村民委员会', '青岚县汽车客运站', '{town}农技站', '青岚县第一中学', '{town}社区居民委员会', '青岚竹木加工厂', '{town}水果种植大户']
const PARTIES = ['中共党员', '中共党员', '群众', '群众', '无党派', '民盟盟员', '民建会员']
const PEOPLES = ['汉族', '汉族', '汉族', '土家族', '苗族', '侗族', '布依族']

const aPortrait = (random: Random, town: string, seat: number) => ({
  gender: random.chance(0.34) ? '女' : '男',
  ethnicity: random.pick(PEOPLES),
  party: random.pick(PARTIES),
  bornOn: `${random.int(1964, 1998)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`,
  employer: random.pick(WORK).replace('{town}', town),
  district: `${town}第${(seat % 9) + 1}选区`,
})

/** A few have been suspended or have left: their history stays, and they can act no more. */
function aStatus(seat: number, { sittings }: Ground): { status: string; statusGround?: string; statusOn?: string } {
  const last = sittings.at(-1)!.startsOn
  if (seat % 223 === 0) return { status: 'ended', statusGround: '调离本行政区域', statusOn: last }
  if (seat % 449 === 0) return { status: 'suspended', statusGround: '因故暂停执行职务', statusOn: last }
  return { status: 'active' }
}

function nameSource(random: Random): () => string {
  const given = new Set<string>([...DOOR.map(({ name }) => name), ...OFFICERS])
  return () => {
    for (;;) {
      const first = random.pick(FIRST)
      const second = random.pick(SECOND)
      const name = random.pick(SURNAMES) + first + second
      if (first === second || given.has(name)) continue
      given.add(name)
      return name
    }
  }
}
