import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import { dayOf } from '@/lib/platform/clock'
import { systemOf, type Actor, type Capacity } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { allowedAs, movedOn, refuse } from '@/lib/settings/allowed'
import { endSessionsOfGrant } from '@/lib/sign-in/sessions'
import { checkedName, heldUnit, lockUnits, type UnitTarget } from '@/lib/units/commands'
import { handOver, type Followed } from '@/lib/units/hand-over'
import { NO_PLAN, planSuccession } from '@/lib/units/planning'
import { Planned, type MergeInput, type RenameInput, type Succession } from '@/lib/units/unit'
import { unitRefusals } from '@/lib/units/words'

// A unit that is renamed or merged is not written over: another goes on with what it has in hand, and what it had finished stays under its own name.

type As = { actor: Actor; capacity: Capacity }

/** From that day on it has another name: a unit of that name takes its place. On a day to come, by the timer. Gives the unit to look at. */
export const renameUnit = (actor: Actor, target: UnitTarget, input: RenameInput, circumstances: Circumstances): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const as = { actor, capacity: allowedAs(actor, 'people.manage') }
    const old = await heldForSuccession(tx, actor, target)
    const { name, on, basis } = input
    if (on <= dayOf(circumstances.now)) return renameNow(tx, as, old, input, circumstances)
    await checkedName(tx, actor.congressId, old.id, name)
    await planSuccession(tx, actor, as.capacity, { old, on, planned: { kind: 'renamed', name, basis, by: actor.name }, to: name }, circumstances.now)
    return old.id
  })

/** From that day on another unit does its work. */
export const mergeUnit = (actor: Actor, target: UnitTarget, input: MergeInput, circumstances: Circumstances): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const as = { actor, capacity: allowedAs(actor, 'people.manage') }
    const old = await heldForSuccession(tx, actor, target)
    const { successorId, people, on, basis } = input
    if (on <= dayOf(circumstances.now)) return mergeNow(tx, as, old, input, circumstances)
    const { name: to } = await successorOf(tx, old, successorId)
    await planSuccession(tx, actor, as.capacity, { old, on, planned: { kind: 'merged', successorId, people, basis, by: actor.name }, to }, circumstances.now)
    return old.id
  })

/** Does on its day what was planned. */
export async function carryOut(tx: Tx, congressId: string, id: string, circumstances: Circumstances): Promise<void> {
  const actor = systemOf(congressId)
  const old = await heldUnit(tx, actor, id)
  if (old.plannedOn === null) return
  const planned = Planned.parse(old.planned)
  const on = old.plannedOn
  if (planned.kind === 'renamed') await renameNow(tx, { actor, capacity: 'system' }, old, { ...planned, on }, circumstances)
  else await mergeNow(tx, { actor, capacity: 'system' }, old, { ...planned, on }, circumstances)
}

async function renameNow(tx: Tx, as: As, old: UnitRow, { name, on, basis }: RenameInput, circumstances: Circumstances): Promise<string> {
  const { congressId, parentId, system, aliases, duties, phone, dispatches } = old
  await checkedName(tx, congressId, old.id, name)
  const successor = await tx.unit.create({ data: { congressId, parentId, system, name, aliases: aliases.filter((alias) => alias !== name), duties, phone, dispatches } })
  await appendEvent(tx, { kind: 'unit', recordId: successor.id, action: 'add', capacity: as.capacity, detail: { name, system, before: old.name } }, as.actor, circumstances.now)
  await succeed(tx, as, { old, successor, kind: 'renamed', on, basis, people: 'move' }, circumstances)
  return successor.id
}

async function mergeNow(tx: Tx, as: As, old: UnitRow, { successorId, on, basis, people }: MergeInput, circumstances: Circumstances): Promise<string> {
  const successor = await successorOf(tx, old, successorId)
  await tx.unit.update({ where: { id: successor.id }, data: { aliases: [...new Set([...successor.aliases, ...old.aliases])], dispatches: successor.dispatches || old.dispatches, version: { increment: 1 } } })
  await succeed(tx, as, { old, successor, kind: 'merged', on, basis, people }, circumstances)
  return successor.id
}

