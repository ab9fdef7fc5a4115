import { db } from '@/lib/platform/db'

/** What a code on a wall leads to: the station or the deputy that it belongs to, and who looks after what is said there. */
export type Door = {
  congressId: string
  stationId: string | null
  deputyId: string | null
  /** 云溪镇人大代表之家 · 石望山代表 */
  name: string
  phone: string
  opening: string
  deputyName: string | null
}
const CODE = /^[0-9a-z]{8,40}$/

export async function findDoor(code: string): Promise<Door | null> {
  if (!CODE.test(code)) return null
  const station = await db.station.findUnique({ where: { publicCode: code }, select: { id: true, congressId: true, name: true, phone: true, opening: true, state: true } })
  if (station) return station.state === 'open' ? { congressId: station.congressId, stationId: station.id, deputyId: null, name: station.name, phone: station.phone, opening: station.opening, deputyName: null } : null
  const deputy = await db.deputy.findUnique({
    where: { publicCode: code },
    select: {
      id: true, congressId: true, status: true, person: { select: { name: true } },
      stations: { where: { station: { state: 'open' } }, orderBy: [{ part: 'asc' }, { stationId: 'asc' }], take: 5, select: { station: { select: { id: true, name: true, phone: true, opening: true, congressId: true } } } },
    },
  })
  if (!deputy || deputy.status !== 'active') return null
  const home = deputy.stations.map(({ station: one }) => one).find((one) => one.congressId === deputy.congressId)
  return {
    congressId: deputy.congressId, stationId: home?.id ?? null, deputyId: deputy.id, name: `${deputy.person.name}代表${home ? `，${home.name}` : ''}`,
    phone: home?.phone ?? '', opening: home?.opening ?? '', deputyName: deputy.person.name,
  }
}
