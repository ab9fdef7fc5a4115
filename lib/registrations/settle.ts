import type { Tx } from '@/lib/platform/db'
import { writeStep } from '@/lib/platform/step'
import { systemOf } from '@/lib/policy'
import { registrationLife, registrationOf } from '@/lib/registrations/decide'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { holdMatter, type Matter } from '@/lib/suggestions/matter'

/** An author who hands it in with their own hand has nothing left to confirm. */
export async function settleRegistration(tx: Tx, { row }: Matter, circumstances: Circumstances): Promise<void> {
  const system = systemOf(row.congressId)
  const { suggestion } = await holdMatter(tx, system, row.id, circumstances)
  const record = registrationOf(suggestion)
  if (!record || registrationLife.refusal(system, 'settle', record) !== null) return
  const decision = registrationLife.decide(system, 'settle', record, {}, circumstances)
  await writeStep(tx, system, { noun: 'registration', record, suggestionId: row.id, decision, now: circumstances.now })
}
