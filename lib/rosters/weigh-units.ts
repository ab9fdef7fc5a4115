import type { Tx, db } from '@/lib/platform/db'
import { labelOf, type Fault, type Line } from '@/lib/rosters/roster'
import { UnitInput, type System } from '@/lib/units/unit'

type Known = Awaited<ReturnType<typeof loadUnits>>[number]
export type WantedUnit = { name: string; system: System | null; parent: string; aliases: string[]; phone: string; duties: string; row: number }
export type UnitChange = { unit: Known; wanted: WantedUnit; changed: string[] }
export type WeighedUnits = { total: number; creates: WantedUnit[]; changes: UnitChange[]; unchanged: number; faults: Fault[] }

const loadUnits = (client: Tx | typeof db, congressId: string) => client.unit.findMany({ where: { congressId }, orderBy: { name: 'asc' } })

const SYSTEM_NAMES: readonly (readonly [RegExp, System])[] = [
  [/法院/, 'court'], [/检察/, 'procuratorate'], [/监委|监察/, 'supervisory'],
  [/党群|党委|人民团体|群团|县委|市委|区委|工会|团委|妇联|科协|残联|政协/, 'party'], [/政府/, 'government'], [/其他/, 'other'],
]

/** 政府 · 县政府系统 → government; null where the words name no system. */
export const systemOfText = (text: string): System | null => SYSTEM_NAMES.find(([shape]) => shape.test(text))?.[1] ?? null

export async function weighUnits(client: Tx | typeof db, congressId: string, lines: readonly Line[]): Promise<WeighedUnits> {
  const units = await loadUnits(client, congressId)
  const weighed: WeighedUnits = { total: lines.length, creates: [], changes: [], unchanged: 0, faults: [] }
  const called = new Map(units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [name, unit] as const)))
  const ownNames = new Set(lines.map(({ cells }) => cells['name']))
  const seen = new Map<string, number>()
  for (const line of lines) {
    const read = readLine(line)
    if ('fault' in read) { weighed.faults.push(read.fault); continue }
    const { wanted } = read
    const unit = called.get(wanted.name)
    const faulty = repeated(line, wanted, seen) ?? parentFault(line, wanted, called, ownNames) ?? aliasFault(line, wanted, unit, called)
    if (faulty) { weighed.faults.push(faulty); continue }
    const changed = unit ? differences(unit, wanted, units) : []
    if (!unit) weighed.creates.push(wanted)
    else if (changed.length > 0) weighed.changes.push({ unit, wanted, changed })
    else weighed.unchanged += 1
  }
  return withoutRings(weighed, lines, units)
}

const faultAt = ({ row, cells }: Line, reading: string, problem: string, fix: string): Fault => ({ row, column: labelOf('units', reading), written: cells[reading] ?? '', problem, fix })

function readLine(line: Line): { wanted: WantedUnit } | { fault: Fault } {
  const { name = '', system = '', parent = '', ...cells } = line.cells
  if (!name) return { fault: faultAt(line, 'name', '没有单位名称。', '填上单位名称') }
  const known = system ? systemOfText(system) : null
  if (system && !known) return { fault: faultAt(line, 'system', '不认得这个系统。', '写政府、监委、法院、检察院、党群或者其他') }
  const parsed = UnitInput.safeParse({ ...cells, name, system: known ?? 'government' })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { fault: faultAt(line, String(issue?.path[0] ?? 'name'), issue?.message ?? '', '改好这一格') }
  }
  const { aliases, phone, duties } = parsed.data
  return { wanted: { name: parsed.data.name, system: known, parent, aliases: aliases.filter((alias) => alias !== parsed.data.name), phone, duties, row: line.row } }
}

function repeated(line: Line, { name, aliases }: WantedUnit, seen: Map<string, number>): Fault | null {
  const before = [name, ...aliases].map((one) => seen.get(one)).find((row) => row !== undefined)
  for (const one of [name, ...aliases]) if (!seen.has(one)) seen.set(one, line.row)
  return before === undefined ? null : faultAt(line, 'name', `名称或者别名与第 ${before} 行相同。`, '删去一行，或者改名')
}

const parentFault = (line: Line, { parent, name }: WantedUnit, called: Map<string, Known>, ownNames: Set<string | undefined>): Fault | null =>
  parent && (parent === name || (!called.has(parent) && !ownNames.has(parent))) ? faultAt(line, 'parent', `平台和这份表里都没有“${parent}”。`, '先加上级单位，或者空着') : null

const aliasFault = (line: Line, { aliases }: WantedUnit, unit: Known | undefined, called: Map<string, Known>): Fault | null => {
  const other = aliases.map((alias) => called.get(alias)).find((one) => one && one.id !== unit?.id)
  return other ? faultAt(line, 'aliases', `这个别名属于${other.name}。`, '删去这个别名') : null
}

function differences(unit: Known, wanted: WantedUnit, units: readonly Known[]): string[] {
  const parent = units.find(({ id }) => id === unit.parentId)
  return [
    wanted.system && !wanted.parent && wanted.system !== unit.system && 'system',
    wanted.parent && wanted.parent !== parent?.name && !parent?.aliases.includes(wanted.parent) && 'parent',
    wanted.aliases.some((alias) => alias !== unit.name && !unit.aliases.includes(alias)) && 'aliases',
    wanted.phone && wanted.phone !== unit.phone && 'phone',
    wanted.duties && wanted.duties !== unit.duties && 'duties',
  ].filter((name) => typeof name === 'string' && name !== '') as string[]
}

/** Rows that would put units above each other in a ring are refused, and nothing else with them. */
function withoutRings(weighed: WeighedUnits, lines: readonly Line[], units: readonly Known[]): WeighedUnits {
  const wanted = [...weighed.creates, ...weighed.changes.map((change) => change.wanted)]
  const idOf = (name: string) => units.find((unit) => unit.name === name || unit.aliases.includes(name))?.name ?? name
  const parents = new Map([...units.map((unit) => [unit.name, units.find(({ id }) => id === unit.parentId)?.name ?? null] as const), ...wanted.map(({ name, parent }) => [idOf(name), parent ? idOf(parent) : null] as const)])
  const nodes = [...parents].map(([id, parentId]) => ({ id, parentId }))
  const inRing = ({ name, parent }: WantedUnit) => parent !== '' && ringed(nodes, idOf(name), idOf(parent))
  const rings = wanted.filter(inRing)
  if (rings.length === 0) return weighed
  const faults = rings.map(({ row }) => faultAt(lines.find((line) => line.row === row)!, 'parent', '几个单位互为上级。', '改正其中一行的上级单位'))
  return { ...weighed, creates: weighed.creates.filter((one) => !rings.includes(one)), changes: weighed.changes.filter((one) => !rings.includes(one.wanted)), faults: [...weighed.faults, ...faults] }
}

const ringed = (nodes: readonly { id: string; parentId: string | null }[], id: string, parentId: string): boolean => {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]))
  const passed = new Set<string>()
  for (let above: string | null = parentId; above && !passed.has(above); above = parents.get(above) ?? null) {
    if (above === id) return true
    passed.add(above)
  }
  return false
}
