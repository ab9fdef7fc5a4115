import { UNANSWERED } from '@/lib/assignments/assignment'
import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { allowedAs, missing, movedOn, refuse } from '@/lib/settings/allowed'
import { isUnderItself, type UnitInput } from '@/lib/units/unit'
import { unitRefusals } from '@/lib/units/words'

export type UnitTarget = { id: string; version: number }

export const addUnit = (actor: Actor, input: UnitInput, now: Date): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    const data = await checked(tx, actor.congressId, null, input)
    const unit = await tx.unit.create({ data: { congressId: actor.congressId, ...data } })
    await appendEvent(tx, { kind: 'unit', recordId: unit.id, action: 'add', capacity, detail: { name: input.name, system: data.system } }, actor, now)
    return unit.id
  })

export const changeUnit = (actor: Actor, target: UnitTarget, input: UnitInput, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    const before = await heldUnit(tx, actor, target.id)
    const data = await checked(tx, actor.congressId, target.id, input)
    await write(tx, target, data)
    // children stand under the same system as their parent
    if (before.system !== data.system) await tx.unit.updateMany({ where: { parentId: target.id }, data: { system: data.system, version: { increment: 1 } } })
    const detail = { name: input.name, ...(before.name === input.name ? {} : { before: before.name }), changed: changedIn(before, data) }
    await appendEvent(tx, { kind: 'unit', recordId: target.id, action: 'change', capacity, detail }, actor, now)
  })

/** A unit that has been merged or dissolved takes no new work. Its history stays. */
export const retireUnit = (actor: Actor, target: UnitTarget, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    const unit = await heldUnit(tx, actor, target.id)
    const unitId = target.id
    if (unit.plannedOn) refuse(unitRefusals.planned)
    if (await tx.assignment.count({ where: { unitId, state: { in: [...UNANSWERED] } } })) refuse(unitRefusals.openWork)
    if (await tx.roleGrant.count({ where: { unitId, endedAt: null } })) refuse(unitRefusals.people)
    if (await tx.unit.count({ where: { parentId: unitId, retiredAt: null } })) refuse(unitRefusals.children)
    await write(tx, target, { retiredAt: now })
    await appendEvent(tx, { kind: 'unit', recordId: unitId, action: 'retire', capacity, detail: { name: unit.name } }, actor, now)
  })

export const restoreUnit = (actor: Actor, target: UnitTarget, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    const unit = await heldUnit(tx, actor, target.id)
    if (unit.succeededById) refuse(unitRefusals.succeeded)
    await write(tx, target, { retiredAt: null })
    await appendEvent(tx, { kind: 'unit', recordId: target.id, action: 'restore', capacity, detail: { name: unit.name } }, actor, now)
  })

export async function heldUnit(tx: Tx, actor: Actor, id: string) {
  return (await tx.unit.findFirst({ where: { id, congressId: actor.congressId } })) ?? missing()
}

async function write(tx: Tx, { id, version }: UnitTarget, data: object): Promise<void> {
  const { count } = await tx.unit.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
  if (count === 0) movedOn()
}

/** Two who give the same name at once: the second waits and then sees the first. */
export const lockUnits = (tx: Tx, congressId: string) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`units:${congressId}`}, 0))`

/** A new name for a unit is its own name nowhere else, aliases included; its own other name it may become. */
export async function checkedName(tx: Tx, congressId: string, id: string, name: string): Promise<void> {
  const taken = await tx.unit.count({ where: { congressId, OR: [{ name }, { id: { not: id }, aliases: { has: name } }] } })
  if (taken > 0) refuse(unitRefusals.nameTaken)
}

/** What may be written: no name twice in a congress, aliases included, and no unit above itself. */
async function checked(tx: Tx, congressId: string, id: string | null, input: UnitInput) {
  await lockUnits(tx, congressId)
  const units = await tx.unit.findMany({ where: { congressId }, select: { id: true, parentId: true, name: true, aliases: true, system: true } })
  const others = units.filter((unit) => unit.id !== id)
  const taken = new Set(others.flatMap(({ name, aliases }) => [name, ...aliases]))
  if ([input.name, ...input.aliases].some((name) => taken.has(name))) refuse(unitRefusals.nameTaken)
  const parent = input.parentId ? others.find((unit) => unit.id === input.parentId) : null
  if (input.parentId && !parent) refuse(unitRefusals.ownAncestor)
  if (id && isUnderItself(units, id, parent?.id ?? null)) refuse(unitRefusals.ownAncestor)
  const aliases = input.aliases.filter((alias) => alias !== input.name)
  return { ...input, aliases, parentId: parent?.id ?? null, system: parent?.system ?? input.system }
}

const changedIn = (before: object, after: object): string[] =>
  Object.entries(after).flatMap(([name, value]) => (String((before as Record<string, unknown>)[name] ?? '') === String(value ?? '') ? [] : [name]))
