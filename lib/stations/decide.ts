import { lifeOf } from '@/lib/lifecycle'
import { stationLifecycle, type Station } from '@/lib/stations/lifecycle'

export const stationLife = lifeOf<Station, typeof stationLifecycle>('station', stationLifecycle)
