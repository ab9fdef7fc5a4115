import type { Tx, db } from '@/lib/platform/db'
import { labelOf, type Fault, type Line } from '@/lib/rosters/roster'
import { rosterProblems } from '@/lib/rosters/words'
import { StationInput } from '@/lib/stations/input'
import type { Tier } from '@/lib/stations/station'

type Known = Awaited<ReturnType<typeof loadStations>>[number]
type Place = { code: string; townCode: string | null }
export type WantedStation = { input: StationInput; townCode: string | null; /** The columns that say something. */ said: readonly string[]; staff: { duty: 'head' | 'liaison'; name: string }[]; row: number }
export type StationChange = { station: Known; wanted: WantedStation; changed: string[] }
export type WeighedStations = { total: number; creates: WantedStation[]; changes: StationChange[]; unchanged: number; faults: Fault[] }

const loadStations = (client: Tx | typeof db, congressId: string) => client.station.findMany({ where: { congressId }, orderBy: { name: 'asc' }, include: { staff: { select: { duty: true, name: true } } } })

const TIER_NAMES: readonly (readonly [RegExp, Tier])[] = [[/立法/, 'legislative'], [/工作室/, 'studio'], [/家/, 'home'], [/点/, 'point'], [/站/, 'station']]
/** 代表联络站 → station; null where the words name none. */
export const tierOfText = (text: string): Tier | null => TIER_NAMES.find(([shape]) => shape.test(text))?.[1] ?? null

/** What a table would do to the stations of a congress. Reads only; an empty cell says nothing about what stands. */
export async function weighStations(client: Tx | typeof db, congressId: string, lines: readonly Line[]): Promise<WeighedStations | string> {
  const congress = await client.congress.findUniqueOrThrow({ where: { id: congressId }, select: { level: true, parentId: true, regionCode: true } })
  if (congress.level === 'township' && congress.parentId) return rosterProblems.byCounty
  const known = new Map((await loadStations(client, congressId)).map((station) => [station.name, station]))
  const find = await placesOf(client, congress.regionCode)
  const weighed: WeighedStations = { total: lines.length, creates: [], changes: [], unchanged: 0, faults: [] }
  const seen = new Map<string, number>()
  for (const line of lines) {
    const station = known.get(line.cells['name'] ?? '')
    const read = readLine(line, find, station)
    const before = 'wanted' in read ? seen.get(read.wanted.input.name) : undefined
    if ('fault' in read) weighed.faults.push(read.fault)
    else if (before !== undefined) weighed.faults.push(faultAt(line, 'name', `与第 ${before} 行重复。`, '删去一行，或者改名'))
    else if (station && station.state !== 'open') weighed.faults.push(faultAt(line, 'name', '这个站点已经停用。', '先重新启用，或者删去这一行'))
    else if (!station) weighed.creates.push(read.wanted)
    else {
      const changed = differences(station, read.wanted)
      if (changed.length > 0) weighed.changes.push({ station, wanted: read.wanted, changed })
      else weighed.unchanged += 1
    }
    if ('wanted' in read && before === undefined) seen.set(read.wanted.input.name, line.row)
  }
  return weighed
}

const faultAt = ({ row, cells }: Line, reading: string, problem: string, fix: string): Fault => ({ row, column: labelOf('stations', reading), written: cells[reading] ?? '', problem, fix })

type Find = (town: string, village: string) => Place | 'noTown' | 'noVillage' | 'many'

/** Towns and villages by their names, within the congress's own region. */
async function placesOf(client: Tx | typeof db, regionCode: string): Promise<Find> {
  const rows = await client.region.findMany({ where: { retiredOn: null, OR: [{ code: regionCode }, { path: { contains: `${regionCode}/` } }] }, select: { code: true, name: true, level: true, parentCode: true } })
  const towns = rows.filter(({ level }) => level === 'township')
  const villages = rows.filter(({ level }) => level === 'village')
  return (townName, villageName) => {
    const town = towns.find(({ name }) => name === townName)
    if (townName && !town) return 'noTown'
    if (!villageName) return town ? { code: town.code, townCode: town.code } : { code: regionCode, townCode: null }
    const found = villages.filter(({ name, parentCode }) => name === villageName && (!town || parentCode === town.code))
    if (found.length !== 1) return found.length === 0 ? 'noVillage' : 'many'
    const [village] = found
    return { code: village!.code, townCode: towns.some(({ code }) => code === village!.parentCode) ? village!.parentCode : null }
  }
}

function readLine(line: Line, find: Find, station: Known | undefined): { wanted: WantedStation } | { fault: Fault } {
  const { name = '', tier = '', town = '', village = '', head = '', liaison = '', ...cells } = line.cells
  if (!name) return { fault: faultAt(line, 'name', '没有站点名称。', '照牌子填上名称') }
  const known = tierOfText(tier || (station ? '' : name))
  if (tier && !known) return { fault: faultAt(line, 'tier', '不认得这个类别。', '写代表之家、代表联络站、代表联系点、代表工作室或者立法联系点') }
  const placed = find(town, village)
  if (placed === 'noTown') return { fault: faultAt(line, 'town', `平台里没有“${town}”。`, '改成行政区划里的名称，或者先在行政区划里加上') }
  if (placed === 'noVillage') return { fault: faultAt(line, 'village', `平台里没有“${village}”。`, '改成行政区划里的名称，或者先在行政区划里加上') }
  if (placed === 'many') return { fault: faultAt(line, 'village', `叫“${village}”的不止一处。`, '填上乡镇') }
  const parsed = StationInput.safeParse({ ...cells, name, tier: known ?? station?.tier ?? 'station', regionCode: placed.code, areaSquare: (cells['areaSquare'] ?? '').replace(/(平方米|㎡|m2|m²)$/i, '').trim() })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { fault: faultAt(line, String(issue?.path[0] ?? 'name'), issue?.message ?? '', '改好这一格') }
  }
  const said = [...Object.entries(cells).flatMap(([reading, written]) => (written ? [reading] : [])), ...(known ? ['tier'] : []), ...(town || village ? ['regionCode'] : [])]
  const staff = [{ duty: 'head' as const, name: head }, { duty: 'liaison' as const, name: liaison }].filter((one) => one.name.length >= 2 && one.name.length <= 30)
  return { wanted: { input: parsed.data, townCode: placed.townCode, said, staff, row: line.row } }
}

/** Only what the row says is compared; people are added and never taken away. */
function differences(station: Known, { input, said, staff }: WantedStation): string[] {
  const { place, ...flat } = input
  const wanted: Record<string, unknown> = { ...flat, place: `${place.latitude},${place.longitude}` }
  const stands: Record<string, unknown> = { ...station, place: `${station.latitude},${station.longitude}` }
  const changed = said.filter((reading) => JSON.stringify(wanted[reading]) !== JSON.stringify(stands[reading]))
  return staff.some((one) => !station.staff.some(({ duty, name }) => duty === one.duty && name === one.name)) ? [...changed, 'staff'] : changed
}
