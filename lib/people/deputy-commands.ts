import { appendEvent } from '@/lib/events/commands'
import { lifeOf, type Decision } from '@/lib/lifecycle'
import { homeOf } from '@/lib/people/home'
import { toSeat, type DeputyInput } from '@/lib/people/deputy'
import { deputyLifecycle, type DeputyAction, type InputOf, type Seat } from '@/lib/people/deputy-lifecycle'
import { deputyRefusals } from '@/lib/people/deputy-words'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { indexOf, seal, unseal } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, missing, movedOn, refuse } from '@/lib/settings/allowed'

export const deputyLife = lifeOf<Seat, typeof deputyLifecycle>('deputy', deputyLifecycle)

/** Seats someone in the current term: the person if they are new, the seat, and the right to act in it. */
export const addDeputy = (actor: Actor, input: DeputyInput, now: Date): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    const termId = await currentTermId(tx, actor.congressId)
    const seat = await checked(tx, termId, null, input)
    const personId = (await knownPerson(tx, input)) ?? (await newPerson(tx, actor, input, now))
    if (await tx.deputy.count({ where: { termId, personId } })) refuse(deputyRefusals.seated)
    const deputy = await tx.deputy.create({ data: { ...seat, termId, personId, congressId: actor.congressId } })
    await tx.roleGrant.create({ data: { personId, congressId: actor.congressId, role: 'deputy', deputyId: deputy.id, createdAt: now } })
    await appendEvent(tx, { kind: 'deputy', recordId: deputy.id, action: 'add', to: 'active', capacity, detail: { name: input.name, personId, termId } }, actor, now)
    return deputy.id
  })

export type DeputyTarget = { id: string; version: number }

export const changeDeputy = (actor: Actor, target: DeputyTarget, input: DeputyInput, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    const before = await held(tx, actor, target.id)
    const seat = await checked(tx, before.termId, target.id, input)
    const { count } = await tx.deputy.updateMany({ where: target, data: { ...seat, version: { increment: 1 } } })
    if (count === 0) movedOn()
    // a person whom another congress keeps is renamed there
    const isHome = (await homeOf(tx, before.personId)) === actor.congressId
    if (isHome) await tx.person.update({ where: { id: before.personId }, data: { name: input.name, ...(input.phone ? phoneOf(input.phone) : {}), version: { increment: 1 } } })
    await appendEvent(tx, { kind: 'deputy', recordId: target.id, action: 'change', capacity, detail: { name: input.name, phoneChanged: Boolean(input.phone) } }, actor, now)
  })

/** Lets functions rest, return or end. The only place a seat's status is written. */
export const takeDeputyStep = <A extends DeputyAction>(actor: Actor, target: DeputyTarget & { action: A }, input: InputOf<A>, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const { id, version, action } = target
    const seat = toSeat(await held(tx, actor, id))
    if (input.on > circumstances.today) refuse(deputyRefusals.future)
    const decision: Decision<DeputyAction> = deputyLife.decide(actor, action, seat, input, circumstances)
    if (!decision.ok) throw new Refused(decision.refusal)
    const { count } = await tx.deputy.updateMany({
      where: { id, version },
      data: { status: decision.change.state, statusGround: 'ground' in input ? input.ground : '', statusOn: input.on, version: { increment: 1 } },
    })
    if (count === 0) movedOn()
    await appendEvent(tx, { kind: 'deputy', recordId: id, ...decision.event }, actor, circumstances.now)
  })

/** A certificate's number in full, for the deputy and the office; each look is in the log. */
export const showCertificate = (actor: Actor, id: string, reason: string, now: Date): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const row = await held(tx, actor, id)
    const capacity = allowedAs(actor, 'people.readContact', { congressId: row.congressId, personId: row.personId })
    await appendEvent(tx, { kind: 'deputy', recordId: id, action: 'showCertificate', capacity, detail: { reason } }, actor, now)
    return row.certificateSealed ? unseal(row.certificateSealed) : ''
  })

export async function currentTermId(tx: Tx, congressId: string): Promise<string> {
  const term = await tx.term.findFirst({ where: { congressId }, orderBy: { number: 'desc' }, select: { id: true } })
  return term?.id ?? refuse(deputyRefusals.noTerm)
}

const held = async (tx: Tx, actor: Actor, id: string) => (await tx.deputy.findFirst({ where: { id, congressId: actor.congressId } })) ?? missing()

/** One person may sit in several congresses: the same name and telephone is the same person. */
async function knownPerson(tx: Tx, { name, phone }: DeputyInput): Promise<string | null> {
  if (!phone) return null
  const found = await tx.person.findMany({ where: { name, phoneIndex: indexOf(phone) }, select: { id: true }, take: 2 })
  return found.length > 1 ? refuse(deputyRefusals.twoOfOneName) : (found[0]?.id ?? null)
}

async function newPerson(tx: Tx, actor: Actor, { name, phone }: DeputyInput, now: Date): Promise<string> {
  const { id } = await tx.person.create({ data: { name, ...(phone ? phoneOf(phone) : {}) } })
  await appendEvent(tx, { kind: 'person', recordId: id, action: 'create', capacity: 'systemAdmin', detail: { name } }, actor, now)
  return id
}

const phoneOf = (phone: string) => ({ phoneSealed: seal(phone), phoneIndex: indexOf(phone) })

/** The columns of a seat; a certificate belongs to one, and delegation and group to this term. */
export async function checked(tx: Tx, termId: string, id: string | null, input: DeputyInput) {
  const { gender, ethnicity, bornOn, party, employer, district, certificate } = input
  const [delegationId, groupId] = [input.delegationId || null, input.groupId || null]
  if (delegationId && !(await tx.delegation.count({ where: { id: delegationId, termId } }))) refuse(deputyRefusals.notOfTerm)
  if (groupId && !(await tx.deputyGroup.count({ where: { id: groupId, termId } }))) refuse(deputyRefusals.notOfTerm)
  const certificateIndex = certificate ? indexOf(certificate) : null
  if (certificateIndex && (await tx.deputy.count({ where: { termId, certificateIndex, id: { not: id ?? '' } } }))) refuse(deputyRefusals.certificateTaken)
  const numbers = certificate || !id ? { certificateIndex, certificateSealed: certificate ? seal(certificate) : null } : {}
  return { gender, ethnicity, bornOn, party, employer, district, delegationId, groupId, ...numbers }
}
