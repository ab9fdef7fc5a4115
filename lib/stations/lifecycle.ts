import { z } from 'zod'
import type { Lifecycle, Living } from '@/lib/lifecycle'
import { day, text } from '@/lib/needs'

export const STATION_STATES = ['open', 'closed'] as const
export type StationState = (typeof STATION_STATES)[number]
export type Station = Living & { state: StationState }

const because = { reason: text(5, 500, '原因') }

/** A station's life is short to tell. Closed, it is found by nobody looking for one, and its history stays. */
// prettier-ignore
export const stationLifecycle = {
  close:  { from: ['open'],   to: 'closed', by: ['office', 'townOffice'], limit: 'stop', needs: z.object({ ...because, closedOn: day }) },
  reopen: { from: ['closed'], to: 'open',   by: ['office', 'townOffice'], limit: 'stop', needs: z.object(because) },
} as const satisfies Lifecycle<Station>

export type StationAction = keyof typeof stationLifecycle
