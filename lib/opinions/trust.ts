import { z } from 'zod'
import { callingIt, OFFICE } from '@/lib/congresses/office'
import { appendEvent } from '@/lib/events/commands'
import { db, type Tx } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import { canAnywhere, ROLES_OF, type Actor, type Parties } from '@/lib/policy'
import { addDays } from '@/lib/rulebook/days'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, missing, refuse } from '@/lib/settings/allowed'

/** So long at most: whoever still needs it asks again. */
const MOST_DAYS = 180

export const trustNeeds = z.object({
  personId: z.uuid('请选一位工作人员。'),
  untilOn: z.iso.date('写到哪一天，例如 2026-12-31。'),
  reason: z.string().trim().min(2, '写明为什么要看，至少两个字。').max(200, '不超过 200 个字。'),
})
export const trustWords = {
  past: '到期的日子要在今天以后。', long: `一次最多 ${MOST_DAYS} 天，还要用再授权一次。`, nobody: '没有这位代工委或者站点的工作人员，请重新选。', held: '这位已经有权限，先收回再授权。', gone: '这项权限已经收回或者到期。',
} as const

/** Who looks after what is said: the office, and the officers of its stations. */
const KEEPERS = [...(ROLES_OF.office ?? []), ...(ROLES_OF.station ?? [])]

/** The same parties, with whether this person holds the right to see in full who spoke today. Asked of its row each time: what is taken back opens nothing any more. */
export async function withTrust(client: Tx | typeof db, { personId, congressId }: Actor, parties: Parties, today: string): Promise<Parties> {
  if (!personId) return parties
  const held = await client.contactGrant.findFirst({ where: { congressId, personId, takenAt: null, untilOn: { gte: today } }, select: { id: true } })
  return held ? { ...parties, trustedId: personId } : parties
}

export const trust = (actor: Actor, { personId, untilOn, reason }: z.infer<typeof trustNeeds>, { now, today }: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'opinion.trust')
    const { congressId } = actor
    if (untilOn <= today) refuse(trustWords.past)
    if (untilOn > addDays(today, MOST_DAYS)) refuse(trustWords.long)
    const person = await tx.person.findFirst({ where: { id: personId, disabledAt: null, grants: { some: { congressId, role: { in: KEEPERS }, endedAt: null } } }, select: { name: true } })
    if (!person) return refuse(trustWords.nobody)
    await tx.contactGrant.updateMany({ where: { congressId, personId, takenAt: null, untilOn: { lt: today } }, data: { takenAt: now, takenByName: '到期' } })
    const { count } = await tx.contactGrant.createMany({ data: [{ congressId, personId, reason, untilOn, givenById: actor.personId, givenByName: actor.name, givenAt: now }], skipDuplicates: true })
    if (count === 0) refuse(trustWords.held)
    await appendEvent(tx, { kind: 'opinion', recordId: personId, action: 'trust', capacity, detail: { name: person.name, untilOn, reason } }, actor, now)
  })

export const distrust = (actor: Actor, id: string, { now }: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'opinion.trust')
    const held = await tx.contactGrant.findFirst({ where: { id, congressId: actor.congressId }, select: { personId: true, person: { select: { name: true } } } })
    if (!held) return missing()
    const { count } = await tx.contactGrant.updateMany({ where: { id, takenAt: null }, data: { takenAt: now, takenByName: actor.name } })
    if (count === 0) refuse(trustWords.gone)
    await appendEvent(tx, { kind: 'opinion', recordId: held.personId, action: 'distrust', capacity, detail: { name: held.person.name } }, actor, now)
  })

export type TrustRow = { id: string; name: string; reason: string; givenByName: string; untilOn: string; isOpen: boolean }

/** Who holds it or held it lately, and who could be given it; null for whoever does not give it. */
export async function listTrusted(actor: Actor, today: string): Promise<{ rows: TrustRow[]; people: { value: string; label: string }[] } | null> {
  if (!canAnywhere(actor, 'opinion.trust')) return null
  const { congressId } = actor
  const [rows, people] = await Promise.all([
    db.contactGrant.findMany({ where: { congressId }, orderBy: [{ givenAt: 'desc' }, { id: 'desc' }], take: 30, select: { id: true, reason: true, givenByName: true, untilOn: true, takenAt: true, person: { select: { name: true } } } }),
    db.person.findMany({ where: { disabledAt: null, grants: { some: { congressId, role: { in: KEEPERS }, endedAt: null } } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 500, select: { id: true, name: true, grants: { where: { congressId, role: { in: KEEPERS }, endedAt: null }, take: 1, select: { station: { select: { name: true } } } } } }),
  ])
  return {
    rows: rows.map(({ takenAt, person, ...row }) => ({ ...row, name: person.name, isOpen: takenAt === null && row.untilOn >= today })),
    people: people.map(({ id, name, grants }) => ({ value: id, label: `${name}（${grants[0]?.station?.name ?? callingIt(actor.office, OFFICE)}）` })),
  }
}
