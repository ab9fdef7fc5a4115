import { randomBytes } from 'node:crypto'
import { choicesOf, whenOf } from '@/lib/messages/choices'
import { hoursOf, nextDigest, nextOpen } from '@/lib/messages/hours'
import { kindOf, type Channel } from '@/lib/messages/kinds'
import type { Tx } from '@/lib/platform/db'
import type { Role } from '@/lib/policy'
import { settingsOf } from '@/lib/settings/kept'

/** Somebody who could be told outside, by one channel. */
export type Wish = { noticeId: string; personId: string; role: Role; congressId: string; channel: Channel; choices: unknown; hours: unknown }
type Said = { action: string; now: Date; /** what still grows waits until it is whole */ notBefore?: Date }

/** 120 bits: of a link that travels through other hands. It leads to a page and opens none. */
const newLinkCode = () => randomBytes(15).toString('base64url')

/** Puts into the outbox what each of them wants to hear, for when they want it. It sends nothing and can refuse nothing. */
export async function queueOutside(tx: Tx, wishes: readonly Wish[], { action, now, notBefore = now }: Said): Promise<void> {
  const rows = []
  for (const { role, choices, hours, channel, congressId, personId, noticeId } of wishes) {
    const kind = kindOf(action, role)
    const when = whenOf(choicesOf(choices), { role, kind, channel })
    if (when === 'never') continue
    const by = { hours: hoursOf(hours), calendar: (await settingsOf(congressId, tx)).calendar }
    const deliverAt = when === 'daily' ? nextDigest(notBefore, by) : nextOpen(notBefore, by)
    rows.push({ congressId, personId, noticeId, channel, kind, daily: when === 'daily', code: newLinkCode(), deliverAt, createdAt: now })
  }
  if (rows.length > 0) await tx.outbox.createMany({ data: rows })
}
