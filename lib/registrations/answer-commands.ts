import { Refused } from '@/lib/platform/refused'
import { writeStep } from '@/lib/platform/step'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { registrationLife, registrationOf } from '@/lib/registrations/decide'
import type { RegistrationAction } from '@/lib/registrations/lifecycle'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { holdMatter } from '@/lib/suggestions/matter'
import { indexForSearch } from '@/lib/suggestions/search'

type Target = { id: string; version: number; action: RegistrationAction }
type Input = { objection?: string; title?: string; situation?: string; analysis?: string; proposal?: string }

/** The author confirms what was entered for them, or says where it differs; the office mends it. */
export const answerRegistration = (actor: Actor, { id, version, action }: Target, input: Input, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { suggestion } = await holdMatter(tx, actor, id, circumstances)
    const record = registrationOf(suggestion)
    if (!record) throw new Refused({ why: 'missing' })
    if (record.version !== version) throw new Refused({ why: 'movedOn' })
    const { objection, ...text } = input
    const decision = registrationLife.decide(actor, action, record, objection ? { objection } : {}, circumstances)
    // What was objected to stays beside the text until the author has confirmed it.
    const data = { ...text, ...(objection ? { registrationObjection: objection } : {}), changedAt: circumstances.now }
    await writeStep(tx, actor, { noun: 'registration', record, suggestionId: id, decision, data, now: circumstances.now })
    if (action === 'correct') await indexForSearch(tx, id)
  })
