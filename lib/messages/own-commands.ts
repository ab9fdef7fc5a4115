import { appendEvent } from '@/lib/events/commands'
import { choicesOf } from '@/lib/messages/choices'
import { KINDS } from '@/lib/messages/kinds'
import type { OwnInput } from '@/lib/messages/needs'
import { seal, unseal } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'

/** What one wants to hear outside, and where; whether the address is a new one, to be confirmed. The log keeps that the address was changed, not the address. */
export const saveOwn = (actor: Actor, { email, choices }: OwnInput, now: Date): Promise<Outcome<boolean>> =>
  transact(async (tx) => {
    const { personId } = actor
    await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${personId} FOR UPDATE`
    const { emailSealed, messageChoices } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { emailSealed: true, messageChoices: true } })
    const before = choicesOf(messageChoices)
    // A way that is closed for now is not in the form: what was chosen for it stays.
    const after = Object.fromEntries(KINDS.map((kind) => [kind, { ...before[kind], ...choices[kind] }]))
    const isNew = email !== (emailSealed ? unseal(emailSealed) : '')
    await tx.person.update({ where: { id: personId }, data: { messageChoices: after, ...(isNew ? { emailSealed: email ? seal(email) : null, emailConfirmedAt: null } : {}) } })
    await appendEvent(tx, { kind: 'person', recordId: personId, action: 'chooseMessages', capacity: 'self', detail: { choices: after, emailChanged: isNew } }, actor, now)
    return isNew && email !== ''
  })
