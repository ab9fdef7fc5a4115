import { appendEvent } from '@/lib/events/commands'
import type { Sending } from '@/lib/messages/retries'
import { sendBy } from '@/lib/messages/send'
import { confirmWords, messageRefusals } from '@/lib/messages/words'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { keyedDigest, unseal } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import { newId } from '@/lib/platform/uuid'
import type { Actor } from '@/lib/policy'
import { refuse } from '@/lib/settings/allowed'

// Nothing goes to an address before its owner has opened a letter that went there: a slip of the pen would tell a stranger what happens here.

/** Only the letter to this address of this person holds it, and it fits no other address. */
const keyOf = (personId: string, email: string) => keyedDigest('email confirmation', `${personId} ${email}`).toString('base64url').slice(0, 32)

/** The owner opened the link, signed in, and pressed the button. Once confirmed it stays so until the address changes. */
export const confirmOwn = (actor: Actor, key: string, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const { personId } = actor
    const { emailSealed } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { emailSealed: true } })
    if (!emailSealed || key !== keyOf(personId, unseal(emailSealed))) refuse(messageRefusals.otherAddress)
    const { count } = await tx.person.updateMany({ where: { id: personId, emailSealed, emailConfirmedAt: null }, data: { emailConfirmedAt: now } })
    if (count > 0) await appendEvent(tx, { kind: 'person', recordId: personId, action: 'confirmEmail', capacity: 'self', detail: {} }, actor, now)
  })

/** Asks the owner of a new address; null where there is nothing to ask, or no letter box to ask with. */
export async function askToConfirm({ personId, congressId }: Actor, at: Date): Promise<Sending | null> {
  const [person, open] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: personId }, select: { emailSealed: true, emailConfirmedAt: true } }),
    db.messageChannel.findFirst({ where: { congressId, channel: 'email', enabled: true }, include: { congress: { select: { shortName: true } } } }),
  ])
  if (!person.emailSealed || person.emailConfirmedAt || !open) return null
  const [to, congress] = [unseal(person.emailSealed), open.congress.shortName]
  const link = `${env.NEXTAUTH_URL}${paths.ownMessages(keyOf(personId, to))}`
  return sendBy(open, { id: newId(), to, congress, letter: { subject: `${congress}：${confirmWords.subject}`, text: confirmWords.text(congress, link), link }, at })
}
