import { appendEvent } from '@/lib/events/commands'
import { receive } from '@/lib/opinions/receive'
import { scrubbed } from '@/lib/opinions/scrub'
import { withTrust } from '@/lib/opinions/trust'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, refuse } from '@/lib/settings/allowed'
import { heldHousehold, open } from './commands'
import type { TalkInput, TalkTarget } from './household'
import { partiesOf } from './readable'
import { householdRefusals } from './words'

/** What came of it: the number and the code of the opinion it became, if it did. */
export type Talked = { opinion: { id: string; number: string; code: string } | null }

/**
 * Writes down that a deputy was in touch. A matter to be handled becomes an opinion addressed to this deputy in the same
 * transaction, and goes the way of all opinions from there. The key makes it happen once.
 */
export const recordTalk = (actor: Actor, { id, key }: TalkTarget, { on, way, text, asOpinion, withName }: TalkInput, circumstances: Circumstances): Promise<Outcome<Talked>> =>
  transact(async (tx) => {
    const { now, today } = circumstances
    const row = await heldHousehold(tx, actor, id)
    const capacity = allowedAs(actor, 'household.record', partiesOf(row))
    const before = await tx.householdTalk.findUnique({ where: { id: key }, select: { householdId: true } })
    if (before && before.householdId !== id) refuse(householdRefusals.keyTaken)
    if (before) return { opinion: null }
    if (row.endedOn) refuse(householdRefusals.ended)
    if (on > today) refuse(householdRefusals.future)
    if (on < row.since) refuse(householdRefusals.tooEarly)
    const { congressId, stationId, deputyId, village } = row
    // Whoever may not see who it is learns it by no detour: the opinion then counts as one they did not take down themselves.
    const unseen = !can(actor, 'household.readContact', await withTrust(tx, actor, partiesOf(row), today))
    const person = withName ? { unseen, name: open(row.nameSealed), phone: open(row.phoneSealed), nameForDeputy: true } : {}
    const opinion = asOpinion
      ? await receive(tx, actor, capacity, { congressId, key, channel: way === 'phone' || way === 'message' ? 'phone' : 'walk', stationId, deputyId, text, place: village, category: '', ...person }, circumstances)
      : null
    await tx.householdTalk.create({ data: { id: key, householdId: id, deputyId, on, way, text: scrubbed(text), opinionId: opinion && !opinion.isFolded ? opinion.id : null, recordedById: actor.personId, createdAt: now } })
    if (on > row.talkedOn) await tx.household.update({ where: { id }, data: { talkedOn: on } })
    await appendEvent(tx, { kind: 'household', recordId: id, action: 'talk', capacity, detail: { on, way, ...(opinion ? { opinionId: opinion.id } : {}) } }, actor, now)
    return { opinion }
  })
