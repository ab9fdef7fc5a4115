'use server'

import { z } from 'zod'
import { anAction, noBound } from '@/lib/platform/action'
import { RosterChoices, settleTable, takeTable } from '@/lib/rosters/acts'

export const upload = anAction({ name: 'station.import', permission: 'station.import', bound: noBound, needs: z.object({}) }, ({ actor, form, circumstances }) => takeTable(actor, 'stations', form, circumstances.now))

export const settle = anAction({ name: 'station.import', permission: 'station.import', bound: z.object({ id: z.uuid() }), needs: RosterChoices }, ({ actor, bound, input, circumstances }) => settleTable(actor, bound.id, input, circumstances.now))
