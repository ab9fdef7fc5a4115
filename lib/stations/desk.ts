import { capacitiesOf, type Actor } from '@/lib/policy'
import { listReceptions } from '@/lib/receptions/queries'
import { listStations, readStationFilter } from './list'

/** Whether someone is signed in as a station's liaison officer. */
export const actsForStation = (actor: Actor) => capacitiesOf(actor, { congressId: actor.congressId, stationId: actor.stationId }).includes('station')

/** What a liaison officer begins the day with: their station, what is to be received, what is still to be written down. */
export async function openStationDesk(actor: Actor, today: string) {
  const [{ rows: [station] }, { rows: soon }, { rows: past }] = await Promise.all([
    listStations(actor, readStationFilter({})), listReceptions(actor, { past: false, mine: false, after: null }, today), listReceptions(actor, { past: true, mine: false, after: null }, today),
  ])
  const open = past.filter(({ state }) => state === 'announced' || state === 'held')
  return { station: station ? { id: station.id, name: station.name, code: station.publicCode } : null, soon: soon.filter(({ state }) => state !== 'cancelled').slice(0, 6), open, today, personId: actor.personId }
}
export type StationDeskView = Awaited<ReturnType<typeof openStationDesk>>
