'use server'

import { z } from 'zod'
import { anAction, noBound } from '@/lib/platform/action'
import { RosterChoices, settleTable, takeTable } from '@/lib/rosters/acts'

export const upload = anAction({ name: 'opinion.import', permission: 'opinion.import', bound: noBound, needs: z.object({}) }, ({ actor, form, circumstances }) => takeTable(actor, 'opinions', form, circumstances.now))

export const settle = anAction({ name: 'opinion.import', permission: 'opinion.import', bound: z.object({ id: z.uuid() }), needs: RosterChoices }, ({ actor, bound, input, circumstances }) => settleTable(actor, bound.id, input, circumstances.now))
