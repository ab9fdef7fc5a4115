import type { Tx } from '@/lib/platform/db'
import { addDays, yearOf, type Day } from '@/lib/rulebook/days'
import { DEPARTMENTS, DISPATCHER, OTHERS, TOWNSHIPS } from './data/units'
import { layStations, type StationLaid } from './stations'

// 青岚县 is fictional. No province has the code 99, so its region code is no real county's.
const REGION = '990721'
const SITTINGS = 6
const COMMITTEES = ['财政经济委员会', '监察和司法委员会', '教育科学文化卫生委员会', '农业农村委员会', '社会建设委员会']

export type Ground = {
  congressId: string
  termId: string
  startsOn: Day
  sittings: { number: number; startsOn: Day; endsOn: Day }[]
  delegations: { id: string; name: string; town: string }[]
  groups: { id: string; town: string }[]
  units: Map<string, string>
  committees: Map<string, string>
  stations: readonly StationLaid[]
}

/** The county congress, the congresses of its townships below it, one term with six sittings, delegations, groups and units. */
export async function layGround(tx: Tx, today: Day): Promise<Ground> {
  const county = await aCongress(tx, null, { name: '青岚县人民代表大会', shortName: '青岚县人大', level: 'county', regionCode: REGION })
  await tx.congress.update({ where: { id: county.id }, data: { officeName: '常委会代表工作委员会', officePhone: '000-0000 0142' } })
  const sittings = sittingsUntil(today)
  const term = await tx.term.create({ data: { congressId: county.id, number: 18, startsOn: sittings[0]!.startsOn } })
  await tx.sitting.createMany({ data: sittings.map((sitting) => ({ ...sitting, termId: term.id })) })
  const towns: { name: string; code: string; congressId: string }[] = []
  for (const [index, name] of TOWNSHIPS.entries()) {
    const level = { name: `${name}人民代表大会`, shortName: `${name}人大`, level: 'township', regionCode: `${REGION}${101 + index}` }
    towns.push({ name, code: level.regionCode, congressId: (await aCongress(tx, county, level)).id })
  }
  const delegations = await tx.delegation.createManyAndReturn({ data: TOWNSHIPS.map((town) => ({ termId: term.id, name: `${town}代表团` })) })
  const groups = await tx.deputyGroup.createManyAndReturn({ data: groupNames().map((name) => ({ termId: term.id, name })) })
  return {
    congressId: county.id, termId: term.id, startsOn: term.startsOn, sittings,
    delegations: delegations.map(({ id, name }) => ({ id, name, town: name.replace('代表团', '') })),
    groups: groups.map(({ id, name }) => ({ id, town: name.replace(/第.*$/, '') })),
    units: await layUnits(tx, county.id),
    committees: new Map((await tx.committee.createManyAndReturn({ data: COMMITTEES.map((name) => ({ congressId: county.id, name })) })).map(({ id, name }) => [name, id])),
    stations: await layStations(tx, { congressId: county.id, code: REGION, name: '青岚县' }, towns),
  }
}

type Level = { name: string; shortName: string; level: string; regionCode: string }

async function aCongress(tx: Tx, parent: { id: string; path: string } | null, level: Level): Promise<{ id: string; path: string }> {
  const { id } = await tx.congress.create({ data: { ...level, parentId: parent?.id ?? null, path: '', officeName: parent ? '人大主席团' : '' } })
  const path = `${parent?.path ?? ''}${id}/`
  await tx.congress.update({ where: { id }, data: { path } })
  return { id, path }
}

/** One sitting each February; the sixth is the last one that lies far enough back for its suggestions to have been answered. */
function sittingsUntil(today: Day): Ground['sittings'] {
  const last = today >= `${yearOf(today)}-04-15` ? yearOf(today) : yearOf(today) - 1
  return Array.from({ length: SITTINGS }, (_, index) => {
    const startsOn = `${last - SITTINGS + 1 + index}-02-${String(18 + (index % 4)).padStart(2, '0')}`
    return { number: index + 1, startsOn, endsOn: addDays(startsOn, 3) }
  })
}

const NUMERALS = ['一', '二', '三', '四', '五', '六']
/** 78 groups: six in the county town, four in each other township. Each has its station. */
const groupNames = () => TOWNSHIPS.flatMap((town, index) => NUMERALS.slice(0, index === 0 ? 6 : 4).map((numeral) => `${town}第${numeral}代表小组`))

async function layUnits(tx: Tx, congressId: string): Promise<Map<string, string>> {
  const government = await tx.unit.create({ data: { congressId, system: 'government', name: '县人民政府', duties: '全县行政工作' } })
  const beneath = [...DEPARTMENTS, ...TOWNSHIPS.map((town) => `${town}人民政府`)].map((name) => ({ congressId, parentId: government.id, system: 'government', name, aliases: aliasesOf(name) }))
  const others = OTHERS.map(({ system, name }) => ({ congressId, system, name, aliases: aliasesOf(name) }))
  const units = await tx.unit.createManyAndReturn({ data: [...beneath, ...others] })
  // Hands out to the departments what the congress hands to the government; it answers for nothing itself. Last, so that the others keep their places.
  const dispatcher = await tx.unit.create({ data: { congressId, parentId: government.id, system: 'government', name: DISPATCHER, duties: '承接人大交办的建议，分到县政府各部门并督促办理', dispatches: true, aliases: aliasesOf(DISPATCHER) } })
  return new Map([...units, dispatcher].map(({ id, name }) => [name, id]))
}

const aliasesOf = (name: string) => [name.startsWith('县') ? `青岚${name}` : `青岚县${name}`]
