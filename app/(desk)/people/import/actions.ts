'use server'

import { z } from 'zod'
import { anAction } from '@/lib/platform/action'
import { RosterChoices, settleTable, takeTable } from '@/lib/rosters/acts'
import { ROSTER_KINDS } from '@/lib/rosters/roster'

export const upload = anAction({ name: 'people.import', permission: 'people.manage', bound: z.object({ kind: z.enum(ROSTER_KINDS) }), needs: z.object({}) }, ({ actor, bound, form, circumstances }) => takeTable(actor, bound.kind, form, circumstances.now))

export const settle = anAction({ name: 'people.import', permission: 'people.manage', bound: z.object({ id: z.uuid() }), needs: RosterChoices }, ({ actor, bound, input, circumstances }) => settleTable(actor, bound.id, input, circumstances.now))
