import { BEFORE_DISPATCH } from '@/lib/assignments/assignment'
import { beginPart } from '@/lib/assignments/begin'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { systemOf, type Actor } from '@/lib/policy'
import { under, type Circumstances } from '@/lib/rulebook/circumstances'
import { reckonFor } from '@/lib/rulebook/order'
import type { InputOf } from '@/lib/suggestions/lifecycle'
import type { Matter } from '@/lib/suggestions/matter'
import { checkPlan, partStep, planner, stepEach } from '@/lib/suggestions/meetings'
import { Prisma } from '@/prisma/generated/client'

// 预交办: the units are asked first whether it is theirs. Each part is born here and becomes an assignment at the formal dispatch.

/** Asks the units of a plan. Who is only to read it (参阅) has nothing to answer. */
export async function proposeParts(tx: Tx, actor: Actor, matter: Matter, { plan, instruction }: InputOf<'propose'>, given: Circumstances): Promise<void> {
  const { row, suggestion } = matter
  await checkPlan(tx, actor, matter, plan)
  const circumstances = under(given, suggestion)
  const { now, today } = circumstances
  const reckoning = reckonFor('claim', suggestion, circumstances)
  for (const { unitId, role } of plan) {
    const state = role === 'reference' ? 'claimed' : 'proposed'
    const limit = role === 'reference' ? {} : { dueOn: reckoning.dueOn, reckoning }
    await beginPart(tx, row, { unitId, role, state, instruction, proposedOn: today, ...limit }, { action: 'propose', capacity: planner(actor, suggestion.parties), actor, now })
  }
  const unitIds = plan.filter(({ role }) => role !== 'reference').map(({ unitId }) => unitId)
  await tell(tx, { happened: 'assignment.propose', suggestionId: row.id, parties: { ...suggestion.parties, unitIds }, now }, actor)
}

/** What the office had in mind before it asked anyone is gone. */
export const forgetPlan = async (tx: Tx, { id, plan }: Matter['row']): Promise<void> => {
  if (plan !== null) await tx.suggestion.updateMany({ where: { id }, data: { plan: Prisma.DbNull } })
}

/** The plan is given up: whoever was asked is let go, whatever they answered. */
export const retractParts = (tx: Tx, matter: Matter, circumstances: Circumstances) => stepEach(tx, matter, matter.assignments, 'retract', circumstances)

/** What was claimed is handed over; the units' clocks start now. */
export async function handOverClaimed(tx: Tx, _: Actor, { row, assignments }: Matter, { instruction }: InputOf<'dispatchClaimed'>, circumstances: Circumstances): Promise<void> {
  const system = systemOf(row.congressId)
  for (const part of assignments.filter(({ state }) => BEFORE_DISPATCH.includes(state))) {
    const extra = { dispatchedOn: circumstances.today, ...(instruction ? { instruction } : {}) }
    await partStep(tx, system, part, part.role === 'reference' ? 'inform' : 'dispatch', {}, circumstances, extra)
  }
}
