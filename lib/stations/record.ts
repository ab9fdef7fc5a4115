import type { Parties } from '@/lib/policy'
import type { Station, StationState } from './lifecycle'

type Row = { id: string; congressId: string; townCongressId: string | null; state: string; version: number }

export const partiesOf = ({ id, congressId, townCongressId }: Pick<Row, 'id' | 'congressId' | 'townCongressId'>): Parties => ({ congressId, townCongressId, stationId: id })

/** A row as the rules see it. Its state is written by the table alone. */
export const toStation = (row: Row): Station => ({ id: row.id, state: row.state as StationState, version: row.version, dueOn: null, parties: partiesOf(row) })