/** The unit that goes on; where it has itself been renamed or merged since it was chosen, whatever goes on with its work. */
async function successorOf(tx: Tx, old: UnitRow, id: string): Promise<UnitRow> {
  const unit = await tx.unit.findFirst({ where: { id, congressId: old.congressId } })
  if (unit?.id === old.id) refuse(unitRefusals.ownSuccessor)
  if (unit?.succeededById) return successorOf(tx, old, unit.succeededById)
  return unit && unit.retiredAt === null ? unit : refuse(unitRefusals.noSuccessor)
}

type UnitRow = Awaited<ReturnType<typeof heldUnit>>
type Succeeding = { old: UnitRow; successor: UnitRow; kind: Succession; on: string; basis: string; people: MergeInput['people'] }

async function heldForSuccession(tx: Tx, actor: Actor, { id, version }: UnitTarget): Promise<UnitRow> {
  await lockUnits(tx, actor.congressId)
  const old = await heldUnit(tx, actor, id)
  if (old.succeededById || old.retiredAt) refuse(unitRefusals.succeeded)
  if (old.version !== version) movedOn()
  if (old.plannedOn) refuse(unitRefusals.planned)
  return old
}

async function succeed(tx: Tx, { actor, capacity }: As, { old, successor, kind, on, basis, people }: Succeeding, circumstances: Circumstances): Promise<void> {
  const { now } = circumstances
  const { count } = await tx.unit.updateMany({
    where: { id: old.id, version: old.version },
    data: { aliases: [], retiredAt: now, succeededById: successor.id, succession: kind, succeededOn: on, successionBasis: basis, ...NO_PLAN, version: { increment: 1 } },
  })
  if (count === 0) movedOn()
  // What stood below it stands below its successor; a successor that stood below it takes its place.
  if (successor.parentId === old.id) await tx.unit.update({ where: { id: successor.id }, data: { parentId: old.parentId, version: { increment: 1 } } })
  await tx.unit.updateMany({ where: { parentId: old.id, id: { not: successor.id } }, data: { parentId: successor.id, system: successor.system, version: { increment: 1 } } })
  const moved = await movePeople(tx, { actor, capacity }, { old, successor, people }, now)
  const followed: Followed = { kind, on, capacity, from: { id: old.id, name: old.name }, to: { id: successor.id, name: successor.name } }
  const handedOver = await handOver(tx, { ...systemOf(actor.congressId), name: actor.name, personId: actor.personId, grantId: actor.grantId }, followed, circumstances)
  const detail = { name: old.name, to: successor.name, on, basis, people: moved, suggestions: handedOver }
  await appendEvent(tx, { kind: 'unit', recordId: old.id, action: kind, capacity, detail }, actor, now)
}

/** Whoever acted for the old unit acts for the new one, or for none. Who gets a right by this is written down for each. */
async function movePeople(tx: Tx, { actor, capacity }: As, { old, successor, people }: Pick<Succeeding, 'old' | 'successor' | 'people'>, now: Date): Promise<number> {
  const grants = await tx.roleGrant.findMany({ where: { unitId: old.id, endedAt: null }, orderBy: { id: 'asc' } })
  for (const { id, personId, role, congressId } of grants) {
    await tx.roleGrant.update({ where: { id }, data: { endedAt: now } })
    await endSessionsOfGrant(tx, id)
    const because = { unit: old.name, successor: successor.name }
    await appendEvent(tx, { kind: 'person', recordId: personId, action: 'endRole', capacity, detail: { role, grantId: id, because } }, actor, now)
    if (people === 'end' || (await tx.roleGrant.count({ where: { personId, role, unitId: successor.id, endedAt: null } })) > 0) continue
    const grant = await tx.roleGrant.create({ data: { personId, congressId, role, unitId: successor.id, createdAt: now } })
    await appendEvent(tx, { kind: 'person', recordId: personId, action: 'giveRole', capacity, detail: { role, unitId: successor.id, grantId: grant.id, because } }, actor, now)
  }
  return people === 'move' ? grants.length : 0
}
