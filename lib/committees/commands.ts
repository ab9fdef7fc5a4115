import { committeeRefusals } from '@/lib/committees/words'
import type { CommitteeInput } from '@/lib/committees/committee'
import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { allowedAs, missing, movedOn, refuse } from '@/lib/settings/allowed'

export type CommitteeTarget = { id: string; version: number }

export const addCommittee = (actor: Actor, { name }: CommitteeInput, now: Date): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    await ownName(tx, actor.congressId, name, null)
    const { id } = await tx.committee.create({ data: { congressId: actor.congressId, name } })
    await appendEvent(tx, { kind: 'committee', recordId: id, action: 'add', capacity, detail: { name } }, actor, now)
    return id
  })

/** The topics it sees to keep the name under which they were given to it. */
export const renameCommittee = (actor: Actor, target: CommitteeTarget, { name }: CommitteeInput, now: Date): Promise<Outcome> =>
  change(actor, target, { action: 'rename', now }, async (tx) => {
    await ownName(tx, actor.congressId, name, target.id)
    return { name }
  })

export const retireCommittee = (actor: Actor, target: CommitteeTarget, now: Date): Promise<Outcome> =>
  change(actor, target, { action: 'retire', now }, async (tx) => {
    if (await tx.roleGrant.count({ where: { committeeId: target.id, endedAt: null } })) refuse(committeeRefusals.people)
    if (await tx.keyTopic.count({ where: { committeeId: target.id, state: { notIn: ['closed', 'dropped'] } } })) refuse(committeeRefusals.topics)
    return { retiredAt: now }
  })

export const restoreCommittee = (actor: Actor, target: CommitteeTarget, now: Date): Promise<Outcome> =>
  change(actor, target, { action: 'restore', now }, async () => ({ retiredAt: null }))

type Deed = { action: 'rename' | 'retire' | 'restore'; now: Date }
type Written = { name?: string; retiredAt?: Date | null }

const change = (actor: Actor, { id, version }: CommitteeTarget, { action, now }: Deed, decide: (tx: Tx) => Promise<Written>): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    const [before] = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM committee WHERE id = ${id} AND "congressId" = ${actor.congressId} FOR UPDATE`
    if (!before) missing()
    const data = await decide(tx)
    const { count } = await tx.committee.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
    if (count === 0) movedOn()
    await appendEvent(tx, { kind: 'committee', recordId: id, action, capacity, detail: { name: before!.name, ...(data.name && { to: data.name }) } }, actor, now)
  })

/** Two who give the same name at once: the second waits and then sees the first. */
async function ownName(tx: Tx, congressId: string, name: string, id: string | null): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`committees:${congressId}`}, 0))`
  if (await tx.committee.count({ where: { congressId, name, ...(id && { id: { not: id } }) } })) refuse(committeeRefusals.nameTaken)
}
