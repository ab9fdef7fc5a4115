import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { now } from '@/lib/platform/clock'
import { seal, unseal } from '@/lib/platform/seal'
import { isSecure } from '@/lib/platform/token'

// Which opinion this browser has shown the code of: sealed, for half an hour, for one page only. So the code stands in no address,
// and the page that shows how far it is works without a script.
const NAME = 'liaison-progress'
const MINUTES = 30
const Ticket = z.object({ opinionId: z.string(), code: z.string().nullable(), isFolded: z.boolean().default(false), until: z.number() })
export type Ticket = Omit<z.infer<typeof Ticket>, 'until'>

export async function keepTicket(ticket: Ticket): Promise<void> {
  const jar = await cookies()
  jar.set(NAME, seal(JSON.stringify({ ...ticket, until: now().getTime() + MINUTES * 60_000 })), { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/progress', maxAge: MINUTES * 60 })
}

/** What was kept, or null if there is none, it is too old or was made by somebody else. */
export async function findTicket(): Promise<Ticket | null> {
  const held = (await cookies()).get(NAME)?.value
  if (!held) return null
  try {
    const ticket = Ticket.parse(JSON.parse(unseal(held)))
    return ticket.until > now().getTime() ? ticket : null
  } catch {
    return null
  }
}

export async function dropTicket(): Promise<void> {
  const jar = await cookies()
  jar.set(NAME, '', { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/progress', maxAge: 0 })
}
