'use server'

import { z } from 'zod'
import { anAction } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { register as enter } from '@/lib/registrations/commands'
import { motionNeeds, paperNeeds, type Registering } from '@/lib/registrations/needs'
import { REGISTERED_AS } from '@/lib/registrations/registered-as'

/** Registers what came on paper, or a motion that is handled as a suggestion, with the scan of what was signed. */
export const register = anAction(
  { name: 'suggestion.register', permission: 'suggestion.register', bound: z.object({ as: z.enum(REGISTERED_AS) }), needs: ({ as }): z.ZodType<object> => (as === 'paper' ? paperNeeds : motionNeeds) },
  async ({ actor, bound: { as }, input, form, circumstances }) => {
    const scans = form.getAll('scans').filter((one) => one instanceof File && one.size > 0) as File[] // filtered just here
    const outcome = await enter(actor, { as, ...(input as object) } as Registering, scans.map((file) => ({ name: file.name, body: file.stream() })), circumstances) // parsed by the schema of this `as`
    if ('mistakes' in outcome) return { message: `还有 ${Object.keys(outcome.mistakes).length} 处要改，原件请再选一次。`, fields: outcome.mistakes }
    return outcome.ok ? { done: true, to: paths.suggestion(outcome.value.id) } : { refused: outcome.refusal }
  },
)
