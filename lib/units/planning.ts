import { appendEvent } from '@/lib/events/commands'
import { tell } from '@/lib/notices/commands'
import { db, type Tx } from '@/lib/platform/db'
import type { Refusal } from '@/lib/lifecycle'
import { transact, type Outcome } from '@/lib/platform/transact'
import { systemOf, type Actor, type Capacity } from '@/lib/policy'
import type { Day } from '@/lib/rulebook/days'
import { allowedAs, movedOn, refuse } from '@/lib/settings/allowed'
import { heldUnit, type UnitTarget } from '@/lib/units/commands'
import { Planned } from '@/lib/units/unit'
import { successionWords, unitRefusals } from '@/lib/units/words'
import { refusalSentence } from '@/lib/words'
import { Prisma } from '@/prisma/generated/client'

// A reform is decided before its day. What is to come is written down with the unit, done by the timer on its day, and can be called off until then.

type Held = { id: string; version: number; name: string }
type Planning = { old: Held; on: Day; planned: Planned; to: string }

export async function planSuccession(tx: Tx, actor: Actor, capacity: Capacity, { old, on, planned, to }: Planning, now: Date): Promise<void> {
  const { count } = await tx.unit.updateMany({ where: { id: old.id, version: old.version }, data: { plannedOn: on, planned, planProblem: '', version: { increment: 1 } } })
  if (count === 0) movedOn()
  const { kind, basis } = planned
  await appendEvent(tx, { kind: 'unit', recordId: old.id, action: 'plan', capacity, detail: { name: old.name, to, kind, on, basis } }, actor, now)
  await tellOf(tx, 'plan', { old, on, planned, to }, actor, now)
}

/** The office and the people of each unit hear of it beforehand: letters, seals and numbers change with the name. */
async function tellOf(tx: Tx, happened: 'plan' | 'callOff', { old, on, planned, to }: Planning, actor: Actor, now: Date): Promise<void> {
  const unitIds = planned.kind === 'merged' ? [old.id, planned.successorId] : [old.id]
  await tell(tx, { happened: `unit.${happened}`, subject: `${old.name}${successionWords[planned.kind]}${to}`, kept: { dueOn: on, unitId: old.id }, parties: { congressId: actor.congressId, unitIds }, now }, actor)
}

/** Takes a plan back before its day. */
export const callOffPlan = (actor: Actor, target: UnitTarget, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    const old = await heldUnit(tx, actor, target.id)
    const { name, plannedOn } = old
    if (plannedOn === null) refuse(unitRefusals.notPlanned)
    const planned = Planned.parse(old.planned)
    const { count } = await tx.unit.updateMany({ where: { id: target.id, version: target.version, plannedOn: { not: null } }, data: { ...NO_PLAN, version: { increment: 1 } } })
    if (count === 0) movedOn()
    await appendEvent(tx, { kind: 'unit', recordId: target.id, action: 'callOff', capacity, detail: { name, on: plannedOn } }, actor, now)
    await tellOf(tx, 'callOff', { old, on: plannedOn, planned, to: await nameAfter(tx, planned) }, actor, now)
  })

/** The name under which its work goes on. */
const nameAfter = async (tx: Tx, planned: Planned): Promise<string> =>
  planned.kind === 'renamed' ? planned.name : (await tx.unit.findUniqueOrThrow({ where: { id: planned.successorId }, select: { name: true } })).name

export const NO_PLAN = { plannedOn: null, planned: Prisma.DbNull, planProblem: '' } as const

/** What stood against it on its day is written down and told once; every day it is tried again. */
export async function keepProblem({ id, congressId }: { id: string; congressId: string }, refusal: Refusal, now: Date): Promise<void> {
  const problem = refusalSentence(refusal)
  await db.$transaction(async (tx) => {
    const { count } = await tx.unit.updateMany({ where: { id, plannedOn: { not: null }, planProblem: { not: problem } }, data: { planProblem: problem, version: { increment: 1 } } })
    if (count === 0) return
    const { name } = await tx.unit.findUniqueOrThrow({ where: { id }, select: { name: true } })
    const system = systemOf(congressId)
    await appendEvent(tx, { kind: 'unit', recordId: id, action: 'planFailed', capacity: 'system', detail: { name, problem } }, system, now)
    await tell(tx, { happened: 'unit.planFailed', subject: name, kept: { unitId: id }, parties: { congressId }, now }, system)
  })
}
