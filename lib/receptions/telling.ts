import { told } from '@/lib/notices/told'
import { writeNotices } from '@/lib/notices/write'
import type { Tx } from '@/lib/platform/db'
import type { Actor, Parties } from '@/lib/policy'
import { fullDay } from '@/lib/rulebook/words'
import type { ReceptionAction } from './lifecycle'

type Happening = { id: string; action: ReceptionAction; on: string; beginsAt: string; station: string; parties: Parties }

/** The deputies who receive hear of it when it is announced, moved or called off. Part of the step's own transaction. */
export async function tellHosts(tx: Tx, actor: Actor, { id: receptionId, action, on, beginsAt, station, parties }: Happening, now: Date): Promise<void> {
  if (!told[`reception.${action}`]?.includes('host')) return
  const grants = await tx.roleGrant.findMany({
    where: { deputyId: { in: [...(parties.hostIds ?? [])] }, endedAt: null, person: { disabledAt: null, loginName: { not: null } }, personId: { not: actor.personId } },
    select: { id: true, personId: true },
  })
  const subject = `${station}，${fullDay(on)} ${beginsAt}`
  await writeNotices(tx, new Map(grants.map(({ id, personId }) => [personId, id])), { action: `reception.${action}`, subject, detail: { receptionId }, now })
}
