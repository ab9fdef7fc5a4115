import type { z } from 'zod'
import type { DelegationInput, FactsInput, GroupInput, PeriodInput } from '@/lib/congresses/congress'
import { congressRefusals } from '@/lib/congresses/words'
import { appendEvent, type NewEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { allowedAs, missing, refuse } from '@/lib/settings/allowed'

/** One change to the congress itself: allowed, serialised, and an event of the congress. */
const managed = <T>(actor: Actor, now: Date, work: (tx: Tx, record: (event: Pick<NewEvent, 'action' | 'detail'>) => Promise<void>) => Promise<T>): Promise<Outcome<T>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'congress.manage')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`congress:${actor.congressId}`}, 0))`
    return work(tx, (event) => appendEvent(tx, { kind: 'congress', recordId: actor.congressId, capacity, ...event }, actor, now))
  })

export const changeFacts = (actor: Actor, input: FactsInput, now: Date) =>
  managed(actor, now, async (tx, record) => {
    await tx.congress.update({ where: { id: actor.congressId }, data: input })
    await record({ action: 'change', detail: { ...input } })
  })

/** Adds a term, or with an id changes its days. A number once given stays. */
export const saveTerm = (actor: Actor, id: string | null, { number, startsOn, endsOn }: PeriodInput, now: Date) =>
  managed(actor, now, async (tx, record) => {
    const terms = await tx.term.findMany({ where: { congressId: actor.congressId } })
    const others = terms.filter((term) => term.id !== id)
    if (others.some((term) => term.number === number)) refuse(congressRefusals.termTaken)
    // the term before may have been left open: it ends where this one begins
    if (others.some((term) => term.endsOn && (!endsOn || term.startsOn <= endsOn) && term.endsOn > startsOn)) refuse(congressRefusals.overlaps)
    if (id && !terms.some((term) => term.id === id)) missing()
    const data = { number, startsOn, endsOn }
    if (id) await tx.term.update({ where: { id }, data })
    else await tx.term.create({ data: { congressId: actor.congressId, ...data } })
    await record({ action: id ? 'changeTerm' : 'addTerm', detail: data })
  })

export const saveSitting = (actor: Actor, { termId, id }: { termId: string; id: string | null }, { number, startsOn, endsOn }: PeriodInput, now: Date) =>
  managed(actor, now, async (tx, record) => {
    const term = await ownTerm(tx, actor, termId)
    if (id && !(await tx.sitting.count({ where: { id, termId } }))) missing()
    if (await tx.sitting.count({ where: { termId, number, id: { not: id ?? '' } } })) refuse(congressRefusals.sittingTaken)
    const data = { number, startsOn, endsOn }
    if (id) await tx.sitting.update({ where: { id }, data })
    else await tx.sitting.create({ data: { termId, ...data } })
    await record({ action: id ? 'changeSitting' : 'addSitting', detail: { term: term.number, ...data } })
  })

export const saveDelegation = (actor: Actor, { termId, id }: { termId: string; id: string | null }, { name, headId }: z.infer<typeof DelegationInput>, now: Date) =>
  managed(actor, now, async (tx, record) => {
    const term = await ownTerm(tx, actor, termId)
    if (id && !(await tx.delegation.count({ where: { id, termId } }))) missing()
    if (await tx.delegation.count({ where: { termId, name, id: { not: id ?? '' } } })) refuse(congressRefusals.nameTaken)
    if (headId && !(id && (await tx.deputy.count({ where: { id: headId, delegationId: id, status: 'active' } })))) refuse(congressRefusals.headElsewhere)
    const data = { name, headId: headId || null }
    if (id) await tx.delegation.update({ where: { id }, data })
    else await tx.delegation.create({ data: { termId, ...data } })
    await record({ action: id ? 'changeDelegation' : 'addDelegation', detail: { term: term.number, ...data } })
  })

export const saveGroup = (actor: Actor, { termId, id }: { termId: string; id: string | null }, input: z.infer<typeof GroupInput>, now: Date) =>
  managed(actor, now, async (tx, record) => {
    const term = await ownTerm(tx, actor, termId)
    if (id && !(await tx.deputyGroup.count({ where: { id, termId } }))) missing()
    if (await tx.deputyGroup.count({ where: { termId, name: input.name, id: { not: id ?? '' } } })) refuse(congressRefusals.nameTaken)
    if (id) await tx.deputyGroup.update({ where: { id }, data: input })
    else await tx.deputyGroup.create({ data: { termId, ...input } })
    await record({ action: id ? 'changeGroup' : 'addGroup', detail: { term: term.number, ...input } })
  })

const ownTerm = async (tx: Tx, actor: Actor, id: string) => (await tx.term.findFirst({ where: { id, congressId: actor.congressId } })) ?? missing()
