import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import { VILLAGES } from './data/units'

export type StationLaid = { id: string; name: string; tier: 'home' | 'station'; town: string; /** Its place among the town's groups; a home has none. */ group: number | null }
type Town = { name: string; code: string; congressId: string }
type County = { congressId: string; code: string; name: string }

/** The county's regions down to the village, a home in each of its 19 townships and a station for each of the 78 groups. */
export async function layStations(tx: Tx, county: County, towns: readonly Town[]): Promise<StationLaid[]> {
  const top = { code: county.code, parentCode: null, level: 'county', name: county.name, path: `${county.code}/` }
  const regions: Prisma.RegionCreateManyInput[] = [top]
  const stations: Prisma.StationCreateManyInput[] = []
  const laid: StationLaid[] = []
  towns.forEach((town, at) => {
    const place = { code: town.code, parentCode: top.code, level: 'township', name: town.name, path: `${top.path}${town.code}/` }
    regions.push(place)
    const open = (tier: 'home' | 'station', name: string, regionCode: string, group: number | null, facts: Facts, away = 0) => {
      const id = randomUUID()
      laid.push({ id, name, tier, town: town.name, group })
      stations.push({ id, congressId: county.congressId, townCongressId: town.congressId, regionCode, townCode: town.code, tier, name, ...facts, ...placeOf(at, away) })
    }
    open('home', `${town.name}人大代表之家`, town.code, null, homeFacts(town.name, at))
    villagesOf(at).forEach((village, index) => {
      const code = `${town.code}${201 + index}`
      regions.push({ code, parentCode: town.code, level: 'village', name: village, path: `${place.path}${code}/` })
      open('station', `${town.name}${village}代表联络站`, code, index, stationFacts(town.name, village, at + index), index + 1)
    })
  })
  await tx.region.createMany({ data: regions })
  await tx.station.createMany({ data: stations })
  return laid
}

/** Where the n-th town of an invented county lies: in a spiral around the county town; its villages some kilometres around it. */
function placeOf(town: number, away: number): { latitude: number; longitude: number } {
  const around = (turn: number, far: number) => [Math.sin(turn * 2.4) * far, Math.cos(turn * 2.4) * far] as const
  const [north, east] = around(town, 0.05 * Math.sqrt(town))
  const [up, right] = away === 0 ? [0, 0] : around(away + town / 3, 0.014 + (away % 3) * 0.004)
  return { latitude: Number((27.62 + north + up).toFixed(4)), longitude: Number((108.86 + (east + right) * 1.13).toFixed(4)) }
}

/** Six villages in the county town, four in each other township, no name twice in one. */
const villagesOf = (town: number) => Array.from({ length: town === 0 ? 6 : 4 }, (_, index) => VILLAGES[(town * 5 + index * 3) % VILLAGES.length]!)

type Facts = Pick<Prisma.StationCreateManyInput, 'address' | 'opening' | 'phone' | 'areaSquare' | 'openedOn' | 'facts' | 'functions'>
const number = (at: number) => `000-0000 ${String(200 + at).padStart(4, '0')}`

const homeFacts = (town: string, at: number): Facts => ({
  address: `${town}人民政府院内一楼`, opening: '工作日 9:00—17:00；每月 15 日为代表接待日', phone: number(at), areaSquare: 120 + (at % 5) * 20, openedOn: `201${6 + (at % 4)}-05-18`,
  facts: `${town}人大代表之家设接待室、议事室和代表风采墙，大门有坡道，轮椅可以进出。`,
  functions: ['接待选民', '代表学习培训', '代表小组活动', '民生实事征集', '述职评议'],
})

const stationFacts = (town: string, village: string, at: number): Facts => ({
  address: `${town}${village}村民委员会便民服务大厅旁`, opening: '工作日 9:00—17:00；赶场天有代表值班', phone: number(40 + at), areaSquare: 40 + (at % 4) * 10, openedOn: `201${8 + (at % 2)}-09-01`,
  facts: `设在${village}便民服务大厅旁，来办事的时候就能找到代表。`,
  functions: ['接待选民', '收集群众意见', '代表小组活动'],
})
