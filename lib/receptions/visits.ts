import { takeDownWithin } from '@/lib/opinions/enter'
import type { OpinionState } from '@/lib/opinions/opinion'
import type { Received } from '@/lib/opinions/receive'
import { briefText } from '@/lib/opinions/subject'
import { db } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, refuse } from '@/lib/settings/allowed'
import { deskStations } from '@/lib/stations/readable'
import { heldReception } from './commands'
import { partiesOf, withParties } from './record'
import { MOST_VISITS, type Visit } from './visit'
import { receptionRefusals } from './words'

/** Takes down one visitor. The key makes it happen once, however often a tablet sends it; it may come after the reception has been recorded. */
export const takeVisit = (actor: Actor, id: string, { deputyId, consent, name, phone, address, nameForDeputy, tellBy, ...said }: Visit, circumstances: Circumstances): Promise<Outcome<Received>> =>
  transact(async (tx) => {
    const reception = await heldReception(tx, actor, id)
    allowedAs(actor, 'opinion.enter', partiesOf(reception))
    if (reception.state !== 'held' && reception.state !== 'recorded') refuse(receptionRefusals.notHeld)
    if (deputyId && !reception.hosts.some((host) => host.deputyId === deputyId)) refuse(receptionRefusals.notHost)
    const person = consent ? { name, phone, address, nameForDeputy, tellBy } : { name: '', phone: '', address: '', nameForDeputy: false }
    return takeDownWithin(tx, actor, { ...said, ...person, channel: 'reception', stationId: reception.stationId, receptionId: id, deputyId: deputyId || null }, circumstances)
  })

export type VisitRow = { id: string; number: string; brief: string; state: OpinionState; at: Date; deputy: string | null }

/** Those taken down at a reception, the latest first, for whoever may read what was said there; null for the others. */
export async function listVisits(actor: Actor, receptionId: string): Promise<VisitRow[] | null> {
  const reception = await db.reception.findFirst({ where: { id: receptionId, station: deskStations(actor) }, include: withParties })
  if (!reception || !can(actor, 'opinion.enter', partiesOf(reception))) return null
  const rows = await db.opinion.findMany({
    where: { receptionId }, orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }], take: MOST_VISITS,
    select: { id: true, number: true, text: true, state: true, receivedAt: true, deputy: { select: { person: { select: { name: true } } } } },
  })
  return rows.map(({ text, state, receivedAt, deputy, ...row }) => ({ ...row, brief: briefText(text, 60), state: state as OpinionState, at: receivedAt, deputy: deputy?.person.name ?? null }))
}
