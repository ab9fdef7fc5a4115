import { appendEvent } from '@/lib/events/commands'
import type { Channel } from '@/lib/messages/kinds'
import type { Sending } from '@/lib/messages/retries'
import { sendBy } from '@/lib/messages/send'
import { messageRefusals, testWords } from '@/lib/messages/words'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { unseal } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import { newId } from '@/lib/platform/uuid'
import type { Actor } from '@/lib/policy'
import { allowedAs, refuse } from '@/lib/settings/allowed'

/** Sends one message to the one who asks, past the outbox, and says what came back. Also before the channel is opened to everyone. */
export async function sendTest(actor: Actor, channel: Channel, now: Date): Promise<Outcome<Sending>> {
  const ready = await transact(async (tx) => {
    const capacity = allowedAs(actor, 'messages.manage')
    const { congressId } = actor
    const open = await tx.messageChannel.findUnique({ where: { congressId_channel: { congressId, channel } }, include: { congress: { select: { shortName: true } } } })
    if (!open) return refuse(messageRefusals.notSet)
    const person = await tx.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { emailSealed: true, phoneSealed: true } })
    const sealed = channel === 'email' ? person.emailSealed : person.phoneSealed
    if (!sealed) return refuse(messageRefusals.ownAddress[channel])
    await appendEvent(tx, { kind: 'congress', recordId: congressId, action: 'testChannel', capacity, detail: { channel } }, actor, now)
    return { open, to: unseal(sealed) }
  })
  if (!ready.ok) return ready
  const { open, to } = ready.value
  const congress = open.congress.shortName
  const link = `${env.NEXTAUTH_URL}${paths.notices()}`
  const letter = { subject: `${congress}：${testWords.subject}`, text: channel === 'email' ? testWords.text : `【${congress}】${testWords.text}`, link }
  return { ok: true, value: await sendBy(open, { id: newId(), to, congress, letter, test: true, at: now }) }
}

