'use server'

import { Opening, Shown } from '@/lib/accounts/accounts'
import { openAccounts } from '@/lib/accounts/commands'
import { nobodyLeft } from '@/lib/accounts/words'
import { anAction, type Answer } from '@/lib/platform/action'

/** The slips travel in the answer and nowhere else: an address or a kept page would show them twice. */
export const open = anAction({ name: 'person.openAccounts', permission: 'people.manage', bound: Shown, needs: Opening }, async ({ actor, bound, input, circumstances }): Promise<Answer> => {
  const outcome = await openAccounts(actor, bound, input, circumstances.now)
  if (!outcome.ok) return { refused: outcome.refusal }
  const { slips, rest } = outcome.value
  if (slips.length === 0) return { done: true, message: nobodyLeft }
  return { done: true, values: { slips: JSON.stringify(slips), rest: String(rest) } }
})
