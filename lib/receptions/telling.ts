import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import type { Actor, Parties } from '@/lib/policy'
import { fullDay } from '@/lib/rulebook/words'
import type { ReceptionAction } from './lifecycle'

type Happening = { id: string; action: ReceptionAction; on: string; beginsAt: string; station: string; parties: Parties }

/** The deputies who receive hear of it when it is announced, moved or called off. Part of the step's own transaction. */
export async function tellHosts(tx: Tx, actor: Actor, { id: receptionId, action, on, beginsAt, station, parties }: Happening, now: Date): Promise<void> {
  await tell(tx, { happened: `reception.${action}`, subject: `${station}，${fullDay(on)} ${beginsAt}`, kept: { receptionId }, parties, now }, actor)
}
